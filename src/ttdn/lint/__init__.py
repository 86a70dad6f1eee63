"""What loses subscribers (*kiểm tra lịch*), in any iCalendar file, by line and byte.

>>> [rule.code for rule in RULES if rule.code.startswith("fold-")]
['fold-empty', 'fold-in-character', 'fold-in-escape']
"""

from ttdn.lint.against import RULES as AGAINST_RULES
from ttdn.lint.against import compare_bytes, compare_path
from ttdn.lint.checks import RULES, check_bytes, check_path
from ttdn.lint.findings import Finding, Rule, Severity

__all__ = [
    "AGAINST_RULES",
    "RULES",
    "Finding",
    "Rule",
    "Severity",
    "check_bytes",
    "check_path",
    "compare_bytes",
    "compare_path",
]
