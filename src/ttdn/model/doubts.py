"""What the words leave open (*điều chưa rõ*): each doubt by a stable code, in Vietnamese and in English.

A doubt travels from the reading of a phrase to the calendar entry, so that a coordinator sees it.
"""

from enum import Enum


class Doubt(Enum):
    """One thing that the words do not settle (*điều chưa rõ*).

    >>> Doubt.NO_YEAR.code, Doubt.NO_YEAR.vi
    ('no-year', 'văn bản không nêu năm: đọc theo ngày ban hành')
    """

    NO_YEAR = (
        "no-year",
        "văn bản không nêu năm: đọc theo ngày ban hành",
        "no year is written: read from the day of issue",
    )
    NO_FREQUENCY = (
        "no-frequency",
        "văn bản nêu định kỳ nhưng không nêu chu kỳ",
        "it repeats, but no frequency is written",
    )
    BY_AND_BEFORE = (
        "by-and-before",
        "vừa ghi chậm nhất vừa ghi trước: đọc là trước ngày đó",
        "both 'at the latest' and 'before' are written: read as before",
    )
    START_OF_PERIOD = (
        "start-of-period",
        "«đầu» kỳ đọc là ngày đầu tiên (Bộ luật Dân sự, Điều 146); trong thực tế không rõ ngày",
        "'the beginning' is read as its first day (Civil Code, article 146); in use it is vague",
    )
    TARGET_OR_DEADLINE = (
        "target-or-deadline",
        "«đến năm» là mục tiêu; cũng có thể được hiểu là thời hạn",
        "'by the year' states an aim; it may also be meant as a deadline",
    )
    END_NOT_STATED = (
        "end-not-stated",
        "«đến» không kèm «hết»: đọc là đến hết kỳ đó",
        "'to' without 'the end of': read as to the end of the period",
    )
    ADVERB_OR_TIMING = (
        "adverb-or-timing",
        "từ chỉ tần suất đứng trong câu văn, có thể chỉ là cách diễn đạt",
        "the word stands inside a sentence and may be only a manner of speaking",
    )
    NO_PERIOD = (
        "no-period",
        "văn bản không nêu năm hoặc kỳ nào",
        "no year or period is named",
    )
    OPEN_OR_YEARLY = (
        "open-or-yearly",
        "có thể là việc liên tục từ đó, hoặc mỗi năm một lần",
        "it may go on from then, or be done once in each year",
    )
    NEED = (
        "need",
        "khi cần thì làm; không rõ ai quyết định",
        "at need; nobody is named who decides",
    )
    CONDITION = (
        "condition",
        "phụ thuộc một điều kiện, không có ngày",
        "it hangs on a condition, without a day",
    )
    OF_PLAN = (
        "of-plan",
        "năm là năm của kế hoạch, văn bản không nêu cụ thể",
        "the year is that of a plan, which the words do not name",
    )
    FROM_SIGNING = (
        "from-signing",
        "tính từ ngày ký văn bản này, ngày đầu không tính",
        "counted from the signing of this document, the first day not counted",
    )
    WITHOUT_HOLIDAYS = (
        "without-holidays",
        "ngày làm việc tính từ thứ Hai đến thứ Sáu, chưa trừ ngày lễ",
        "working days are counted Monday to Friday, holidays not taken out",
    )
    UNSETTLED_DAYS = (
        "unsettled-days",
        "ngày làm việc được đếm qua những ngày chưa có thông báo nghỉ chính thức",
        "working days are counted over days that no official notice settles",
    )
    NO_EVENT = (
        "no-event",
        "có thời hạn nhưng không nêu mốc tính",
        "a length of time without the day it runs from",
    )
    URGENT = (
        "urgent",
        "yêu cầu làm ngay, không nêu ngày",
        "it is urgent, and no day is written",
    )
    ONE_OR_SEVERAL = (
        "one-or-several",
        "có thể là một mốc hoặc nhiều mốc thời gian",
        "it may be one timing or several",
    )
    REPORT_PERIOD = (
        "report-period",
        "kỳ báo cáo được hiểu là chu kỳ",
        "the period of the report is read as how often it is due",
    )
    NO_MONTH = (
        "no-month",
        "văn bản nêu ngày nhưng không rõ tháng",
        "a day is written, but not which month",
    )
    INSIDE = (
        "inside",
        "hai mốc lồng nhau: đọc theo mốc cụ thể hơn",
        "one time lies within the other: read as the finer one",
    )
    IMPOSSIBLE_DATE = (
        "impossible-date",
        "ngày không có trong lịch",
        "a day that no calendar has",
    )
    NOT_UNDERSTOOD = (
        "not-understood",
        "có từ chỉ thời gian chưa đọc được",
        "words of time that could not be read",
    )
    NO_FIXED_DAYS = (
        "no-fixed-days",
        "năm học, mùa vụ, tuần hoặc âm lịch: văn bản không xác định được ngày",
        "a school year, season, week or lunar day: the words fix no day",
    )
    REVERSED = (
        "reversed",
        "kết thúc trước khi bắt đầu",
        "it ends before it begins",
    )
    LAST_DAY_ONLY = (
        "last-day-only",
        "khoảng thời gian lặp lại: chỉ giữ ngày cuối",
        "a stretch of days that comes back: only its last day is kept",
    )
    AFTER_HORIZON = (
        "after-horizon",
        "ngày đến hạn nằm sau khi kế hoạch kết thúc",
        "the day lies after the end of the plan",
    )
    EXCEPTION = (
        "exception",
        "văn bản nêu ngoại lệ; các ngày ghi ở đây chưa trừ ngoại lệ đó",
        "an exception is written; the days given here do not take it out",
    )
    DAYS_OFF = (
        "days-off",
        "văn bản dời hạn khi trùng ngày nghỉ; các ngày ghi ở đây chưa dời",
        "the words move what falls on a day off; the days given here are not moved",
    )
    WEEKDAY_DIFFERS = (
        "weekday-differs",
        "thứ ghi trong văn bản không khớp với ngày",
        "the weekday that is written is not that of the day",
    )
    TOO_LONG = (
        "too-long",
        "văn bản quá dài để là một ô thời gian",
        "the text is too long for a time cell",
    )
    UNCLEAR_LEAD = (
        "unclear-lead",
        "văn bản chỉ nêu phối hợp, không nêu rõ cơ quan chủ trì",
        "the words say who works together, not who leads",
    )

    NO_HEIR = (
        "no-heir",
        "cơ quan được giao không còn và chưa rõ cơ quan kế thừa",
        "an office named here is gone, and no receiver of its work is known",
    )

    HEIR_CHOSEN = (
        "heir-chosen",
        "có nhiều cơ quan kế thừa, văn bản không nói rõ; phần mở rộng đã chọn một",
        "several offices succeed to the one named here and the sources do not say which; a plugin chose one",
    )

    NO_MEMBERS = (
        "no-members",
        "danh bạ chưa ghi nhóm được giao gồm những cơ quan, tổ chức nào vào ngày đó",
        "the register does not say whom a group named here stands for on the day",
    )
    SHARED_HEAD = (
        "shared-head",
        "tên cơ quan dùng chung từ đứng đầu với tên khác: ghi như văn bản",
        "the name shares its head with another: given as written",
    )
    MIXED_GROUP = (
        "mixed-group",
        "nhóm gồm cả cơ quan nhà nước và tổ chức ngoài nhà nước: có thể là hai nhóm",
        "offices and bodies outside the administration stand in one group: they may be two",
    )
    LEADS_AND_JOINS = (
        "leads-and-joins",
        "một cơ quan vừa được nêu là chủ trì vừa là phối hợp",
        "one office is named both as the lead and as a partner",
    )
    RELEVANT_ONLY = (
        "relevant-only",
        "văn bản chỉ nói các cơ quan liên quan, không nêu rõ là cơ quan nào",
        "only those concerned are meant, and the words do not say who they are",
    )

    @property
    def code(self) -> str:
        """The stable code, for programs."""
        return self.value[0]

    @property
    def vi(self) -> str:
        """The doubt in Vietnamese, for coordinators."""
        return self.value[1]

    @property
    def en(self) -> str:
        """The doubt in English."""
        return self.value[2]
