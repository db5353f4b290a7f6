"""For all tests: one thread for linear algebra, SDL without display and speaker, no signal ignored, tests/ on the path
so that `import fakes` works, the castle's fixtures.
"""

import gc
import os
import signal
import sys
import threading
from pathlib import Path

import pytest
from hypothesis import settings

# Before NumPy is loaded, for the processes that tests start, too: on matrices as small as the tests' a second thread
# mostly waits for the first, and where the processors are busy it waits long.
for name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ.setdefault(name, "1")
os.environ["SDL_VIDEODRIVER"] = "dummy"
os.environ["SDL_AUDIODRIVER"] = "dummy"
os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
# Compiled modules are kept whatever the environment says: tests start the program some hundred times, and to compile it
# takes each start longer than all else.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False
sys.path.insert(0, str(Path(__file__).parent))
# Under nohup the program ignores this one, as it is told to, and the tests' signals end nothing.
if hasattr(signal, "SIGHUP"):
    signal.signal(signal.SIGHUP, signal.SIG_DFL)

# Examples are the same on every run, and a busy machine is no failure. A test that does not ask for a number gets 40;
# NESGAN_EXAMPLES=1000 looks farther.
examples = int(os.environ.get("NESGAN_EXAMPLES", "40"))
settings.register_profile("steady", derandomize=True, deadline=None, max_examples=examples)
settings.load_profile("steady")

pytest_plugins = ["castle", "sheets", "toys", "virtual_pads"]


@pytest.fixture
def no_threads(monkeypatch: pytest.MonkeyPatch) -> None:
    """As in a browser, where no thread can be started."""

    def start(_thread: threading.Thread) -> None:
        raise RuntimeError("can't start new thread")

    monkeypatch.setattr(threading.Thread, "start", start)


# The fixtures that load torch: whoever asks for one waits for that, some seconds in each process.
NEED_TORCH = {
    *("toy_networks", "toy_run", "toy_model", "dream_networks", "dream_run", "dream_onnx"),
    *("object_run", "toy_objects", "creature_run", "toy_creatures"),
}
SLOW_AS_A_WHOLE = "\npytestmark = pytest.mark.slow\n"


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Modules that are slow as a whole are not even loaded by `-m "not slow"`: most of them import torch."""
    if config.option.markexpr != "not slow" or collection_path.suffix != ".py":
        return None
    return SLOW_AS_A_WHOLE in collection_path.read_text(encoding="utf-8") or None


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if not NEED_TORCH.isdisjoint(getattr(item, "fixturenames", ())):
            item.add_marker(pytest.mark.slow)


@pytest.hookimpl(tryfirst=True)
def pytest_collection() -> None:
    gc.disable()  # what is collected stays, so that there is nothing to look for


def pytest_collection_finish() -> None:
    gc.freeze()
    gc.enable()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--screens", type=int, default=100, help="screens painted to be checked for legality")
    parser.addoption("--stages", type=int, default=20, help="stages built, from seed 0 on")
    parser.addoption("--oracles", type=int, default=5, help="small stages that proof, search and play are compared on")
    parser.addoption("--golden-rewrite", action="store_true", help="write golden.json anew (see test_golden.py)")
