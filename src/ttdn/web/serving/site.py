"""What lies at an address (*nội dung tại địa chỉ*): a file of the folder, or a part of a feed, apart from HTTP."""

import attrs
from starlette.concurrency import run_in_threadpool

from ttdn.errors import InvalidValue
from ttdn.feeds.feed import FeedAddress
from ttdn.feeds.folder import INDEX
from ttdn.model.plans import Plan
from ttdn.web.serving.folder import KEPT_BYTES, ServedFile, ServedFolder, Unavailable
from ttdn.web.serving.index import index_of, without
from ttdn.web.serving.kept import Kept
from ttdn.web.serving.limits import Parameters, parameters_of, roles_of, values_of
from ttdn.web.serving.paths import feed_at
from ttdn.web.serving.plans import ServedPlans
from ttdn.web.serving.selection import Selection, part_of
from ttdn.web.serving.tokens import Tokens

_NOWHERE = "-.ics"  # no feed can lie there
_NONE_SIZE = 100  # of the answer that there is nothing


@attrs.frozen(eq=False)
class ServedSite:
    """A folder, and what is known of its plans (*trang phục vụ*); safe between threads."""

    folder: ServedFolder
    plans: ServedPlans | None
    _parts: Kept[object, tuple[ServedFile | None]] = attrs.field(init=False, factory=lambda: Kept(KEPT_BYTES // 4))

    async def published(self, path: str, *, hidden: bool = False) -> ServedFile | None:
        """Return a file of the folder (*tệp đã phát hành*), None where there never was one.

        Of what is `hidden` it says the same as of what is not there, and takes the same steps to say so. Raises
        `Unavailable` for what the index promises and the folder does not hold, and where there is no index to
        tell: the address may be that of a feed.
        """
        file = await self._file(_NOWHERE if hidden else path)
        if file is None:
            index = index_of(await self._file(INDEX))
            if path in index.hashes and not hidden:
                raise Unavailable(path, "named by the index, and not there")
        return file

    def index(self, file: ServedFile, tokens: Tokens) -> ServedFile:
        """Return the index without the feeds that are private (*mục lục công khai*)."""
        if not tokens.feeds:
            return file
        key = (file.sha256, frozenset(tokens.feeds))
        held = self._parts.get(key)
        if held is not None and held[0] is not None:
            return held[0]
        shown = ServedFile.of(INDEX, without(file, tokens.is_private), file.modified)
        self._parts.put(key, (shown,), len(shown.data))
        return shown

    async def part(self, file: ServedFile, query: bytes, tokens: Tokens) -> ServedFile | None:
        """Return what a query asks of a file (*phần được hỏi*): a part of a feed, else the whole file.

        None for what no client can have had: a role or plan that does not exist, more parameters than may be, and
        a part without any entry. An empty calendar would mislead: Evolution ignores one and goes on to show what
        it has, others forget all, and who adds it sees no reason why nothing is there. A part that had entries
        loses the last of them only after a notice of each has stood for weeks.

        Raises `Unavailable` where only the plans could tell, and they are not there: who is subscribed keeps all.
        """
        address = feed_at(file.path)
        if not query or address is None:
            return file
        try:
            parameters = parameters_of(query)
            roles = roles_of(values_of(parameters, "role"))
        except InvalidValue:
            return None
        if not roles and not values_of(parameters, "plan"):
            return file
        if self.plans is None:
            raise Unavailable(file.path, "asked for a part, and served without plans")
        plans = await self._chosen(self.plans, parameters, tokens)
        if plans is None:
            return None
        key = (file.path, file.sha256, roles, tuple(plan.id for plan in plans))
        held = self._parts.get(key)
        if held is None:
            held = (await run_in_threadpool(part_of, file, address, Selection(roles, plans), self.plans),)
            self._parts.put(key, held, len(held[0].data) if held[0] is not None else _NONE_SIZE)
        return held[0]

    async def _chosen(self, plans: ServedPlans, parameters: Parameters, tokens: Tokens) -> tuple[Plan, ...] | None:
        """The plans that a query names, by id; None where one of them does not exist."""
        found: dict[str, Plan] = {}
        for name in values_of(parameters, "plan"):
            plan = plans.by_id.get(name)
            if plan is None:
                await self._refuse_published(name, tokens)
                return None
            found[name] = plan
        return tuple(plan for _, plan in sorted(found.items()))

    async def _refuse_published(self, plan: str, tokens: Tokens) -> None:
        """Raise `Unavailable` for a plan that the folder has and the workspace has not."""
        try:
            path = FeedAddress("plan", plan).path
        except InvalidValue:
            return
        if await self.published(path, hidden=tokens.is_private(path)) is not None:
            raise Unavailable(path, "published, but not among the plans that are served")

    async def _file(self, path: str) -> ServedFile | None:
        return self.folder.kept(path) or await run_in_threadpool(self.folder.read, path)
