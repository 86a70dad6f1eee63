"""All that is fuzzed, one target a parser.

A parser that comes to ttdn comes here too: a `Target` with a few small seeds.
"""

from fuzz.calendars import ADOPT, LINT, WRITE
from fuzz.documents import DRAFT, HTML, MARKDOWN, PAGE, PDF, TEXT, WORD, WORD_PARTS
from fuzz.files import INDEX, LEDGER, MEMO, PLANS, RECORD, TOKENS
from fuzz.phrases import DUTIES, LETTERS, NUMBERS, TIMES
from fuzz.tables import RESULTS, RESULTS_BOOK
from fuzz.web import WEB

TARGETS = (
    *(NUMBERS, TIMES, DUTIES, LETTERS),
    *(PLANS, LEDGER, MEMO, INDEX, TOKENS, RECORD, RESULTS, RESULTS_BOOK),
    *(TEXT, MARKDOWN, HTML, WORD, WORD_PARTS, PDF, PAGE, DRAFT),
    *(LINT, ADOPT, WRITE),
    WEB,
)
BY_NAME = {target.name: target for target in TARGETS}
