"""The notebook that people open runs from top to bottom, and shows what it says.

Its cells are run in order, in one namespace, and what the last line of a cell gives is asked for its form as a
page or a picture, as Jupyter asks it. They are plain Python: commands of a kernel would not compile here, and a
kernel, with some twenty packages, would do nothing more.
"""

import ast
import json
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any

import pytest

FILE = Path(__file__).parent.parent / "examples" / "an_office_in_a_year.ipynb"


@pytest.fixture(scope="module")
def notebook() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(FILE.read_text("utf-8"))
    return found


@pytest.fixture(scope="module")
def shown(notebook: dict[str, Any]) -> dict[str, object]:
    """What each cell of code gives, by its id."""
    names: dict[str, object] = {"__name__": "__main__"}
    return {
        cell["id"]: run_cell("".join(cell["source"]), cell["id"], names)
        for cell in notebook["cells"]
        if cell["cell_type"] == "code"
    }


def run_cell(source: str, name: str, names: dict[str, object]) -> object:
    tree = ast.parse(source)
    last = tree.body.pop() if isinstance(tree.body[-1], ast.Expr) else None
    exec(compile(tree, name, "exec"), names)  # noqa: S102  it is our own
    if isinstance(last, ast.Expr):
        return eval(compile(ast.Expression(last.value), name, "eval"), names)  # noqa: S307  the same
    return None


def page(value: object) -> str:
    """A value as a page, as Jupyter asks for it."""
    text: object = getattr(value, "_repr_html_")()  # noqa: B009  the name is Jupyter's
    assert isinstance(text, str)
    return text


def test_it_is_a_notebook_without_results(notebook: dict[str, Any]) -> None:
    assert (notebook["nbformat"], notebook["nbformat_minor"]) == (4, 5)
    ids = [cell["id"] for cell in notebook["cells"]]
    assert len(set(ids)) == len(ids) >= 10
    codes = [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]
    assert all((cell["execution_count"], cell["outputs"]) == (None, []) for cell in codes)


def test_the_deadlines_of_the_year_are_a_table(shown: dict[str, object]) -> None:
    rows = page(shown["table"]).split("<tr>")
    (yearly,) = [row for row in rows if "<td>IV.2</td>" in row]
    assert yearly.startswith("<td>09/12/2026</td>")
    assert "trước ngày 10 tháng 12" in yearly
    assert "<td>qua</td>" in yearly


def test_what_the_words_leave_open_is_said(shown: dict[str, object]) -> None:
    assert "không định ngày" in page(shown["doubts"])


def test_the_states_of_the_record(shown: dict[str, object]) -> None:
    assert "<td>hoàn thành đúng hạn</td><td>1</td>" in page(shown["states"])
    done = [row for row in page(shown["duties"]).split("<tr>") if "Sở Ngoại vụ" in row]
    assert len(done) == 1
    assert "hoàn thành đúng hạn" in done[0]


def test_the_chart_is_a_picture(shown: dict[str, object]) -> None:
    text: object = getattr(shown["picture"], "_repr_svg_")()  # noqa: B009  the name is Jupyter's
    assert isinstance(text, str)
    root = ET.fromstring(text)  # noqa: S314  it is our own
    assert root.tag == "{http://www.w3.org/2000/svg}svg"
    assert "hoàn thành đúng hạn: 1" in "".join(root.itertext())


def test_who_carries_the_work_of_an_office_that_is_gone(shown: dict[str, object]) -> None:
    assert "<td>thông tin đối ngoại</td><td>Sở Văn hóa và Thể thao thành phố Huế</td>" in page(shown["who"])
