"""What the record says of each duty (*kết quả theo sổ theo dõi*), whatever the order its entries came in."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date

import attrs

from ttdn.progress.entries import Entry, Mark, Subject


@attrs.frozen
class Recorded:
    """What stands of a duty (*kết quả ghi nhận*): its entries that nothing corrects, by time and id.

    `done_on` is the first day on which any of them says it was done, None where none does.

    >>> print(Recorded().done_on)
    None
    """

    entries: tuple[Entry, ...] = ()

    @property
    def done_on(self) -> date | None:
        """The day it was done."""
        return min((entry.done_on for entry in self.entries if entry.done_on is not None), default=None)

    def until(self, on: date) -> "Recorded":
        """Return what of it was so on a day (*đến ngày*): without what was done only later."""
        return Recorded(tuple(entry for entry in self.entries if entry.done_on is None or entry.done_on <= on))

    @property
    def under_way(self) -> bool:
        """Whether somebody says that it is being done, and nobody that it is done."""
        return self.done_on is None and any(entry.mark is Mark.UNDER_WAY for entry in self.entries)

    @property
    def evidence(self) -> tuple[str, ...]:
        """The numbers of the documents that show it is done, each once."""
        shown = (entry.evidence for entry in self.entries if entry.mark is Mark.DONE and entry.evidence)
        return tuple(dict.fromkeys(shown))


NOTHING = Recorded()


def recorded(entries: Iterable[Entry]) -> Mapping[Subject, Recorded]:
    """Return what stands of each duty that entries are about (*tổng hợp ghi nhận*).

    An entry that any other corrects no longer counts, nor does one that withdraws; a correction may be corrected
    in turn. The order of the entries does not matter, nor whether one comes twice.

    >>> from datetime import datetime, timezone
    >>> subject = Subject("hue/nq47", "hue-nq47.iv-2.2026@ttdn", "hue/so-ngoai-vu")
    >>> at = datetime(2026, 12, 8, 9, tzinfo=timezone.utc)
    >>> entry = Entry("5b0c4b1e-0d3f-4a57-9a0b-3d1f7f0b1a11", subject, Mark.DONE, at, "Lan", date(2026, 12, 8))
    >>> recorded([entry])[subject].done_on
    datetime.date(2026, 12, 8)
    """
    unique = {entry.id: entry for entry in entries}
    corrected = {entry.corrects for entry in unique.values() if entry.corrects}
    found: defaultdict[Subject, list[Entry]] = defaultdict(list)
    for entry in unique.values():
        if entry.id not in corrected and entry.mark is not Mark.WITHDRAWN:
            found[entry.subject].append(entry)
    return {
        subject: Recorded(tuple(sorted(standing, key=lambda entry: (entry.at, entry.id))))
        for subject, standing in found.items()
    }
