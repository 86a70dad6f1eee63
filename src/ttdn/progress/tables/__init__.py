"""Tables that offices fill in and send back (*bảng theo dõi*): written from a record, and imported into one."""

from ttdn.progress.tables.columns import Column
from ttdn.progress.tables.grids import Grid, entries_grid, status_grid
from ttdn.progress.tables.importing import entries_from, plans_named
from ttdn.progress.tables.plan_records import PlanRecord
from ttdn.progress.tables.results import ImportResult, Outcome, Refused, Taken
from ttdn.progress.tables.rows import Row, Table, read_rows
from ttdn.progress.tables.writing import write_table

__all__ = [
    "Column",
    "Grid",
    "ImportResult",
    "Outcome",
    "PlanRecord",
    "Refused",
    "Row",
    "Table",
    "Taken",
    "entries_from",
    "entries_grid",
    "plans_named",
    "read_rows",
    "status_grid",
    "write_table",
]
