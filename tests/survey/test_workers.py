"""Whoever does the work, the same comes of it."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from measures import count_tiles, nap, vanish

from nesgan_game.errors import ConfigError, NesganError
from nesgan_game.library.tile_library import TileLibrary
from nesgan_game.survey import workers

POOLS = ["alone", *(pytest.param(name, marks=pytest.mark.slow) for name in ("processes", "cluster"))]


@pytest.fixture(params=POOLS)
def pool(request: pytest.FixtureRequest) -> Any:
    if request.param == "cluster":
        return workers.Cluster(request.getfixturevalue("scheduler"))
    return workers.Processes(2) if request.param == "processes" else workers.alone


def test_every_task_is_done_once_with_the_library_at_hand(pool: Any, library: TileLibrary) -> None:
    done = list(pool(count_tiles, library, [1, 2, 3, 4, 5]))
    assert sorted(done) == [(task, task * 100 + len(library)) for task in range(1, 6)]
    assert list(pool(count_tiles, library, [])) == []


def test_what_goes_wrong_at_work_is_raised_here(pool: Any, library: TileLibrary) -> None:
    with pytest.raises(ZeroDivisionError):
        list(pool(count_tiles, library, [0]))


def test_a_pool_that_is_stopped_leaves_the_rest(pool: Any, library: TileLibrary) -> None:
    working = pool(count_tiles, library, list(range(1, 50)))
    assert next(working)[1] % 100 == len(library) % 100
    working.close()


@pytest.mark.slow
def test_a_killed_process_is_one_line(library: TileLibrary) -> None:
    with pytest.raises(NesganError, match="a process of the survey was killed; go on with --resume"):
        list(workers.Processes(1)(vanish, library, [1]))


@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc/self").exists(), reason="asks the system for a process by its number")
def test_workers_end_with_a_leader_that_is_killed(tmp_path: Path) -> None:
    told = tmp_path / "pid"
    script = (
        "from fakes import fake_library; from measures import linger\n"
        "from nesgan_game.survey.workers import Processes\n"
        f"if __name__ == '__main__': list(Processes(1)(linger, fake_library(0), [{str(told)!r}]))\n"
    )
    main = tmp_path / "main.py"
    main.write_text(script)
    with subprocess.Popen([sys.executable, main], env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}) as leader:
        worker = Path("/proc") / _once(lambda: told.is_file() and told.read_text())
        leader.kill()
    assert _once(lambda: not worker.exists() or "(zombie)" in (worker / "status").read_text())


def _once(ask: Callable[[], Any]) -> Any:
    """What comes of asking, as soon as that is something; fails after a minute."""
    for _ in range(600):
        if answer := ask():
            return answer
        time.sleep(0.1)
    raise AssertionError("never came true")


@pytest.mark.usefixtures("no_threads")
def test_without_threads_this_process_does_the_work(library: TileLibrary) -> None:
    with pytest.raises(ConfigError, match=r"starts no processes .*; give --processes 1, without --replay") as caught:
        list(workers.Processes(2)(count_tiles, library, [1, 2]))
    assert "\n" not in str(caught.value)
    assert len(list(workers.alone(count_tiles, library, [1, 2]))) == 2
    before = signal.getsignal(signal.SIGINT)
    try:
        workers._settle(library)  # a worker works all the same
    finally:
        signal.signal(signal.SIGINT, before)
    assert workers._in_process(count_tiles, 1) == count_tiles(library, 1)


def test_a_system_without_processes_is_told(library: TileLibrary, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "concurrent.futures.process", None)
    monkeypatch.delattr("concurrent.futures.ProcessPoolExecutor", raising=False)
    with pytest.raises(ConfigError, match="starts no processes"):
        list(workers.Processes(2)(count_tiles, library, [1, 2]))


@pytest.mark.parametrize(("system", "most"), [("win32", 61), ("linux", 100)])
def test_windows_takes_no_more_processes_than_it_can(
    system: str, most: int, library: TileLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []

    def pool(count: int, _library: TileLibrary) -> Any:
        asked.append(count)
        raise ConfigError("enough")

    monkeypatch.setattr(sys, "platform", system)
    monkeypatch.setattr(workers, "_pool", pool)
    for tasks in (range(100), range(3), range(0)):
        with pytest.raises(ConfigError, match="enough"):
            list(workers.Processes(1024)(count_tiles, library, list(tasks)))
    assert asked == [most, 3, 1]


@pytest.mark.slow
def test_a_scheduler_that_does_not_answer_is_one_line(library: TileLibrary, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("distributed")
    monkeypatch.setattr(workers, "PATIENCE", "200ms")
    for address in ("tcp://127.0.0.1:9", "nonsense://x"):
        with pytest.raises(ConfigError, match="no Dask scheduler answers; check --scheduler"):
            list(workers.Cluster(address)(count_tiles, library, [1]))


@pytest.mark.slow
def test_workers_of_another_version_are_refused(
    scheduler: str, library: TileLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workers, "__version__", "99")
    with pytest.raises(ConfigError, match="this is 99; install the same everywhere"):
        list(workers.Cluster(scheduler)(count_tiles, library, [1]))


def test_a_cluster_without_its_packages_names_the_extra(library: TileLibrary, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(ConfigError, match=r"not installed \(distributed\); python -m pip install '.\[cluster\]' in a"):
        list(workers.Cluster("tcp://127.0.0.1:9")(count_tiles, library, [1]))


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no such signal here")
def test_a_lost_worker_is_stood_in_for_and_all_lost_is_one_line(library: TileLibrary) -> None:
    distributed = pytest.importorskip("distributed")
    command = [sys.executable, "-m", "distributed.cli.dask_worker", "--nthreads", "1", "--no-nanny", "--no-dashboard"]
    quiet: dict[str, Any] = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    env = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    with distributed.LocalCluster(n_workers=0, dashboard_address=":0") as cluster:
        address = cluster.scheduler_address
        started = [subprocess.Popen([*command, address], env=env, **quiet) for _ in range(2)]
        try:
            with distributed.Client(address) as client:
                client.wait_for_workers(2, timeout=60)
            working = workers.Cluster(address)(nap, library, list(range(1, 13)))
            done = [next(working)]
            started[0].kill()
            done += [next(working) for _ in range(6)]
            assert len({task for task, _ in done}) == 7
            started[1].kill()
            with pytest.raises(NesganError, match=r"the workers or their scheduler are gone; .* --resume") as caught:
                list(working)
            assert address in str(caught.value)
        finally:
            for worker in started:
                worker.kill()
                worker.wait()
