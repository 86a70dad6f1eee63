"""What came of importing a table as JSON (*dữ liệu trao đổi*)."""

from ttdn.cli.status_items import entry_item
from ttdn.errors import Place, Problem
from ttdn.progress.tables.results import ImportResult, Outcome, Taken

_SCHEMA = 1


def import_item(found: ImportResult, *, is_recorded: bool) -> dict[str, object]:
    """Return what came of importing a table as JSON values (*kết quả nhập bảng*)."""
    return {
        "schema": _SCHEMA,
        "is_recorded": is_recorded,
        **{outcome.value: [_taken(one) for one in found.of(outcome)] for outcome in Outcome},
        "skipped": found.skipped,
        "refused": [
            {"place": _place(row.place), "problems": [_problem(problem) for problem in row.problems]}
            for row in found.refused
        ],
        "notes": list(found.notes),
    }


def _taken(one: Taken) -> dict[str, object]:
    return {"place": _place(one.place), "entry": entry_item(one.entry)}


def _problem(found: Problem) -> dict[str, object]:
    said = {"code": found.code, "what": found.what, "got": found.got, "hint": found.hint}
    return {**said, "place": _place(found.place)}


def _place(place: Place) -> dict[str, object]:
    return {
        "file": place.file,
        "cell": place.cell or None,
        "line": place.line or None,
        "column": place.column or None,
    }
