"""Sentences that tell what was done, what was found and what figures say (*câu tường thuật*): nobody's duty."""

import re

from ttdn.drafting.structure.sentence_who import GIVES, who_in
from ttdn.language.who import begins_with_an_act

_SOME = r"(?:khoảng |hơn |gần |trên )?"
_NO_AIM = r"(?!.*\b(?:bảo đảm|đảm bảo|phấn đấu|để)\b)"
_PAST = re.compile(r"[^,.;]{0,40}\b(?:đã|vừa qua)\b", re.IGNORECASE)
_REACHED = re.compile(
    r"\s*(?:đạt|góp phần|có|giúp|tạo|mang lại|cơ bản|đem lại|thu(?= được| hút| về))\b", re.IGNORECASE
)
# Behind who acts: figures and findings.
_FOUND = re.compile(
    r"\s*(?:hiện |vẫn |mới |còn |cũng |cơ bản |luôn )*"
    rf"(?:(?:đạt|chiếm|có|còn|tiếp nhận|ghi nhận|xảy ra|phát hiện|nêu|gồm|được cấp)\s+{_SOME}\d"
    r"|(?:tăng|giảm)\s[^;]*\b(?:so với|cùng kỳ)\b"
    r"|(?:có|còn|đạt|thu được) (?:nhiều|một số|bước|chuyển biến|dấu hiệu|lúc|nơi|chậm|hạn chế|lúng túng|biểu hiện"
    r"|kết quả)\b"
    r"|bị\s|chưa (?!hoàn thành|có|thực hiện|được|báo cáo|gửi|nộp|đạt|xử lý)"
    r"|là (?!cơ quan|đơn vị|đầu mối|thường trực|chủ đầu tư))",
    re.IGNORECASE,
)
# Without anybody who acts at its head: "3 xã hoàn thành …", "Đến nay, …", "Qua kiểm tra, …".
_TELLING = re.compile(
    r"(?:(?:có|hiện có|khoảng|hơn|gần|trên|toàn \w+ (?:hiện )?có) )?\d[\d.,/]*%?\s[^;.]{0,60}?"
    r"\b(?:đạt|hoàn thành|tăng|giảm|có|chiếm|được|còn)\s(?![^;]*\b(?:trước ngày|chậm nhất|xong trước)\b)"
    r"|(?:đã|hiện nay|đến nay|tính đến|nhìn chung|tuy nhiên|bên cạnh đó, (?:còn|vẫn)|nguyên nhân|tồn tại:"
    r"|hạn chế:)\b"
    rf"|{_NO_AIM}[^,;:]{{0,60}}?\b(?:đạt|chiếm) {_SOME}\d[^,;:]*\W*$"
    rf"|{_NO_AIM}[^;:]*\b(?:tăng|giảm)\s[^;]*\bso với (?:cùng kỳ|năm|tháng|quý|kỳ)\b"
    r"|(?:tuần|tháng|quý|kỳ|đợt|năm) trước,? [^.;]{0,60}?\bđã\b"
    r"|(?:một số|nhiều|không ít|phần lớn|đa số)\s(?!.*\b(?:phải|cần|chủ động|khẩn trương|tập trung|trước ngày)\b)"
    r"|(?:trong )?(?:(?:những|các|mấy) (?:năm|tháng|ngày) (?:qua|gần đây)|thời gian qua)\b"
    r"|(?:qua|sau) (?:hơn |gần )?\d+ (?:năm|tháng)\b"
    r"|qua (?:rà soát|theo dõi|kiểm tra|báo cáo|thực tế|nắm bắt|giám sát)\b",
    re.IGNORECASE,
)


def is_told(text: str) -> bool:
    """Whether a sentence tells what was done, or what was found (*đã làm, thực trạng*).

    >>> is_told("Các đơn vị đã có nhiều cố gắng"), is_told("Các đơn vị báo cáo")
    (True, False)
    >>> is_told("Trường đạt 86/100 điểm."), is_told("3 xã hoàn thành tiêu chí nông thôn mới.")
    (True, True)
    """
    spans = who_in(text)
    behind = spans[0][1] if spans else 0
    past = _PAST.match(text, behind)
    if past and not (begins_with_an_act(text[behind:].lstrip(" :")) and not _REACHED.match(text, past.end())):
        return True  # and not "Sửa chữa 06 công trình đã hư hỏng"
    found = bool(spans) and spans[0][0] == 0 and _FOUND.match(text, behind)
    return bool(found or _TELLING.match(text)) and not GIVES.search(text)
