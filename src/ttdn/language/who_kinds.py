"""What a word can do in a duty phrase (*từ loại*): one name for each kind.

Plain strings with a type of their own: names of a module are found ten times as fast as members of an Enum, and
the grammar asks for the kind of a word several hundred times a phrase.
"""

from typing import Final, NewType

Kind = NewType("Kind", str)

# names
MINISTRY: Final = Kind("ministry")  # followed by a field of work: Bộ, Sở, Phòng
OFFICE: Final = Kind("office")  # followed by its own name: Cục, Trung tâm, Ban
WHOLE: Final = Kind("whole")  # a name by itself: Chính phủ, UBND, Tỉnh ủy
TITLE: Final = Kind("title")  # the officer of an office: Chủ tịch, Giám đốc
FIELD: Final = Kind("field")  # a field of work: nội vụ, giáo dục và đào tạo
PLURAL: Final = Kind("plural")  # opens a group: các, những
GROUP: Final = Kind("group")  # a kind of body: cơ quan, địa phương
OUTSIDER: Final = Kind("outsider")  # a kind of body outside the administration: doanh nghiệp
PLACE: Final = Kind("place")  # a level or territory: tỉnh, xã
LINKED: Final = Kind("linked")  # closes a group: có liên quan
OWNED: Final = Kind("owned")  # ties a group to another body: trực thuộc, trên địa bàn
ABBREVIATION: Final = Kind("abbreviation")
NUMBER: Final = Kind("number")
NOUN: Final = Kind("noun")  # a thing that is no body
WORD: Final = Kind("word")  # any other word
# what is done
LEAD: Final = Kind("lead")
LEAD_AS: Final = Kind("lead-as")  # là cơ quan đầu mối
COORDINATE: Final = Kind("coordinate")
PARTNERS: Final = Kind("partners")  # partners follow: với sự tham gia của
GUIDE: Final = Kind("guide")
ORIENTATION: Final = Kind("orientation")
MONITOR: Final = Kind("monitor")
REPORT: Final = Kind("report")
SEND: Final = Kind("send")
THROUGH: Final = Kind("through")
ASSIGN: Final = Kind("assign")
REQUEST: Final = Kind("request")
VERB: Final = Kind("verb")
DO: Final = Kind("do")  # verbs of carrying out, which are never part of a name
# what stands between
WITH: Final = Kind("with")
TOWARDS: Final = Kind("towards")  # về, cho, đến
OF: Final = Kind("of")
AMONG: Final = Kind("among")
BY: Final = Kind("by")
PURPOSE: Final = Kind("purpose")
BASIS: Final = Kind("basis")
FUNCTION: Final = Kind("function")
MANNER: Final = Kind("manner")
ABSTRACT: Final = Kind("abstract")  # makes a noun of the verb that follows: công tác, cơ chế
MEETING: Final = Kind("meeting")
PERSON: Final = Kind("person")
ANNOUNCE: Final = Kind("announce")  # the plan itself follows: như sau
# signs
COMMA: Final = Kind("comma")
AND: Final = Kind("and")
SLASH: Final = Kind("slash")
DASH: Final = Kind("dash")
SEMICOLON: Final = Kind("semicolon")
STOP: Final = Kind("stop")
COLON: Final = Kind("colon")
OPEN: Final = Kind("open")
CLOSE: Final = Kind("close")
QUOTE: Final = Kind("quote")
END: Final = Kind("end")
