"""The page of a unit or a group (*trang của đơn vị, nhóm*): what is due next, to whom it reports, its history."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

import attrs

from ttdn.agenda import Occurrence, Standing
from ttdn.feeds.feed import FeedAddress
from ttdn.feeds.notices import shares_in_words
from ttdn.feeds.wording import day
from ttdn.model.plans import Contact, Plan
from ttdn.model.succession import succession
from ttdn.model.tasks import Role
from ttdn.model.units import Tier, Unit
from ttdn.reports.history import HISTORY, history_row
from ttdn.reports.report import Text
from ttdn.succession_svg import succession_svg
from ttdn.web.addresses import page_path
from ttdn.web.duty_views import DayView, DutyView, DutyViews, Reporting, nearest
from ttdn.web.site import Link, Site
from ttdn.web.states import one_state
from ttdn.web.subscribing import Subscribing, subscribing

TIERS: Mapping[Tier, str] = {
    Tier.CENTRAL: "Cơ quan trung ương",
    Tier.PROVINCE: "Cơ quan cấp tỉnh",
    Tier.DISTRICT: "Cấp huyện",
    Tier.COMMUNE: "Cấp xã",
}
GROUP = "Nhóm cơ quan"


@attrs.frozen
class ShareView:
    """Who carries a share of the work of an office that is gone (*phần việc*); see `ShareInWords`."""

    work: str
    said: str
    carriers: tuple[Link, ...]
    ground: str


@attrs.frozen
class Told:
    """Whom to tell of an error (*nơi báo lỗi*), and where that is reached, "" where no address is given."""

    name: str
    href: str = ""


@attrs.frozen
class CarrierPage:
    """What the page of a unit or group says (*trang của đơn vị*), in reading order.

    `ended` tells that a unit is gone, `shares` who carries its work. `coming` holds the next day of each duty,
    `later` and `past` all other days. `members` are those of a group on the day read. `picture` is the path of the
    picture of its history, "" where nothing ever changed. `counted` counts its duties by state and `overdue` are
    those that are so, and those that units left which are gone, where pages say how duties stand.
    """

    path: str
    title: str
    kind: str
    on: date
    subscribing: Subscribing | None
    ended: str
    shares: tuple[ShareView, ...]
    coming: tuple[DutyView, ...]
    later: tuple[DayView, ...]
    past: tuple[DayView, ...]
    standing: tuple[DutyView, ...]
    reports: tuple[Reporting, ...]
    receives: tuple[Link, ...]
    members: tuple[Link, ...]
    note: str
    history: tuple[tuple[tuple[str, str], ...], ...]
    picture: str
    told: tuple[Told, ...]
    counted: str = ""
    overdue: tuple[DayView, ...] = ()


def carrier_page(site: Site, views: DutyViews, address: FeedAddress) -> CarrierPage:
    """Return the page of a unit or group (*trang của đơn vị, nhóm cơ quan*)."""
    carried = site.carried[address]
    ahead = [duty for duty in carried.dated if duty.due >= site.on]
    coming = tuple(nearest(ahead))
    behind = [duty for duty in carried.dated if duty.due < site.on]
    ended = _ended(site, address)
    reported = coming if coming or ended else tuple(nearest(behind[::-1]))
    feed = site.feeds.get(address)
    history = _history(site, address)
    return CarrierPage(
        path=page_path(address),
        title=site.title(address),
        kind=kind_of(site, address),
        on=site.on,
        subscribing=subscribing(feed, site.base) if feed is not None else None,
        ended=ended,
        shares=_shares(site, address),
        coming=tuple(views.view(duty, address) for duty in coming),
        later=tuple(views.day(duty, address) for duty in ahead if duty not in coming),
        past=tuple(views.day(duty, address) for duty in behind),
        standing=tuple(views.view(duty, address) for duty in carried.undated),
        reports=_reports(views, address, (*reported, *carried.undated)),
        receives=_receives(views, address, (*reported, *carried.undated)),
        members=_members(site, address),
        note=_note(site, address),
        history=history,
        picture=picture_path(address) if history else "",
        told=told(carried_plan(site, address)),
        counted=views.states.counted(address),
        overdue=tuple(_overdue(views, address, behind)),
    )


def _overdue(views: DutyViews, address: FeedAddress, behind: Sequence[Occurrence]) -> Iterator[DayView]:
    """What is overdue here, then what others left that are gone: under the name of whose it was."""
    yield from (views.day(duty, address) for duty in behind if views.states.is_overdue(duty, address))
    for left in views.states.left_to(address):
        if isinstance(left.item, Occurrence):
            yield attrs.evolve(
                views.day(left.item), roles=(Text(f"còn lại của {left.name}"),), states=one_state(left)
            )


def picture_path(address: FeedAddress) -> str:
    """Return the path of the picture of a unit's history.

    >>> picture_path(FeedAddress("unit", "hue/so-vhtt"))
    'units/hue/so-vhtt.svg'
    """
    return f"{address.path.removesuffix('.ics')}.svg"


def picture(site: Site, address: FeedAddress) -> bytes:
    """Return the picture of a unit's history (*sơ đồ kế thừa*), SVG."""
    return succession_svg(site.register, address.id).encode()


def kind_of(site: Site, address: FeedAddress) -> str:
    """Say what sort of carrier it is (*loại*)."""
    return GROUP if address.kind == "group" else TIERS[site.register.units[address.id].tier]


def carried_plan(site: Site, address: FeedAddress) -> tuple[Plan, ...]:
    """Return the plans that ask something of an office or group, in the order of the site."""
    asking = {duty.plan.id for duty in site.carried[address].duties}
    return tuple(plan for plan in site.plans if plan.id in asking)


def told(plans: tuple[Plan, ...]) -> tuple[Told, ...]:
    """Return whom to tell of an error in some plans (*nơi báo lỗi*), each once."""
    contacts = dict.fromkeys(plan.contact for plan in plans if plan.contact is not None)
    return tuple(_told(contact) for contact in contacts)


def _told(contact: Contact) -> Told:
    safe = contact.address.startswith(("mailto:", "https://", "http://"))
    if safe:
        return Told(contact.name, contact.address)
    return Told(f"{contact.name}, {contact.address}" if contact.address else contact.name)


def _ended(site: Site, address: FeedAddress) -> str:
    last = site.register.lifespan(address.id).last if address.kind == "unit" else None
    return f"Đơn vị này chỉ còn đến hết ngày {day(last)}." if last is not None and last < site.on else ""


def _shares(site: Site, address: FeedAddress) -> tuple[ShareView, ...]:
    if not _ended(site, address):
        return ()
    found = succession(site.register, address.id, site.on)
    return tuple(
        ShareView(
            share.work,
            share.said,
            tuple(site.unit_link(carrier.unit.id, carrier.name) for carrier in share.carriers),
            share.ground,
        )
        for share in shares_in_words(site.register, found)
    )


def _reports(
    views: DutyViews, address: FeedAddress, duties: tuple[Occurrence | Standing, ...]
) -> tuple[Reporting, ...]:
    found = (views.reporting(duty, address) for duty in duties)
    return tuple(reporting for reporting in found if reporting is not None)


def _receives(
    views: DutyViews, address: FeedAddress, duties: tuple[Occurrence | Standing, ...]
) -> tuple[Link, ...]:
    """The duties whose reports come to this office, or pass through it."""
    terms = (Role.RECIPIENT.vi, Role.VIA.vi, "nơi gửi qua")
    return tuple(
        dict.fromkeys(
            views.link(duty)
            for duty in duties
            if any(role.text.casefold().startswith(terms) for role in views.roles(duty, address))
        )
    )


def _members(site: Site, address: FeedAddress) -> tuple[Link, ...]:
    """Whom a group stands for on the day read; of a group of the plan, whom a duty of then names."""
    if address.kind != "group":
        return ()
    if site.register.groups[address.id].of_plan:
        units = _named_by_plan(site, address)
    else:
        units = site.register.members(address.id, site.on)
    named = ((unit.id, site.register.full_name(unit.id, site.day_of(unit.id))) for unit in units)
    return tuple(site.unit_link(unit, name) for unit, name in named)


def _named_by_plan(site: Site, address: FeedAddress) -> tuple[Unit, ...]:
    """Whom the next duty of a group names, else one without a day, else the last of those past."""
    carried = site.carried[address]
    ahead = [duty for duty in carried.dated if duty.due >= site.on]
    duties: tuple[Occurrence | Standing, ...] = (*ahead, *carried.undated, *carried.dated[::-1])
    bearers = [bearer for bearer in duties[0].bearers if bearer.assignment.unit == address.id] if duties else []
    return tuple(dict.fromkeys(unit for bearer in bearers for unit in bearer.units))


def _note(site: Site, address: FeedAddress) -> str:
    held = site.register.groups if address.kind == "group" else site.register.units
    return held[address.id].note


def _history(site: Site, address: FeedAddress) -> tuple[tuple[tuple[str, str], ...], ...]:
    """Each change of a unit as heads and cells, those that say nothing left out."""
    if address.kind != "unit":
        return ()
    return tuple(tuple(_cells(history_row(site.register, change))) for change in site.register.history(address.id))


def _cells(row: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    told: set[str] = set()
    for head, cell in zip(HISTORY, row, strict=True):
        if cell != "–" and cell not in told:  # the heirs are mostly those that the change begins or leaves
            yield head, cell
        told.add(cell)
