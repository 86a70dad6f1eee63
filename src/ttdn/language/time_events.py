"""Events, requests, references (*sự kiện, yêu cầu, dẫn chiếu*): times that no calendar holds by itself."""

from collections.abc import Callable, Sequence
from datetime import date

from ttdn.errors import InvalidValue
from ttdn.language.time_lexicon import CODES, grammar
from ttdn.language.time_points import Finding, later
from ttdn.language.time_rewrite import codes_of, found
from ttdn.language.time_tokens import Token
from ttdn.model.dates import Term, TermUnit
from ttdn.model.doubts import Doubt
from ttdn.model.timing import AfterEvent, ByReference, OnRequest

_TERM = grammar(
    "{by within in at right}{0,4}{n x}(?:{day}{working}?|{month}|{week}|{year}){comma}?(?={from after when})"
)
_FROM_SIGNING = grammar(
    r"{from after when}{1,3}(?:{signed}{self_issue}?|{day}?{self_issue}){papers}{this}\Z"
    r"|{from after when}{1,3}{day}?{papers}{this}{self_issue}\Z"
)
# Whose signing is not said: only with the words of a limit, since *giá trị 05 năm kể từ ngày ký* is none.
_FROM_A_SIGNING = grammar(
    r"\A{by within in}{1,4}{n x}(?:{day month week}){working}?{comma}?"
    r"{from after when}{1,3}(?:{signed}{self_issue}?|{day}?{self_issue})\Z"
)
_CONDITION = grammar(r"\A{right urgent}?{if}")
_PLAN_YEAR = grammar("{plan_year}")
_LENGTH_ALONE = grammar(r"\A{within}{n x clock}{^from after when before compared}*\Z")
_NEED = grammar("{need}")
_ASKED = grammar("{ask sudden}")
_UNITS = {
    CODES["day"]: TermUnit.DAYS,
    CODES["week"]: TermUnit.WEEKS,
    CODES["month"]: TermUnit.MONTHS,
    CODES["year"]: TermUnit.YEARS,
}
_LONGEST_TERM = 3660


def event(
    tokens: Sequence[Token],
    words: Callable[[Sequence[Token]], str],
    issued: date,
    is_working_day: Callable[[date], bool] | None,
) -> Finding:
    """Read what hangs on an event, with the length of time allowed, if any."""
    doubts: list[Doubt] = []
    if found(_CONDITION, tokens):
        doubts.append(Doubt.CONDITION)
    if found(_PLAN_YEAR, tokens):
        doubts.append(Doubt.OF_PLAN)
    if found(_LENGTH_ALONE, tokens):
        doubts.append(Doubt.NO_EVENT)
    match = _TERM.match(codes_of(tokens))
    if match is None:
        return Finding(AfterEvent(words(tokens)), tuple(doubts))
    term = _term(tokens[: match.end()])
    rest = tokens[match.end() :]
    if term is None or not (found(_FROM_SIGNING, rest) or found(_FROM_A_SIGNING, tokens)):
        return Finding(AfterEvent(words(rest), term), tuple(doubts))
    due = _after_signing(term, issued, is_working_day)
    doubts.append(Doubt.FROM_SIGNING)
    if term.unit is TermUnit.WORKING_DAYS and is_working_day is None:
        doubts.append(Doubt.WITHOUT_HOLIDAYS)
    return Finding(AfterEvent(words(rest), term, due), tuple(doubts))


def _term(tokens: Sequence[Token]) -> Term | None:
    place = next(index for index, one in enumerate(tokens) if one.code in _UNITS)
    working = place + 1 < len(tokens) and tokens[place + 1].code == CODES["working"]
    count = tokens[place - 1].value
    if not 0 < count <= _LONGEST_TERM:
        return None
    return Term(count, TermUnit.WORKING_DAYS if working else _UNITS[tokens[place].code])


def _after_signing(term: Term, issued: date, is_working_day: Callable[[date], bool] | None) -> date | None:
    """Count a term from the day of issue, which is not counted (Civil Code, article 147(2))."""
    if term.unit is not TermUnit.WORKING_DAYS:
        try:
            return term.after(issued)
        except InvalidValue:
            return None
    works = is_working_day or _is_weekday
    day: date | None = issued
    left = term.count
    for _ in range(7 * term.count + 60):
        if left == 0 or day is None:
            break
        day = later(day, 1)
        if day is not None and works(day):
            left -= 1
    return day if left == 0 else None


def _is_weekday(day: date) -> bool:
    return day.weekday() < 5  # noqa: PLR2004  Monday to Friday


def request(tokens: Sequence[Token]) -> Finding:
    """Read *đột xuất*, *khi có yêu cầu*, *khi cần thiết*."""
    needed = found(_NEED, tokens) and not found(_ASKED, tokens)
    return Finding(OnRequest(), (Doubt.NEED,) if needed else ())


def reference(tokens: Sequence[Token], words: Callable[[Sequence[Token]], str]) -> Finding:
    """Read *theo kế hoạch …*: the words of the other text."""
    lead = (CODES["following"], CODES["detail"], CODES["at"], CODES["in"])
    start = next((index for index, one in enumerate(tokens) if one.code not in lead), 0)
    return Finding(ByReference(words(tokens[start:])))
