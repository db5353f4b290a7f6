"""Who does the work of a survey: this process, many processes of this machine, or the workers of a Dask cluster.

A WorkerPool is called with a function, what every worker is to carry (a library) and tasks; it yields (task, result)
pairs as they get done. Functions, tasks and results must be picklable; what is carried travels once to every worker.
"""

from __future__ import annotations

import logging
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import CancelledError
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from nesgan_game import __version__
from nesgan_game.errors import ConfigError, NesganError, with_extra

if TYPE_CHECKING:
    from concurrent.futures import ProcessPoolExecutor

Carried = TypeVar("Carried")
Task = TypeVar("Task")
Result = TypeVar("Result")
MOST_ON_WINDOWS = 61
"""Processes that a pool may have there (ProcessPoolExecutor's documentation)."""
PATIENCE = "30s"
"""How long a scheduler may take to answer."""


class WorkerPool(Protocol):
    """Anything that does tasks."""

    def __call__(
        self, work: Callable[[Carried, Task], Result], carried: Carried, tasks: Sequence[Task]
    ) -> Iterator[tuple[Task, Result]]:
        """Yield every task with its result; what the work raises is raised here."""


def alone(
    work: Callable[[Carried, Task], Result], carried: Carried, tasks: Sequence[Task]
) -> Iterator[tuple[Task, Result]]:
    """Do everything in this process."""
    for task in tasks:
        yield task, work(carried, task)


@dataclass(frozen=True, slots=True)
class Processes:
    """Processes of this machine, started afresh (spawn, so that it is the same on every system)."""

    count: int

    def __call__(
        self, work: Callable[[Carried, Task], Result], carried: Carried, tasks: Sequence[Task]
    ) -> Iterator[tuple[Task, Result]]:
        """See WorkerPool. Raises NesganError when a process is killed, ConfigError where none can be started."""
        count = max(1, min(self.count, len(tasks), MOST_ON_WINDOWS if sys.platform == "win32" else len(tasks)))
        with _pool(count, carried) as pool:
            from concurrent.futures import as_completed
            from concurrent.futures.process import BrokenProcessPool

            try:
                futures = {pool.submit(_in_process, work, task): task for task in tasks}
                for future in as_completed(futures):
                    yield futures.pop(future), future.result()
            except BrokenProcessPool as error:
                raise NesganError("a process of the survey was killed", "", "go on with --resume") from error
            finally:
                pool.shutdown(cancel_futures=True)


def _pool(count: int, carried: object) -> ProcessPoolExecutor:
    """Processes that carry something. Raises ConfigError where the system starts none, as in a browser."""
    try:
        from concurrent.futures import ProcessPoolExecutor
        from multiprocessing import get_context

        # A pool needs a thread, and would leave its processes behind if it noticed too late that it gets none.
        thread = threading.Thread(target=int)
        thread.start()
        thread.join()
        return ProcessPoolExecutor(count, get_context("spawn"), _settle, (carried,))
    except (ImportError, NotImplementedError, RuntimeError, OSError) as error:
        raise ConfigError(
            f"this system starts no processes ({error})", "survey", "give --processes 1, without --replay"
        ) from error


@dataclass(frozen=True, slots=True)
class Cluster:
    """The workers of a Dask cluster, reached through its scheduler; needs the extra `cluster`."""

    address: str

    def __call__(
        self, work: Callable[[Carried, Task], Result], carried: Carried, tasks: Sequence[Task]
    ) -> Iterator[tuple[Task, Result]]:
        """See WorkerPool. Raises ConfigError for a scheduler that does not answer, for workers of another version."""
        distributed = _distributed()
        try:
            client = distributed.Client(self.address, timeout=PATIENCE)
        except (OSError, ValueError) as error:
            raise ConfigError("no Dask scheduler answers", self.address, "check --scheduler") from error
        with client:
            _check_versions(client, self.address)
            sent = client.scatter(carried, broadcast=True)
            futures = {client.submit(work, sent, task, pure=False): task for task in tasks}
            try:
                for future in distributed.as_completed(list(futures)):
                    yield futures.pop(future), _result(future, distributed, self.address)
            finally:
                with suppress(OSError, TimeoutError):  # a scheduler that is gone
                    client.cancel(list(futures))


def _result(future: Any, distributed: Any, address: str) -> Any:
    """What came of a task. Raises NesganError where all who do them are gone; others stand in for one that is."""
    try:
        return future.result()
    except (CancelledError, distributed.KilledWorker, distributed.comm.CommClosedError) as error:
        raise NesganError(
            "the workers or their scheduler are gone", address, "start them again, then go on with --resume"
        ) from error


def _distributed() -> Any:
    try:
        import distributed
    except ImportError as error:
        raise ConfigError(
            f"a cluster needs packages that are not installed ({error.name})",
            next_step=with_extra("cluster"),
        ) from error
    for name in ("distributed", "distributed.client"):  # what goes wrong is told in one line, and not beside it
        logging.getLogger(name).setLevel(logging.CRITICAL)
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


_carried: list[Any] = []
"""What a worker process carries: sent when it starts, not with every task."""


def _settle(carried: object) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process that leads
    with suppress(RuntimeError):  # without threads it works all the same, but outlives a leader that is killed
        threading.Thread(target=_follow, daemon=True).start()
    _carried[:] = [carried]


def _follow() -> None:
    """End with the process that leads: were it killed, its workers would wait for tasks for ever."""
    from multiprocessing import parent_process

    leader = parent_process()
    if leader is not None:
        leader.join()
        os._exit(1)


def _in_process(work: Callable[[Any, Task], Result], task: Task) -> Result:
    return work(_carried[0], task)
