"""A part of a feed has the bytes that are published, and every notice."""

import asyncio
import re
from datetime import date, timedelta
from pathlib import Path

import pytest

from cli.test_commands import PLAN
from ttdn.errors import Unsettled
from ttdn.feeds.publish import Folder
from ttdn.lint import check_path
from ttdn.model.reminders import RemindBy, Reminders
from ttdn.web.serving.app import create_app
from ttdn.workspace import Workspace
from web import asking
from web.table import Ask

FEED = "/units/hue/so-du-lich.ics"
ON = date(2026, 11, 20)
DUTIES = f"""\
{PLAN.partition("[[task]]")[0]}
[[task]]
clause = "2"
title = "Tổ chức hội nghị"
who = "Sở Du lịch chủ trì, phối hợp với Sở Ngoại vụ"
when = "trước ngày 20 tháng 12 năm 2027"

[[task]]
clause = "3"
title = "Xây dựng quy chế"
who = "Sở Ngoại vụ chủ trì, phối hợp với Sở Du lịch"
when = "trước ngày 10 tháng 12 năm 2027"
"""


def events(data: bytes) -> dict[str, bytes]:
    """The bytes of each event by its UID."""
    found = re.findall(rb"BEGIN:VEVENT\r\n.*?END:VEVENT\r\n", data, re.DOTALL)
    return {re.findall(rb"\r\nUID:(\S+)\r\n", event)[0].decode(): event for event in found}


class Published:
    """A plan that changes, published and served."""

    def __init__(self, folder: Path) -> None:
        self.plan, self.root = folder / "vi-du.toml", folder / "public"
        self.on = ON

    def publish(self, text: str, *, days: int = 0) -> Ask:
        self.plan.write_text(text, "utf-8")
        self.on += timedelta(days=days)
        workspace = Workspace.open(self.plan)
        workspace.publish(Folder(self.root), self.plan, on=self.on)
        return asking.in_process(create_app(self.root, workspace, plans=[self.plan]))


@pytest.fixture
def published(tmp_path: Path) -> Published:
    return Published(tmp_path)


def part(ask: Ask, query: str, feed: str = FEED) -> dict[str, bytes]:
    answer = ask("GET", f"{feed}?{query}", {})
    assert answer.status == 200
    return events(answer.body)


def test_entries_are_those_of_the_role(published: Published) -> None:
    ask = published.publish(DUTIES)
    assert set(part(ask, "role=lead")) == {"hue-vi-du.2@ttdn"}
    assert set(part(ask, "role=coordinating")) == {"hue-vi-du.3@ttdn"}
    both = part(ask, "role=coordinating&role=lead&plan=hue/vi-du")
    assert set(both) == {"hue-vi-du.2@ttdn", "hue-vi-du.3@ttdn"}
    assert set(part(ask, "role=lead", "/plans/hue/vi-du.ics")) >= set(both)


def test_every_event_has_the_bytes_of_the_published_feed(published: Published) -> None:
    """A change raises SEQUENCE in the ledger; a feed made anew would set it back."""
    published.publish(DUTIES)
    ask = published.publish(DUTIES.replace("hội nghị", "hội thảo"), days=3)
    whole = events(ask("GET", FEED, {}).body)
    assert b"SEQUENCE:1\r\n" in whole["hue-vi-du.2@ttdn"]
    assert part(ask, "role=lead") == {"hue-vi-du.2@ttdn": whole["hue-vi-du.2@ttdn"]}


def test_notices_stay_in_every_part(published: Published) -> None:
    published.publish(DUTIES)
    ask = published.publish(DUTIES.partition('[[task]]\nclause = "3"')[0], days=3)
    found = part(ask, "role=lead&plan=hue/vi-du")
    assert set(found) == {"hue-vi-du.2@ttdn", "hue-vi-du.3@ttdn"}
    assert "SUMMARY:ĐÃ BÃI BỎ: ".encode() in found["hue-vi-du.3@ttdn"]


def test_what_the_server_does_not_know_yet_is_not_lost(published: Published) -> None:
    """The folder was published with a new duty, and the server was not started anew."""
    older = published.publish(DUTIES.partition('[[task]]\nclause = "3"')[0])
    published.publish(DUTIES, days=3)
    assert set(part(older, "role=lead")) == {"hue-vi-du.2@ttdn", "hue-vi-du.3@ttdn"}


@pytest.mark.parametrize("by", ["entry", "alarm"])
def test_reminders_go_with_their_entry(published: Published, by: RemindBy) -> None:
    published.plan.write_text(DUTIES, "utf-8")
    workspace = Workspace.open(published.plan)
    workspace.publish(Folder(published.root), published.plan, on=ON, remind=Reminders.parse("7d,1d", by))
    ask = asking.in_process(create_app(published.root, workspace, plans=[published.plan]))
    whole, found = events(ask("GET", FEED, {}).body), part(ask, "role=lead&plan=hue/vi-du")
    assert found == {uid: event for uid, event in whole.items() if uid.startswith("hue-vi-du.2")}
    assert len(found) == (3 if by == "entry" else 1)
    assert b"".join(found.values()).count(b"BEGIN:VALARM") == (0 if by == "entry" else 2)


def test_the_name_says_what_was_chosen(published: Published, tmp_path: Path) -> None:
    body = published.publish(DUTIES)("GET", f"{FEED}?role=coordinating&role=lead&plan=hue/vi-du", {}).body
    text = body.decode().replace("\r\n ", "")
    name = "Sở Du lịch thành phố Huế – chủ trì\\, phối hợp – Kế hoạch ví dụ"
    assert f"\r\nNAME:{name}\r\n" in text
    assert f"\r\nX-WR-CALNAME:{name}\r\n" in text
    assert "DESCRIPTION:Chỉ gồm: chủ trì\\, phối hợp – Kế hoạch ví dụ.\\nKỳ hạn của Sở Du lịch" in text
    (tmp_path / "part.ics").write_bytes(body)
    assert check_path(tmp_path / "part.ics") == ()


def test_a_folder_served_without_plans_keeps_subscribers_of_parts(published: Published) -> None:
    published.publish(DUTIES)
    alone = asking.in_process(create_app(published.root))
    assert alone("GET", FEED, {}).status == 200
    assert alone("GET", f"{FEED}?role=lead", {}).status == 503
    other = asking.in_process(create_app(published.root, Workspace.open(), plans=["hue/nq47"]))
    assert other("GET", f"{FEED}?plan=hue/vi-du", {}).status == 503
    assert other("GET", f"{FEED}?plan=hue/khong-co", {}).status == 404


def test_a_calendar_of_somebody_else_is_not_cut(published: Published) -> None:
    ask = published.publish(DUTIES)
    broken = b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:x\r\nEND:VCALENDAR\r\n"
    (published.root / FEED[1:]).write_bytes(broken)
    assert ask("GET", f"{FEED}?role=lead", {}).status == 503


def test_tasks_that_were_never_published_are_not_promised(published: Published) -> None:
    assert published.publish(DUTIES)("GET", FEED.replace(".ics", ".todo.ics"), {}).status == 404


def test_a_plan_in_the_feed_of_several(published: Published) -> None:
    published.plan.write_text(DUTIES, "utf-8")
    workspace = Workspace.open(published.plan)
    plans: list[str | Path] = ["hue/nq47", published.plan]
    workspace.publish(Folder(published.root), *plans, on=ON)
    ask = asking.in_process(create_app(published.root, workspace, plans=plans))
    whole = set(events(ask("GET", FEED, {}).body))
    own = {"hue-vi-du.2@ttdn", "hue-vi-du.3@ttdn"}
    notices = {uid for uid in whole if uid.startswith("unit.")}
    assert set(part(ask, "plan=hue/vi-du")) == own | notices
    assert set(part(ask, "plan=hue/nq47")) == whole - own
    assert set(part(ask, "plan=hue/nq47&plan=hue/vi-du")) == whole
    assert set(part(ask, "plan=hue/vi-du&role=lead")) == {"hue-vi-du.2@ttdn"} | notices


def test_a_plan_whose_office_is_open_keeps_subscribers(published: Published) -> None:
    """The plan file was changed and the server started, before the folder was published with it."""
    published.publish(DUTIES)
    older = DUTIES.replace("applies_from = 2026-01-15", "applies_from = 2024-04-15")
    open_now = older.replace('who = "Sở Ngoại vụ', 'who = "Sở Thông tin và Truyền thông')
    published.plan.write_text(open_now, "utf-8")
    workspace = Workspace.open(published.plan)
    with pytest.raises(Unsettled):
        workspace.feeds(published.plan)
    ask = asking.in_process(create_app(published.root, workspace, plans=[published.plan]))
    asked = (FEED, f"{FEED}?role=lead", "/api/agenda?plan=hue/vi-du")
    assert [ask("GET", path, {}).status for path in asked] == [200, 503, 503]


def test_many_ask_at_once(published: Published) -> None:
    import httpx  # noqa: PLC0415  of this test alone

    published.publish(DUTIES)
    app = create_app(published.root, Workspace.open(published.plan), plans=[published.plan])

    async def ask() -> set[bytes]:
        async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://x") as client:
            found = await asyncio.gather(*(client.get(f"{FEED}?role=lead") for _ in range(30)))
        return {answer.content for answer in found}

    assert len(asyncio.run(ask())) == 1
