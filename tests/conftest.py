"""For all tests: one thread for linear algebra, SDL without display and speaker, tests/ on the path so that
`import fakes` works, the castle's fixtures.
"""

import os
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

# Examples are the same on every run, and a busy machine is no failure.
settings.register_profile("steady", derandomize=True, deadline=None)
settings.load_profile("steady")

pytest_plugins = ["castle", "sheets", "toys", "virtual_pads"]


@pytest.fixture
def no_threads(monkeypatch: pytest.MonkeyPatch) -> None:
    """As in a browser, where no thread can be started."""

    def start(_thread: threading.Thread) -> None:
        raise RuntimeError("can't start new thread")

    monkeypatch.setattr(threading.Thread, "start", start)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--screens", type=int, default=300, help="screens painted to be checked for legality")
    parser.addoption("--oracles", type=int, default=5, help="small stages that proof, search and play are compared on")
    parser.addoption("--golden-rewrite", action="store_true", help="write golden.json anew (see test_golden.py)")
