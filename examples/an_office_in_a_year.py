"""What one office carries in a year, and what the words leave open (*một năm của một đơn vị*).

Open this file as a notebook (VS Code and Jupyter with jupytext know the cells), or run it as
``python examples/an_office_in_a_year.py``.
"""

# %%
from collections import Counter

import ttdn
from ttdn.model.succession import Succession

workspace = ttdn.Workspace.open()
plan = workspace.plan("hue/nq47")
unit, year = "hue/so-vhtt", ttdn.Span.year(2026)

# %% [markdown]
# ## What is due, and in which role

# %%
agenda = workspace.agenda(plan, year, unit=unit)
for item in agenda.occurrences:
    roles = ", ".join(role.vi for role in item.roles_of(unit))
    print(f"{item.due:%d/%m/%Y}  {item.task.clause:8} {item.task.title} ({roles})")

# %% [markdown]
# ## What goes on without a day

# %%
for standing in agenda.undated:
    print(f"{standing.task.clause:8} {standing.task.title}")

# %% [markdown]
# ## How sure it is
#
# Every doubt says what the words of the plan leave open.

# %%
doubts = Counter(doubt.vi for item in (*agenda.occurrences, *agenda.undated) for doubt in item.doubts)
for doubt, count in doubts.most_common():
    print(f"{count:3}  {doubt}")

# %% [markdown]
# ## Who carries the work of an office that is gone
#
# Field by field; several names where the sources do not say which of them.

# %%
found = workspace.who("Sở Thông tin và Truyền thông", year.last, place="hue")
if isinstance(found, Succession):
    for share in found.shares:
        field = share.field.name if share.field else "việc khác"
        print(f"{field}: {', '.join(carrier.name for carrier in share.carriers) or 'chưa rõ'}")

# %% [markdown]
# ## The same as a report

# %%
report = workspace.report(plan, "unit", year, unit=unit)
print(workspace.render(report, "md").decode())
