"""A program that records for ever, and prints each id once the record has it: ``writer.py RECORD NAME WAITS``.

Where WAITS is "patient" it asks again, with the same entry, while the server of the record is down.
"""

import sys
import time
from datetime import UTC, datetime
from uuid import uuid4

from ttdn.errors import NotWritten
from ttdn.progress.entries import Entry, Mark, Subject
from ttdn.progress.opening import record_at

SUBJECT = Subject("hue/nq47", "hue-nq47.iv-2.2026@ttdn", "hue/so-ngoai-vu")


def main(where: str, name: str, waits: str) -> None:
    record = record_at(where)
    while True:
        said = Entry(str(uuid4()), SUBJECT, Mark.UNDER_WAY, datetime.now(UTC), name)
        while True:
            try:
                record.append([said])
                break
            except NotWritten as error:
                if waits != "patient" or error.code != "record-unreachable":
                    raise
                time.sleep(0.05)
        print(said.id, flush=True)  # noqa: T201  a program


if __name__ == "__main__":
    main(*sys.argv[1:])
