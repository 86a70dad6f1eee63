"""Which duties of a plan a letter means (*xác định nhiệm vụ*): by clause, or by the title in quotes."""

import attrs

from ttdn.drafting.updating.values import Matter
from ttdn.drafting.updating.wordings import holds, words_key
from ttdn.model.plans import Plan, clause_key
from ttdn.model.tasks import Task


@attrs.frozen
class Meant:
    """The duties that are meant (*nhiệm vụ được nhắc đến*), and why what is cited besides means none."""

    tasks: tuple[Task, ...] = ()
    open: tuple[tuple[Matter, str], ...] = ()


def duties_meant(plan: Plan, clauses: tuple[str, ...], titles: tuple[str, ...]) -> Meant:
    """Find the duties of a plan that clauses and titles mean (*xác định nhiệm vụ*), each once.

    A clause without its outer parts means the one duty that ends so. A clause above several duties, or one within
    a duty that a person took as one, means none for certain.

    >>> from datetime import date
    >>> day = date(2026, 1, 1)
    >>> plan = Plan("a", "Kế hoạch", "UBND", day, day, (Task("III.1.a", "Rà soát"), Task("III.1.b", "Báo cáo")))
    >>> [task.clause for task in duties_meant(plan, ("1.b",), ()).tasks], duties_meant(plan, ("III.1",), ()).tasks
    (['III.1.b'], ())
    """
    found: dict[str, Task] = {}
    open_: list[tuple[Matter, str]] = []
    by_title = {title: _titled(plan, title) for title in titles}
    if not clauses:
        for title, tasks in by_title.items():
            if len(tasks) == 1:
                found[tasks[0].clause] = tasks[0]
            elif tasks:
                named = ", ".join(task.clause for task in tasks)
                open_.append((Matter.SEVERAL, f"«{title}» có thể là nhiều nhiệm vụ: {named}"))
            else:
                open_.append((Matter.NOT_IN_PLAN, f"Kế hoạch không có nhiệm vụ nào tên «{title}»"))
    for clause in clauses:
        task, why = _of_clause(plan, clause)
        if task is not None:
            found[task.clause] = task
        else:
            open_.append(why)
    for title, tasks in by_title.items():
        if found and tasks and not any(task.clause in found for task in tasks):
            named = ", ".join(task.clause for task in tasks)
            open_.append((Matter.SEVERAL, f"Mục được nêu không phải nhiệm vụ «{title}» ({named})"))
            found.clear()
    return Meant(tuple(found.values()), tuple(open_))


def _of_clause(plan: Plan, clause: str) -> tuple[Task | None, tuple[Matter, str]]:
    key = clause_key(clause)
    keys = {clause_key(task.clause): task for task in plan.tasks}
    for wanted in (key, key.replace("pl-", "pl1-", 1) if key.startswith("pl-") else key):
        if wanted in keys:
            return keys[wanted], (Matter.SEVERAL, "")
    below = [task for own, task in keys.items() if own.startswith(f"{key}-")]
    above = [task for own, task in keys.items() if key.startswith(f"{own}-")]
    ending = [task for own, task in keys.items() if own.endswith(f"-{key}")]
    if below:
        named = ", ".join(task.clause for task in below)
        return None, (Matter.SEVERAL, f"Mục {clause} gồm các nhiệm vụ {named}; chưa rõ sửa nhiệm vụ nào")
    if above:
        what = f"Mục {clause} nằm trong nhiệm vụ {above[-1].clause} của tệp; chưa rõ có sửa cả nhiệm vụ không"
        return None, (Matter.SEVERAL, what)
    if len(ending) == 1 and "-" in key:
        return ending[0], (Matter.SEVERAL, "")
    if ending:
        named = ", ".join(task.clause for task in ending)
        return None, (Matter.SEVERAL, f"«{clause}» có thể là {named}")
    return None, (Matter.NOT_IN_PLAN, f"Kế hoạch không có mục {clause}")


def _titled(plan: Plan, title: str) -> list[Task]:
    """The duties whose title is the one in quotes, or holds it, or is in it."""
    key = words_key(title)
    same = [task for task in plan.tasks if words_key(task.title) == key]
    if same or not key:
        return same
    own = [(task, words_key(task.title)) for task in plan.tasks]
    return [task for task, words in own if holds(words, key) or holds(key, words)]
