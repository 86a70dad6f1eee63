"""A time said again as an official would write it, and explained in both languages."""

from datetime import date

import pytest

from ttdn.language.explain_time import Language, explain_time
from ttdn.language.time import read_time
from ttdn.language.time_words import say_time

_ISSUED = date(2026, 2, 5)


@pytest.mark.parametrize(
    ("phrase", "said"),
    [
        ("6 tháng đầu năm 2026", "trong 6 tháng đầu năm 2026"),
        ("6 tháng cuối năm 2026", "trong 6 tháng cuối năm 2026"),
        ("trước 28/2/2026", "trước ngày 28 tháng 02 năm 2026"),
        ("Thường xuyên đến hết năm 2027", "thường xuyên, đến hết ngày 31 tháng 12 năm 2027"),
        (
            "hằng tháng từ ngày 01/3/2026 đến hết ngày 31/12/2027",
            "hằng tháng, từ ngày 01 tháng 3 năm 2026 đến ngày 31 tháng 12 năm 2027",
        ),
        ("quý I và quý III hằng năm", "trong quý I và quý III hằng năm"),
        ("tháng 2 và tháng 8 hằng năm", "trong tháng 02 và tháng 8 hằng năm"),
        ("ngày cuối cùng của tháng, hằng tháng", "chậm nhất ngày cuối cùng của tháng hằng tháng"),
        ("ngày cuối cùng của mỗi quý", "chậm nhất ngày cuối cùng của quý hằng quý"),
        ("trước ngày 15 tháng 3, 6, 9, 12 hằng năm", "trước ngày 15 của tháng cuối quý hằng quý"),
        ("trước ngày 15 và ngày 30 hằng tháng", "trước ngày 15 và ngày 30 hằng tháng"),
        (
            "trước ngày 10 hằng tháng đến hết năm 2027",
            "trước ngày 10 hằng tháng, đến hết ngày 31 tháng 12 năm 2027",
        ),
        (
            "Thường xuyên từ ngày 01/3/2026 đến hết năm 2027",
            "thường xuyên, từ ngày 01 tháng 3 năm 2026 đến ngày 31 tháng 12 năm 2027",
        ),
        ("Thứ Sáu đầu tiên của tháng", "thứ Sáu đầu tiên của tháng"),
        ("thứ Hai cuối cùng của quý", "thứ Hai cuối cùng của quý"),
        ("ngày làm việc cuối cùng của tháng", "ngày làm việc cuối cùng của tháng"),
        ("ngày làm việc thứ 5 của tháng", "ngày làm việc thứ 5 của tháng"),
    ],
)
def test_a_time_is_said_again(phrase: str, said: str) -> None:
    timing = read_time(phrase, issued=_ISSUED).timing
    assert timing is not None
    assert say_time(timing) == said


@pytest.mark.parametrize(
    ("lang", "phrase", "line"),
    [
        (
            "vi",
            "Xây dựng kế hoạch kiểm tra hằng năm",
            "chưa rõ: từ chỉ tần suất đứng trong câu văn, có thể chỉ là cách diễn đạt",
        ),
        (
            "en",
            "Xây dựng kế hoạch kiểm tra hằng năm",
            "open: the word stands inside a sentence and may be only a manner of speaking",
        ),
        (
            "vi",
            "Lần 1 trước ngày 15/6/2026; lần 2 trong quý IV/2026",
            "mốc: «lần 2 trong quý IV/2026», làm trong một kỳ, ngày cuối cùng 31/12/2026",
        ),
        (
            "vi",
            "Lần 1 trước ngày 15/6/2026; lần 2 trong quý IV/2026",
            "mốc: «Lần 1 trước ngày 15/6/2026», một thời hạn, ngày cuối cùng 14/06/2026",
        ),
        (
            "en",
            "Lần 1 trước ngày 15/6/2026; lần 2 trong quý IV/2026",
            "part: «Lần 1 trước ngày 15/6/2026», a deadline (once), last day 2026-06-14",
        ),
    ],
)
def test_a_reading_is_explained(lang: Language, phrase: str, line: str) -> None:
    assert line in explain_time(read_time(phrase, issued=_ISSUED), lang).splitlines()
