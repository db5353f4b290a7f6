"""What the tests of surveys share: a library, and one Dask cluster for all of them."""

from collections.abc import Iterator

import pytest
from fakes import fake_library

from nesgan_game.library.tile_library import TileLibrary


@pytest.fixture(scope="session")
def library() -> TileLibrary:
    return fake_library(0)


@pytest.fixture(scope="session")
def scheduler() -> Iterator[str]:
    """The address of a Dask cluster with two workers, each a process; ports are whatever is free."""
    distributed = pytest.importorskip("distributed")
    with distributed.LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=":0") as cluster:
        yield cluster.scheduler_address
