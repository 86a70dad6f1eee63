"""For authors of plugins (*dành cho người viết phần mở rộng*): the hooks, and the values that plugins offer.

A plugin is a module that a distribution registers in the entry-point group ``ttdn.v1``; each function that
implements a hook is marked with `implements` and one of `specs`. What is slow to import belongs inside functions:
the module itself is imported by every command that needs any plugin.
"""

from ttdn.drafting.blocks import Block, Origin, TableBlock, TextBlock
from ttdn.model.heirs import Heir, OpenSuccession
from ttdn.plugins import specs
from ttdn.plugins.failures import Failure, Plugin, PluginError, Step
from ttdn.plugins.host import GROUP, implements
from ttdn.plugins.offers import Check, DocumentReader, Pack, ReportFormat, WorkdaySource
from ttdn.plugins.registry import Listed, Offered, Registry, State
from ttdn.reports.report import Report, Unsuited

__all__ = [
    "GROUP",
    "Block",
    "Check",
    "DocumentReader",
    "Failure",
    "Heir",
    "Listed",
    "Offered",
    "OpenSuccession",
    "Origin",
    "Pack",
    "Plugin",
    "PluginError",
    "Registry",
    "Report",
    "ReportFormat",
    "State",
    "Step",
    "TableBlock",
    "TextBlock",
    "Unsuited",
    "WorkdaySource",
    "implements",
    "specs",
]
