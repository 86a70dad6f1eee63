"""Days, months, quarters and years as written (*mốc lịch*): tokens of numbers to points in the calendar."""

from collections.abc import Callable, Sequence

from ttdn.language.time_lexicon import CODES
from ttdn.language.time_rewrite import Rewriter, Rule
from ttdn.language.time_tokens import Point, Token
from ttdn.model.dates import MONTHS_IN_QUARTER, Precision, days_in_month

_N, _Y, _ROMAN, _EDGE = (CODES[tag] for tag in ("n", "y", "roman", "edgeword"))
_JOINS = frozenset(CODES[tag] for tag in ("comma", "and", "dash"))
_DOTS = (CODES["stop"], CODES["dash"])
_LEAP_YEAR = 2024
_ALWAYS = (24, 24)  # hours a day: no date


def token(tag: str, source: Sequence[Token], point: Point | None = None, value: int = 0) -> Token:
    """Make one token of several, covering them all."""
    return Token(CODES[tag], source[0].start, source[-1].stop, value, point)


def _numbers(tokens: Sequence[Token]) -> list[int]:
    return [token.value for token in tokens if token.code in (_N, _ROMAN)]


def _year(tokens: Sequence[Token]) -> int | None:
    return next((token.value for token in reversed(tokens) if token.code == _Y), None)


def _date(tokens: Sequence[Token]) -> list[Token]:
    day, month = _numbers(tokens)
    if (day, month) == _ALWAYS:
        return list(tokens)
    return [_day_token(tokens, day, month, _year(tokens))]


def _date_or_count(tokens: Sequence[Token]) -> list[Token]:
    found = _date(tokens)
    return list(tokens) if found[0].code == CODES["bad"] else found


def _day_token(tokens: Sequence[Token], day: int, month: int, year: int | None) -> Token:
    possible = 1 <= month <= 12 and 1 <= day <= days_in_month(year or _LEAP_YEAR, month)  # noqa: PLR2004  months
    bare = tokens[0].code == _N
    return token("date" if possible else "bad", tokens, Point(Precision.DAY, year, month, month, day, bare=bare))


def _iso(tokens: Sequence[Token]) -> list[Token]:
    month, day = _numbers(tokens)
    return [_day_token(tokens, day, month, _year(tokens))]


def _glued(build: Callable[[Sequence[Token]], list[Token]]) -> Callable[[Sequence[Token]], list[Token] | None]:
    """*05.2026*, *ngày 30.8*, *ngày 30-8*: no space stands between, as it does in *Mục 3. 2026*, *ngày 3 - 8*."""

    def build_if_glued(tokens: Sequence[Token]) -> list[Token] | None:
        places = [index for index, one in enumerate(tokens) if one.code in _DOTS]
        spaced = any(
            tokens[place - 1].stop < tokens[place].start or tokens[place].stop < tokens[place + 1].start
            for place in places
        )
        return None if spaced else build(tokens)

    return build_if_glued


def _dates(tokens: Sequence[Token]) -> list[Token]:
    """*Ngày 05.6 và 05.12*: a row of days."""
    cuts = [index for index, one in enumerate(tokens) if one.code in (CODES["comma"], CODES["and"])]
    result: list[Token] = []
    start = 0
    for cut in [*cuts, len(tokens)]:
        result += [*_date(tokens[start:cut]), *tokens[cut : cut + 1]]
        start = cut + 1
    return result


def _days_of_months(tokens: Sequence[Token]) -> list[Token]:
    """*Ngày 15 các tháng 3, 6, 9, 12*: one day in each of the months."""
    day, *months = _numbers(tokens)
    year = _year(tokens)
    return _listed(tokens, 1, lambda piece: _day_token(piece, day, piece[-1].value, year), len(months))


def _listed(
    tokens: Sequence[Token], skip: int, make: Callable[[Sequence[Token]], Token], size: int
) -> list[Token]:
    """Cut a list at its joining words, keeping them; the first piece takes all before it, the last all after."""
    numbers = [index for index, one in enumerate(tokens) if one.code in (_N, _ROMAN)][skip:]
    result: list[Token] = []
    start = 0
    for place, index in enumerate(numbers):
        stop = len(tokens) if place == size - 1 else index + 1
        made = make(tokens[start : index + 1])
        result.append(made._replace(start=tokens[start].start, stop=tokens[stop - 1].stop))
        if place < size - 1:
            result.append(next(tokens[at] for at in range(stop, len(tokens)) if tokens[at].code in _JOINS))
            start = stop + 1
    return result


def _months(tokens: Sequence[Token]) -> list[Token]:
    year = _year(tokens)
    size = len(_numbers(tokens))
    return _listed(tokens, 0, lambda piece: _month_token(piece, piece[-1].value, year, shared=size > 1), size)


def _month_token(tokens: Sequence[Token], month: int, year: int | None, *, shared: bool) -> Token:
    possible = 1 <= month <= 12  # noqa: PLR2004  months of a year
    bare = tokens[0].code == _N
    return token(
        "mon" if possible else "bad", tokens, Point(Precision.MONTH, year, month, month, shared=shared, bare=bare)
    )


def _quarters(tokens: Sequence[Token]) -> list[Token]:
    year = _year(tokens)
    size = len(_numbers(tokens))
    return _listed(tokens, 0, lambda piece: _quarter_token(piece, piece[-1].value, year, shared=size > 1), size)


def _quarter_token(tokens: Sequence[Token], number: int, year: int | None, *, shared: bool) -> Token:
    possible = 1 <= number <= 4  # noqa: PLR2004  quarters of a year
    point = Point(Precision.QUARTER, year, 3 * number - 2, 3 * number, shared=shared)
    return token("qtr" if possible else "bad", tokens, point)


def _part_of_year(months: int) -> Callable[[Sequence[Token]], list[Token]]:
    """*6 tháng đầu năm*, *2 quý cuối năm*: so many times `months` from an end of the year."""

    def build(tokens: Sequence[Token]) -> list[Token]:
        length = (_numbers(tokens) or [1])[0] * months
        edge = next(one.value for one in tokens if one.code == _EDGE)
        if not (1 <= length <= 12 and edge):  # noqa: PLR2004  months of a year
            return [token("bad", tokens)]
        first, last = (1, length) if edge > 0 else (13 - length, 12)
        precision = Precision.HALF if length == 6 else Precision.MONTH  # noqa: PLR2004  a half year
        return [token("span", tokens, Point(precision, _year(tokens), first, last))]

    return build


def _yr(tokens: Sequence[Token]) -> list[Token]:
    bare = tokens[0].code == _Y
    return [token("yr", tokens, Point(Precision.YEAR, _year(tokens), 1, 12, bare=bare))]


def _doms(tokens: Sequence[Token]) -> list[Token]:
    return _listed(tokens, 0, lambda piece: _dom(piece, piece[-1].value), len(_numbers(tokens)))


def _dom(tokens: Sequence[Token], day: int, months: tuple[int, ...] = (), *, turn: int = 0) -> Token:
    point = Point(Precision.DAY, day=day, months=months, turn=turn)
    return token("dom" if day == -1 or 1 <= day <= 31 else "bad", tokens, point)  # noqa: PLR2004  days of a month


def _in_quarter(tokens: Sequence[Token]) -> tuple[int, ...]:
    """The months that *tháng đầu, giữa, cuối quý* are."""
    which = next(one for one in tokens if one.code in (_EDGE, CODES["weekday"], CODES["ordinal"]))
    if which.code == _EDGE:
        place = {1: 1, 0: 2, -1: 3}[which.value]
    elif which.code == CODES["weekday"]:  # the words are those of Monday and Tuesday
        place = which.value + 2
    else:
        place = tokens[tokens.index(which) + 1].value
    return (place, place + 3, place + 6, place + 9) if 1 <= place <= MONTHS_IN_QUARTER else ()


def _dom_in_quarter(tokens: Sequence[Token]) -> list[Token]:
    months = _in_quarter(tokens)
    return [_dom(tokens, _numbers(tokens)[0], months) if months else token("bad", tokens)]


def _month_in_quarter(tokens: Sequence[Token]) -> list[Token]:
    months = _in_quarter(tokens)
    return [token("mon", tokens, Point(Precision.MONTH, months=months)) if months else token("bad", tokens)]


def _half_of_month(tokens: Sequence[Token]) -> list[Token] | None:
    """*Nửa cuối tháng 6/2026*: fifteen days, or what is left (Civil Code, article 146(2))."""
    side = next(one.value for one in tokens if one.code == _EDGE)
    made = _months(tokens[tokens.index(next(one for one in tokens if one.code == CODES["month"])) :])
    point = made[0].point
    if not side or len(made) > 1 or point is None or made[0].code == CODES["bad"]:
        return None
    return [made[0]._replace(start=tokens[0].start, point=point._replace(half=side))]


def _dom_after(tokens: Sequence[Token]) -> list[Token]:
    return [_dom(tokens, _numbers(tokens)[0], turn=1)]


def _dom_in_period(tokens: Sequence[Token]) -> list[Token]:
    """*Ngày 20 tháng cuối kỳ báo cáo*: the month is the last, or first, of a period that other words name."""
    edge = next(one.value for one in tokens if one.code == _EDGE)
    return [_dom(tokens, _numbers(tokens)[0], turn=edge)] if edge else _unclear(tokens)


def _in_figures(tokens: Sequence[Token]) -> list[Token]:
    """*Tháng Mười một*, *quý ba*."""
    return [tokens[0], tokens[1]._replace(code=_N)]


def _fifth_month(tokens: Sequence[Token]) -> list[Token]:
    """*Tháng Năm năm 2026*: the fifth, which is spelt as *year* is."""
    return [tokens[0], tokens[1]._replace(code=_N, value=5)]


def _said_twice(tokens: Sequence[Token]) -> list[Token]:
    """*10 (mười) ngày*: the number in words says it again."""
    return [tokens[0]._replace(stop=tokens[-1].stop)]


def _bad(tokens: Sequence[Token]) -> list[Token]:
    return [token("bad", tokens)]


def _unclear(tokens: Sequence[Token]) -> list[Token]:
    return [token("unclear", tokens)]


def _kept(tokens: Sequence[Token]) -> list[Token]:
    return list(tokens)


_DAY = "(?:{day}{mung}?|{mung})"
_IN_YEAR = "(?:(?:{sep}|{comma})?{year}?{y}|{open}{year}?{y}{close}|{of}{year}{y})"
_QUARTERLY_MONTH = (
    "{month}(?:{edgeword weekday}|{ordinal}{n}){of each in the this}{0,4}{quarter}{after next this before}?"
)

# Numbers in words, before anything else looks for numbers.
NUMBERS = Rewriter(
    "{spelt numeral}|{month}{year}",
    Rule("said_twice", "{n}{open}{spelt numeral year}{1,4}{close}", _said_twice),
    Rule("spelt", "(?<!{each}){month quarter}{spelt}(?!{times close})", _in_figures),
    Rule("fifth_month", "(?<!{day comma}){month}{year}(?={slash}?{year}?{y})", _fifth_month),
)
CALENDAR = Rewriter(
    "{n y roman edgeword weekday}",
    Rule("iso", "{y}{dash}{n}{dash}{n}", _iso),
    # 6 tháng một lần is no day: it is left to the rules of frequency.
    Rule("often", "{n}{month}{count}{times}", _kept),
    Rule("date", _DAY + "?{n}(?P<same>{sep}){n}(?P=same){y}", _date),
    Rule("date_then_year", _DAY + "?{n}{slash}{n}{comma}?{of}?{year}{y}", _date),
    Rule("days_then_date", "{n}(?={dash}{n}{slash}{n}{slash}{y})"
         "|(?:" + _DAY + "|(?<={from})){n}(?={dash}{n}{stop}{n})"
         "|(?<={from})" + _DAY + "?{n}"
         "(?={to}" + _DAY + "?(?:{n}{slash}{n}|{n}{month}{n}))", _doms),
    Rule("uneven", _DAY + "?{n}(?P<other>{sep}){n}(?P=other){n x}", _bad),
    Rule("months_bare", "{n}{dash}{n}{slash}{y}", _months),
    Rule("days_of_months", _DAY + "{n}{of}?{the}?{month}{n}(?:{join}{month}?{n}(?!{sep}|{month}))+"
         + _IN_YEAR + "?", _days_of_months),
    Rule("date_in_words", "(?<!{times stage})" + _DAY + "?{n}{comma slash dash}?{month}{n}(?!{sep}{n})"
         + _IN_YEAR + "?", _date),
    Rule("dom_in_quarter", _DAY + "{n}{of}?{the}?" + _QUARTERLY_MONTH, _dom_in_quarter),
    Rule("dom_after", _DAY + "{n}{of the}*{month}(?:{next}|{after}|{next}{after})", _dom_after),
    Rule("dom_in_period", _DAY + "{n}{of}?{the}?{month}{edgeword}{of}?(?:{times}{report}?|{closing})",
         _dom_in_period),
    Rule("dom_of_month", "(?<={before by in at end}){n}(?={of}?{each}{month})", _doms),
    Rule("day_month", "(?:" + _DAY + "|(?<={before by end to in at from clock}))"
         "{n}{slash}{n}(?!{slash}|{percent})", _date),
    # Without a word of time before it, 9/10 may count things; 15/19 is no day at all.
    Rule("day_month_bare", "(?<!{aim budget street}){n}{slash}{n}"
         "(?!{slash percent fill aim content money budget number people})", _date_or_count),
    Rule("day_month_dotted", "(?:" + _DAY + "|(?<={before by end to from dash}))"
         "{n}{stop}{n}(?:{comma and}{day}?{n}{stop}{n})*(?!{stop}{n y x}|{percent money})", _glued(_dates)),
    Rule("day_month_dashed", _DAY + "{n}{dash}{n}(?!{sep}{n y}|{percent money slash}|{of}?{each}?{month})",
         _glued(_date)),
    Rule("day_month_dashed_bare", "(?<={before by end to from}){n}{dash}{n}"
         "(?!{sep}{n y}|{percent money slash fill people content}|{of}?{each}?{month})", _glued(_date_or_count)),
    Rule("days", _DAY + "{n}(?:{join}{n}(?!{sep}|{month}|{times}|{percent}|{n}))*", _doms),
    Rule("months_counted", "{n}{abbreviation}(?!{edgeword}){slash dash}?{year}?{y}",
         _unclear),
    Rule("part_of_year", "{n}{month abbreviation}{edgeword}(?:{of}?{year}{y}?)?", _part_of_year(1)),
    Rule("quarters_of_year", "{n}{quarter}{edgeword}{of}?{year}{y}?", _part_of_year(3)),
    Rule("half_of_year", "{half}{edgeword}{of}?{year}{y}?", _part_of_year(6)),
    Rule("quarters", "{the}?{quarter}{stop}?{n roman}(?!{times})(?:{join}{quarter}?{n roman}(?!{sep}{n}))*"
         + _IN_YEAR + "?", _quarters),
    Rule("no_quarter", "{quarter}{fill}{slash}{y}", _bad),
    Rule("quarter_bare", "{roman}{slash}{y}", _quarters),
    Rule("month_in_quarter", _QUARTERLY_MONTH, _month_in_quarter),
    Rule("half_of_month", "{half}{edgeword}{of}?{month}{n}(?!{times})" + _IN_YEAR + "?", _half_of_month),
    Rule("first_month", "{abbreviation}{n}(?={to dash}{abbreviation}?{n}{slash stop dash}{y})", _months),
    Rule("months", "{the}?{month}{n}(?!{times})(?:{join}{month}?{n}(?!{sep}{n}|{month}|{times}))*"
         "(?!{sep}{n}{sep}|{percent})" + _IN_YEAR + "?", _months),
    Rule("months_abbreviated", "{abbreviation}{n}(?:{join}{abbreviation}?{n})*{slash stop dash}{y}", _months),
    Rule("month_bare", "{n}{slash dash}{y}(?!{slash})", _months),
    Rule("month_dotted", "{n}{stop}{y}(?!{stop}{n})", _glued(_months)),
    Rule("year", "{the}?{year}{y}|{y}(?!{x})", _yr),
)  # fmt: skip
