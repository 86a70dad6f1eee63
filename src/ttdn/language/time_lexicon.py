"""The words of time in official Vietnamese (*từ vựng thời gian*): a new word is one line here, and nowhere else.

Each tag is a class of words that the grammar treats alike. Words are in lower case, as `ttdn.text.normalised`
gives them; the longest entry wins, so that *đầu tư* is never the *đầu* of *đầu tháng*.
"""

import re
from collections.abc import Mapping
from typing import NamedTuple

from ttdn.model.recurrence import Weekday

_WORDS: dict[str, str] = {
    # The calendar.
    "day": "ngày",
    "month": "tháng",
    "abbreviation": "t",
    "quarter": "quý, quí, qúy, qúi, q",
    "year": "năm",
    "week": "tuần",
    "mung": "mùng, mồng",
    "half": "nửa",
    "the": "các, những",
    "ordinal": "thứ, lần thứ",
    "working": "làm việc",
    "of": "của, thuộc",
    "this": "này, nay, đó",
    "next": "tiếp theo, kế tiếp, liền kề, tiếp sau, liền sau, kế sau, liền kề sau",
    "tenday": "thượng tuần, trung tuần, hạ tuần",
    # How often.
    "each": "hằng, hàng, mỗi, từng",
    "times": "lần, kỳ, đợt, buổi, cuộc, lượt, phiên, chuyến",
    "semester": "học kỳ, học kì, kỳ học",
    "regular": "định kỳ, định kì",
    "steady": "thường xuyên, liên tục, quanh năm, suốt năm, lâu dài, xuyên suốt",
    # Up to when, from when.
    "before": "trước, trước thời điểm",
    "by": (
        "chậm nhất, muộn nhất, trễ nhất, chậm nhất là, không muộn hơn, không chậm hơn, không trễ hơn, không quá, "
        "không được quá, không được muộn hơn, không được chậm hơn, không chậm quá, không được chậm quá, "
        "không muộn quá, không trễ quá, không vượt quá, không được vượt quá, tối đa, "
        "hạn cuối, hạn cuối cùng, hạn chót, thời hạn cuối, thời hạn cuối cùng, thời hạn chót"
    ),
    "end": "hết, đến hết, tới hết, cho đến hết, hết hạn",
    "to": "đến, tới, cho đến, cho tới",
    "until_now": "đến nay, tính đến, lũy kế đến, lũy kế, cho đến nay, tới nay, tính tới, số liệu đến",
    "recent": "gần đây, gần nhất, vừa qua, trở lại đây, liên tiếp",
    "in": "trong, ngay trong, trong cả, cả",
    "at": (
        "vào, là, tại, lúc, dịp, vào dịp, sáng, chiều, buổi sáng, buổi chiều, khoảng, vào khoảng, "
        "giờ làm việc, giờ hành chính"
    ),
    "from": "từ, kể từ, tính từ, bắt đầu từ, ngay từ, kể từ sau, bắt đầu kể từ",
    "begin": "bắt đầu, khởi động",
    "now": "bây giờ, từ nay, kể từ nay, từ bây giờ",
    "onward": "trở đi, trở về sau",
    "later_years": (
        "các năm tiếp theo, những năm tiếp theo, các năm sau, những năm sau, năm tiếp theo, các năm kế tiếp, "
        "những năm kế tiếp, các năm sau đó, những năm sau đó, các năm tiếp sau, giai đoạn tiếp theo, "
        "những năm tới, các năm tới, các tháng tiếp theo, những tháng tiếp theo, các tháng sau, các tháng sau đó, "
        "các quý tiếp theo, các quý sau, các kỳ tiếp theo, các giai đoạn tiếp theo, các giai đoạn sau, "
        "thời gian tiếp theo, những tháng sau"
    ),
    "yearly_after": "hằng năm sau đó, hàng năm sau đó, hằng năm tiếp theo, hàng năm tiếp theo",
    # An event, a request, another text.
    "after": "sau",
    "when": "khi",
    "right": "ngay, ngay lập tức, lập tức",
    "if": "nếu, trường hợp, trong trường hợp, trong các trường hợp, trong những trường hợp",
    "within": "trong thời hạn, trong vòng, trong thời gian, trong khoảng, thời hạn, trong khoảng thời gian",
    "compared": "so với",
    "session": "kỳ họp, kì họp, phiên họp, kỳ họp thứ",
    "congress": "đại hội, hội nghị trung ương",
    "sudden": "đột xuất, bất thường",
    "ask": (
        "yêu cầu, có yêu cầu, được yêu cầu, nội dung yêu cầu, chỉ đạo, đề nghị, triệu tập, phân công, huy động, "
        "giao nhiệm vụ"
    ),
    "need": "cần, cần thiết, xét thấy cần thiết, thấy cần thiết, thật cần thiết",
    "following": "theo, theo đúng, tùy theo, căn cứ theo",
    "basis": "căn cứ",
    "except": "trừ, ngoại trừ, không kể, loại trừ",
    "coincides": "trùng, trùng vào, trùng với, rơi vào, trúng vào, trúng",
    "off": (
        "ngày nghỉ, ngày nghỉ lễ, ngày nghỉ tết, ngày nghỉ hằng tuần, ngày nghỉ hàng tuần, ngày nghỉ cuối tuần, "
        "ngày cuối tuần, ngày lễ, nghỉ lễ"
    ),
    "reference": (
        "kế hoạch, lộ trình, tiến độ, quy định, qui định, hướng dẫn, chương trình, thời hạn, thời gian, lịch, "
        "quy chế, phụ lục, thời điểm, mốc thời gian, khung thời gian, thời hạn quy định, chế độ báo cáo, "
        "quy trình, kỳ hạn, phân kỳ, khung kế hoạch, điều lệ, thể lệ, nội quy, hợp đồng"
    ),
    "detail": "chi tiết, cụ thể, nêu, quy định cụ thể, quy định chi tiết, ghi",
    "process": (
        "trong quá trình, trong suốt quá trình, suốt quá trình, trong suốt thời gian, trong suốt kỳ, "
        "trong cả quá trình, trong suốt giai đoạn, suốt thời gian"
    ),
    "urgent": "ngay tức khắc, trước mắt làm ngay",
    # What a year is of.
    "stage": "giai đoạn, thời kỳ, thời kì",
    "aim": (
        "mục tiêu, tầm nhìn, định hướng, phấn đấu, trở thành, chỉ tiêu, đạt, phấn đấu trở thành, mục tiêu cụ thể"
    ),
    "unfixed": (
        "năm học, niên khóa, niên độ, vụ đông xuân, vụ mùa, vụ hè thu, âm lịch, tháng giêng, tháng chạp, "
        "tết, rằm, tết nguyên đán, mùa vụ, nông lịch, âl"
    ),
    "tenure": "nhiệm kỳ, nhiệm kì, khóa",
    "plan_year": (
        "năm thứ nhất, năm đầu tiên, năm cuối cùng, năm đầu, năm thực hiện kế hoạch, năm kế hoạch, "
        "năm tài chính, năm tài chính kế tiếp"
    ),
    "memorial": (
        "kỷ niệm, ngày thành lập, ngày sinh, ngày truyền thống, ngày quốc khánh, nhân ngày, hưởng ứng ngày, "
        "ngày hội, ngày chuyển đổi số quốc gia, ngày giải phóng, chào mừng, nhân dịp, ngày pháp luật, "
        "ngày quốc tế, ngày thế giới, ngày toàn quốc, ngày mất, dịp lễ, bầu cử, "
        "cuộc bầu cử, ngày môi trường"
    ),
    "meeting": "cuộc họp, buổi họp, buổi làm việc, hội nghị, phiên làm việc, tọa đàm, hội thảo",
    # Documents, plans, money.
    "doc": (
        "nghị quyết, quyết định, chỉ thị, nghị định, thông tư, luật, thông báo, công văn, văn bản, kết luận, "
        "đề án, dự án, biên bản, "
        "bộ luật, pháp lệnh, tờ trình, công điện, hiến pháp, thông tri, báo cáo số, giấy phép, lệnh, giấy mời"
    ),
    "number": "số",
    "gazette": "công báo",
    "signed": (
        "ngày ký, ký ngày, ngày ban hành, ban hành ngày, ký ban hành ngày, được ban hành ngày, thời gian ký, "
        "ngày ký số, cấp ngày"
    ),
    "force": (
        "áp dụng, có hiệu lực, có hiệu lực thi hành, hiệu lực thi hành, bắt đầu có hiệu lực, được áp dụng, "
        "hết hiệu lực, "
        "phát sinh hiệu lực, hiệu lực, có thời hạn, có giá trị, có giá trị sử dụng, thời hạn sử dụng, "
        "thời hạn hiệu lực, thời hạn bảo quản"
    ),
    "closing": (
        "kỳ báo cáo, kỳ số liệu, chốt số liệu, thời gian chốt số liệu, thời điểm chốt số liệu, số liệu báo cáo, "
        "thời gian lấy số liệu, số liệu tính"
    ),
    "self_issue": (
        "ban hành, ký ban hành, phát hành, được ban hành, được ký ban hành, ký, ký và ban hành, được ký"
    ),
    "plan": (
        "chiến lược, quy hoạch, phương án, chỉ số, đề cương, phong trào, cuộc vận động, danh mục, "
        "kế hoạch hành động, niên giám, cuộc thi, giải thưởng, chuyên đề, mô hình, tháng hành động, "
        "tháng cao điểm, tuần lễ, ngày hội, hội thi, liên hoan, festival, lễ hội, năm du lịch"
    ),
    "budget": (
        "ngân sách, kinh phí, dự toán, vốn, nguồn, chi, thu, quyết toán, ngân sách nhà nước, "
        "chi thường xuyên, nguồn vốn, nguồn lực, chi phí, định mức, dự phòng, trung bình, "
        "sự nghiệp, quỹ, quỹ lương, bình quân, tăng trưởng, tốc độ, mức, tỷ lệ, sản lượng, "
        "kinh phí thường xuyên, chi ngân sách, tự bảo đảm chi thường xuyên, trợ cấp, phụ cấp, lương, tiền lương, "
        "thu nhập, học bổng, học phí, nâng lương, bậc lương"
    ),
    "content": (
        "nhiệm vụ, công tác, phương hướng, giải pháp, nội dung, hoạt động, hành động, công việc, vụ việc, "
        "sự việc, sự cố, tình huống, thực trạng, chế độ, trách nhiệm, quan hệ, nhu cầu, tần suất, "
        "cơ chế, hình thức, kênh, nền nếp, sinh hoạt, việc làm, thói quen, định biên, "
        "nghỉ, nghỉ phép"
    ),
    "award": "thưởng, khen thưởng, tiền thưởng",
    "people": "lực lượng, đối tượng, hộ, lao động",
    "result": "kết quả, tình hình, việc thực hiện, thành tích, kết quả đạt được, ước thực hiện",
    "figures": "số liệu",
    "money": "đồng, đ, triệu, tỷ, tỉ, nghìn, ngàn, usd, vnđ, triệu đồng, tỷ đồng, tỉ đồng, nghìn đồng",
    # Verbs of a duty.
    "report": "báo cáo, gửi báo cáo",
    "finish": "hoàn thành, hoàn tất, xong, hoàn thiện, kết thúc, hoàn thành xong",
    "do": (
        "thực hiện, triển khai, tổ chức, tiến hành, triển khai thực hiện, tổ chức thực hiện, tổ chức triển khai, "
        "duy trì, cập nhật, được tổ chức, được thực hiện, phải, diễn ra, làm việc"
    ),
    "passive": "được",
    "make": "xây dựng, lập, tham mưu, xây dựng và ban hành, soạn thảo",
    "act": (
        "trình, gửi, nộp, phê duyệt, công bố, vận hành, "
        "khởi công, khánh thành, nghiệm thu, bàn giao, thông qua, đưa vào sử dụng, đưa vào vận hành, khai trương, "
        "khai mạc, bế mạc, khai giảng, phát động, ra mắt, "
        "sơ kết, tổng kết, rà soát, kiểm tra, giám sát, theo dõi, tổng hợp, "
        "tuyên truyền, phổ biến, đôn đốc, "
        "thẩm định, khảo sát, dự thảo, lấy ý kiến, phối hợp, đánh giá, bảo đảm, đảm bảo, thanh tra, "
        "tập huấn, đào tạo, bồi dưỡng, giao ban, họp, trao đổi, cung cấp, chia sẻ, đăng tải, "
        "thông báo kết quả, khai thác, quản lý, chỉ đạo thực hiện, nghiên cứu, sửa đổi, làm, vệ sinh, tiếp nhận, "
        "nắm bắt, lắng nghe, quan tâm, đối thoại, gặp gỡ, thăm hỏi, động viên, quán triệt, chăm lo, củng cố, "
        "phát hiện, nâng cao, nhắc nhở, duy tu, đổi mới, tiếp xúc, chủ động, cải tiến, liên hệ, "
        "xử lý, giải quyết, tăng cường, thống kê, diễn tập, tuần tra, chấm điểm, bố trí, bảo trì, bảo dưỡng"
    ),
    "head": (
        "thời gian thực hiện, thời gian hoàn thành, thời gian báo cáo, thời hạn hoàn thành, thời hạn thực hiện, "
        "thời hạn báo cáo, tiến độ thực hiện, tiến độ hoàn thành, thời hạn gửi, thời gian gửi, hạn, hạn nộp, "
        "thời điểm hoàn thành, thời gian trình, thời gian tổ chức, thời gian triển khai, hạn hoàn thành, "
        "thời gian cụ thể, thời gian gửi báo cáo, thời hạn gửi báo cáo, dự kiến, dự kiến hoàn thành"
    ),
    "already": "đã, vừa, vừa mới",
    "for": "đối với",
    "negation": "không, chưa, không phải",
    "numeral": "mươi, mốt, lăm, linh",
    "street": "đường, phố, quảng trường, ngã tư",
    "suffered": "bị, xảy ra, phải chịu, gặp, có, đối mặt, chịu",
    "and": "và, &, cùng, và cả",
    "or": "hoặc, hay, hoặc là, và/hoặc",
    # Words that only look like words of time.
    "other": (
        "đầu tư, đầu mối, ban đầu, đầu ra, đầu vào, đứng đầu, hàng đầu, người đứng đầu, trước hết, trước mắt, "
        "trước đây, trước tiên, trước đó, ngày càng, ngày nay, quý vị, quý báu, quý khách, liên quan đến, "
        "đề cập đến, từng bước, quan tâm đến, trước pháp luật, trước sự, hàng hóa, hàng không, hàng hải, "
        "ngân hàng, khách hàng, mặt hàng, nhà hàng, bán hàng, cửa hàng, đơn hàng, chi tiết nội dung, chi bộ, "
        "chi cục, chi nhánh, chi hội, chi trả, chi đoàn, thường vụ, thường trực, thường trú, dẫn đến, "
        "hướng đến, tác động đến, ảnh hưởng đến, trực thuộc, tiêu cực, từ chối, từ thiện, sau đại học, "
        "sau đó, giao thông, trung hạn, dài hạn, ngắn hạn, quyền hạn, giới hạn, hạn chế, hạn hán, hạn mặn, "
        "vô thời hạn, tháng lương, đá quý, liền kề với, hai bên, đi đầu, dẫn đầu, mở đầu, hệ thống, "
        "sau đây, như sau, về sau, sau này, sau cùng, mai sau, trước sau, kèm theo, tiếp theo đó, "
        "trên cơ sở, thu hút, thu hồi, thu thập, nguồn nhân lực, nguồn gốc, hỗ trợ kỹ thuật, "
        "hội nghị truyền hình, sáng tạo, sáng kiến, chiều sâu, hai chiều, chiều dài, chiều rộng, "
        "trong sáng, ban chỉ đạo, sự chỉ đạo, lãnh đạo chỉ đạo, công tác chỉ đạo, tổ chức đảng, "
        "các tổ chức, tổ chức chính trị, tổ chức xã hội, cơ quan tổ chức, theo dõi sát, "
        "thời sự, hạn ngạch, qua đó, từ đó, trước hạn, đầu người, thanh niên, vi phạm, tất cả, cả nước, kể cả, "
        "bao gồm cả, cả hai, cả ba, thành phố, khu phố, đường dây, đường lối, chín muồi, khi sinh, "
        "ban công tác, tổ công tác, đoàn công tác, chu kỳ"
    ),
}

_WEEKDAYS = {
    "thứ hai": 0, "thứ ba": 1, "thứ tư": 2, "thứ năm": 3, "thứ sáu": 4, "thứ bảy": 5, "chủ nhật": 6,
}  # fmt: skip
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8}
_SPELT = {
    "một": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10,
    "mười một": 11, "mười hai": 12, "mười lăm": 15, "hai mươi": 20, "ba mươi": 30,
}  # fmt: skip
# Edges of a period: Civil Code, article 146.
_EDGES = {"đầu": 1, "đầu tiên": 1, "giữa": 0, "cuối": -1, "cuối cùng": -1}

_MARKS = {
    ",": "comma", ";": "semi", ":": "colon", "(": "open", "[": "open", ")": "close", "]": "close",
    ".": "stop", "/": "slash", "-": "dash", "%": "percent", "&": "and", "+": "and", "~": "dash", "→": "dash",
}  # fmt: skip

_SHAPES = ("n", "y", "x", "clock", "docno", "fill", "mark")
_POINTS = ("date", "dom", "mon", "qtr", "span", "yr", "edge", "nth", "wday")
_NAMES = (
    *_WORDS, *dict.fromkeys(_MARKS.values()), *_SHAPES, *_POINTS, "weekday", "roman", "spelt", "edgeword",
    "freq", "often", "bad", "masked", "doubtful", "event", "request", "byref", "unread", "unclear",
    "rate", "excepted", "days_off", "from_signing",
)  # fmt: skip

CODES: Mapping[str, str] = {name: chr(0xE000 + index) for index, name in enumerate(dict.fromkeys(_NAMES))}
_ALIASES = {
    "p": [*_POINTS],
    # *02 lần/năm* is never an adjective, as *hằng năm* may be.
    "freq": ["freq", "rate"],
    "each_period": ["freq"],
    "period": ["mon", "qtr", "span", "yr"],
    "sep": ["slash", "dash", "stop"],
    "join": ["comma", "and", "dash"],
    "unit": ["year", "quarter", "month", "week", "day"],
    "count": ["n", "spelt"],
    "doing": ["act", "do", "passive", "make", "self_issue", "report", "finish"],
    "closers": ["comma", "semi", "colon", "open", "close", "stop"],
    "papers": ["reference", "doc", "plan"],
    "limit": ["before", "by", "end", "to", "until_now"],
    "name": [
        "fill",
        "act",
        "content",
        "people",
        "reference",
        "doc",
        "plan",
        "the",
        "of",
        "and",
        "number",
        "budget",
        "need",
        "each",
    ],
    "breaks": ["semi", "stop", "or"],
}


def grammar(pattern: str) -> "re.Pattern[str]":
    """Compile a pattern over tags: ``{day}`` stands for one token of that tag, white space for nothing.

    >>> grammar("{day} {n}").pattern == CODES["day"] + CODES["n"]
    True
    """
    return re.compile(re.sub(r"\s+|\{(\^?[a-z_ ]+)\}", _code, pattern))


def _code(match: "re.Match[str]") -> str:
    if match[1] is None:
        return ""
    names = match[1].removeprefix("^").split()
    codes = "".join(CODES[one] for name in names for one in _ALIASES.get(name, [name]))
    if match[1].startswith("^"):
        return f"[^{codes}]"
    return codes if len(codes) == 1 else f"[{codes}]"


class Entry(NamedTuple):
    """A word of the lexicon (*mục từ*): its tag, and its number where it stands for one."""

    words: list[str]
    code: str
    value: int = 0


def _entries() -> dict[str, list[Entry]]:
    numbers = (("weekday", _WEEKDAYS), ("roman", _ROMAN), ("spelt", _SPELT), ("edgeword", _EDGES))
    found = [
        Entry(phrase.split(), CODES["fill" if tag == "other" else tag])
        for tag, phrases in _WORDS.items()
        for phrase in phrases.split(", ")
    ]
    found += [Entry(word.split(), CODES[tag], value) for tag, words in numbers for word, value in words.items()]
    table: dict[str, list[Entry]] = {}
    for entry in sorted(found, key=lambda entry: -len(entry.words)):
        table.setdefault(entry.words[0], []).append(entry)
    return table


# First word -> entries, longest first.
ENTRIES: Mapping[str, list[Entry]] = _entries()
SYLLABLES = frozenset(word for entries in ENTRIES.values() for entry in entries for word in entry.words)
MARK_CODES: Mapping[str, str] = {mark: CODES[tag] for mark, tag in _MARKS.items()}
WEEKDAYS = tuple(Weekday)
