"""Sentences that give nobody anything to do (*câu không giao việc*): what was done, holds or is announced."""

import re
from collections.abc import Sequence

from ttdn.drafting.structure.sentence_times import times_in
from ttdn.drafting.structure.sentence_who import ASSIGNS, GIVES, names_only, who_in
from ttdn.drafting.structure.who_extents import Span

_NO_ORDER = re.compile(
    r"^(?:các|những) (?:đơn vị|tổ|khoa|phòng|xã|phường|trường|bộ phận|ngành)(?: (?:nghiêm túc|cần"
    r"|phải))* rút kinh nghiệm\W*$"
    r"|có hiệu lực|bãi bỏ|thay thế (?:quyết định|thông tư|nghị định)|ban hành kèm theo"
    r"|^trên đây là[^.;]*$|\bbiết(?:,| và| để)? (?:triển khai |tổ chức )*thực hiện"
    r"|\bxem xét(?:, xử lý)? trách nhiệm\b|\bsẽ (?:xem xét|xử lý)\b"
    r"|\bđến dự\b|\btham dự (?:đầy đủ|đúng)\b"
    r"|\bthì (?:không xét|không được|trừ|hạ|cắt|bị)\b|\blà (?:một )?(?:căn cứ|cơ sở"
    r"|tiêu chí)(?: quan trọng)? (?:để )?"
    r"(?:đánh giá|xếp loại|xét|bình xét)\b",
    re.IGNORECASE,
)
_EXECUTION = re.compile(
    r"\bchịu trách nhiệm (?:thi hành|thực hiện) (?:quyết định|nghị quyết|thông tư|chỉ thị|kế hoạch) này\W*$",
    re.IGNORECASE,
)
_INFORMS = re.compile(
    r"\bnày (?:có|bắt đầu có|hết) hiệu lực\b"
    r"|^theo (?:báo cáo|thông tin|dự báo|bản tin|số liệu)\b[^;]* (?:đã|là|đang)\b"
    r"|^(?:thời gian|địa điểm|thành phần|số lượng|chỉ tiêu|kinh phí)\b[^:;.]{0,40}:(?![^.]*\b(?:gửi|báo cáo)\b)"
    r"|^(?:chủ trì|chủ tọa|thư ký)\s*:\s*(?:các )?(?:đồng chí|đ/c|ông|bà)\b"
    r"|\.{6,}|…{3,}"  # a form to fill in
    r"|\bthông báo (?:ý kiến [^.]*)?để [^.;]*\bbiết\b"
    r"|^ngày \d{1,2}(?:/| tháng )\d{1,2}(?:/| năm )\d{4}, [^;]*\bchủ trì "
    r"(?:cuộc |phiên |buổi )*(?:họp|làm việc|giao ban)\b"
    r"|^(?:cùng )?(?:tham dự|dự họp|dự|tham gia)(?: cuộc họp| hội nghị| buổi làm việc)? có\b"
    r"|\bmong (?:nhận được|muốn|được)\b|^rất mong\b|^mọi (?:thắc mắc|chi tiết|thông tin|vướng mắc)[^.]*\bliên hệ\b"
    r"|\btự giải thể\b|\bnày (?:được )?(?:quán triệt|phổ biến)[^.;]* (?:đến|tới)\b"
    r"|^sau khi (?:nghe|xem xét|nghiên cứu)\b"
    r"|^(?:về [^:]{1,60}: )?(?:cơ bản )?(?:đồng ý|thống nhất|nhất trí|ghi nhận|biểu dương|đánh giá cao)\b"
    r"|^chịu trách nhiệm[^;.]* nếu (?:để )?[^;.]*\.?$"
    r"|^[^,;.]{3,60}\bban hành (?:quyết định|nghị quyết|nghị định|thông tư) (?:ban hành|quy định|về|sửa đổi)\b"
    r"|^nghỉ (?:lễ|tết|bù|giỗ|ngày|hằng tuần|hàng tuần)\b|\b(?:làm việc|hoạt động|học) trở lại\b",
    re.IGNORECASE,
)
_AT_REQUEST = re.compile(r"\btheo (?:đề nghị|đề xuất|yêu cầu) của\s", re.IGNORECASE)  # of whoever asked for it
_RECEIVED = re.compile(
    r"^(?:sau khi )?nhận được (?:công văn|văn bản|công điện|thông báo|chỉ thị|kế hoạch) này,\s*", re.IGNORECASE
)
_CONTACT = re.compile(r"; (?:(?:nếu )?có )?(?:khó khăn|vướng mắc|thắc mắc)[^;]*\bliên hệ\b[^;]*$", re.IGNORECASE)
_CARRY_OUT = re.compile(
    r"^\W*(?:căn cứ [^;.]*?)?(?:có trách nhiệm |chịu trách nhiệm |nghiêm túc |theo (?!dõi)[^;.]*? )*"
    r"(?:tổ chức |triển khai |thi hành|thực hiện|và )+[^;.]*(?:này|kế hoạch|quyết định|thực hiện)?\W*$",
    re.IGNORECASE,
)
_MORE = re.compile(r"đồng thời|hướng dẫn|kiểm tra|giám sát|đôn đốc|tham mưu|xây dựng kế hoạch", re.IGNORECASE)
_POINTS = re.compile(r"(?:tại|theo|có|ở)\s+(?:các\s+)?phụ lục", re.IGNORECASE)
_AS_GIVEN = re.compile(
    r"\b(?:nội dung|nhiệm vụ|công việc|việc)(?: đã)? được (?:giao|nêu|phân công)\b", re.IGNORECASE
)
_JUST_DO_IT = re.compile(
    r"\W*(?:(?:nghiêm túc|khẩn trương|chủ động|quan tâm|tập trung|tích cực|phối hợp|và|,)\s*)*"
    r"(?:căn cứ [^;.,]{3,40}? được giao,? )?(?:tổ chức |triển khai )*(?:thực hiện|triển khai)"
    r"(?: (?:nghiêm túc|nghiêm|tốt|đầy đủ|có hiệu quả|hiệu quả|đúng))*"
    r"(?:(?: các| những)? (?:nội dung|nhiệm vụ|công việc)(?: đã)? được (?:giao|phân công))?\W*",
    re.IGNORECASE,
)
# What anybody answers for who was given work, and no work of its own.
_ANSWERS_FOR = re.compile(
    r"\W*(?:phải )?chịu trách nhiệm(?: toàn diện| chính| trực tiếp)?(?: trước [^;.]*?)? (?:về|đối với) "
    r"(?:tiến độ|chất lượng|kết quả|hiệu quả|nội dung|tính|số liệu|việc|toàn bộ|mọi|sự)\b[^;.]*\W*",
    re.IGNORECASE,
)
# What comes to whoever fails, behind what he has to do: ", nếu … thì bị xử lý".
_THREAT = re.compile(
    r"[,;] (?:nếu|trường hợp|quá (?:thời )?hạn|sau thời (?:gian|hạn))\s[^;.]{0,160}?"
    r"\b(?:thì|sẽ) (?:sẽ |phải )?(?:bị|chịu|không được|xử lý|trừ|cắt|hạ|chấm dứt|thu hồi|coi|xem)\b[^;.]*",
    re.IGNORECASE,
)
_ABOUT = re.compile(r"\b(?:này|kế hoạch|quyết định|nghị quyết|thông tư|chỉ thị)\b", re.IGNORECASE)


# Who sits on a team, and as what: "Ông …, Phó Chủ tịch - Tổ trưởng;".
_MEMBER = re.compile(
    r"^(?:(?:các )?(?:ông|bà|đồng chí|đ/c)\s)?[^;:.]{3,120}[-–,:]\s*(?:làm )?(?:phó )?(?:tổ trưởng|tổ phó"
    r"|trưởng (?:ban|đoàn|tiểu ban)"
    r"|phó (?:trưởng )?(?:ban|đoàn|tiểu ban)|thành viên|ủy viên|thư ký|chủ tịch hội đồng)(?: thường trực"
    r"| kiêm \w+ \w+)?\W*$",
    re.IGNORECASE,
)


def only_informs(text: str) -> bool:
    """Whether a sentence says from when a document holds, or who is off (*chỉ thông báo*): nobody's duty.

    >>> only_informs("Chỉ thị này có hiệu lực kể từ ngày ký."), only_informs("Nghỉ Tết theo lịch.")
    (True, True)
    >>> only_informs("Đồng ý chủ trương; giao Sở Y tế lập dự án.")
    False
    """
    return _INFORMS.search(text) is not None and GIVES.search(_AT_REQUEST.sub("", text)) is None


def without_threat(text: str) -> str:
    """Leave off what comes to whoever does not do what a sentence orders before it (*bỏ chế tài*).

    >>> without_threat("Nhà thầu bổ sung 02 mũi thi công, nếu chậm thì bị phạt theo hợp đồng.")
    'Nhà thầu bổ sung 02 mũi thi công.'
    """
    return _THREAT.sub("", text)


def announces(text: str) -> bool:
    """Whether a sentence says what somebody will do, which the one who says it gives himself (*thông báo sẽ làm*).

    >>> announces("Sở Nội vụ sẽ tổ chức kiểm tra trong quý II/2026.")
    True
    """
    spans = who_in(text)
    return bool(spans) and spans[0][0] == 0 and text[spans[0][1] :].lstrip().startswith("sẽ ")


def closes_a_decision(text: str) -> bool:
    """Whether a paragraph names who has to carry a decision out, as its last article does (*điều khoản thi hành*).

    >>> closes_a_decision("Giám đốc các Sở: Y tế, Nội vụ; các ông, bà chịu trách nhiệm thi hành Quyết định này./.")
    True
    """
    return _EXECUTION.search(text) is not None


def gives_nothing(text: str) -> bool:
    """Whether a sentence only says that a document holds, or has to be carried out (*điều khoản thi hành*).

    >>> gives_nothing("Các sở, ban, ngành chịu trách nhiệm thi hành Quyết định này./.")
    True
    """
    text = _CONTACT.sub("", _RECEIVED.sub("", text))
    points = _POINTS.search(text) and _AS_GIVEN.search(text) and not times_in(text)
    if _MEMBER.match(text) or _NO_ORDER.search(text) or closes_a_decision(text) or only_informs(text) or points:
        return True
    before, _, last = text.rpartition("; ")
    if before and all(names_only(part) for part in before.split("; ")):
        return gives_nothing(last)
    return not times_in(text) and _only_carried_out(text, who_in(text))


def _only_carried_out(text: str, spans: Sequence[Span]) -> bool:
    """Whether a sentence without a time says no more than that something is to be carried out."""
    if not spans:
        return _POINTS.search(text) is not None
    rest = text[spans[-1][1] :]
    if _JUST_DO_IT.fullmatch(rest) or _ANSWERS_FOR.fullmatch(rest):
        return True
    if text[: spans[0][0]].strip() and not ASSIGNS.fullmatch(text[: spans[0][0]]):
        return _POINTS.search(text) is not None
    return bool(_CARRY_OUT.match(rest)) and bool(_ABOUT.search(rest)) and not _MORE.search(rest)
