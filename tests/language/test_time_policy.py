"""What the words leave open, and who decides it: the policy, the doubts, the other readings."""

from datetime import date

import attrs
import pytest

from ttdn.language.explain_time import explain_time
from ttdn.language.reading import (
    DEFAULT_POLICY,
    BeforeDay,
    BeforePeriod,
    ReadingPolicy,
    StartOfPeriod,
    ToYear,
    YearOfDay,
    YearOfPeriod,
)
from ttdn.language.time import read_time
from ttdn.language.time_items import due_days, time_item
from ttdn.language.time_words import say_time
from ttdn.model.dates import Span, Term, TermUnit
from ttdn.model.doubts import Doubt
from ttdn.model.recurrence import MonthlyRule, NthRule, Weekday
from ttdn.model.timing import (
    AfterEvent,
    Combined,
    Continuous,
    Deadline,
    NoTiming,
    Recurring,
    RecurringUndated,
    Target,
    Window,
    parts_of,
)

_ISSUED = date(2026, 8, 20)


def _dues(phrase: str, policy: ReadingPolicy = DEFAULT_POLICY, issued: date = _ISSUED) -> list[str]:
    timing = read_time(phrase, issued=issued, policy=policy).timing
    return [] if timing is None else [day.isoformat() for day in due_days(timing, issued, date(2027, 12, 31))]


@pytest.mark.parametrize(
    ("phrase", "default", "policy", "other"),
    [
        ("trước ngày 10/9/2026", "2026-09-09", ReadingPolicy(before_day=BeforeDay.DAY_PERMITTED), "2026-09-10"),
        ("trước năm 2027", "2026-12-31", ReadingPolicy(before_period=BeforePeriod.ITS_LAST_DAY), "2027-12-31"),
        ("ngày 10/3", "2027-03-10", ReadingPolicy(year_of_day=YearOfDay.YEAR_OF_ISSUE), "2026-03-10"),
        ("trong quý I", "2026-03-31", ReadingPolicy(year_of_period=YearOfPeriod.FIRST_NOT_OVER), "2027-03-31"),
        ("đầu tháng 9/2026", "2026-09-01", ReadingPolicy(start_of_period=StartOfPeriod.UNREAD), ""),
        ("đến năm 2027", "", ReadingPolicy(to_year=ToYear.DEADLINE), "2027-12-31"),
    ],
)
def test_each_choice_of_the_policy_changes_its_phrase(
    phrase: str, default: str, policy: ReadingPolicy, other: str
) -> None:
    assert _dues(phrase) == [day for day in [default] if day]
    assert _dues(phrase, policy) == [day for day in [other] if day]
    before, after = (attrs.astuple(one, recurse=False) for one in (DEFAULT_POLICY, policy))
    (chosen,) = ((one, two) for one, two in zip(before, after, strict=True) if one is not two)
    readings = (read_time(phrase, issued=_ISSUED, policy=one) for one in (DEFAULT_POLICY, policy))
    assert tuple(choice for reading in readings for choice in reading.decisions if choice in chosen) == chosen


# phrase | read as | doubts | other readings; from a document of 20/8/2026, a Thursday
_OPEN = """
chậm nhất trước 10/9/2026 | trước ngày 10 tháng 9 năm 2026 | by-and-before | chậm nhất ngày 10 tháng 9 năm 2026
ngày 10/3 | chậm nhất ngày 10 tháng 3 năm 2027 | no-year | chậm nhất ngày 10 tháng 3 năm 2026
ngày 25/8 | chậm nhất ngày 25 tháng 8 năm 2026 | no-year | chậm nhất ngày 25 tháng 8 năm 2027
ngày 20/8 | chậm nhất ngày 20 tháng 8 năm 2027 | no-year | chậm nhất ngày 20 tháng 8 năm 2026
trong quý I | trong quý I năm 2026 | no-year | trong quý I năm 2027
ngày 15 các tháng 3, 6 | chậm nhất ngày 15 tháng 3 năm 2027; chậm nhất ngày 15 tháng 6 năm 2027 | no-year |
quý III, IV năm 2026 | từ quý III năm 2026 đến quý IV năm 2026 | one-or-several |
đến quý III/2027 | chậm nhất ngày 30 tháng 9 năm 2027 | end-not-stated | đến năm 2027
đầu tháng 9/2026 | chậm nhất ngày 01 tháng 9 năm 2026 | start-of-period |
ngày đầu tiên của quý III/2027 | chậm nhất ngày 01 tháng 7 năm 2027 | |
17h00 ngày cuối cùng của tháng 9/2026 | trước 17 giờ 00 ngày 30 tháng 9 năm 2026 | |
17h00 ngày 12/9/2026 | trước 17 giờ 00 ngày 12 tháng 9 năm 2026 | |
trước 0h00 ngày 12/9/2026 | trước ngày 12 tháng 9 năm 2026 | |
nửa đầu tháng 9/2026 | từ ngày 01 tháng 9 năm 2026 đến ngày 15 tháng 9 năm 2026 | |
nửa đầu tháng 9 hằng năm | chậm nhất ngày 15 tháng 9 hằng năm | last-day-only |
nửa cuối tháng 9 hằng năm | chậm nhất cuối tháng 9 hằng năm | last-day-only |
đầu mỗi tháng | chậm nhất ngày 01 hằng tháng | start-of-period |
ngày đầu tiên của tháng 10 hằng năm | chậm nhất ngày 01 tháng 10 hằng năm | |
giữa năm hằng năm | chậm nhất ngày 30 tháng 6 hằng năm | |
giữa quý hằng quý | hằng quý | no-month |
thứ Sáu cuối cùng của tháng | thứ Sáu cuối cùng của tháng | |
ngày làm việc cuối cùng của tháng | ngày làm việc cuối cùng của tháng | without-holidays |
trước thứ Sáu hằng tuần | trước thứ Sáu hằng tuần | |
trước 17h00 ngày 25 hằng tháng | trước 17 giờ 00 ngày 25 hằng tháng | |
trước ngày 02 hằng tháng | trước ngày 02 hằng tháng | |
trước ngày 01 tháng 01 hằng năm | trước ngày 01 tháng 01 hằng năm | |
trước tháng 01 hằng năm | trước ngày 01 tháng 01 hằng năm | |
trước ngày 10/6 và tháng 12 hằng năm | trước ngày 10 tháng 6 và ngày 01 tháng 12 hằng năm | |
ngày 10/6 và trước ngày 10/12 hằng năm | hằng năm | no-month |
hằng quý, chậm nhất ngày 20 tháng cuối kỳ báo cáo | chậm nhất ngày 20 của tháng cuối quý hằng quý | |
hằng quý, chậm nhất ngày 20 tháng đầu kỳ báo cáo | chậm nhất ngày 20 của tháng đầu quý hằng quý | |
ngày 10 của tháng giữa quý | chậm nhất ngày 10 của tháng thứ hai của quý hằng quý | |
hằng quý | hằng quý | |
định kỳ | định kỳ | no-frequency |
trong tháng 01/2027 | trong tháng 01 năm 2027 | |
02 lần/quý | hằng quý | |
một quý hai lần | hằng quý | |
2 năm một lần | định kỳ | no-frequency |
ngày đầu mỗi quý | chậm nhất ngày 01 của tháng đầu quý hằng quý | |
cuối mỗi năm | chậm nhất cuối tháng 12 hằng năm | |
giữa tháng cuối quý | chậm nhất ngày 15 của tháng cuối quý hằng quý | |
cuối năm | chậm nhất ngày 31 tháng 12 năm 2026 | no-year | chậm nhất ngày 31 tháng 12 năm 2027
đầu năm | chậm nhất ngày 01 tháng 01 năm 2026 | start-of-period no-year | chậm nhất ngày 01 tháng 01 năm 2027
thứ Sáu đầu tiên của năm | thứ Sáu đầu tiên của năm | |
thứ Sáu cuối cùng của quý | thứ Sáu cuối cùng của quý | |
ngày làm việc đầu tiên của quý | ngày làm việc đầu tiên của quý | without-holidays |
ngày làm việc thứ 23 của tháng | ngày làm việc thứ 23 của tháng | without-holidays |
hằng tuần, vào thứ 6 | thứ Sáu hằng tuần | |
định kỳ hằng tuần, trước thứ 6 | trước thứ Sáu hằng tuần | |
thứ 7 hằng tuần | thứ Bảy hằng tuần | |
thứ 5, ngày 10/12/2026 | chậm nhất ngày 10 tháng 12 năm 2026 | |
ngày 10/12/2026 (thứ 6) | chậm nhất ngày 10 tháng 12 năm 2026 | weekday-differs |
thứ Năm, ngày 10/12/2026 | chậm nhất ngày 10 tháng 12 năm 2026 | |
hằng quý, ngày cuối tháng | hằng quý | no-month |
thứ Hai, ngày 10/12 | chậm nhất ngày 10 tháng 12 năm 2026 | no-year | chậm nhất ngày 10 tháng 12 năm 2027
cuối quý II và quý IV/2027 | chậm nhất ngày 30 tháng 6 năm 2027; chậm nhất ngày 31 tháng 12 năm 2027 | |
15/19 xã đạt chuẩn | không quy định thời hạn | |
tháng 10, 11 | từ tháng 10 năm 2026 đến tháng 11 năm 2026 | one-or-several no-year |
tháng 10, 12 | trong tháng 10 năm 2026; trong tháng 12 năm 2026 | no-year |
quý I, II | từ quý I năm 2026 đến quý II năm 2026 | one-or-several no-year |
trước tháng 10, 11/2026 | trước ngày 01 tháng 10 năm 2026; trước ngày 01 tháng 11 năm 2026 | |
cuối tháng 10, 11/2026 | chậm nhất ngày 31 tháng 10 năm 2026; chậm nhất ngày 30 tháng 11 năm 2026 | |
tháng 10 và quý IV năm 2026 | trong tháng 10 năm 2026; trong quý IV năm 2026 | |
năm 2026, 2027 | từ năm 2026 đến năm 2027 | |
ngày 05 và 06/9/2026 | từ ngày 05 tháng 9 năm 2026 đến ngày 06 tháng 9 năm 2026 | one-or-several |
15/9/2026, 16/9/2026 | từ ngày 15 tháng 9 năm 2026 đến ngày 16 tháng 9 năm 2026 | one-or-several |
trong quý IV/2026, chậm nhất ngày 15/12/2026 | chậm nhất ngày 15 tháng 12 năm 2026 | inside | trong quý IV năm 2026
trong quý IV, chậm nhất ngày 15/12 | trong quý IV năm 2026; chậm nhất ngày 15 tháng 12 năm 2026 | no-year |
trong quý IV/2026, chậm nhất ngày 15/01/2027 | trong quý IV năm 2026; chậm nhất ngày 15 tháng 01 năm 2027 | |
cuối quý IV/2026, ngày 15/12/2026 | chậm nhất ngày 31 tháng 12 năm 2026; chậm nhất ngày 15 tháng 12 năm 2026 | |
ngày 15/12/2026, trong quý IV/2026 | chậm nhất ngày 15 tháng 12 năm 2026; trong quý IV năm 2026 | |
từ tháng 9 đến tháng 11 | từ tháng 9 năm 2026 đến tháng 11 năm 2026 | no-year |
từ tháng 10 đến tháng 3 | từ tháng 10 năm 2026 đến tháng 3 năm 2027 | no-year |
từ đầu năm 2027 đến tháng 6/2027 | từ ngày 01 tháng 01 năm 2027 đến ngày 30 tháng 6 năm 2027 | |
từ tháng 6/2027 đến cuối năm 2027 | từ ngày 01 tháng 6 năm 2027 đến ngày 31 tháng 12 năm 2027 | |
từ quý I đến tháng 6 năm 2027 | từ tháng 01 năm 2027 đến tháng 6 năm 2027 | |
từ ngày ký đến hết ngày 20/8/2026 | từ ngày 20 tháng 8 năm 2026 đến ngày 20 tháng 8 năm 2026 | from-signing |
từ tháng 9 | từ ngày 01 tháng 9 năm 2026 | no-year |
từ tháng 3 | từ ngày 01 tháng 3 năm 2026 | no-year |
mỗi năm từ năm 2027 | hằng năm, từ ngày 01 tháng 01 năm 2027 | |
hằng năm, từ năm 2027 | hằng năm, từ ngày 01 tháng 01 năm 2027 | |
hằng năm, từ tháng 9 | hằng năm, từ ngày 01 tháng 9 năm 2026 | no-year |
hằng năm, đến năm 2030 | hằng năm, đến hết ngày 31 tháng 12 năm 2030 | target-or-deadline |
hằng năm, đến hết năm 2030 | hằng năm, đến hết ngày 31 tháng 12 năm 2030 | |
hằng năm, giai đoạn 2027-2030 | hằng năm, từ ngày 01 tháng 01 năm 2027 đến ngày 31 tháng 12 năm 2030 | |
hằng quý, năm 2027 | hằng quý; trong năm 2027 | |
hằng quý, trước năm 2027 | hằng quý; trước ngày 01 tháng 01 năm 2027 | |
từ 01/10 đến 15/10 hằng năm | chậm nhất ngày 15 tháng 10 hằng năm | last-day-only |
báo cáo quý trước ngày 20 của tháng cuối quý | trước ngày 20 của tháng cuối quý hằng quý | report-period |
báo cáo quý | hằng quý | report-period |
báo cáo năm trước ngày 15/12 | trước ngày 15 tháng 12 hằng năm | report-period |
xây dựng kế hoạch hằng năm trước ngày 15/12 | trước ngày 15 tháng 12 hằng năm | adverb-or-timing |
triển khai kế hoạch tuyên truyền hằng năm | hằng năm | adverb-or-timing |
thường xuyên theo dõi | thường xuyên | adverb-or-timing |
các xã thường xuyên kiểm tra | thường xuyên | adverb-or-timing |
thường xuyên trong năm | thường xuyên | no-period |
thường xuyên, đến hết năm 2027 | thường xuyên, đến hết ngày 31 tháng 12 năm 2027 | |
thường xuyên, đến năm 2027 | thường xuyên, đến hết ngày 31 tháng 12 năm 2027 | target-or-deadline |
trong năm nay | trong năm 2026 | no-year |
trong quý này | trong quý III năm 2026 | no-year |
trong tháng này | trong tháng 8 năm 2026 | no-year |
thường xuyên từ tháng 9 | từ ngày 01 tháng 9 năm 2026 | no-year |
nếu có yêu cầu | đột xuất khi có yêu cầu | |
nếu được phê duyệt, trong vòng 10 ngày | nếu được phê duyệt; trong vòng 10 ngày | condition no-event |
trong 10 ngày kể từ ngày ký | trong thời hạn 10 ngày kể từ ngày ký | from-signing |
trong thời hạn 3660 ngày kể từ khi nhận hồ sơ | trong thời hạn 3660 ngày kể từ khi nhận hồ sơ | |
trong thời hạn 10 ngày làm việc | trong thời hạn 10 ngày làm việc | no-event |
khi có yêu cầu | đột xuất khi có yêu cầu | |
khi cần thiết | đột xuất khi có yêu cầu | need |
đột xuất khi cần thiết | đột xuất khi có yêu cầu | |
theo Kế hoạch của Chính phủ | theo Kế hoạch của Chính phủ | |
thực hiện theo lộ trình của Bộ | theo lộ trình của Bộ | |
trước 17h59 ngày 12/9/2026 | trước 17 giờ 59 ngày 12 tháng 9 năm 2026 | |
trước 24h ngày 12/9/2026 | chậm nhất ngày 12 tháng 9 năm 2026 | |
24 giờ ngày 12/9/2026 | chậm nhất ngày 12 tháng 9 năm 2026 | |
trước 24h00 ngày 12/9/2026 | chậm nhất ngày 12 tháng 9 năm 2026 | |
trước 7 giờ ngày 12/9/2026 | trước 7 giờ 00 ngày 12 tháng 9 năm 2026 | |
trước 7h05 ngày 12/9/2026 | trước 7 giờ 05 ngày 12 tháng 9 năm 2026 | |
trước 7 giờ 05 phút ngày 12/9/2026 | trước 7 giờ 05 ngày 12 tháng 9 năm 2026 | |
trước ngày 12/9/2026 lúc 17h00 | trước 17 giờ 00 ngày 12 tháng 9 năm 2026 | |
ngày 12/9/2026 trước 17h00 | trước 17 giờ 00 ngày 12 tháng 9 năm 2026 | |
ngày 12/9/2026, 17 giờ 30 | trước 17 giờ 30 ngày 12 tháng 9 năm 2026 | |
sau khi kết thúc Hội nghị | sau khi kết thúc Hội nghị | |
trong vòng 24 giờ kể từ khi nhận được thông tin | trong vòng 24 giờ kể từ khi nhận được thông tin | |
trongquýIII/2026 | trong quý III năm 2026 | |
QuýIV/2026 | trong quý IV năm 2026 | |
tháng12/2026 | trong tháng 12 năm 2026 | |
thứ 2 hằng tuần | thứ Hai hằng tuần | |
Chủ nhật hằng tuần | Chủ nhật hằng tuần | |
trước 0h30 ngày 12/9/2026 | trước 0 giờ 30 ngày 12 tháng 9 năm 2026 | |
Từ nay đến năm 2027 | đến năm 2027 | target-or-deadline |
đến năm 2030 | đến năm 2030 | target-or-deadline |
tháng 6 hằng năm | trong tháng 6 hằng năm | |
trong quý II hằng năm | trong quý II hằng năm | |
trong 6 tháng đầu năm hằng năm | trong 6 tháng đầu năm hằng năm | |
thứ Năm, ngày 10/12 | chậm nhất ngày 10 tháng 12 năm 2026 | no-year | chậm nhất ngày 10 tháng 12 năm 2027
hằng quý; ngày 25/12/2026 | hằng quý; chậm nhất ngày 25 tháng 12 năm 2026 | |
hằng quý hoặc ngày 25/12/2026 | hằng quý; chậm nhất ngày 25 tháng 12 năm 2026 | |
trước ngày 20/6 (đối với báo cáo 6 tháng) | trước ngày 20 tháng 6 hằng năm | report-period |
trước ngày 20/6 (báo cáo năm) | trước ngày 20 tháng 6 hằng năm | report-period |
trước ngày 15/12 (báo cáo năm), hằng năm | trước ngày 15 tháng 12 hằng năm | |
hằng năm, trước ngày 15/6 và ngày 15/12 | trước ngày 15 tháng 6 và ngày 15 tháng 12 hằng năm | |
trước ngày 15/12/2026 hằng năm | trước ngày 15 tháng 12 năm 2026; hằng năm | |
trước ngày 15/12 và hằng năm | trước ngày 15 tháng 12 năm 2026; hằng năm | no-year |
từ năm 2027, thường xuyên | từ ngày 01 tháng 01 năm 2027 | |
từ năm 2027, trước ngày 31/01 hằng năm | trước ngày 31 tháng 01 hằng năm, từ ngày 01 tháng 01 năm 2027 | |
từ năm 2027; trước ngày 31/01 hằng năm | từ ngày 01 tháng 01 năm 2027; trước ngày 31 tháng 01 hằng năm | |
từ 01/10 đến 15/10, hằng năm | chậm nhất ngày 15 tháng 10 hằng năm | last-day-only |
từ tháng 10/2026 đến tháng 12/2026, hằng tháng | từ tháng 10 năm 2026 đến tháng 12 năm 2026; hằng tháng | |
trong tháng 6/2027, hằng năm | trong tháng 6 năm 2027; hằng năm | |
thường xuyên; đến hết năm 2027 | thường xuyên; chậm nhất ngày 31 tháng 12 năm 2027 | |
định kỳ hằng quý | hằng quý | |
định kỳ, hằng quý | hằng quý | |
định kỳ; hằng quý | định kỳ; hằng quý | no-frequency one-or-several | định kỳ; hằng quý
tháng 6; trước ngày 15/12 hằng năm | trong tháng 6 năm 2026; trước ngày 15 tháng 12 hằng năm | no-year |
chậm nhất ngày 05 và 06/9/2026 | chậm nhất ngày 05 tháng 9 năm 2026; chậm nhất ngày 06 tháng 9 năm 2026 | |
đến tháng 10, 11/2026 | chậm nhất ngày 31 tháng 10 năm 2026; chậm nhất ngày 30 tháng 11 năm 2026 | end-not-stated |
hết tháng 10, 11/2026 | chậm nhất ngày 31 tháng 10 năm 2026; chậm nhất ngày 30 tháng 11 năm 2026 | |
trước quý IV/2026, ngày 15/11/2026 | trước ngày 01 tháng 10 năm 2026; trước ngày 15 tháng 11 năm 2026 | |
ngày 15/9/2026, 16/9/2026 | từ ngày 15 tháng 9 năm 2026 đến ngày 16 tháng 9 năm 2026 | one-or-several |
từ ngày ký đến hết tháng 12 | từ ngày 20 tháng 8 năm 2026 đến ngày 31 tháng 12 năm 2026 | no-year from-signing |
hằng năm, bắt đầu từ năm 2027 | hằng năm, từ ngày 01 tháng 01 năm 2027 | |
hằng năm, từ năm 2027 trở đi | hằng năm, từ ngày 01 tháng 01 năm 2027 | |
trước 15/12 hằng năm, bắt đầu từ năm 2027 | trước ngày 15 tháng 12 hằng năm, từ ngày 01 tháng 01 năm 2027 | |
hằng năm, trong các năm 2027, 2028 | hằng năm; từ năm 2027 đến năm 2028 | |
hằng quý, trong năm 2027 và năm 2028 | hằng quý; từ năm 2027 đến năm 2028 | |
kiểm tra thường xuyên trong năm, từ tháng 9 | từ ngày 01 tháng 9 năm 2026 | no-year no-period |
triển khai kế hoạch hằng năm, từ tháng 9 | hằng năm, từ ngày 01 tháng 9 năm 2026 | no-year adverb-or-timing |
báo cáo quý, từ tháng 9 | hằng quý, từ ngày 01 tháng 9 năm 2026 | no-year report-period |
ngày 10/01 của năm thực hiện kế hoạch | chậm nhất ngày 10 tháng 01 hằng năm | of-plan |
hằng tháng, trước ngày 10/12, từ tháng 9 | hằng tháng | no-month no-year |
nếu được phê duyệt | nếu được phê duyệt | condition |
khi được phê duyệt | khi được phê duyệt | |
"""

_SHUT = """
hằng quý, chậm nhất ngày 20 tháng giữa kỳ báo cáo | not-understood
trước giữa tháng 6/2027 | not-understood
giữa quý II/2027 | not-understood
nửa giữa tháng 9/2026 | not-understood
nửa đầu tháng 13/2026 | not-understood
ngày 5. 9 | not-understood
ngày làm việc thứ 24 của tháng | not-understood
ngày đầu tiên của quý | no-period
trước ngày 20 | no-month
ngày 31/9 | impossible-date
trước ngày 31/9 hằng năm | impossible-date
ngày 32 hằng tháng | impossible-date
ngày 0/9/2026 | impossible-date
ngày 10 của tháng thứ tư của quý | impossible-date
tháng thứ tư của quý | impossible-date
13 tháng đầu năm 2027 | impossible-date
từ ngày 1/9/2026 đến trước ngày 15/9/2026 | not-understood
từ tháng 9/2026 đến tháng 31 | impossible-date
từ ngày 15/12/2026 đến ngày 1/12/2026 | reversed
từ ngày ký đến hết tháng 6 | reversed
từ ngày ký đến hết ngày 19/8/2026 | reversed
từ ngày 31/9 | impossible-date
bắt đầu từ giữa quý IV/2026 | not-understood
trước ngày 10/12 hằng năm, từ ngày 15/12/2026 đến ngày 1/12/2026 | not-understood
thường xuyên, từ giữa quý II/2026 | not-understood
hằng năm, từ giữa quý II/2026 | not-understood
trước 17h60 ngày 12/9/2026 | impossible-date
hằng năm. ngày 25 | no-month
từ năm 2031, trước 31/01 hằng năm, đến hết năm 2030 | reversed
hằng năm, từ ngày 31/9 | impossible-date
thường xuyên, từ ngày 31/9 | impossible-date
thường xuyên, từ ngày 15/12/2026 đến ngày 1/12/2026 | not-understood
"""


def _rows(table: str) -> list[list[str]]:
    return [[cell.strip() for cell in line.split("|")] for line in table.splitlines() if line]


@pytest.mark.parametrize("row", _rows(_OPEN), ids=lambda row: row[0])
def test_what_is_read_what_is_doubted_and_what_else_it_may_mean(row: list[str]) -> None:
    phrase, said, doubts, others = row
    reading = read_time(phrase, issued=_ISSUED)
    assert reading.timing is not None
    assert say_time(reading.timing) == said
    assert read_time(said, issued=_ISSUED).timing == reading.timing
    assert " ".join(doubt.code for doubt in reading.doubts) == doubts
    assert "; ".join(say_time(other) for other in reading.alternatives) == others


@pytest.mark.parametrize("row", _rows(_SHUT), ids=lambda row: row[0])
def test_why_nothing_is_read(row: list[str]) -> None:
    phrase, doubts = row
    reading = read_time(phrase, issued=_ISSUED)
    assert (reading.timing, " ".join(doubt.code for doubt in reading.doubts)) == (None, doubts)


def test_several_frequencies_stand_in_the_order_of_the_words() -> None:
    reading = read_time("hằng tháng, quý, 6 tháng và năm", issued=_ISSUED)
    assert [say_time(part) for part in parts_of(reading.timing or NoTiming())] == [
        "hằng tháng",
        "hằng quý",
        "6 tháng một lần",
        "hằng năm",
    ]


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        (NthRule(1, (Weekday.FRIDAY,), (1,)), "thứ Sáu đầu tiên của năm"),
        (NthRule(-1, (Weekday.FRIDAY,), (12,)), "thứ Sáu cuối cùng của năm"),
        (NthRule(1, (Weekday.FRIDAY,), (6,)), "thứ Sáu đầu tiên của tháng 6 hằng năm"),
        (NthRule(-1, (Weekday.FRIDAY,), (3, 6, 9, 12)), "thứ Sáu cuối cùng của quý"),
        (NthRule(1, (Weekday.FRIDAY,), (3, 6)), "thứ Sáu đầu tiên của tháng 3 và tháng 6 hằng năm"),
        (NthRule(-1, (Weekday.FRIDAY,), (1,)), "thứ Sáu cuối cùng của tháng 1 hằng năm"),
        (NthRule(1, (Weekday.MONDAY, Weekday.TUESDAY), (6,)), "thứ Hai hoặc thứ Ba đầu tiên của tháng 6 hằng năm"),
        (NthRule(-2, tuple(Weekday)[:5]), "ngày làm việc thứ 2 tính từ cuối của tháng"),
        (NthRule(5, tuple(Weekday)[:5]), "ngày làm việc thứ 5 của tháng"),
    ],
)
def test_a_counted_day_is_said_to_be_of_the_period_that_it_is_counted_in(rule: NthRule, words: str) -> None:
    assert say_time(Recurring((rule,), _ISSUED)) == words


def test_a_leap_day_without_a_year_is_the_next_one() -> None:
    reading = read_time("ngày 29/02", issued=date(2027, 3, 1))
    assert (reading.timing, reading.alternatives) == (Deadline(date(2028, 2, 29)), ())


def test_a_period_that_is_not_over_in_the_month_of_issue_is_of_this_year() -> None:
    policy = ReadingPolicy(year_of_period=YearOfPeriod.FIRST_NOT_OVER)
    assert _dues("trong tháng 8", policy) == ["2026-08-31"]
    assert _dues("trong tháng 7", policy) == ["2027-07-31"]


def test_a_day_in_the_year_of_issue_may_also_be_of_the_next() -> None:
    reading = read_time("ngày 10/3", issued=_ISSUED, policy=ReadingPolicy(year_of_day=YearOfDay.YEAR_OF_ISSUE))
    assert (reading.timing, reading.alternatives) == (Deadline(date(2026, 3, 10)), (Deadline(date(2027, 3, 10)),))


def test_the_policy_may_leave_a_beginning_unread() -> None:
    policy = ReadingPolicy(start_of_period=StartOfPeriod.UNREAD)
    reading = read_time("đầu tháng 9/2026", issued=_ISSUED, policy=policy)
    assert (reading.timing, reading.doubts) == (None, (Doubt.START_OF_PERIOD,))


def test_by_a_year_may_be_the_aim_where_the_policy_reads_a_deadline() -> None:
    reading = read_time("đến năm 2027", issued=_ISSUED, policy=ReadingPolicy(to_year=ToYear.DEADLINE))
    assert (reading.timing, reading.alternatives) == (Deadline(date(2027, 12, 31)), (Target(2027),))
    assert Doubt.TARGET_OR_DEADLINE in reading.doubts


def test_the_policy_holds_for_repeated_duties_too() -> None:
    permitted = ReadingPolicy(before_day=BeforeDay.DAY_PERMITTED)
    assert _dues("trước ngày 10 tháng 12 hằng năm") == ["2026-12-09", "2027-12-09"]
    assert _dues("trước ngày 10 tháng 12 hằng năm", permitted) == ["2026-12-10", "2027-12-10"]
    day = read_time("trước ngày 10 tháng 12 hằng năm", issued=_ISSUED, policy=permitted)
    assert day.decisions == (BeforeDay.DAY_PERMITTED,)
    month = read_time("trước tháng 12 hằng năm", issued=_ISSUED)
    assert month.decisions == (BeforePeriod.DAY_BEFORE_IT_BEGINS,)
    assert read_time("tháng 10, 11", issued=_ISSUED).decisions == (YearOfPeriod.YEAR_OF_ISSUE,)


def test_every_decision_is_recorded() -> None:
    reading = read_time("trước ngày 10/9", issued=_ISSUED)
    assert reading.decisions == (BeforeDay.DAY_EXCLUDED, YearOfDay.FIRST_AFTER_ISSUE)
    assert "by policy: «trước ngày D»: D itself is too late" in explain_time(reading)
    assert "theo quy ước: «trước ngày D»: không tính ngày D" in explain_time(reading, "vi")


def test_a_choice_is_known_by_its_code() -> None:
    assert BeforeDay.DAY_EXCLUDED.value == "day-excluded"
    assert ToYear.DEADLINE.value == "deadline"


def test_a_coordinator_sees_the_parts_their_days_and_the_words_left_over() -> None:
    phrase = "Dự thảo: quý II/2027; báo cáo hằng tháng,\ntrước ngày 25 (nếu có)"
    assert explain_time(read_time(phrase, issued=_ISSUED), "vi").splitlines() == [
        "Dự thảo: quý II/2027; báo cáo hằng tháng, trước ngày 25 (nếu có)",
        "         ~~~~~~~~~~~          ~~~~~~~~~~  ~~~~~~~~~~~~~",
        "loại: nhiều mốc thời gian",
        "đọc là: Dự thảo: trong quý II năm 2027; báo cáo: trước ngày 25 hằng tháng",
        "mốc: «Dự thảo: quý II/2027», làm trong một kỳ, ngày cuối cùng 30/06/2027",
        "mốc: «báo cáo hằng tháng, trước ngày 25 (nếu có)», định kỳ, có ngày cụ thể",
        "theo quy ước: «trước ngày D»: không tính ngày D",
        "chưa dùng đến: Dự thảo … báo cáo … nếu có",
    ]


def test_a_day_without_a_year_names_the_other_year() -> None:
    reading = read_time("chậm nhất ngày 10/9", issued=_ISSUED)
    assert reading.timing == Deadline(date(2026, 9, 10))
    assert reading.alternatives == (Deadline(date(2027, 9, 10)),)
    assert reading.doubts == (Doubt.NO_YEAR,)


def test_both_at_the_latest_and_before() -> None:
    reading = read_time("chậm nhất trước ngày 10/9/2026", issued=_ISSUED)
    assert reading.timing == Deadline(date(2026, 9, 9), strict=True)
    assert reading.alternatives == (Deadline(date(2026, 9, 10)),)
    repeated = read_time("chậm nhất trước ngày 10/9 hằng năm", issued=_ISSUED)
    assert repeated.doubts == (Doubt.BY_AND_BEFORE,)


def test_the_finer_of_two_nested_times() -> None:
    reading = read_time("Trong quý IV/2026 (trước ngày 15/12)", issued=_ISSUED)
    assert reading.timing == Deadline(date(2026, 12, 14), strict=True)
    assert [other.kind for other in reading.alternatives] == ["window"]
    assert reading.doubts == (Doubt.INSIDE,)


def test_working_days_from_the_signing_are_counted_by_the_calendar_given() -> None:
    phrase = "Trong thời hạn 02 ngày làm việc kể từ ngày ký Kế hoạch này"
    friday = date(2026, 8, 28)
    plain = read_time(phrase, issued=friday).timing
    assert isinstance(plain, AfterEvent)
    assert (plain.term, plain.due) == (Term(2, TermUnit.WORKING_DAYS), date(2026, 9, 1))
    holidays = {date(2026, 8, 31), date(2026, 9, 1), date(2026, 9, 2)}
    counted = read_time(
        phrase, issued=friday, is_working_day=lambda day: day.weekday() < 5 and day not in holidays
    ).timing
    assert isinstance(counted, AfterEvent)
    assert counted.due == date(2026, 9, 4)


@pytest.mark.parametrize(
    ("phrase", "doubt"),
    [
        ("thứ Hai, ngày 10/12/2026", Doubt.WEEKDAY_DIFFERS),
        ("trước ngày 10/12 hằng năm, trừ năm 2027", Doubt.EXCEPTION),
        ("Hằng tuần, trừ các ngày nghỉ lễ, Tết; báo cáo trước ngày 10/12/2026", Doubt.EXCEPTION),
        ("Trước ngày 15 hằng tháng; nếu trùng ngày nghỉ thì gửi vào ngày làm việc tiếp theo", Doubt.DAYS_OFF),
        ("ngày 20/12/2026 (trường hợp rơi vào thứ Bảy, Chủ nhật thì chuyển sang thứ Hai)", Doubt.DAYS_OFF),
        ("ngày 15/12 hằng năm, trường hợp ngày này là ngày nghỉ thì nộp trước đó", Doubt.DAYS_OFF),
        ("10/12/2026 hoặc 20/12/2026", Doubt.ONE_OR_SEVERAL),
        ("Từ ngày ký ban hành đến hết ngày 31/12/2026", Doubt.FROM_SIGNING),
    ],
)
def test_what_speaks_against_a_day_is_a_doubt(phrase: str, doubt: Doubt) -> None:
    reading = read_time(phrase, issued=_ISSUED)
    assert _dues(phrase)
    assert doubt in reading.doubts


def test_a_day_that_moves_off_a_day_off_is_not_moved() -> None:
    saturday = "Trước ngày 16/8/2026"
    moved = f"{saturday}, trường hợp trùng ngày nghỉ thì thực hiện vào ngày làm việc liền kề"
    assert _dues(moved) == _dues(saturday)


@pytest.mark.parametrize("phrase", ["trước ngày 10/12 hằng năm", "thường xuyên", "hằng quý", "ngày 1/9/2026"])
def test_a_plan_that_ends_before_the_document_leaves_everything_open(phrase: str) -> None:
    reading = read_time(phrase, issued=_ISSUED, horizon=date(2026, 8, 19))
    assert Doubt.AFTER_HORIZON in reading.doubts


def test_a_calendar_without_working_days_leaves_the_day_open() -> None:
    reading = read_time(
        "Trong thời hạn 02 ngày làm việc kể từ ngày ký Kế hoạch này",
        issued=_ISSUED,
        is_working_day=lambda _day: False,
    )
    assert isinstance(reading.timing, AfterEvent)
    assert reading.timing.due is None


def test_a_term_beyond_the_calendar_has_no_day() -> None:
    reading = read_time("trong vòng 90 ngày kể từ ngày ban hành Kế hoạch này", issued=date(9999, 12, 1))
    assert isinstance(reading.timing, AfterEvent)
    assert reading.timing.due is None


def test_bounds_of_repeated_and_standing_duties() -> None:
    yearly = read_time("trước ngày 10/12 hằng năm, từ năm 2027 đến năm 2030", issued=_ISSUED).timing
    assert yearly == Recurring(
        (MonthlyRule(9, (12,)),), date(2027, 1, 1), date(2030, 12, 31), strict=True, start_written=True
    )
    undated = read_time("Hằng năm, đến hết năm 2029", issued=_ISSUED).timing
    assert isinstance(undated, RecurringUndated)
    assert undated.until == date(2029, 12, 31)
    assert read_time("hằng năm trước ngày 10/12, từ năm 2030 đến năm 2027", issued=_ISSUED).timing is None


def test_a_standing_duty_with_both_ends_may_be_a_window() -> None:
    reading = read_time("thường xuyên, giai đoạn 2027-2030", issued=_ISSUED)
    years = Span(date(2027, 1, 1), date(2030, 12, 31))
    assert reading.timing == Continuous(years.first, years.last)
    assert (reading.alternatives, reading.doubts) == ((Window(years),), (Doubt.ONE_OR_SEVERAL,))
    winter = read_time("thường xuyên, từ tháng 10 đến tháng 3", issued=_ISSUED)
    assert winter.timing == Continuous(date(2026, 10, 1), date(2027, 3, 31))
    assert winter.doubts == (Doubt.NO_YEAR, Doubt.ONE_OR_SEVERAL)


def test_a_beginning_without_a_year_is_doubted_beside_a_frequency_too() -> None:
    for phrase in ("từ tháng 9", "hằng năm, từ tháng 9", "thường xuyên từ tháng 9"):
        assert Doubt.NO_YEAR in read_time(phrase, issued=_ISSUED).doubts


def test_a_repeated_duty_may_have_its_beginning_before_it_and_its_end_behind_it() -> None:
    timing = read_time("từ năm 2028, trước ngày 31/01 hằng năm, đến hết năm 2030", issued=_ISSUED).timing
    assert isinstance(timing, Recurring)
    assert (timing.since, timing.until, timing.start_written) == (date(2028, 1, 1), date(2030, 12, 31), True)
    twice = read_time("từ năm 2028, trước ngày 31/01 hằng năm, từ năm 2029", issued=_ISSUED).timing
    assert isinstance(twice, Combined)


def test_to_a_year_may_be_an_aim_of_what_is_repeated() -> None:
    reading = read_time("trước ngày 10/12 hằng năm, đến năm 2030", issued=_ISSUED)
    assert isinstance(reading.timing, Recurring)
    assert (reading.timing.until, reading.doubts) == (date(2030, 12, 31), (Doubt.TARGET_OR_DEADLINE,))
    both = read_time("trước ngày 10/12 hằng năm, từ tháng 01/2027 đến tháng 12/2027", issued=_ISSUED)
    assert isinstance(both.timing, Recurring)
    assert (both.timing.since, both.timing.until) == (date(2027, 1, 1), date(2027, 12, 31))


def test_an_interval_over_the_turn_of_the_year_is_not_one_that_is_over() -> None:
    """In August, from October to March begins this year; in February, the one that goes on is meant."""
    for issued, first in ((_ISSUED, date(2026, 10, 1)), (date(2026, 2, 5), date(2025, 10, 1))):
        timing = read_time("từ tháng 10 đến tháng 3", issued=issued).timing
        assert isinstance(timing, Window)
        assert (timing.span.first, timing.span.last) == (first, date(first.year + 1, 3, 31))


def test_days_without_a_year_take_the_frequency_that_stands_elsewhere() -> None:
    reading = read_time("nộp trước ngày 20/6; báo cáo trước ngày 15/12 hằng năm", issued=_ISSUED)
    assert [say_time(part) for part in parts_of(reading.timing or NoTiming())] == [
        "trước ngày 20 tháng 6 hằng năm",
        "trước ngày 15 tháng 12 hằng năm",
    ]
    assert reading.doubts == (Doubt.NO_YEAR,)


def test_days_after_the_end_of_the_plan_are_doubted() -> None:
    reading = read_time("trước ngày 10/12/2031", issued=_ISSUED, horizon=date(2030, 12, 31))
    assert reading.timing == Deadline(date(2031, 12, 9), strict=True)
    assert reading.doubts == (Doubt.AFTER_HORIZON,)


def test_milestones_keep_their_labels_and_words() -> None:
    phrase = "Dự thảo: tháng 9/2026; trình ban hành: trước ngày 15/12/2026"
    reading = read_time(phrase, issued=_ISSUED)
    assert isinstance(reading.timing, Combined)
    assert [part.label for part in reading.timing.parts] == ["Dự thảo", "trình ban hành"]
    assert [part.phrase for part in reading.parts] == phrase.split("; ")
    assert [[part.phrase[start:stop] for start, stop in part.used] for part in reading.parts] == [
        ["tháng 9/2026"],
        ["trước ngày 15/12/2026"],
    ]


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        (
            "Trước 30/6/2026 (lần 1) và trước 30/11/2026 (lần 2)",
            [
                ("lần 1", "Trước 30/6/2026 (lần 1)", "Trước 30/6/2026"),
                ("lần 2", "trước 30/11/2026 (lần 2)", "trước 30/11/2026"),
            ],
        ),
        (
            "Quý I/2026: xây dựng kế hoạch - Quý II/2026: triển khai",
            [
                ("xây dựng kế hoạch", "Quý I/2026: xây dựng kế hoạch", "Quý I/2026"),
                ("triển khai", "Quý II/2026: triển khai", "Quý II/2026"),
            ],
        ),
        ("15/6/2026, 15/12/2026", [("", "15/6/2026", "15/6/2026"), ("", "15/12/2026", "15/12/2026")]),
        (
            "15/6/2026, 15/9/2026 và 15/12/2026",
            [("", day, day) for day in ("15/6/2026", "15/9/2026", "15/12/2026")],
        ),
        ("thường xuyên, định kỳ", [("", "thường xuyên", "thường xuyên"), ("", "định kỳ", "định kỳ")]),
    ],
)
def test_each_milestone_has_its_own_words(phrase: str, expected: list[tuple[str, str, str]]) -> None:
    reading = read_time(phrase, issued=date(2026, 1, 5))
    assert isinstance(reading.timing, Combined)
    assert reading.phrase == phrase
    parts = zip(reading.timing.parts, reading.parts, strict=True)
    assert [
        (one.label, part.phrase, *(part.phrase[start:stop] for start, stop in part.used)) for one, part in parts
    ] == (expected)
    assert [part.timing for part in reading.parts] == [one.timing for one in reading.timing.parts]


def test_what_is_open_in_a_milestone_is_open_in_the_whole() -> None:
    reading = read_time("thường xuyên, định kỳ", issued=date(2026, 1, 5))
    assert reading.doubts == (Doubt.NO_FREQUENCY, Doubt.ONE_OR_SEVERAL)
    assert [part.doubts for part in reading.parts] == [(), (Doubt.NO_FREQUENCY,)]
    assert reading.alternatives == tuple(part.timing for part in reading.parts)
    dated = read_time("Dự thảo: tháng 6/2026; hoàn thành trước ngày 30/11/2026", issued=date(2026, 1, 5))
    assert dated.decisions == (BeforeDay.DAY_EXCLUDED,)
    assert [part.decisions for part in dated.parts] == [(), (BeforeDay.DAY_EXCLUDED,)]
    assert [dated.phrase[start:stop] for start, stop in dated.used] == [
        "tháng 6/2026",
        "hoàn thành trước ngày 30/11/2026",
    ]


def test_what_was_not_used_is_named() -> None:
    reading = read_time("Hoàn chỉnh hồ sơ,  gửi Sở Nội vụ trước ngày 15/12/2026 .", issued=_ISSUED)
    assert [reading.phrase[start:stop] for start, stop in reading.unused] == [
        "Hoàn chỉnh hồ sơ,  gửi Sở Nội vụ",
        ".",
    ]


def test_an_impossible_day_is_named_and_no_other_taken() -> None:
    reading = read_time("trước ngày 31 tháng 2 năm 2027", issued=_ISSUED)
    assert reading.timing is None
    assert reading.impossible == ("ngày 31 tháng 2 năm 2027",)
    assert "31 tháng 2" in explain_time(reading, "vi")


def test_the_plain_data_keep_the_other_readings_apart() -> None:
    item = time_item(read_time("Từ nay đến năm 2027", issued=_ISSUED), "x1", _ISSUED)
    assert (item["id"], item["kind"], item["due"], item["ambiguous"]) == ("x1", "target", [], True)
    listed = time_item(read_time("Quý III, IV/2026", issued=_ISSUED), "x2", _ISSUED)
    assert (listed["kind"], listed["due"], listed["start"]) == ("window", ["2026-12-31"], "2026-07-01")


def test_the_plain_data_of_several_times_and_of_an_open_one() -> None:
    phrase = "Dự thảo: tháng 10; báo cáo trước ngày 10/12 hằng năm"
    horizon = date(2027, 12, 9)
    item = time_item(read_time(phrase, issued=_ISSUED, horizon=horizon), "x3", _ISSUED, horizon)
    assert item == {
        "id": "x3",
        "kind": "multi",
        "due": ["2026-10-31", "2026-12-09", "2027-12-09"],
        "start": None,
        "ambiguous": True,
        "parts": [
            {
                "phrase": "Dự thảo: tháng 10",
                "kind": "window",
                "due": ["2026-10-31"],
                "start": "2026-10-01",
                "ambiguous": True,
            },
            {
                "phrase": "báo cáo trước ngày 10/12 hằng năm",
                "kind": "recurring",
                "due": ["2026-12-09", "2027-12-09"],
                "start": None,
                "ambiguous": False,
            },
        ],
        "candidates": [],
    }
    other = time_item(read_time("trong quý I", issued=_ISSUED), "x4", _ISSUED)
    assert other["candidates"] == [{"kind": "window", "due": ["2027-03-31"], "start": "2027-01-01"}]
    shut = time_item(read_time("ngày 31/9", issued=_ISSUED), "x5", _ISSUED)
    assert (shut["kind"], shut["due"], shut["candidates"]) == ("unread", [], [])


def test_repeated_days_are_given_to_the_horizon_or_the_first_six() -> None:
    monthly = read_time("ngày 20 hằng tháng", issued=_ISSUED).timing
    assert monthly is not None
    assert due_days(monthly, _ISSUED, _ISSUED) == (_ISSUED,)
    assert due_days(monthly, _ISSUED, date(2026, 8, 19)) == ()
    assert len(due_days(monthly, _ISSUED)) == 6
    assert len(due_days(monthly, _ISSUED, date(2027, 8, 20))) == 13


def test_windows_and_targets_beside_an_aim() -> None:
    assert read_time("phấn đấu vào năm 2030 đạt 50%", issued=_ISSUED).timing == Target(2030)
    assert read_time("phấn đấu hoàn thành vào năm 2030", issued=_ISSUED).timing == Window(
        Span.year(2030),
        read_time("năm 2030", issued=_ISSUED).timing.precision,  # type: ignore[union-attr]  # a window
    )


@pytest.mark.parametrize(
    ("phrase", "first"),
    [
        ("đầu mỗi tháng", "2026-09-01"),
        ("ngày đầu tiên của tháng 10 hằng năm", "2026-10-01"),
        ("giữa năm hằng năm", "2027-06-30"),
        ("cuối tháng đầu quý", "2026-10-31"),
        ("chậm nhất ngày 10 của tháng thứ hai của quý", "2026-11-10"),
        ("trước quý IV hằng năm", "2026-09-30"),
        ("trong 6 tháng cuối năm, hằng năm", "2026-12-31"),
    ],
)
def test_repeated_edges(phrase: str, first: str) -> None:
    assert _dues(phrase)[0] == first


@pytest.mark.parametrize(
    "phrase",
    [
        "hằng tháng, trước ngày 10/12",
        "trước ngày cuối cùng của tháng, hằng tháng",
        "cuối quý, hằng tháng",
        "giữa quý hằng quý",
        "hằng quý, chậm nhất ngày 31/6",
    ],
)
def test_repeated_days_that_do_not_go_together_are_left_open(phrase: str) -> None:
    reading = read_time(phrase, issued=_ISSUED)
    assert reading.ambiguous
    assert _dues(phrase) == []
