"""Phrases as officials write them (*cụm từ*), and the values they were written from: what is said reads back."""

from datetime import date

from hypothesis import strategies as st

from ttdn.language.time_words import say_time
from ttdn.language.who_words import say_who
from ttdn.model.dates import Precision, Span, day_of
from ttdn.model.recurrence import MonthlyRule, NthRule, Weekday, WeeklyRule
from ttdn.model.tasks import Assignment, Role
from ttdn.model.timing import (
    AfterEvent,
    ByReference,
    Combined,
    Continuous,
    Deadline,
    Frequency,
    Milestone,
    OnRequest,
    Recurring,
    RecurringUndated,
    Single,
    Timing,
    Window,
)
from ttdn.testing.strategies.days import LAST, days, hours, terms
from ttdn.testing.strategies.reuse import reused
from ttdn.testing.strategies.timings import no_timing, targets

ISSUED = date(2026, 2, 5)
"""The day on which the document of a phrase was issued, where nothing else is said."""

_ALL_MONTHS = tuple(range(1, 13))
_IN_QUARTER = ((1, 4, 7, 10), (2, 5, 8, 11), (3, 6, 9, 12))
_WORKDAYS = tuple(Weekday)[:5]
_EVENTS = ("kể từ ngày nhận được báo cáo", "sau khi kết thúc đợt kiểm tra", "kể từ ngày Luật có hiệu lực")
_LABELS = ("Dự thảo", "Trình ban hành", "Lần 1", "Sơ kết", "hoàn chỉnh hồ sơ")
_FIELDS = (
    "Nội vụ", "Tài chính", "Tư pháp", "Xây dựng", "Y tế", "Khoa học và Công nghệ", "Thông tin và Truyền thông",
    "Văn hóa, Thể thao và Du lịch", "Lao động - Thương binh và Xã hội", "Nông nghiệp và PTNT", "NN&MT",
)  # fmt: skip
OFFICES = (
    "Văn phòng UBND tỉnh", "Ban Tuyên giáo và Dân vận Tỉnh ủy", "Ban Quản lý Khu kinh tế, công nghiệp tỉnh",
    "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh", "Viện Hàn lâm Khoa học và Công nghệ Việt Nam",
    "Công an thành phố Huế",
    "Trung tâm Xúc tiến Đầu tư, Thương mại và Du lịch tỉnh", "Đài Phát thanh và Truyền hình tỉnh", "TTXVN",
    "VTV",
    "Cục Xuất bản, In và Phát hành", "UBND các huyện, thị xã, thành phố Huế", "UBND xã A Lưới 1", "Tỉnh đoàn",
    "Báo và Phát thanh, Truyền hình tỉnh", "Thủ tướng Chính phủ", "Hội Liên hiệp Phụ nữ tỉnh",
    "các sở, ban, ngành", "các bộ, ngành, địa phương", "các cơ quan báo chí, truyền thông", "các doanh nghiệp",
    "UBND thành phố Cần Thơ", "các tỉnh ủy, thành ủy", 'Quỹ "Vì người nghèo" tỉnh',
    "các tổ chức chính trị - xã hội", "các đơn vị sự nghiệp công lập thuộc Sở Y tế",
)  # fmt: skip
"""Names of offices and groups that are hard to read: with commas, "và" or quotation marks in them."""


@reused
def office_names() -> st.SearchStrategy[str]:
    """Names of offices and groups as plans write them (*tên cơ quan*), many with commas and "và" in them."""
    departments = (f"{head} {field}" for head in ("Sở", "Bộ") for field in _FIELDS)
    return st.sampled_from([*departments, *OFFICES])


@reused
@st.composite
def said_assignments(draw: st.DrawFn) -> tuple[Assignment, ...]:
    """Assignments that a phrase can say (*phân công nói được*): up to four names in each role, by role."""
    rows = st.lists(office_names(), unique=True, max_size=4)
    return tuple(Assignment(role, name) for role in Role for name in draw(rows))


@reused
def who_phrases() -> st.SearchStrategy[str]:
    """Duty phrases (*câu phân công*); `ttdn.read_who` reads from them what was said."""
    return said_assignments().map(say_who)


@reused
def said_deadlines() -> st.SearchStrategy[Deadline]:
    """End points that a phrase can say: before a day, or on a day at an hour."""
    return st.one_of(
        st.builds(Deadline, days()),
        st.builds(Deadline, days(), strict=st.sampled_from((True,))),
        st.builds(Deadline, days(), at=hours()),
    )


@reused
@st.composite
def said_windows(draw: st.DrawFn) -> Window:
    """Stretches of days that a phrase can say: from one day, month, quarter or year to another, or a half-year."""
    precision = draw(st.sampled_from(Precision))
    first, last = sorted(Span.around(draw(days()), precision) for _ in range(2))
    span = first if precision is Precision.HALF else Span(first.first, last.last)
    return Window(span, precision)


@reused
@st.composite
def _monthly(draw: st.DrawFn, *, strict: bool) -> MonthlyRule:
    some = st.lists(st.sampled_from(_ALL_MONTHS), min_size=1, max_size=3, unique=True)
    months = draw(
        st.one_of(st.just(_ALL_MONTHS), st.sampled_from(_IN_QUARTER), some.map(lambda found: tuple(sorted(found))))
    )
    shortest = min(day_of(2027, month, -1).day for month in months)
    # A strict day names the day after it, which must be in the same month.
    return MonthlyRule(draw(st.one_of(st.just(-1), st.integers(1, shortest - strict))), months)


@reused
@st.composite
def said_recurring(draw: st.DrawFn, issued: date = ISSUED) -> Recurring:
    """Repeated duties of one day in some months that a phrase can say, from the day of issue on."""
    strict = draw(st.booleans())
    rule = draw(_monthly(strict=strict))
    at = None if strict else draw(st.none() | hours())
    until = draw(st.none() | days(issued, LAST))
    return Recurring((rule,), issued, until, strict=strict, at=at if rule.day != -1 else None)


@reused
@st.composite
def said_mixed_days(draw: st.DrawFn, issued: date = ISSUED) -> Recurring:
    """A day of a month of each quarter and one of the year, as one phrase can say them."""
    of_quarter, of_year = draw(st.lists(st.integers(1, 27), min_size=2, max_size=2, unique=True))
    quarterly = MonthlyRule(of_quarter, draw(st.sampled_from(_IN_QUARTER)))
    yearly = MonthlyRule(of_year, (draw(st.sampled_from(_ALL_MONTHS)),))
    rules = tuple(sorted((quarterly, yearly), key=lambda rule: (*rule.months, rule.day)))
    return Recurring(rules, issued, strict=draw(st.booleans()))


@reused
def said_weekdays(issued: date = ISSUED) -> st.SearchStrategy[Recurring]:
    """Repeated duties on a weekday, of the week or of the month, that a phrase can say."""
    one = st.sampled_from(Weekday).map(lambda weekday: (weekday,))
    nth = st.builds(NthRule, st.sampled_from([1, -1]), st.just(_WORKDAYS) | one)
    rules = st.builds(WeeklyRule, st.sampled_from(Weekday)) | nth
    return rules.map(lambda rule: Recurring((rule,), issued))


@reused
def said_periods(issued: date = ISSUED) -> st.SearchStrategy[Recurring]:
    """A month or a quarter of every year, as a phrase can say it."""
    months = st.integers(1, 12).map(
        lambda month: Recurring((MonthlyRule(-1, (month,)),), issued, precision=Precision.MONTH)
    )
    quarters = st.integers(1, 4).map(
        lambda number: Recurring((MonthlyRule(-1, (3 * number,)),), issued, precision=Precision.QUARTER)
    )
    return months | quarters


@reused
def said_undated() -> st.SearchStrategy[RecurringUndated]:
    """Repeated duties without a day that a phrase can say."""
    return st.builds(RecurringUndated, st.none() | st.sampled_from(Frequency), st.none() | days())


@reused
def said_singles(issued: date = ISSUED) -> st.SearchStrategy[Single]:
    """Single timings that a phrase of a document issued on a day can say."""
    ends = st.none() | days()
    return st.one_of(
        no_timing(),
        said_deadlines(),
        said_windows(),
        said_recurring(issued),
        said_mixed_days(issued),
        said_weekdays(issued),
        said_periods(issued),
        said_undated(),
        st.builds(Continuous, ends),
        st.builds(Continuous, st.none(), ends),
        st.just(OnRequest()),
        st.builds(AfterEvent, st.sampled_from(_EVENTS), terms()),
        st.just(AfterEvent("Ngay sau khi có Nghị quyết của HĐND tỉnh")),
        st.just(ByReference("kế hoạch của Ban Tuyên giáo Tỉnh ủy")),
        targets(),
    )


@reused
def said_milestones() -> st.SearchStrategy[Combined]:
    """Two to four labelled days or windows that a phrase can say."""
    parts = st.builds(Milestone, said_deadlines() | said_windows(), st.sampled_from(_LABELS))
    return st.lists(parts, min_size=2, max_size=4).map(lambda found: Combined(tuple(found)))


@reused
def said_timings(issued: date = ISSUED) -> st.SearchStrategy[Timing]:
    """Timings that a phrase of a document issued on a day can say (*thời gian nói được*).

    `ttdn.read_time` of `time_phrases` gives them back.
    """
    return said_singles(issued) | said_milestones()


@reused
def time_phrases(issued: date = ISSUED) -> st.SearchStrategy[str]:
    """Time phrases (*cụm từ thời gian*) of a document issued on a day."""
    return said_timings(issued).map(say_time)
