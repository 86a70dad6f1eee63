"""The agenda over HTTP: real answers against the schemas of the OpenAPI document, pages, limits."""

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from urllib.parse import urlencode

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import FormatChecker

from draws import draws
from ttdn.agenda import agenda
from ttdn.interchange import agenda_item
from ttdn.model.dates import Span
from ttdn.web.serving.api_document import openapi_json
from ttdn.web.serving.app import create_app
from ttdn.web.serving.limits import LARGEST_PAGE, SPAN_YEARS
from web import asking, published
from web.table import Answer, Ask, check_always

DOCUMENT = json.loads(openapi_json("0"))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return published.publish(tmp_path_factory.mktemp("api") / "public")


@pytest.fixture(scope="module")
def ask(folder: Path) -> Ask:
    return asking.in_process(create_app(folder, published.workspace(), plans=[published.PLAN]))


def validated(answer: Answer, path: str) -> dict[str, object]:
    """The JSON of an answer, held to the schema that the document gives for path and status."""
    found = DOCUMENT["paths"][path]["get"]["responses"][str(answer.status)]["content"]
    (media,) = found
    assert answer.headers["content-type"] == media
    schema = {**found[media]["schema"], "components": _closed(DOCUMENT["components"])}
    item: dict[str, object] = json.loads(answer.body)
    jsonschema.validate(item, schema, jsonschema.Draft202012Validator, format_checker=FormatChecker(["date"]))
    return item


def _closed(components: Mapping[str, Mapping[str, Mapping[str, object]]]) -> Mapping[str, object]:
    """The schemas, with no key allowed that they do not name; the document lets later versions add some."""
    schemas = components["schemas"].items()
    return {"schemas": {name: {**schema, "additionalProperties": False} for name, schema in schemas}}


@pytest.mark.parametrize(
    ("path", "address", "status"),
    [
        ("/api/agenda", "/api/agenda", 200),
        ("/api/agenda", "/api/agenda?unit=hue/so-vhtt&role=via&from=2026-01-01&to=2026-12-31", 200),
        ("/api/agenda", "/api/agenda?plan=hue/khong-co", 404),
        ("/api/agenda", "/api/agenda?unit=S%E1%BB%9F", 404),
        ("/api/agenda", "/api/agenda?role=x", 400),
        ("/index.json", "/index.json", 200),
    ],
)
def test_answers_are_as_the_document_says(ask: Ask, path: str, address: str, status: int) -> None:
    answer = ask("GET", address, {})
    assert answer.status == status
    validated(answer, path)
    head = ask("HEAD", address, {})
    assert (head.status, head.headers, head.body) == (answer.status, answer.headers, b"")


def test_the_health_is_as_the_document_says(ask: Ask) -> None:
    """A feed of the folder is missing: one sample is sound, another is not."""
    answers = [ask("GET", "/healthz", {}) for _ in range(12)]
    assert {answer.status for answer in answers} == {200, 503}
    for answer in answers:
        validated(answer, "/healthz")


def test_the_document_is_served(ask: Ask) -> None:
    document = json.loads(ask("GET", "/api/openapi.json", {}).body)
    assert document["openapi"] == "3.1.0"
    assert document["paths"] == DOCUMENT["paths"]


def test_it_is_the_agenda_of_the_command_line(ask: Ask) -> None:
    found = json.loads(ask("GET", "/api/agenda?plan=hue/nq47", {}).body)
    workspace = published.workspace()
    plan = workspace.plan("hue/nq47")
    whole = agenda_item([agenda(plan, workspace.register, plan.span(), workdays=workspace.workdays)])
    assert {key: found[key] for key in whole} == dict(whole)
    assert (found["total"], found["next"]) == (len(whole["occurrences"]) + len(whole["undated"]), None)


def test_a_unit_in_a_role_in_a_span(ask: Ask) -> None:
    query = "unit=hue/so-vhtt&role=via&from=2026-01-01&to=2027-12-31"
    found = json.loads(ask("GET", f"/api/agenda?{query}", {}).body)
    assert [item["due"] for item in found["occurrences"]] == ["2026-12-09", "2027-12-09"]
    leads = json.loads(ask("GET", "/api/agenda?role=lead", {}).body)
    assert leads["total"] > 0
    for item in (*leads["occurrences"], *leads["undated"]):
        assert "lead" in {assignment["role"] for assignment in item["assignments"]}


@draws(15)
@given(st.integers(1, 12), st.sampled_from(["", "&unit=hue/so-vhtt", "&role=implementing"]))
def test_the_pages_are_together_the_whole(ask: Ask, size: int, more: str) -> None:
    whole = json.loads(ask("GET", f"/api/agenda?limit={LARGEST_PAGE}{more}", {}).body)
    dated: list[object] = []
    undated: list[object] = []
    query = f"?limit={size}{more}"
    while query is not None:
        page = json.loads(ask("GET", f"/api/agenda{query}", {}).body)
        assert len(page["occurrences"]) + len(page["undated"]) <= size
        assert page["total"] == whole["total"]
        dated += page["occurrences"]
        undated += page["undated"]
        query = page["next"]
    assert (dated, undated) == (whole["occurrences"], whole["undated"])


@pytest.mark.parametrize(
    ("query", "status", "code"),
    [
        ("plan=/etc/passwd", 404, "plan-unknown"),
        ("plan=vi-du.toml", 404, "plan-unknown"),
        ("unit=hue/khong-co", 404, "unit-unknown"),
        ("unit=hue/so-vhtt&unit=hue/so-y-te", 400, "query-value"),
        ("role=chu-tri", 400, "query-value"),
        ("from=20/11/2026", 400, "query-value"),
        ("from=2026-02-31", 400, "query-value"),
        ("from=2026-02-01&to=2026-01-01", 400, "query-span"),
        (f"from=2020-01-01&to={2020 + SPAN_YEARS}-01-01", 400, "query-span"),
        ("limit=0", 400, "query-value"),
        (f"limit={LARGEST_PAGE + 1}", 400, "query-value"),
        ("limit=-1", 400, "query-value"),
        ("limit=%D9%A1", 400, "query-value"),  # a digit of another script
        ("offset=1e3", 400, "query-value"),
        ("q=x", 400, "query-unknown"),
        (f"plan={'x' * 201}", 400, "query-limit"),
        ("&".join(f"plan=x{number}" for number in range(17)), 400, "query-limit"),
        (f"plan={'x' * 1100}", 400, "query-limit"),
        ("unit=%ff", 400, "query-limit"),
        ("unit=%00", 400, "query-limit"),
    ],
)
def test_a_query_that_is_wrong_is_told_why(ask: Ask, query: str, status: int, code: str) -> None:
    answer = ask("GET", f"/api/agenda?{query}", {})
    problem = validated(answer, "/api/agenda")
    assert (answer.status, problem["status"], problem["code"]) == (status, status, code)


def test_without_plans_there_is_no_agenda(folder: Path) -> None:
    answer = asking.in_process(create_app(folder))("GET", "/api/agenda", {})
    assert (answer.status, validated(answer, "/api/agenda")["code"]) == (404, "api-plans")


def test_an_agenda_that_the_client_has(ask: Ask) -> None:
    tag = ask("GET", "/api/agenda", {}).headers["etag"]
    answer = ask("GET", "/api/agenda", {"If-None-Match": tag})
    assert (answer.status, answer.body) == (304, b"")
    check_always(answer)


@draws(60)
@given(
    st.lists(
        st.one_of(
            st.tuples(st.sampled_from(["from", "to"]), st.dates().map(date.isoformat)),
            st.tuples(st.just("unit"), st.sampled_from(["hue/so-vhtt", "hue/so-tttt", "vn", "x"])),
            st.tuples(st.just("role"), st.sampled_from(["lead", "via", "recipient", "x"])),
            st.tuples(st.sampled_from(["limit", "offset"]), st.integers(-5, 600).map(str)),
            st.tuples(st.text(max_size=8), st.text(max_size=30)),
        ),
        max_size=6,
    )
)
def test_any_query_is_answered_as_the_document_says(ask: Ask, pairs: list[tuple[str, str]]) -> None:
    answer = ask("GET", f"/api/agenda?{urlencode(pairs, errors='replace')}", {})
    validated(answer, "/api/agenda")


def test_a_span_at_the_end_of_the_calendar(ask: Ask) -> None:
    assert Span.year(9999).last == date.max
    answer = ask("GET", "/api/agenda?from=9999-01-01&to=9999-12-31", {})
    assert (answer.status, validated(answer, "/api/agenda")["occurrences"]) == (200, [])
