"""Headers of columns and labels in a line (*nhãn cột*): which role they give to the names behind them."""

import re
from collections.abc import Mapping, Sequence

import attrs

from ttdn.language import who_kinds as kinds
from ttdn.language.who_lexemes import Lexeme
from ttdn.language.who_tokens import Lexed
from ttdn.model.tasks import Role

# The first that is found in a header decides; a column of days or results gives no role.
_BESIDE_STARTS = (
    "thời|tiến độ|sản phẩm|kết quả|mục tiêu|ghi chú|kinh phí|nguồn|nội dung|nhiệm vụ|địa điểm|stt\\b|tt\\b|lưu\\b"
    "|hoàn thành|tên|số|cơ sở pháp lý|văn bản|căn cứ|công việc|hoạt động|yêu cầu|báo cáo|đầu ra"
)
# Who makes a report (*đối tượng thực hiện báo cáo*), as a reporting regime names it: Decree 09/2019/NĐ-CP.
_REPORTING = (
    r"(?:các |những )?(?:đối tượng|chủ thể|cơ quan|đơn vị|tổ chức)"
    r"(?: (?:có trách nhiệm|phải|thực hiện|lập|gửi|nộp))* báo cáo"
)
_HEADERS: tuple[tuple[str, Role | None], ...] = (
    (rf"^{_REPORTING}", Role.IMPLEMENTING),
    (r"nơi nhận|nhận báo cáo|tiếp nhận|nơi gửi|gửi báo cáo|cơ quan nhận", Role.RECIPIENT),
    (rf"^(?:{_BESIDE_STARTS})", None),
    (r"^(?:cơ quan|đơn vị|cấp)(?: có thẩm quyền)? (?:trình|ban hành|thẩm định|phê duyệt|ký|quyết định)", None),
    (r"chủ trì|đầu mối|thường trực|chịu trách nhiệm chính", Role.LEAD),
    (r"phối hợp", Role.COORDINATING),
    (r"theo dõi|đôn đốc|kiểm tra|giám sát", Role.MONITORING),
    (r"hướng dẫn", Role.GUIDING),
    (r"gửi qua|^qua\b", Role.VIA),
    (
        r"thực hiện|triển khai|tham mưu|trách nhiệm|được giao|xử lý|phụ trách|phân công|cơ quan|đơn vị",
        Role.IMPLEMENTING,
    ),
)
_ROLES = tuple((re.compile(pattern), role) for pattern, role in _HEADERS)
_BODY = r"(?:các |những )?(?:cơ quan|đơn vị|tổ chức|địa phương|sở|ban|bộ|ngành|cá nhân|lãnh đạo|trách nhiệm)"
_DUTY = (
    r"(?:chịu trách nhiệm|được giao|đầu mối|thường trực|tham mưu|soạn thảo|(?:đồng )?chủ trì|phối hợp|thực hiện"
    r"|triển khai|tổ chức|hướng dẫn|theo dõi|đôn đốc|kiểm tra|giám sát|liên quan|chính"
    r"|nhận báo cáo|phụ trách|xử lý|có liên quan)"
)
_SEPARATOR = r"(?:\s*[,/]\s*|\s+và\s+|\s+)"
_BESIDE = r"(?:thời gian|thời hạn|tiến độ|sản phẩm|kết quả|mục tiêu|kinh phí|nội dung|nhiệm vụ|ghi chú|lưu)"
_NO_LABEL = r"(?:chính|liên quan|có liên quan)"  # by themselves: về biên chế địa chính: giao Sở Nội vụ …
_LABEL = re.compile(
    rf"(?<!\w)(?!{_NO_LABEL}\s?:)(?:(?:{_BODY}{_SEPARATOR}){{0,4}}{_DUTY}(?:{_SEPARATOR}{_DUTY}){{0,4}}"
    r"|nơi nhận(?: báo cáo)?"
    rf"|{_REPORTING}|(?:đối tượng|chủ thể) thực hiện"
    rf"|{_BESIDE}(?: \w+){{0,4}}|(?:cơ quan|đơn vị|cấp) (?:trình|ban hành|thẩm định|phê duyệt))\s?:"
    rf"|(?<!\w)(?:các )?(?:cơ quan|đơn vị) {_DUTY}(?:{_SEPARATOR}{_DUTY}){{0,2}}"
    r" (?:(?:là|gồm|bao gồm)(?: ?:)?|-)(?= )"
    rf"|(?<!\w)(?:trách nhiệm|vai trò) {_DUTY} thuộc(?: về)?(?= )|(?<!\w)(?:chủ trì|phối hợp) (?:là|gồm|có)(?= )"
)
# A label without a colon stands where a clause begins, and no label behind these: với các sở liên quan: …
_BEFORE_CLAUSE = frozenset((kinds.STOP, kinds.SEMICOLON, kinds.DASH, kinds.COMMA, kinds.OPEN))
_SIGNS = (":", " - ", " là ", " gồm ", " thuộc ", "phối hợp có ", "chủ trì có ")
_NOT_BEFORE = frozenset((kinds.WITH, kinds.COORDINATE, kinds.OF, kinds.BY, kinds.ASSIGN, kinds.TOWARDS))


@attrs.frozen
class Label:
    """A label (*nhãn*): the lexeme behind its colon, and the role it gives, None for a label of no bodies."""

    stop: int
    role: Role | None


def role_of_header(header: str) -> Role | None:
    """Return the role that the header of a column gives to a bare cell; header in normalised lower case.

    >>> role_of_header("cơ quan chủ trì")
    <Role.LEAD: 'lead'>
    >>> role_of_header("thời gian thực hiện") is None
    True
    """
    return next((role for pattern, role in _ROLES if pattern.search(header)), None)


def labels_in(text: Lexed) -> Mapping[int, Label]:
    """Find the labels of a line, by the lexeme at which they begin."""
    if not any(sign in text.source.lower for sign in _SIGNS):
        return {}
    found = list(_LABEL.finditer(text.source.lower))
    if not found:
        return {}
    words = text.items[:-2]
    starts = {item.start: index for index, item in enumerate(words)}
    stops = {item.stop: index + 1 for index, item in enumerate(words)}
    return {
        starts[match.start()]: Label(stops[match.end()], role_of_header(match[0]))
        for match in found
        if match.start() in starts and match.end() in stops and _may_stand(words, starts[match.start()], match[0])
    }


def _may_stand(words: Sequence[Lexeme], index: int, label: str) -> bool:
    """Whether a label may stand at a lexeme, by what stands before it."""
    before = words[index - 1].kind if index else kinds.STOP
    return before not in _NOT_BEFORE if label.endswith(":") else before in _BEFORE_CLAUSE
