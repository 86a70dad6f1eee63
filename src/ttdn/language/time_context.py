"""What surrounds the days (*ngữ cảnh*): citations and names that are no deadline, events, requests, references.

One pass, leftmost first: *có hiệu lực kể từ ngày ký* is entry into force, *trong 3 tháng kể từ ngày Luật có hiệu
lực* an event, by which of the two words comes first.
"""

from collections.abc import Callable, Sequence

from ttdn.language.time_calendar import token
from ttdn.language.time_frequency import FREQUENCIES, frequency_of
from ttdn.language.time_lexicon import CODES
from ttdn.language.time_rewrite import Rewriter, Rule
from ttdn.language.time_tokens import Token
from ttdn.model.timing import Frequency


def _as(tag: str) -> Callable[[Sequence[Token]], list[Token]]:
    """Make one token of the tag, which holds the tokens it stands for."""

    def build(tokens: Sequence[Token]) -> list[Token]:
        return [Token(CODES[tag], tokens[0].start, tokens[-1].stop, inner=tuple(tokens))]

    return build


def _kept(tokens: Sequence[Token]) -> list[Token]:
    return list(tokens)


_masked, _doubtful, _unread = _as("masked"), _as("doubtful"), _as("unread")
_event, _request, _reference = _as("event"), _as("request"), _as("byref")


def _made_each(tokens: Sequence[Token]) -> list[Token]:
    """*Triển khai kế hoạch … hằng năm*: the frequency may belong to the plan's name, which the token remembers."""
    return [*tokens[:-1], tokens[-1]._replace(inner=tuple(tokens))]


def _report_of(tokens: Sequence[Token]) -> list[Token]:
    """*Báo cáo quý*: the period of the report is how often it is due."""
    often = frequency_of(tokens[1:])
    return [tokens[0], often._replace(code=CODES["often"])]


def _day_of_plan_year(tokens: Sequence[Token]) -> list[Token]:
    """*Ngày 10 tháng 01 của năm thực hiện kế hoạch*: a day of each year."""
    value = FREQUENCIES.index(Frequency.YEARLY)
    return [tokens[0], token("often", tokens[1:], value=value)._replace(inner=tuple(tokens))]


# The words of an event, up to the end of its clause, or to the next words that fix a time of their own.
_TERM = "(?:{n x}(?:{day}{working}?|{month}|{week}|{year}|{quarter})|{clock})"
_TIME = (
    "(?:{finish}?{by before end in from}{at before clock}{0,3}{p}|(?<!{day after when}){finish}{at}?{p}|{to}{date}"
    "|{and or}{freq steady sudden}|{by within in}{1,2}" + _TERM + ")"
)
_TEXT = "(?:(?!" + _TIME + "){^closers freq})*"
_SHORT = "{^closers freq p}{0,8}"
_OF_REPORT = "(?:{month quarter year}{this before after next report})?"
_SIGNING = "(?:{signed}{self_issue}?|{day}?{self_issue})"
_BARE = "(?<!{before by in end to from at clock dash})"
# The same behind the first token of a rule, so that most places are passed over at a glance.
_BARE_FIRST = "(?<!{before by in end to from at clock dash}.)"
_YEARS = "{stage}?(?:{n}{year}?)?{open}?{yr}(?:{dash to}{yr})?"

CONTEXT = Rewriter(
    "{^p freq in by before end at finish stage clock comma semi stop dash slash}",
    # Nothing that a gazette prints over its pages is a deadline, nor the line of place and date.
    Rule("gazette", "{^semi}{0,12}{gazette}.*", _masked),
    Rule("signed", "{signed}{colon}?{date clock}", _masked),
    Rule("timestamp", "{date}{comma}?{clock}{colon}{n}", _masked),
    Rule("signing_line", r"\A{fill}{comma dash}{date yr}{stop semi}?\Z", _masked),
    Rule("force", "{force}(?:{from after at to in within end before day colon}|(?={n x}))"
         "(?:{from at colon}{0,2}{p}{to end}{1,2}{p})?" + _TEXT
         + "(?:{comma}{from}{^closers p}*)?(?:{open}{p}{close})?", _masked),
    Rule("validity", "{force}{^semi stop limit}{0,8}" + _TERM + "{comma}?" + _TEXT, _masked),
    Rule("closing", "{closing}{^semi stop before by finish}{0,8}{p}" + _OF_REPORT
         + "(?:{dash to end}{1,2}{p}" + _OF_REPORT + ")?", _masked),
    Rule("closing_of", "{span qtr mon}?(?:{from}?{p}{dash to end}{1,2}|{to at}?){p}{of}{closing}", _masked),
    Rule("since_new_year", "{from}{edge}{to}{date}(?={comma}{fill})", _doubtful),
    Rule("month_to_month", "{from}{dom}{of}?{month}{before}{to}{dom}{of}?{month}(?:{this}|{of}?{closing report})?",
         _masked),
    # What the duty rests on is no time of it.
    Rule("basis", r"(?:\A|(?<={semi})){basis}(?:(?!" + _TIME + "){^comma semi stop})*", _masked),
    Rule("excepted", "{except}{in at the}{0,2}(?:{p}|{off})(?:{comma and}(?:{p}|{off unfixed}))*",
         _as("excepted")),
    Rule("days_off", "{if when}?{^comma semi stop open close coincides}{0,6}{coincides}{^semi stop close}{0,6}"
         "{off weekday}{^semi stop close}*", _as("days_off")),
    Rule("is_day_off", "{if}{^closers p coincides}{0,6}{off}{^semi stop close}*", _as("days_off")),
    Rule("street", "{street}{date}", _masked),
    Rule("standard", "{x}{colon slash}{yr}", _masked),
    # Citations: the number of an act, or an act or a meeting with its day.
    Rule("act_with_number", "{number}?{colon}?{docno}(?:{fill of comma open and papers}{0,4}" + _BARE
         + "{date yr})?", _masked),
    Rule("number_of_act", "{number}{colon}?{mon date n x}", _masked),
    Rule("act_with_day", "{papers}{name}{0,4}{open}?" + _BARE + "{date}(?!{freq})", _doubtful),
    Rule("meeting", "{meeting session congress}{name}{0,5}{open}?" + _BARE + "{date}", _doubtful),
    Rule("said_at", r"\A{at in}{meeting session congress}{name}{0,5}{date}{comma}", _doubtful),
    Rule("period_of_office", "{mon yr}" + _BARE_FIRST + "{of}{fill papers report session congress meeting}",
         _masked),
    Rule("act_of_year", "{papers}{name do self_issue}{0,6}{open}{yr}(?:{comma}{name}{0,3}{yr})?{close}", _masked),
    Rule("and_another_act", "{date mon yr}" + _BARE_FIRST + "{and comma}{doc}{number docno}", _masked),
    Rule("day_is_named", "{date}{freq}?{at}{day}{fill}", _masked),
    Rule("day_of_office", "{date}" + _BARE_FIRST + "{of}{fill papers report session congress meeting}", _doubtful),
    Rule("already_done", "{already}(?:{doing}|{fill}{doing}){^closers limit p}{0,4}{at in}?{p}", _masked),
    Rule("done_before_force", "{passive}{fill act do make self_issue}{0,3}{before}{day}{^closers p force}{0,8}"
         "{force}" + _TEXT, _masked),
    Rule("already_over", "{in to}?(?:{period edge date}|" + _YEARS + "){close}?{comma}?{fill at in}{0,3}{already}",
         _masked),
    Rule("recent", "{within in}?{n x}{unit}{recent}", _masked),
    Rule("memorial", "{memorial off}{^semi stop freq limit in at}{0,6}{p}(?:{dash}{p})?"
         "(?:{and comma}{name}{1,3}{p})*", _masked),
    Rule("so_far", "{from}{p}{until_now}" + _TEXT, _masked),
    Rule("so_far_done", "{until_now}{end at}{0,2}{p}?{comma}?{^closers freq}{0,6}{already}{^closers freq}*",
         _masked),
    Rule("statistics", "{until_now}(?:{from}{p}{to end dash}{1,2}(?:{p}|{closing}))?" + _TEXT, _masked),
    Rule("cases", "{n x}{if}", _masked),
    Rule("compared", "{compared}{^closers p freq}{0,4}{freq}", _masked),
    Rule("amount", "(?<!{to dash})(?:" + _YEARS + "|{p}(?:{dash to}{p})?){fill}?{colon}"
         "{n x}(?:{money percent budget closers}|\\Z)(?!{n x})", _masked),
    Rule("amount_of", "(?<!{to})" + _YEARS + "{colon}{mark}{0,3}{budget}", _masked),
    Rule("tenure", "{tenure}{n roman fill}{0,2}{comma}?{yr}{dash to}{yr}", _masked),
    Rule("lunar_too", "{open}{fill at day}{0,2}{p}{of}?{unfixed}{n p fill}{0,2}{close}", _masked),
    Rule("lunar", "{p}{unfixed}", _unread),
    Rule("unfixed_in_detail", "{unfixed}(?:{n p dash})*"
         "(?={comma open}{detail}{^closers}{0,3}{p}|{open}{from}?{p})", _masked),
    Rule("unfixed", r"(?:\A|(?<={before in at by to end after edgeword from})){unfixed}(?:{n p dash})*", _unread),
    Rule("part_of_month", "(?:{tenday}|{half}|{week}(?:{ordinal}?{n}|{edgeword})?){of}?{edge mon}", _unread),
    Rule("edge_of_period", r"\A{at before by in}{0,2}{day}?{edgeword}(?:{times}{report}?|{closing}){stop}?\Z",
         _as("unclear")),
    Rule("misspelt", "{before by end to}{fill}{date}", _as("unclear")),
    Rule("unfixed_name", "{unfixed}(?:{n p dash})*", _masked),
    # Adjectives: regular work, regular spending, plans of each year.
    Rule("regular_task", r"\A{content}{steady}(?:{comma and}?{steady})*(?={stop semi}?\Z|{freq})", _as("steady")),
    Rule("regular_spending", "{budget}{name comma mark act do passive}{0,4}{freq steady sudden}"
         "(?:{comma and}?{freq steady sudden})*", _masked),
    Rule("money_of_period", "{budget}{name do passive}{0,4}" + _BARE + "(?:{period}|" + _YEARS + ")", _masked),
    Rule("regular_noun", "(?:{content papers negation}{fill comma act mark number and}{0,5}{steady}"
         "|{people}{fill comma and}{0,3}{steady}(?!{doing})|{steady}{suffered}{^closers freq p}*)"
         "(?:{comma and}{steady sudden})*", _masked),
    Rule("plan_made", "{make self_issue do}(?:{comma and}{make self_issue do}){0,2}{papers}{name do}{0,4}{freq}",
         _made_each),
    Rule("yearly_plan", "(?:{papers}|{content}){name dash}{0,5}{each_period}"
         "(?:{comma and or}{freq steady sudden})*", _masked),
    Rule("sudden_noun", "{content award}{sudden}", _masked),
    # Names that end in a year or a period; results of a period.
    Rule("figures", "{figures}{^closers limit finish}{0,6}{from at}{1,2}{p}{to end dash}{1,2}(?:{p}|{closing})",
         _masked),
    Rule("results", "{result}{^closers limit finish}{0,6}{from at}{1,2}{p}{to end dash}{1,2}{p}", _doubtful),
    Rule("result", "{result figures}{^closers limit finish}{0,6}?{in}?(?:" + _YEARS + "|{period})", _masked),
    Rule("done_by", "{finish}(?:{name}{0,5}{fill})?(?={p})", _kept),
    Rule("plan_of_year", "{papers content name}{0,4}{papers content}{name dash}{0,6}(?:{open}{name}{1,3}{close})?"
         + _BARE + _YEARS, _masked),
    Rule("plan_of_part", "{papers content}{fill}?" + _BARE + "(?:{span}|{mon}|{qtr})", _masked),
    Rule("report_of_period", "{report}(?:{act content}{0,2}{span mon qtr yr}"
         "|{fill act content budget}{1,3}{span mon qtr yr}(?={of}))", _masked),
    Rule("meeting_of_year", "{meeting}{name do}{0,4}{act do}{fill content}{0,2}{yr}", _masked),
    Rule("plan_next", "(?:{papers}|{content}){name}{0,3}{month year quarter}(?:{after}|{next})", _masked),
    # Events, with or without a length of time.
    Rule("if_any", "{if}{suffered}(?={close}|\\Z)", _masked),
    Rule("at_need", "(?:{when}|{if})" + _SHORT + "{need}", _request),
    Rule("asked", "{right}?(?:{when}" + _SHORT + "(?:{comma}{^closers freq p}{0,4})?|{if}" + _SHORT + ")"
         "{ask}" + _TEXT, _request),
    Rule("asked_in", "{following}{ask}{^closers p}{0,12}{at}{doc}{number}?{docno}(?:{fill}?{date})?", _masked),
    Rule("asked_by", "{following}{ask}" + _TEXT, _request),
    Rule("as_needed", "{following}{fill}?{need}" + _TEXT, _request),
    Rule("sudden", "{sudden}(?:{open}?{when if following}" + _SHORT + "{ask need}" + _TEXT + "{close}?)?",
         _request),
    Rule("term", "{by within in at after before right}{0,4}" + _TERM
         + "(?!{comma}?{from}{in}?{p}{dash to end})"
         "{comma}?(?:{from}|{after}|{when}|{compared}|{before}(?!{p}|{clock}|{at}))" + _TEXT, _event),
    Rule("term_alone", "{within}" + _TERM + r"|\A{by in}{1,2}" + _TERM + r"(?={stop}?\Z)", _event),
    Rule("from_signing", "{from}" + _SIGNING + "(?:{papers}{this}?)?(?={to end}{1,2}{p})", _as("from_signing")),
    Rule("session", "{at in before after to}{session congress}" + _TEXT
         + "|(?<!{^closers doing or and}){session}(?!{^closers}*{colon})" + _TEXT, _event),
    Rule("throughout", "{before}{comma}{in}{and}{after}" + _TEXT, _masked),
    Rule("when", "{right urgent}?(?:(?<!{month year quarter week}){after}(?:{when}|(?={^p closers}))|{when if})"
         + _TEXT, _event),
    Rule("at_once", "{doing}{right}(?!{after when in from at})", _as("urgent")),
    Rule("since", "{from}(?:{when}|{day}|{signed})" + _TEXT, _event),
    Rule("before_season", "(?<!{^closers act do make finish}){before}(?={fill unfixed papers act})" + _TEXT,
         _event),
    Rule("before_event", "{before}(?:{when}|{day}|{meeting})" + _TEXT, _event),
    Rule("report_of", "{report}(?:{n}{month}|{year quarter month week})(?!{n p this after edgeword})", _report_of),
    Rule("day_of_plan_year", "{date mon qtr edge}{of}?(?:(?:{plan_year}|{year}{after next before})"
         "(?:{of}?(?:{year}{report}|{plan_year}))?|{year}{report}|{later_years}(?:{of}?{year}{report})?)",
         _day_of_plan_year),
    Rule("year_of_plan", "(?:{in}?{month}{edge})?{at in}?{of}?(?<!{n spelt x}){plan_year}" + _TEXT, _event),
    # References: the time stands in another text.
    Rule("by_reference", "{following}{the}?{reference within head}(?:{name}{0,2}{freq})?" + _TEXT, _reference),
    Rule("by_act", r"\A{following}{the}?(?!{doc}{number}?{docno}){papers}" + _TEXT, _reference),
    Rule("in_detail", "{detail}(?:{at}|{in}|{following}){papers}" + _TEXT, _reference),
)  # fmt: skip
