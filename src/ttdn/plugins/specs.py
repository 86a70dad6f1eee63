"""The hooks of ttdn (*điểm mở rộng*), as typed values: what a plugin may implement, every one by choice.

`ttdn.hooks.implements` takes one of them, `Registry.collect` gives what the plugins offer by it. A hook that
offers is called once for each registry, without arguments; `settle_succession` is asked whenever the register
leaves a question open.
"""

import inspect
import re
from collections.abc import Callable, Iterable
from typing import Generic, ParamSpec, TypeVar

import attrs

from ttdn.model.heirs import OpenSuccession
from ttdn.model.units import Unit
from ttdn.plugins.offers import Check, DocumentReader, Named, Pack, ReportFormat, WorkdaySource

P = ParamSpec("P")
R = TypeVar("R")
R_co = TypeVar("R_co", covariant=True)
Offer = TypeVar("Offer", bound=Named)
Offer_co = TypeVar("Offer_co", bound=Named, covariant=True)


@attrs.frozen(eq=False)
class Hook(Generic[P, R_co]):
    """One hook (*điểm mở rộng*): its name and signature are those of `function`, which itself does nothing."""

    function: Callable[P, R_co] = attrs.field(repr=False)
    name: str = attrs.field(init=False, default=attrs.Factory(lambda self: _name(self.function), takes_self=True))

    @property
    def signature(self) -> str:
        """The signature, as an implementation has it.

        >>> packs.signature
        'packs() -> Iterable[Pack]'
        """
        parts = inspect.signature(self.function)
        given = ", ".join(f"{item.name}: {_shown(item.annotation)}" for item in parts.parameters.values())
        return f"{self.name}({given}) -> {_shown(parts.return_annotation)}"

    @property
    def doc(self) -> str:
        """What the hook is for."""
        return inspect.getdoc(self.function) or ""


@attrs.frozen(eq=False)
class OfferHook(Hook[[], Iterable[Offer_co]], Generic[Offer_co]):
    """A hook by which plugins offer values of one `kind` (*điểm mở rộng đưa ra giá trị*)."""

    kind: type[Offer_co] = attrs.field(kw_only=True)


def _name(function: Callable[..., object]) -> str:
    return function.__name__


def _shown(annotation: object) -> str:
    """An annotation without the names of modules."""
    return re.sub(r"[a-z_.]+\.(?=[A-Z])", "", inspect.formatannotation(annotation))


def _offers(kind: type[Offer]) -> Callable[[Callable[[], Iterable[Offer]]], OfferHook[Offer]]:
    return lambda function: OfferHook(function, kind=kind)


@_offers(Pack)
def packs() -> Iterable[Pack]:
    """Offer packs of data (*gói dữ liệu*): units, directives, plans and days off, as TOML files."""
    return ()


@_offers(ReportFormat)
def report_formats() -> Iterable[ReportFormat]:
    """Offer forms in which reports are written (*định dạng báo cáo*)."""
    return ()


@_offers(WorkdaySource)
def workday_sources() -> Iterable[WorkdaySource]:
    """Offer days off and worked days that a program knows (*nguồn ngày nghỉ, ngày làm bù*)."""
    return ()


@_offers(Check)
def checks() -> Iterable[Check]:
    """Offer rules that plans are held to by ``ttdn check`` (*quy tắc kiểm tra kế hoạch*)."""
    return ()


@_offers(DocumentReader)
def document_readers() -> Iterable[DocumentReader]:
    """Offer readers of official documents (*bộ đọc văn bản*)."""
    return ()


@Hook
def settle_succession(case: OpenSuccession) -> Unit | None:
    """Say which of several offices carries on some work (*đơn vị kế thừa*), where the sources do not.

    The answer is one of ``case.candidates``, or None to leave the question open; anything else is a failure of the
    plugin and counts as None. Plugins are asked in the order of their names, and the first answer stands. It is
    shown with the name of its plugin wherever it is used. The same question must get the same answer.
    """
    del case
    return None


OFFERS = (packs, report_formats, workday_sources, checks, document_readers)
"""Every hook by which plugins offer values."""

HOOKS = (*OFFERS, settle_succession)
"""Every hook."""
