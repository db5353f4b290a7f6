"""Who does the work of a survey: this process, many processes of this machine, or the workers of a Dask cluster.

A crew is called with a function, a library and tasks; it yields (task, result) pairs in whatever order they get done.
Functions, tasks and results must be picklable; the library travels once to every worker.
"""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from multiprocessing import get_context, parent_process
from typing import Any, Protocol, TypeVar

from nesgan_game import __version__
from nesgan_game.errors import ConfigError, NesganError
from nesgan_game.library.tile_library import TileLibrary

Task = TypeVar("Task")
Result = TypeVar("Result")
PATIENCE = "30s"
"""How long a scheduler may take to answer."""


class WorkerPool(Protocol):
    """Anything that does tasks."""

    def __call__(
        self, work: Callable[[TileLibrary, Task], Result], library: TileLibrary, tasks: Sequence[Task]
    ) -> Iterator[tuple[Task, Result]]:
        """Yield every task with its result; what the work raises is raised here."""


def alone(
    work: Callable[[TileLibrary, Task], Result], library: TileLibrary, tasks: Sequence[Task]
) -> Iterator[tuple[Task, Result]]:
    """Do everything in this process."""
    for task in tasks:
        yield task, work(library, task)


@dataclass(frozen=True, slots=True)
class Processes:
    """Processes of this machine, started afresh (spawn, so that it is the same on every system)."""

    count: int

    def __call__(
        self, work: Callable[[TileLibrary, Task], Result], library: TileLibrary, tasks: Sequence[Task]
    ) -> Iterator[tuple[Task, Result]]:
        """See Crew. Raises NesganError when a process is killed."""
        count = min(self.count, max(len(tasks), 1))
        with ProcessPoolExecutor(count, get_context("spawn"), _settle, (library,)) as pool:
            try:
                futures = {pool.submit(_in_process, work, task): task for task in tasks}
                for future in as_completed(futures):
                    yield futures.pop(future), future.result()
            except BrokenProcessPool as error:
                raise NesganError("a process of the survey was killed", "", "go on with --resume") from error
            finally:
                pool.shutdown(cancel_futures=True)


@dataclass(frozen=True, slots=True)
class Cluster:
    """The workers of a Dask cluster, reached through its scheduler; needs the extra `cluster`."""

    address: str

    def __call__(
        self, work: Callable[[TileLibrary, Task], Result], library: TileLibrary, tasks: Sequence[Task]
    ) -> Iterator[tuple[Task, Result]]:
        """See Crew. Raises ConfigError for a scheduler that does not answer and for workers of another version."""
        distributed = _distributed()
        try:
            client = distributed.Client(self.address, timeout=PATIENCE)
        except (OSError, ValueError) as error:
            raise ConfigError("no Dask scheduler answers", self.address, "check --scheduler") from error
        with client:
            _check_versions(client, self.address)
            carried = client.scatter(library, broadcast=True)
            futures = {client.submit(work, carried, task, pure=False): task for task in tasks}
            try:
                for future in distributed.as_completed(list(futures)):
                    yield futures.pop(future), future.result()
            finally:
                client.cancel(list(futures))


def _distributed() -> Any:
    try:
        import distributed
    except ImportError as error:
        raise ConfigError(
            f"a cluster needs packages that are not installed ({error.name})",
            next_step="python -m pip install 'nesgan_game[cluster]'",
        ) from error
    return distributed


def _check_versions(client: Any, address: str) -> None:
    """Workers with another version of this package would measure other stages."""
    try:
        found: dict[str, str] = client.run(version)
    except ImportError as error:
        raise ConfigError(f"a worker lacks {error.name}", address, "install nesgan_game on every worker") from error
    if not found:
        raise ConfigError("the scheduler has no workers", address, "start some with: dask worker ADDRESS")
    for worker, theirs in found.items():
        if theirs != __version__:
            raise ConfigError(f"has version {theirs}, this is {__version__}", worker, "install the same everywhere")


def version() -> str:
    """The version of this package, as a worker sees it."""
    return __version__


_carried: list[TileLibrary] = []
"""The library of a worker process: sent when it starts, not with every task."""


def _settle(library: TileLibrary) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process that leads
    threading.Thread(target=_follow, daemon=True).start()
    _carried[:] = [library]


def _follow() -> None:
    """End with the process that leads: were it killed, its workers would wait for tasks for ever."""
    leader = parent_process()
    if leader is not None:
        leader.join()
        os._exit(1)


def _in_process(work: Callable[[TileLibrary, Task], Result], task: Task) -> Result:
    return work(_carried[0], task)
