"""All pages of a folder (*bộ trang web*), beside its feeds: same input, same bytes, and nothing from outside."""

from collections.abc import Iterator, Sequence
from datetime import date

from ttdn.feeds.feed import Feed, FeedAddress
from ttdn.progress.record import EntryRecord
from ttdn.web.addresses import Base
from ttdn.web.carrier_pages import carrier_page, picture, picture_path
from ttdn.web.duty_views import DutyViews
from ttdn.web.home import home, index_of
from ttdn.web.plan_pages import plan_page
from ttdn.web.rendering import ASSETS, STATES, asset, page
from ttdn.web.site import Site
from ttdn.workspace import PlanLike, Workspace

HOME = "index.html"
SEARCH_INDEX = "search.json"


def pages_of(
    workspace: Workspace,
    plans: Sequence[PlanLike],
    feeds: Sequence[Feed],
    *,
    on: date,
    address: str = "",
    record: EntryRecord | None = None,
) -> Iterator[tuple[str, bytes]]:
    """Yield every page and what pages need (*dựng bộ trang web*), as paths beside the feeds and bytes.

    `plans` are those of the feeds, all of the workspace where none is given; `on` is the day from which something
    is due next. `address` is the public address of the folder: without it pages offer files alone. By a `record`
    pages say how each duty stands on that day, with no names of persons and no remarks. Raises, before anything is
    yielded, `InvalidValue` (``site-address``), `NotFound` (``plan-foreign``) for a plan file that the
    workspace has not opened, and as `Workspace.agenda`.

    >>> workspace = Workspace.open()
    >>> feeds = workspace.feeds("hue/nq47")
    >>> pages = dict(pages_of(workspace, ["hue/nq47"], feeds, on=date(2026, 11, 26)))
    >>> "units/hue/so-vhtt.html" in pages
    True
    """
    return _pages(Site.of(workspace, plans, feeds, on=on, base=Base(address), record=record))


def _pages(site: Site) -> Iterator[tuple[str, bytes]]:
    views, index = DutyViews(site), index_of(site)
    for name in (*ASSETS, *((STATES,) if site.status is not None else ())):
        yield name, asset(name)
    yield SEARCH_INDEX, index.data
    yield HOME, _page(site, "home", HOME, home(site, views, index))
    for plan in site.plans:
        shown = plan_page(site, views, plan)
        yield shown.path, _page(site, "plan", shown.path, shown)
    for address in site.carried:
        if address.kind != "plan":
            yield from _carrier(site, views, address)


def _page(site: Site, template: str, path: str, shown: object) -> bytes:
    return page(template, path, has_states=site.status is not None, page=shown)


def _carrier(site: Site, views: DutyViews, address: FeedAddress) -> Iterator[tuple[str, bytes]]:
    shown = carrier_page(site, views, address)
    yield shown.path, _page(site, "carrier", shown.path, shown)
    if shown.picture:
        yield picture_path(address), picture(site, address)
