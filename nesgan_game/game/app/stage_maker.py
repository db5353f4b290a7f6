"""Stages made ahead, in threads, so that no picture stands still while the network paints."""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from nesgan_game.level.stage import Stage
    from nesgan_game.level.stage_source import StageSource
    from nesgan_game.paint.theme_kinds import ThemeKind

Place = tuple[int, str]
"""Number and branch of a stage."""


class Task(Protocol):
    """What of a thread is needed here."""

    def start(self) -> None:
        """Begin, and return at once. Raises RuntimeError where that cannot be."""

    def join(self) -> None:
        """Return once it is done."""


TaskMaker = Callable[[Callable[[], None], str], Task]
"""Makes a task of some work and a name for it."""


def thread(work: Callable[[], None], name: str) -> Task:
    """A thread that does some work."""
    # No daemon: leaving the program while the network paints would abort it; so it waits a second instead.
    return threading.Thread(target=work, name=name)


class Maker:
    """Makes the stages of a source ahead in a thread, so that the picture never stands still; a StageSource itself.

    Where no thread can be started a stage is made in line once it is needed, and the picture waits.
    """

    def __init__(self, stages: StageSource, task: TaskMaker = thread) -> None:
        """task: who does some work of that name meanwhile."""
        self._stages, self._task = stages, task
        self.seed, self.count = stages.seed, stages.count
        self._made: dict[Place, Stage | Exception] = {}
        self._threads: dict[Place, Task | None] = {}
        """None for a stage that no thread could be started for."""
        self._awaited: set[Place] = set()

    def order(self, number: int, branch: str = "") -> None:
        """Begin to make a stage, unless that has been done."""
        place = number, branch
        if place not in self._threads:
            task = self._task(partial(self._make, place), f"stage-{number}{branch}")
            try:
                task.start()
            except RuntimeError:  # "can't start new thread"
                self._threads[place] = None
            else:
                self._threads[place] = task

    def _make(self, place: Place) -> None:
        try:
            self._made[place] = self._stages.stage(*place)
        except Exception as error:  # handed over to the main thread, which raises it
            self._made[place] = error

    def ready(self, number: int, branch: str = "") -> bool:
        """Whether the stage can be had without waiting."""
        place = number, branch
        self.order(*place)
        if place not in self._made:
            # Asked for the second time: a picture has told the player to wait.
            if self._threads[place] is None and place in self._awaited:
                self._make(place)
            self._awaited.add(place)
        return place in self._made

    @property
    def awaited(self) -> bool:
        """Whether somebody has asked for a stage that is not there yet."""
        return not self._awaited <= self._made.keys()

    def branches(self, number: int) -> tuple[str, ...]:
        """The branches beside a stage, as the source tells them."""
        return self._stages.branches(number)

    def theme(self, number: int, branch: str = "") -> str:
        """Name of a stage's theme, as the source tells it."""
        return self._stages.theme(number, branch)

    def theme_kind(self, number: int, branch: str = "") -> ThemeKind | None:
        """A stage's theme itself, as the source tells it."""
        return self._stages.theme_kind(number, branch)

    def stage(self, number: int, branch: str = "") -> Stage:
        """The stage; waits for it if need be. Raises what its making raised."""
        place = number, branch
        self.order(*place)
        task = self._threads[place]
        if task is not None:
            task.join()
        elif place not in self._made:
            self._make(place)
        made = self._made[place]
        if isinstance(made, Exception):
            raise made
        for old in [key for key in self._made if 1 < key[0] < number]:
            del self._made[old], self._threads[old]
            self._awaited.discard(old)
        return made
