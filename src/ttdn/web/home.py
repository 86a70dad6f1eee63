"""The first page (*trang chủ*): the plans with what is due next, and the lists of all units and groups."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

import attrs

from ttdn.feeds.feed import FeedAddress
from ttdn.model.units import Tier
from ttdn.text import fold, slug
from ttdn.web.addresses import page_path
from ttdn.web.carrier_pages import GROUP, TIERS, kind_of
from ttdn.web.duty_views import DayView, DutyViews, nearest
from ttdn.web.search import SearchIndex, Target
from ttdn.web.site import Link, Site

_SOON = 3  # due days of a plan that the first page shows
_PAST = "Đã kết thúc"


@attrs.frozen
class PlanCard:
    """A plan on the first page (*kế hoạch*)."""

    path: str
    title: str
    issuer: str
    coming: tuple[DayView, ...]
    undated: int


@attrs.frozen
class Section:
    """A list of pages under a head (*mục danh sách*)."""

    anchor: str
    title: str
    pages: tuple[Link, ...]


@attrs.frozen
class Home:
    """What the first page says (*trang chủ*)."""

    on: date
    plans: tuple[PlanCard, ...]
    sections: tuple[Section, ...]


def home(site: Site, views: DutyViews, index: SearchIndex) -> Home:
    """Return the first page (*trang chủ*)."""
    return Home(site.on, tuple(_cards(site, views)), tuple(_sections(site, index)))


def index_of(site: Site) -> SearchIndex:
    """Return all that can be found (*chỉ mục tra cứu*): plans, units, groups, under every name they ever had."""
    names = _names(site)
    targets = [_target(site, address, names) for address in site.carried]
    return SearchIndex(
        tuple(sorted(targets, key=lambda target: (target.is_past, fold(target.title), target.path)))
    )


def _names(site: Site) -> dict[str, dict[str, None]]:
    found: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for text in dict.fromkeys(site.register.spellings()):
        for spelling in site.register.borne(text):
            found[spelling.bearer][spelling.text] = None
    return found


def _target(site: Site, address: FeedAddress, names: dict[str, dict[str, None]]) -> Target:
    title = site.title(address)
    if address.kind == "plan":
        plan = next(plan for plan in site.plans if plan.id == address.id)
        ordered = [site.directives[one].label for one in plan.implements if one in site.directives]
        others, kind, is_past = [str(plan.number or ""), *ordered], "Kế hoạch", False
    else:
        others, kind = list(names.get(address.id, ())), kind_of(site, address)
        last = site.register.lifespan(address.id).last if address.kind == "unit" else None
        is_past = last is not None and last < site.on
    every = tuple(dict.fromkeys([title, *filter(None, others)]))
    return Target(page_path(address), title, f"{kind}, đã kết thúc" if is_past else kind, every, is_past)


def _cards(site: Site, views: DutyViews) -> Iterator[PlanCard]:
    for plan in site.plans:
        carried = site.carried[FeedAddress("plan", plan.id)]
        coming = [duty for duty in carried.dated if duty.due >= site.on]
        yield PlanCard(
            page_path(FeedAddress("plan", plan.id)),
            plan.title,
            plan.issuer,
            tuple(views.day(duty) for duty in list(nearest(coming))[:_SOON]),
            len(carried.undated),
        )


def _sections(site: Site, index: SearchIndex) -> Iterator[Section]:
    """The units of each territory by tier, then the groups, then the units that are gone."""
    by_path = {target.path: target for target in index.targets}
    found: defaultdict[tuple[int, str, str], list[Link]] = defaultdict(list)
    for address in site.carried:
        target = by_path[page_path(address)]
        match address.kind:
            case "plan":
                continue
            case "group":
                found[1, "", GROUP].append(Link(target.title, target.path))
            case "unit":
                head = _head(site, address.id, is_past=target.is_past)
                name = site.register.name(address.id, site.day_of(address.id)) if head[1] else target.title
                found[head].append(Link(name, target.path))
    for (_, place, title), links in sorted(found.items(), key=lambda item: _order(*item[0])):
        shown = f"{title} – {place}" if place else title
        yield Section(slug(shown), shown, tuple(sorted(links, key=lambda link: fold(link.text))))


def _order(last: int, place: str, title: str) -> tuple[int, str, int]:
    """By territory, then from above to below; groups and what is gone come last."""
    return (last, fold(place), list(TIERS.values()).index(title) if title in TIERS.values() else 0)


def _head(site: Site, unit: str, *, is_past: bool) -> tuple[int, str, str]:
    """What a unit is listed under: the order, the territory, the head."""
    if is_past:
        return (2, "", _PAST)
    known = site.register.units[unit]
    place = site.register.name(known.place, site.on) if known.place else ""
    return (0, place, TIERS[known.tier]) if known.tier is not Tier.CENTRAL else (0, "", TIERS[known.tier])
