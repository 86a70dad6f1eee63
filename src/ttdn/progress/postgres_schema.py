"""The tables of a record in PostgreSQL (*lược đồ của sổ theo dõi*), made and brought up step by step."""

from typing import LiteralString

from psycopg import Connection

from ttdn.errors import InvalidFile, NotWritten, Problem

# Each step makes the schema of one version that of the next; the version is the number of steps done. Texts are
# compared byte by byte: another version of the system's collations, which spoils indexes, changes nothing here. A
# trigger that is enabled always fires also for those who switch others off, as a replica does.
_STEPS: tuple[tuple[LiteralString, ...], ...] = (
    (
        "CREATE TABLE ttdn.step (number integer PRIMARY KEY, done timestamptz NOT NULL DEFAULT now())",
        """CREATE TABLE ttdn.entry (
            number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
            id text COLLATE "C" NOT NULL UNIQUE,
            plan text COLLATE "C" NOT NULL,
            uid text COLLATE "C" NOT NULL,
            unit text COLLATE "C" NOT NULL,
            mark text COLLATE "C" NOT NULL CHECK (mark IN ('done', 'under-way', 'withdrawn')),
            at text COLLATE "C" NOT NULL,
            by text COLLATE "C" NOT NULL,
            done_on text COLLATE "C",
            evidence text COLLATE "C" NOT NULL,
            note text COLLATE "C" NOT NULL,
            corrects text COLLATE "C" REFERENCES ttdn.entry (id)
        )""",
        "CREATE INDEX entry_of_unit ON ttdn.entry (unit, plan)",
        "CREATE INDEX entry_of_plan ON ttdn.entry (plan, unit)",
        """CREATE FUNCTION ttdn.refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
            RAISE 'an entry is never changed or taken out' USING ERRCODE = 'restrict_violation'; END $$""",
        """CREATE TRIGGER entry_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON ttdn.entry
            FOR EACH STATEMENT EXECUTE FUNCTION ttdn.refuse()""",
        "ALTER TABLE ttdn.entry ENABLE ALWAYS TRIGGER entry_stays",
    ),
)
_SCHEMA = "SELECT FROM pg_catalog.pg_namespace WHERE nspname = 'ttdn'"
_TABLES = """SELECT relname FROM pg_catalog.pg_class JOIN pg_catalog.pg_namespace AS of ON of.oid = relnamespace
    WHERE nspname = 'ttdn' AND relkind IN ('r', 'p', 'v', 'm', 'f')"""
_VERSION = "SELECT number FROM ttdn.step ORDER BY number DESC LIMIT 1"
_GUARD = """SELECT FROM pg_catalog.pg_trigger
    WHERE tgrelid = 'ttdn.entry'::regclass AND tgname = 'entry_stays' AND tgenabled = 'A'"""


def version(server: Connection) -> int:
    """Return the version of the schema (*phiên bản*); 0 where there is none yet.

    Raises `InvalidFile` (``record-alien``, ``record-newer``).
    """
    tables = {name for (name,) in server.execute(_TABLES)}
    if not tables:
        return 0
    steps = server.execute(_VERSION).fetchone() if {"step", "entry"} <= tables else None
    if steps is None:
        hint = "name another database by --record"
        raise InvalidFile(Problem("record-alien", "this is no record of ttdn", "another schema ttdn", hint))
    found = int(steps[0])
    if found > len(_STEPS):
        what = "a later ttdn made this record"
        raise InvalidFile(Problem("record-newer", what, f"version {found}", "use that one, or a newer"))
    return found


def bring_up(server: Connection) -> None:
    """Bring the schema to the version of this ttdn (*nâng cấp*), within a transaction that others wait for."""
    found = version(server)
    if found == len(_STEPS):
        return
    encoding = server.info.parameter_status("server_encoding")
    if encoding != "UTF8":
        what = "the database does not keep every letter of Vietnamese"
        hint = "make one by: createdb --encoding=UTF8 --template=template0 NAME"
        raise NotWritten(Problem("record-unwritten", what, f"encoding {encoding}", hint))
    if server.execute(_SCHEMA).fetchone() is None:  # who may make tables in one made for him need not make it
        server.execute("CREATE SCHEMA ttdn")
    for number, step in enumerate(_STEPS[found:], found + 1):
        for statement in step:
            server.execute(statement)
        server.execute("INSERT INTO ttdn.step (number) VALUES (%s)", (number,))


def is_guarded(server: Connection) -> bool:
    """Whether what refuses changes is in force (*còn bảo vệ*)."""
    return server.execute(_GUARD).fetchone() is not None
