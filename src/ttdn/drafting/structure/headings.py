"""What a heading says of the section under it (*tên đề mục*): aims, what was and is, or tasks."""

import re

_AIMS = re.compile(
    r"(?:(?:về|một số|những|các|phần)\s+)*(?:mục đích|mục tiêu|yêu cầu(?=\W*$|\s+(?:và|về|chung|cụ thể|đặt ra)\b)"
    r"|quan điểm|phương châm|nguyên tắc|bối cảnh|sự cần thiết|căn cứ|cơ sở|phạm vi|đối tượng|giải thích từ ngữ"
    r"|loại|thành phần|đại biểu|khách mời|thời gian(?:,| và) địa điểm"
    r"|nội dung tuyên truyền\W*$|khẩu hiệu\b"
    r"|(?:trách nhiệm|quyền|nghĩa vụ)\b.*\bcủa (?:người dân|nhân dân|công dân|khách|du khách|hành khách"
    r"|người tham quan|hộ gia đình|các hộ|cộng đồng)"
    r"|quy định chung|chỉ tiêu|tầm nhìn|hiệu lực|điều khoản chuyển tiếp|định hướng chung)",
    re.IGNORECASE,
)
# What was and is: within a section of tasks the same words head work to be done.
_TOLD = re.compile(
    r"(?:(?:về|một số|những|các|việc|phần|khái quát|sơ lược)\s+)*"
    r"(?:(?:đặc điểm )?tình hình|đặc điểm|thực trạng|hiện trạng|đánh giá(?!,)|nhận định|nhận xét|dự báo"
    r"|kết quả|thành tựu|ưu điểm|thuận lợi|khó khăn|vướng mắc|tồn tại|hạn chế|bất cập|nguyên nhân|bài học"
    r"|khuyết điểm|(?:công (?:việc|tác) )?(?:trong )?(?:tuần|tháng|quý|năm) (?:vừa )?qua)\b",
    re.IGNORECASE,
)
_AND_TASKS = re.compile(
    r"(?:\bvà|,|;)\s+(?:một số |các |những )?(?:nhiệm vụ|giải pháp|phương hướng|phân công|tổ chức thực hiện)\b",
    re.IGNORECASE,
)
_TASKS = re.compile(
    r".*\b(?:nhiệm vụ|giải pháp|nội dung|tổ chức thực hiện|phân công|trách nhiệm|giao việc|công việc"
    r"|việc (?:phải|cần) (?:làm|xong))\b",
    re.IGNORECASE,
)


def aims_at(heading: str) -> bool:
    """Whether a section is of aims, grounds or terms (*mục đích, yêu cầu, phạm vi*), which give nobody a duty.

    >>> aims_at("MỤC ĐÍCH, YÊU CẦU"), aims_at("Mục tiêu, nhiệm vụ")
    (True, False)
    """
    return _AIMS.match(heading) is not None and _AND_TASKS.search(heading) is None


def tells(heading: str) -> bool:
    """Whether a section tells what was and is (*đặc điểm tình hình, kết quả đạt được*).

    >>> tells("Kết quả thực hiện năm 2025"), tells("Kết quả và nhiệm vụ thời gian tới")
    (True, False)
    """
    return _TOLD.match(heading) is not None and _AND_TASKS.search(heading) is None


def names_tasks(heading: str) -> bool:
    """Whether a heading names work to be done (*nhiệm vụ, giải pháp, tổ chức thực hiện*).

    >>> names_tasks("III. TỔ CHỨC THỰC HIỆN")
    True
    """
    return _TASKS.match(heading) is not None
