"""Entries to test records with."""

from datetime import UTC, date, datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from ttdn.progress.entries import Entry, Mark, Subject

MORNING = datetime(2026, 12, 8, 2, tzinfo=UTC)
SUBJECTS = tuple(
    Subject("hue/nq47", f"hue-nq47.iv-2.{year}@ttdn", unit)
    for year in (2025, 2026)
    for unit in ("hue/so-ngoai-vu", "hue/so-du-lich")
)
_ZONES = (UTC, ZoneInfo("Asia/Ho_Chi_Minh"), ZoneInfo("Europe/Paris"))  # in Paris an hour comes twice a year
_TIMES = st.datetimes(datetime(1900, 1, 1), datetime(2027, 1, 1), timezones=st.sampled_from(_ZONES))  # noqa: DTZ001  the zone is drawn
_WORDS = st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=20)


def entry(number: int, done_on: date | None = None, **more: object) -> Entry:
    """An entry whose id is its number; done on a day, or by the mark that `more` gives."""
    mark = Mark.DONE if done_on else Mark.UNDER_WAY
    said = {"subject": SUBJECTS[0], "mark": mark, "at": MORNING + timedelta(minutes=number), "by": "Lan", **more}
    return Entry(id=str(UUID(int=number)), done_on=done_on, **said)  # type: ignore[arg-type]


@st.composite
def histories(draw: st.DrawFn) -> list[Entry]:
    """Entries as people may append them: each corrects none, or an earlier one about the same duty."""
    found: list[Entry] = []
    for number in range(1, draw(st.integers(0, 12)) + 1):
        subject = draw(st.sampled_from(SUBJECTS))
        earlier = [one.id for one in found if one.subject == subject]
        corrects = draw(st.sampled_from(["", *earlier]))
        mark = draw(st.sampled_from([Mark.DONE, Mark.UNDER_WAY, *([Mark.WITHDRAWN] if corrects else [])]))
        day = draw(st.dates(date(2025, 12, 1), date(2026, 12, 31))) if mark is Mark.DONE else None
        said = {"at": draw(_TIMES), "evidence": draw(_WORDS), "note": draw(_WORDS)}
        found.append(entry(number, day, subject=subject, mark=mark, corrects=corrects, **said))
    return found
