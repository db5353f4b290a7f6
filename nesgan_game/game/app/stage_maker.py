"""Stages made ahead, in threads, so that no picture stands still while the network paints."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nesgan_game.level.stage import Stage
    from nesgan_game.level.stage_source import StageSource
    from nesgan_game.paint.theme_kinds import ThemeKind

Place = tuple[int, str]
"""Number and branch of a stage."""


class Maker:
    """Makes the stages of a source ahead in a thread, so that the picture never stands still; a StageSource itself.

    Where no thread can be started, as in a browser, a stage is made in line once it is needed, and the picture waits.
    """

    def __init__(self, stages: StageSource) -> None:
        self._stages = stages
        self.seed, self.count = stages.seed, stages.count
        self._made: dict[Place, Stage | Exception] = {}
        self._threads: dict[Place, threading.Thread | None] = {}
        """None for a stage that no thread could be started for."""
        self._awaited: set[Place] = set()

    def order(self, number: int, branch: str = "") -> None:
        """Begin to make a stage, unless that has been done."""
        place = number, branch
        if place not in self._threads:
            # No daemon: leaving the program while the network paints would abort it; so it waits a second instead.
            thread = threading.Thread(target=self._make, args=(place,), name=f"stage-{number}{branch}")
            try:
                thread.start()
            except RuntimeError:  # "can't start new thread"
                self._threads[place] = None
            else:
                self._threads[place] = thread

    def _make(self, place: Place) -> None:
        try:
            self._made[place] = self._stages.stage(*place)
        except Exception as error:  # handed over to the main thread, which raises it
            self._made[place] = error

    def ready(self, number: int, branch: str = "") -> bool:
        """Whether the stage can be had without waiting."""
        place = number, branch
        self.order(*place)
        if self._threads[place] is None and place not in self._made:
            if place in self._awaited:  # asked for the second time: a picture has told the player to wait
                self._make(place)
            self._awaited.add(place)
        return place in self._made

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
        thread = self._threads[place]
        if thread is not None:
            thread.join()
        elif place not in self._made:
            self._make(place)
        made = self._made[place]
        if isinstance(made, Exception):
            raise made
        for old in [key for key in self._made if 1 < key[0] < number]:
            del self._made[old], self._threads[old]
        return made
