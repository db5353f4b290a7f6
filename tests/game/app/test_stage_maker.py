import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace

import pytest
from fakes import Made

from nesgan_game.errors import Unplayable
from nesgan_game.game.app.stage_maker import Maker
from nesgan_game.level.stage import Stage


def broken(number: int) -> Stage:
    raise Unplayable("no way out", f"stage {number}", "try another seed")


@pytest.mark.usefixtures("no_threads")
def test_without_threads_a_stage_that_cannot_be_made_is_told() -> None:
    with pytest.raises(Unplayable, match="stage 7"):
        Maker(Made(broken)).stage(7)


def test_maker_keeps_only_what_is_needed(castle: Callable[..., Stage]) -> None:
    made: list[int] = []

    def stages(number: int) -> Stage:
        made.append(number)
        return replace(castle(), number=number)

    maker = Maker(Made(stages))
    assert [maker.stage(number).number for number in (1, 2, 3, 3, 1)] == [1, 2, 3, 3, 1]
    assert made == [1, 2, 3]
    assert maker.ready(3)


@pytest.mark.slow
def test_leaving_while_a_stage_is_being_made_waits_for_it() -> None:
    code = (
        "import time\n"
        "from nesgan_game.game.app.stage_maker import Maker\n"
        "class Slow:\n"
        "    seed = count = None\n"
        "    def stage(self, number, branch):\n"
        "        time.sleep(0.5)\n"
        "        print('made', number, flush=True)\n"
        "        raise KeyError(number)\n"
        "Maker(Slow()).order(1)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stdout, done.stderr) == (0, "made 1\n", "")
