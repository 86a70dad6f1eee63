"""A publication by the workers of a cluster, in processes of their own: the same bytes as by one process."""

import os
from datetime import date
from importlib import import_module

import pytest

from feeds.witness import Shelf
from ttdn import built_in
from ttdn.feeds.stages import Stage
from ttdn.hooks import Registry
from ttdn.workspace import Workspace

pytestmark = pytest.mark.skipif(not os.environ.get("TTDN_JUDGES"), reason="Dask is not installed: nox -s judges")


@pytest.mark.filterwarnings("default")  # Dask's own
def test_dask_workers_make_the_same_publication() -> None:
    dask = import_module("distributed")  # only the session of judges has it
    workspace = Workspace.open(registry=Registry.discover([built_in], blocked=["*"]))
    alone, spread = Shelf(), Shelf()
    told: list[tuple[int, int]] = []

    def progress(stage: Stage, done: int, of: int) -> None:
        if stage is Stage.PLANS:
            told.append((done, of))

    workspace.publish(alone, on=date(2026, 11, 26))
    with (
        dask.LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster,
        dask.Client(cluster) as client,
    ):
        pids = set(client.run(os.getpid).values())
        assert len(pids) == 2
        assert os.getpid() not in pids
        done = workspace.publish(spread, on=date(2026, 11, 26), executor=client.get_executor(), progress=progress)
    assert done.changes
    assert spread.files == alone.files
    assert told[-1] == (len(workspace.plans), len(workspace.plans))
