"""The OpenAPI document of the app (*mô tả giao diện*): what a program can ask for, and the schema of answers."""

import json
from collections.abc import Mapping, Sequence

from ttdn.interchange import SCHEMA_VERSION
from ttdn.model.dates import Precision
from ttdn.model.tasks import Role
from ttdn.model.workdays import Certainty
from ttdn.web.serving.limits import (
    LARGEST_OFFSET,
    LARGEST_PAGE,
    PAGE_SIZE,
    PARAMETERS,
    QUERY_OCTETS,
    SPAN_YEARS,
    VALUE_LENGTH,
)

_Json = Mapping[str, object]
_TEXT: _Json = {"type": "string"}
_DAY: _Json = {"type": "string", "format": "date"}
_COUNT: _Json = {"type": "integer", "minimum": 0}
_SHA256: _Json = {"type": "string", "pattern": "^[0-9a-f]{64}$"}
_ROLE: _Json = {"type": "string", "enum": [role.value for role in Role]}
_ID: _Json = {"type": "string", "maxLength": VALUE_LENGTH}


def _ref(name: str) -> _Json:
    return {"$ref": f"#/components/schemas/{name}"}


def _list(items: _Json) -> _Json:
    return {"type": "array", "items": items}


def _object(properties: Mapping[str, _Json]) -> dict[str, object]:
    return {"type": "object", "required": list(properties), "properties": properties}


_DUTY: Mapping[str, _Json] = {
    "plan": _TEXT,
    "clause": _TEXT,
    "title": _TEXT,
    "kind": _TEXT,
    "assignments": _list(_ref("Assignment")),
    "words": _TEXT,
    "who": _TEXT,
    "ambiguous": {"type": "boolean"},
    "notes": _list(_TEXT),
}
_SCHEMAS: Mapping[str, _Json] = {
    "Unit": _object({"id": _TEXT, "name": _TEXT}),
    "Assignment": _object({"role": _ROLE, "name": _TEXT, "unit": _TEXT, "units": _list(_ref("Unit"))}),
    "Duty": _object(_DUTY),
    "Occurrence": _object(
        {
            "uid": _TEXT,
            "due": _DAY,
            "advised": _DAY,
            "advised_confirmed": {"type": "boolean"},
            "advised_certainty": {"type": "string", "enum": [certainty.value for certainty in Certainty]},
            "start": {"type": ["string", "null"], "format": "date"},
            "precision": {"type": "string", "enum": [precision.value for precision in Precision]},
            "amended_by": {"type": ["string", "null"]},
            **_DUTY,
        }
    ),
    "Agenda": _object(
        {
            "schema": {"const": SCHEMA_VERSION},
            "occurrences": _list(_ref("Occurrence")),
            "undated": _list(_ref("Duty")),
            "total": _COUNT,
            "next": {"type": ["string", "null"], "description": "The query of the next page."},
        }
    ),
    "Problem": _object(
        {
            "type": {"const": "about:blank"},
            "title": _TEXT,
            "status": {"type": "integer"},
            "code": {"type": "string", "description": "Stable; listed in the reference of errors."},
            "detail": _TEXT,
        }
    ),
    "Index": _object(
        {
            "schema": {"const": 1},
            "feeds": _list(
                _object(
                    {
                        "path": _TEXT,
                        "title": _TEXT,
                        "kind": {"enum": ["plan", "unit", "group"]},
                        "id": _TEXT,
                        "events": {"type": "integer", "minimum": 1},
                        "sha256": _SHA256,
                    }
                )
            ),
        }
    ),
    "Health": _object({"status": {"enum": ["ok", "failed"]}, "feeds": _COUNT, "problems": _list(_TEXT)}),
}


def _query(name: str, schema: _Json, told: str, *, repeated: bool = False) -> _Json:
    shape = {"type": "array", "items": schema, "maxItems": PARAMETERS} if repeated else schema
    return {"name": name, "in": "query", "schema": shape, "explode": True, "description": told}


def _answer(told: str, schema: _Json | None = None, media: str = "application/json") -> _Json:
    if schema is None:
        return {"description": told}
    return {"description": told, "content": {media: {"schema": schema}}}


_PLAN = _query("plan", _ID, "The id of a plan.", repeated=True)
_ROLES = _query("role", _ROLE, "A role in which the duty is carried.", repeated=True)
_SAME = _answer("The client has these very bytes (If-None-Match).")
_NONE = _answer("There is none; no body.")
_LATER = {
    **_answer("It cannot be given now; keep what you have. No body."),
    "headers": {"Retry-After": {"schema": _COUNT}},
}
_CALENDAR = _answer("The calendar.", _TEXT, "text/calendar")
_WRONG = _answer("The query is not as it may be.", _ref("Problem"), "application/problem+json")
_UNKNOWN = _answer("No such plan or unit.", _ref("Problem"), "application/problem+json")


def _get(told: str, parameters: Sequence[_Json], answers: Mapping[str, _Json]) -> _Json:
    return {"get": {"summary": told, "parameters": parameters, "responses": answers}}


def _feed(kind: str) -> _Json:
    path = {
        "name": "id",
        "in": "path",
        "required": True,
        "schema": {"type": "string", "pattern": "^[a-z0-9-]+(/[a-z0-9-]+)*$"},
        "description": "The id as index.json has it; its slashes stay slashes.",
    }
    told = f"The feed of a {kind}, whole or in part; other parameters are not looked at."
    return _get(told, [path, _ROLES, _PLAN], {"200": _CALENDAR, "304": _SAME, "404": _NONE, "503": _LATER})


_PATHS: Mapping[str, _Json] = {
    "/api/agenda": _get(
        f"What is due, page by page, over {SPAN_YEARS} calendar years at most. "
        f"A query has {PARAMETERS} parameters and {QUERY_OCTETS} octets at most.",
        [
            _PLAN,
            _query("unit", _ID, "The id of the unit that carries the duty."),
            _ROLES,
            _query("from", _DAY, "First day, inclusive; else that of each plan."),
            _query("to", _DAY, "Last day, inclusive; else that of each plan."),
            _query(
                "limit",
                {"type": "integer", "minimum": 1, "maximum": LARGEST_PAGE, "default": PAGE_SIZE},
                "Duties a page.",
            ),
            _query(
                "offset",
                {"type": "integer", "minimum": 0, "maximum": LARGEST_OFFSET, "default": 0},
                "Duties before the page.",
            ),
        ],
        {"200": _answer("A page.", _ref("Agenda")), "304": _SAME, "400": _WRONG, "404": _UNKNOWN, "503": _LATER},
    ),
    "/api/openapi.json": _get(
        "This document.", [], {"200": _answer("The document.", {"type": "object"}), "304": _SAME}
    ),
    "/healthz": _get(
        "Whether the index and a sample of its feeds are sound.",
        [],
        {"200": _answer("They are.", _ref("Health")), "503": _answer("They are not.", _ref("Health"))},
    ),
    "/index.json": _get(
        "The feeds that are public.",
        [],
        {"200": _answer("The index.", _ref("Index")), "304": _SAME, "503": _LATER},
    ),
    "/plans/{id}.ics": _feed("plan"),
    "/units/{id}.ics": _feed("unit"),
    "/groups/{id}.ics": _feed("group"),
}


def openapi_json(version: str) -> bytes:
    """Write the OpenAPI 3.1 document (*tài liệu OpenAPI*) of a version of ttdn."""
    document = {
        "openapi": "3.1.0",
        "info": {"title": "ttdn", "version": version, "description": "Lịch công việc theo kế hoạch hành chính."},
        "paths": _PATHS,
        "components": {"schemas": _SCHEMAS},
    }
    return json.dumps(document, ensure_ascii=False, indent=1).encode()
