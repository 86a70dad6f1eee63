"""Calendars with one fault each, and calendars without: what the lint and the judges are tried on.

Written by hand after the faults that readers were seen to stumble over. A seed is the valid calendar of its kind
with one thing changed; `mark` is the text at which the finding must point.
"""

from functools import partial

import attrs

EVENT = """\
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//example//plan//VI
NAME:Kế hoạch\\, lịch công việc
X-WR-CALNAME:Kế hoạch\\, lịch công việc
REFRESH-INTERVAL;VALUE=DURATION:PT12H
X-PUBLISHED-TTL:PT12H
SOURCE;VALUE=URI:https://example.org/lich.ics
COLOR:firebrick
BEGIN:VEVENT
UID:hue-nq47-iv2-2026@example.org
DTSTAMP:20261123T000000Z
LAST-MODIFIED:20261123T000000Z
SEQUENCE:2
DTSTART;VALUE=DATE:20261209
DTEND;VALUE=DATE:20261210
SUMMARY:Báo cáo kết quả thực hiện hằng năm\\; gửi Sở
DESCRIPTION:Chủ trì: các cơ quan\\, đơn vị.\\nCăn cứ:
 \x20C:\\\\van-ban \\N đường dẫn.
CATEGORIES:Chủ trì,Phối hợp
STATUS:CONFIRMED
TRANSP:TRANSPARENT
URL:https://example.org/a;b,c
LINK;LINKREL=related;LABEL="NQ 47/NQ-CP, 2024";VALUE=URI:https:
 //example.org/
END:VEVENT
END:VCALENDAR
"""

SERIES = """\
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//example//plan//VI
BEGIN:VTIMEZONE
TZID:Asia/Ho_Chi_Minh
BEGIN:STANDARD
DTSTART:19700101T000000
TZOFFSETFROM:+0700
TZOFFSETTO:+0700
TZNAME:+07
END:STANDARD
END:VTIMEZONE
BEGIN:VEVENT
UID:yearly@example.org
DTSTAMP:20261123T000000Z
DTSTART;VALUE=DATE:20261215
SUMMARY:Báo cáo năm
RRULE:FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15;UNTIL=20301215
EXDATE;VALUE=DATE:20291215
END:VEVENT
BEGIN:VEVENT
UID:yearly@example.org
DTSTAMP:20261123T000000Z
RECURRENCE-ID;VALUE=DATE:20271215
DTSTART;VALUE=DATE:20271213
SUMMARY:Báo cáo năm (dời)
END:VEVENT
BEGIN:VEVENT
UID:weekly@example.org
DTSTAMP:20261123T000000Z
DTSTART;TZID=Asia/Ho_Chi_Minh:20261127T090000
DTEND;TZID=Asia/Ho_Chi_Minh:20261127T100000
SUMMARY:Giao ban
RRULE:FREQ=WEEKLY;BYDAY=MO,FR;UNTIL=20270101T020000Z
BEGIN:VALARM
ACTION:DISPLAY
TRIGGER:-PT1H
DESCRIPTION:Giao ban
END:VALARM
END:VEVENT
BEGIN:VTODO
UID:todo@example.org
DTSTAMP:20261123T000000Z
DTSTART;VALUE=DATE:20261201
DUE;VALUE=DATE:20261215
SUMMARY:Soạn báo cáo
STATUS:IN-PROCESS
PERCENT-COMPLETE:40
END:VTODO
END:VCALENDAR
"""


def crlf(text: str) -> bytes:
    """Write a calendar with the line ends it must have."""
    return text.replace("\n", "\r\n").encode()


VALID = {"event": crlf(EVENT), "series": crlf(SERIES)}


@attrs.frozen
class Seed:
    """A calendar with one fault: the code the lint must give it, and the text at which it must point."""

    code: str
    name: str
    data: bytes
    mark: bytes

    @property
    def offset(self) -> int:
        return self.data.index(self.mark)


def _seed(base: str, label: str, old: str, new: str, mark: str) -> Seed:
    """Change one thing in a valid calendar; the label is the code and what was done."""
    if base.count(old) != 1:
        raise ValueError(label)
    code, _, name = label.partition(" ")
    return Seed(code, name, crlf(base.replace(old, new)), mark.encode())


def _bytes(label: str, old: bytes, new: bytes, mark: bytes) -> Seed:
    code, _, name = label.partition(" ")
    return Seed(code, name, VALID["event"].replace(old, new), mark)


_event = partial(_seed, EVENT)
_series = partial(_seed, SERIES)
_SUMMARY = "SUMMARY:Báo cáo kết quả thực hiện hằng năm\\; gửi Sở"
_YEARLY = "RRULE:FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15;UNTIL=20301215"
_WEEKLY = "RRULE:FREQ=WEEKLY;BYDAY=MO,FR;UNTIL=20270101T020000Z"
_ZONED = "UID:yearly@example.org\r\nDTSTAMP:20261123T000000Z\r\nDTSTART;TZID"
_FIRST = f"DATE:20261215\nSUMMARY:Báo cáo năm\n{_YEARLY}"
_OVERRIDE = "UID:yearly@example.org\nDTSTAMP:20261123T000000Z\nREC"
_ENTRY = VALID["event"][VALID["event"].index(b"BEGIN:VEVENT") : VALID["event"].index(b"END:VCALENDAR")]
_STANDARD = SERIES[SERIES.index("BEGIN:STANDARD") : SERIES.index("END:VTIMEZONE")]

_LARGE = VALID["event"].replace(b"COLOR:", b"X-NOTE:more\r\n" * 80_000 + b"COLOR:")

SEEDS = (
    Seed("file-large", "1,040,000 bytes of notes", _LARGE, _LARGE[1_000_000:]),
    _bytes("utf8-bom bom", b"BEGIN:VCALENDAR", b"\xef\xbb\xbfBEGIN:VCALENDAR", b"\xef\xbb\xbf"),
    _bytes("utf8-invalid latin-1", "gửi".encode(), b"g\xedi", b"\xedi"),
    _bytes("control-character vertical tab", "gửi".encode(), b"g\x0bi", b"\x0bi"),
    _bytes("line-cr cr in a text", "gửi Sở".encode(), "gửi\rSở".encode(), "\rSở".encode()),
    _event("line-separator in a text", "gửi Sở", "gửi\u2028Sở", "\u2028"),
    _event("line-separator next line", "gửi Sở", "gửi\x85Sở", "\x85"),
    _bytes("line-lf lf only", b"\r\n", b"\n", b"\n"),
    _bytes("line-blank blank line", b"BEGIN:VEVENT", b"\r\nBEGIN:VEVENT", b"\r\nBEGIN:VEVENT"),
    _bytes("fold-in-character cut letter", "Sở\r".encode(), b"S\xe1\xbb\r\n \x9f\r", b"\x9f\r"),
    _bytes("fold-in-escape cut semicolon", b"\\; g", b"\\\r\n ; g", b"\\\r\n"),
    _event("fold-empty nothing follows", "Sở\n", "Sở\n \n", " \r\n"),
    _event("line-long no folding", "CATEGORIES:", f"CATEGORIES:{'a' * 64}", "Chủ trì,"),
    _event("text-comma comma", "năm\\;", "năm,", ", gửi"),
    _event("text-semicolon semicolon", "năm\\;", "năm;", "; gửi"),
    _event("text-semicolon semicolon in a list", "Chủ trì,Phối", "Chủ trì;Phối", ";Phối"),
    _event("text-escape colon escaped", "năm\\;", "năm\\:", "\\: gửi"),
    _event("text-escape last backslash", "gửi Sở", "gửi Sở\\", "\\\r\nDESC"),
    _event("text-nfc decomposed letter", "SUMMARY:Báo", "SUMMARY:Ba\u0301o", "a\u0301o"),
    _event(
        "title-long 256 letters",
        _SUMMARY,
        "SUMMARY:" + "\n ".join(["a" * 64] * 4),
        "a" * 64,
    ),
    Seed("calendar-missing", "error page", b"<!DOCTYPE html>\r\n<title>404</title>\r\n", b"<!DOCTYPE"),
    Seed("calendar-missing", "nothing", b"", b""),
    _bytes("calendar-empty no entry", _ENTRY, b"", b"BEGIN:VCALENDAR"),
    _event("component-unbalanced cut short", "END:VCALENDAR\n", "", "BEGIN:VCALENDAR"),
    _event("component-unbalanced stray end", "END:VCALENDAR\n", "END:VTODO\nEND:VCALENDAR\n", "END:VTODO"),
    _event("component-unbalanced no end of the event", "END:VEVENT\n", "", "BEGIN:VEVENT"),
    _event("line-malformed no colon", "SEQUENCE:2", "SEQUENCE 2", " 2\r\n"),
    _event("line-malformed no name", "SEQUENCE:2", ":2", ":2\r\n"),
    _event("line-malformed begin of nothing", "SEQUENCE:2", "BEGIN:", "\r\nDTSTART"),
    _event("line-malformed quote in a parameter", 'LABEL="NQ', 'LABEL=N"Q', '"Q'),
    _event("outside-calendar line before", "BEGIN:VCALENDAR", "X-A:1\nBEGIN:VCALENDAR", "X-A:1"),
    _event("outside-calendar entry after", "END:VCALENDAR\n", "END:VCALENDAR\nBEGIN:A\nEND:A\n", "BEGIN:A"),
    _event("version-missing no version", "VERSION:2.0\n", "", "BEGIN:VCALENDAR"),
    _event("version-missing version 1.0", "VERSION:2.0\n", "VERSION:1.0\n", "1.0"),
    _event("prodid-missing no prodid", "PRODID:-//example//plan//VI\n", "", "BEGIN:VCALENDAR"),
    _event("calendar-uid uid of the calendar", "COLOR:", "UID:feed@example.org\nCOLOR:", "UID:feed"),
    _event("method-organizer publish", "COLOR:", "METHOD:PUBLISH\nCOLOR:", "BEGIN:VEVENT"),
    _event("method-unfit request", "COLOR:", "METHOD:REQUEST\nCOLOR:", "REQUEST"),
    _event("uid-missing no uid", "UID:hue-nq47-iv2-2026@example.org\n", "", "BEGIN:VEVENT"),
    _event("uid-missing empty uid", "UID:hue-nq47-iv2-2026@example.org\n", "UID:\n", "BEGIN:VEVENT"),
    _series("uid-duplicate same uid", "UID:weekly@", "UID:yearly@", _ZONED),
    _event("dtstamp-missing no dtstamp", "DTSTAMP:20261123T000000Z\n", "", "BEGIN:VEVENT"),
    _event("dtstart-missing no dtstart", "DTSTART;VALUE=DATE:20261209\n", "", "BEGIN:VEVENT"),
    _series("dtstart-missing rule alone", "DTSTART;VALUE=DATE:20261201\n", "RRULE:FREQ=DAILY\n", "BEGIN:VTODO"),
    _event("property-repeated two titles", "STATUS:", "SUMMARY:b\nSTATUS:", "SUMMARY:b"),
    _event("property-repeated two versions", "COLOR:", "VERSION:2.0\nCOLOR:", "VERSION:2.0\r\nCOLOR"),
    _event("status-unknown done", "STATUS:CONFIRMED", "STATUS:DA-XONG", "DA-XONG"),
    _event("value-missing interval", ";VALUE=DURATION", "", "REFRESH-INTERVAL"),
    _event("value-missing source", "SOURCE;VALUE=URI", "SOURCE", "SOURCE"),
    _event("linkrel-missing link", "LINKREL=related;", "", "LINK;"),
    _series("alarm-incomplete display", "DESCRIPTION:Giao ban\n", "", "BEGIN:VALARM"),
    _series("alarm-incomplete no action", "ACTION:DISPLAY\n", "", "BEGIN:VALARM"),
    _event("integer-form letters", "SEQUENCE:2", "SEQUENCE:hai", "hai"),
    _series("integer-form percent", "COMPLETE:40", "COMPLETE:140", "140"),
    _event("date-impossible 31 February", "DATE:20261209", "DATE:20260231", "20260231"),
    _event("date-impossible hyphens", "DATE:20261209", "DATE:2026-12-09", "2026-12-09"),
    _series("date-impossible hour 25", "20261127T090000", "20261127T250000", "20261127T250000"),
    _series("date-impossible in a list", "20291215\n", "20291215,20301315\n", "20301315"),
    _event("date-value-missing plain date", "DTEND;VALUE=DATE", "DTEND", "20261210"),
    _series("date-value-wrong time", "START;TZID=Asia/Ho_Chi_Minh:", "START;VALUE=DATE:", "20261127T090000"),
    _event("stamp-utc local time", "DTSTAMP:20261123T000000Z", "DTSTAMP:20261124T000000", "20261124T000000\r"),
    _event("end-not-after-start same day", "DATE:20261210", "DATE:20261209", "20261209\r\nSUM"),
    _event("end-not-after-start day before", "DATE:20261210", "DATE:20261208", "20261208"),
    _series("end-not-after-start same minute", "T100000", "T090000", "20261127T090000\r\nSUM"),
    _series("end-not-after-start due", "DUE;VALUE=DATE:20261215", "DUE;VALUE=DATE:20261130", "20261130"),
    _series("end-type due with a time", "DUE;VALUE=DATE:20261215", "DUE:20261216T000000Z", "20261216T000000Z"),
    _event("end-and-duration both", "STATUS:", "DURATION:P1D\nSTATUS:", "DURATION:P1D"),
    _event("duration-form clock", "X-PUBLISHED-TTL:PT12H", "X-PUBLISHED-TTL:12:00:00", "12:00:00"),
    _event("duration-form nothing", "X-PUBLISHED-TTL:PT12H", "X-PUBLISHED-TTL:PT", "PT\r\n"),
    _series("zone-undefined no zone", "DTEND;TZID=Asia/Ho_Chi_Minh", "DTEND;TZID=Asia/Saigon", "DTEND;TZID"),
    _series("zone-standard daylight", _STANDARD, _STANDARD.replace("STANDARD", "DAYLIGHT"), "BEGIN:VTIMEZONE"),
    _series("zone-seconds local mean time", "FROM:+0700", "FROM:+070640", "+070640"),
    _series("rule-form frequency", _YEARLY, "RRULE:FREQ=ANNUALLY", "FREQ=ANNUALLY"),
    _series("rule-form month 13", _YEARLY, "RRULE:FREQ=YEARLY;BYMONTH=13", "FREQ=YEARLY;BYMONTH=13"),
    _series("rule-form day 0", _YEARLY, "RRULE:FREQ=MONTHLY;BYMONTHDAY=0", "FREQ=MONTHLY;BYMONTHDAY=0"),
    _series("rule-form weekday", _WEEKLY, "RRULE:FREQ=WEEKLY;BYDAY=T6", "FREQ=WEEKLY;BYDAY=T6"),
    _series("rule-form unknown part", _WEEKLY, "RRULE:FREQ=WEEKLY;BYFUN=1", "FREQ=WEEKLY;BYFUN=1"),
    _series("rule-form no frequency", _WEEKLY, "RRULE:COUNT=2", "COUNT=2"),
    _series("rule-form two ends", _WEEKLY, "RRULE:FREQ=DAILY;COUNT=2;UNTIL=20270101T020000Z", "FREQ=DAILY"),
    _series("rule-form end unreadable", _YEARLY, "RRULE:FREQ=YEARLY;UNTIL=2030", "FREQ=YEARLY;UNTIL=2030"),
    _series("until-type time for a date", "UNTIL=20301215", "UNTIL=20301215T000000Z", "UNTIL=20301215T"),
    _series("until-type date for a time", "UNTIL=20270101T020000Z", "UNTIL=20270101", "UNTIL=20270101"),
    _series("until-type local for a zone", "20270101T020000Z", "20270101T090000", "UNTIL=20270101"),
    _series("start-outside-rule day of month", "BYMONTHDAY=15", "BYMONTHDAY=16", "20261215\r\nSUM"),
    _series("start-outside-rule month", "BYMONTH=12;", "BYMONTH=11;", "20261215\r\nSUM"),
    _series("start-outside-rule weekday", "BYDAY=MO,FR", "BYDAY=MO,TH", "20261127T090000"),
    _series("start-outside-rule nth", _WEEKLY, "RRULE:FREQ=MONTHLY;BYDAY=3FR", "20261127T090000"),
    _series("start-outside-rule hour", _WEEKLY, "RRULE:FREQ=DAILY;BYHOUR=10", "20261127T090000"),
    _series("start-outside-rule day of year", _WEEKLY, "RRULE:FREQ=YEARLY;BYYEARDAY=-1", "20261127T090000"),
    _series("start-outside-rule after until", "UNTIL=20301215", "UNTIL=20251215", "20261215\r\nSUM"),
    _series("rule-leap-day leap day", _FIRST, "DATE:20280229\nRRULE:FREQ=YEARLY", "FREQ=YEARLY"),
    _series("rule-rscale lunar", _YEARLY, "RRULE:RSCALE=CHINESE;FREQ=YEARLY", "RSCALE=CHINESE"),
    _series("rdate added day", "EXDATE;", "RDATE;VALUE=DATE:20271201\nEXDATE;", "RDATE"),
    _series("exdate-type time", "EXDATE;VALUE=DATE:20291215", "EXDATE:20291215T000000Z", "20291215T000000Z"),
    _series("override-type time", "ID;VALUE=DATE:20271215", "ID:20271215T000000Z", "20271215T000000Z"),
    _series("override-orphan no master", _OVERRIDE, _OVERRIDE.replace("yearly", "other"), "RECURRENCE-ID"),
)  # fmt: skip
