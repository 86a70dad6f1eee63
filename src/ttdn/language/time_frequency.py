"""How often, and which end of a period (*chu kỳ; đầu, giữa, cuối kỳ*): the rules that come after the calendar."""

from calendar import weekday
from collections.abc import Sequence

from ttdn.language.time_calendar import token
from ttdn.language.time_lexicon import CODES
from ttdn.language.time_rewrite import Rewriter, Rule
from ttdn.language.time_tokens import Point, Token
from ttdn.model.dates import Precision
from ttdn.model.timing import Frequency

FREQUENCIES = tuple(Frequency)
UNKNOWN = len(FREQUENCIES)
_UNITS = {
    CODES["day"]: Frequency.DAILY,
    CODES["week"]: Frequency.WEEKLY,
    CODES["month"]: Frequency.MONTHLY,
    CODES["quarter"]: Frequency.QUARTERLY,
    CODES["year"]: Frequency.YEARLY,
}
# So many months are also known by another name.
_MONTHS = {1: Frequency.MONTHLY, 3: Frequency.QUARTERLY, 6: Frequency.HALF_YEARLY, 12: Frequency.YEARLY}
_PERIODS = {
    CODES["month"]: (Precision.MONTH, None, None),
    CODES["quarter"]: (Precision.QUARTER, None, None),
    CODES["year"]: (Precision.YEAR, 1, 12),
}
_MONTHS_OF = {Precision.MONTH: (), Precision.QUARTER: (3, 6, 9, 12), Precision.YEAR: (12,)}
_TIMES_WORDS = (CODES["times"], CODES["closing"])
_COUNTS = (CODES["n"], CODES["spelt"])
_LISTING = frozenset(CODES[tag] for tag in ("comma", "and", "slash", "dash", "semi"))
_WORKING_WEEK = (0, 1, 2, 3, 4)


def _frequency(tokens: Sequence[Token]) -> Frequency | None:
    """The unit of a frequency, with the number of months or years before it, if any."""
    place = next(index for index, one in enumerate(tokens) if one.code in _UNITS)
    if tokens[place - 1].code == CODES["half"] and place:
        return Frequency.HALF_YEARLY
    unit = _UNITS[tokens[place].code]
    count = tokens[place - 1].value if place and tokens[place - 1].code in _COUNTS else 1
    if unit is Frequency.MONTHLY:
        return _MONTHS.get(count)
    return unit if count == 1 else None


def _freq_token(tokens: Sequence[Token], frequency: Frequency | None) -> Token:
    value = UNKNOWN if frequency is None else FREQUENCIES.index(frequency)
    counted = any(one.code in _TIMES_WORDS for one in tokens)
    return token("rate" if counted else "freq", tokens, value=value)


def frequency_of(tokens: Sequence[Token]) -> Token:
    """Make one token of the words of a frequency."""
    return _freq_token(tokens, _frequency(tokens))


def _freq(tokens: Sequence[Token]) -> list[Token]:
    return [frequency_of(tokens)]


def _listed(tokens: Sequence[Token]) -> list[Token]:
    """*…, năm (trước ngày 15/12)*: a frequency that goes on a list, with days of its own."""
    return [frequency_of(tokens)._replace(code=CODES["often"])]


def _freq_last(tokens: Sequence[Token]) -> list[Token]:
    """*02 lần/năm*: the number before the slash counts the times, not the years."""
    return [_freq_token(tokens, _frequency(tokens[2:]))]


def _freq_first(tokens: Sequence[Token]) -> list[Token]:
    """*Một năm hai lần*."""
    return [_freq_token(tokens, _frequency(tokens[:2]))]


def _freqs(tokens: Sequence[Token]) -> list[Token]:
    """*Hằng tháng, quý, 6 tháng và năm*: several frequencies, of which the first names the repetition."""
    result: list[Token] = []
    start = 0
    for index, one in enumerate(tokens):
        if one.code in _LISTING:
            result += [_freq_token(tokens[start:index], _frequency(tokens[start:index])), one]
            start = index + 1
    return [*result, _freq_token(tokens[start:], _frequency(tokens[start:]))]


def _regular(tokens: Sequence[Token]) -> list[Token]:
    return [token("freq", tokens, value=UNKNOWN)]


def _edge(tokens: Sequence[Token]) -> list[Token]:
    """*Cuối quý III/2026*, *đầu năm 2027*."""
    point = tokens[-1].point
    edge = next(one.value for one in tokens if one.code == CODES["edgeword"])
    if point is None:
        return list(tokens)
    if point.months:
        day = {1: 1, 0: 15, -1: -1}[edge]
        return [token("dom", tokens, Point(Precision.DAY, day=day, months=point.months))]
    return [token("edge", tokens, point._replace(edge=edge, bare=tokens[0].code == CODES["day"]))]


def _edges(tokens: Sequence[Token]) -> list[Token] | None:
    """*Cuối quý II và quý IV*: one edge for several periods; *giữa tháng 3 và tháng 4* is none."""
    side = next(one.value for one in tokens if one.code == CODES["edgeword"])
    if side == 0:
        return None
    place = next(index for index, one in enumerate(tokens) if one.point is not None)
    rest = [
        one if one.point is None else token("edge", [one], one.point._replace(edge=side))
        for one in tokens[place + 1 :]
    ]
    return [*_edge(tokens[: place + 1]), *rest]


def _edge_of_each(tokens: Sequence[Token]) -> list[Token]:
    """*Cuối mỗi quý*: the end of a period, and how often."""
    return [token("edge", tokens[:-1], _edge_point(tokens)), _freq_token(tokens[-1:], _frequency(tokens[-1:]))]


def _edge_alone(tokens: Sequence[Token]) -> list[Token]:
    """*Cuối năm*, *ngày cuối cùng của tháng*: the end of a period that other words name, or none."""
    return [token("edge", tokens, _edge_point(tokens))]


def _edge_point(tokens: Sequence[Token]) -> Point:
    edge = next(one.value for one in tokens if one.code == CODES["edgeword"])
    precision, first, last = _PERIODS[tokens[-1].code]
    return Point(precision, first=first, last=last, edge=edge, bare=tokens[0].code == CODES["day"])


def _counted(tokens: Sequence[Token]) -> list[Token] | None:
    """*Ngày làm việc cuối cùng của tháng*, *thứ Sáu cuối cùng của quý*: counted from an end of the period."""
    weekday = next((one.value for one in tokens if one.code == CODES["weekday"]), None)
    edge = next((one.value for one in tokens if one.code == CODES["edgeword"]), 0)
    place = next((one.value for one in tokens if one.code == CODES["n"]), 0)
    nth = edge or place
    if not nth:
        return None
    if nth > 23:  # noqa: PLR2004  the most working days a month can have
        return [token("unclear", tokens)]
    months = _MONTHS_OF[_PERIODS[tokens[-1].code][0]]
    if months and nth > 0:
        months = (1,) if len(months) == 1 else (1, 4, 7, 10)
    weekdays = _WORKING_WEEK if weekday is None else (weekday,)
    return [token("nth", tokens, Point(Precision.DAY, months=months, nth=nth, weekdays=weekdays))]


def _weekday(tokens: Sequence[Token]) -> list[Token]:
    """*Thứ Sáu hằng tuần*, *thứ 6 hằng tuần*: a day of the week, only beside the word week."""
    place = next(index for index, one in enumerate(tokens) if one.code in (CODES["weekday"], CODES["n"]))
    number = tokens[place].value if tokens[place].code == CODES["weekday"] else tokens[place].value - 2
    first = place - 1 if tokens[place].code == CODES["n"] else place
    if not 0 <= number <= 6:  # noqa: PLR2004  days of a week
        return [*tokens[:first], token("bad", tokens[first:])]
    day = token("wday", tokens[first:], Point(Precision.DAY, weekdays=(number,)))
    week = next((index for index, one in enumerate(tokens) if one.code == CODES["week"]), None)
    if week is None:
        return [day]
    return [_freq_token(tokens[: week + 1], Frequency.WEEKLY), *tokens[week + 1 : first], day]


def _weekdays(tokens: Sequence[Token]) -> list[Token]:
    """*Thứ Hai và thứ Năm hằng tuần*."""
    return [
        token("wday", [one], Point(Precision.DAY, weekdays=(one.value,))) if one.code == CODES["weekday"] else one
        for one in tokens
    ]


def _of_weekday(tokens: Sequence[Token]) -> list[Token] | None:
    """*Thứ Năm, ngày 10/12/2026*: the day, and whether the weekday is its own; without a year nobody can tell."""
    day = next(one for one in tokens if one.point is not None)
    place = next(index for index, one in enumerate(tokens) if one.code in (CODES["weekday"], CODES["n"]))
    number = tokens[place].value if tokens[place].code == CODES["weekday"] else tokens[place].value - 2
    point = day.point
    if point is None or point.year is None or point.first is None or point.day is None:
        return [day._replace(start=tokens[0].start, stop=tokens[-1].stop)]
    contrary = number != weekday(point.year, point.first, point.day)
    made = token("date", tokens, point._replace(contrary=contrary, bare=False))
    return [made]


_OF_EACH = "{of in each the}{0,4}"
_WEEKDAY = "(?:{weekday}|{ordinal}{n})"
_PERIOD_WORD = "{month quarter year}(?!{n}|{y}|{roman}|{working})"
_TIMES = "(?:{count}?{times}|{count}{closing})"

FREQUENCY = Rewriter(
    "{unit each regular edgeword weekday ordinal half times semester}",
    Rule("counted", "(?:{day}{working}(?:{edgeword}|{ordinal}{n})|{weekday}{edgeword})" + _OF_EACH + _PERIOD_WORD,
         _counted),
    Rule("of_weekday", _WEEKDAY + "(?:{comma}?{date}|{open}{date}{close})|{date}(?:{comma}?" + _WEEKDAY + "|{open}"
         + _WEEKDAY + "{close})(?!{comma}?{open}?{each}{week})", _of_weekday),
    Rule("weekly", "{regular}?{each}{week}{comma open colon}?{at before by in day}{0,4}{clock}?{at}?"
         "(?:{weekday}|{ordinal}{n})", _weekday),
    Rule("weekdays", "(?:{weekday}{comma and}{at}?){1,6}{weekday}(?={comma}?{open}?{each}{week})", _weekdays),
    Rule("weekday", "(?:{weekday}|{ordinal}{n})(?={comma}?{open}?{each}{week})", _weekday),
    Rule("edge_of_each", "{day}?{edgeword}{of}?{each}" + _PERIOD_WORD, _edge_of_each),
    Rule("edges", "{day}?{edgeword}{of}?(?:{qtr}(?:{comma and}{qtr})+|{mon}(?:{comma and}{mon})+)", _edges),
    Rule("edge", "{day}?{edgeword}{of}?{period}", _edge),
    Rule("edge_alone", "{day}?{edgeword}{of}?" + _PERIOD_WORD, _edge_alone),
    Rule("times_each", "{count}{times}{slash each in dash}{0,3}{count}?{unit}", _freq_last),
    Rule("each_times", "(?:{count}{unit}|{half}{year}){slash}?" + _TIMES, _freq_first),
    Rule("freqs", "(?:{regular}?{comma}?{each}|{regular})(?:{count}|{half})?{unit}(?:{slash}?" + _TIMES + ")?"
         "(?:{comma and slash dash}{each}?(?:{count}{month year}|{year quarter month week})"
         "(?!{n y roman edgeword count this}))+",
         _freqs),
    Rule("freq_listed", "(?<={comma and semi slash})(?:{n}{month}|{unit})(?={open}{at before by}{0,3}{date dom})",
         _listed),
    Rule("each_of_years", "(?<={date mon qtr}){of in}?{the}{year}(?!{n y after before next})", _freq),
    Rule("freq", "{regular}?{open}?{each}(?:{count}|{half})?{unit}(?!{n}{sep})(?:{slash}?" + _TIMES + ")?", _freq),
    Rule("freq_of_regular", "{regular}{open following}?{count half}?{unit}(?!{n roman y})"
         "(?:{slash}?" + _TIMES + ")?", _freq),
    Rule("each_semester", "{each}{semester}(?:" + _TIMES + ")?|" + _TIMES + "{slash}{semester}", _regular),
    Rule("periods_alone", r"\A(?:{n}?{month}|{week quarter year})"
         r"(?:{comma and slash semi dash}(?:{n}?{month}|{n}?{year}|{quarter}))+{stop}?\Z", _freqs),
    Rule("regular", "{regular}", _regular),
)  # fmt: skip
