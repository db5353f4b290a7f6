"""Stages made ahead, in threads, so that no picture stands still while the network paints."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nesgan_game.level.stage import Stage
    from nesgan_game.level.stage_source import StageSource
    from nesgan_game.paint.theme_kinds import ThemeKind


class Maker:
    """Makes the stages of a source ahead in a thread, so that the picture never stands still; a StageSource itself.

    Where no thread can be started, as in a browser, a stage is made in line once it is needed, and the picture waits.
    """

    def __init__(self, stages: StageSource) -> None:
        self._stages = stages
        self.seed, self.count = stages.seed, stages.count
        self._made: dict[int, Stage | Exception] = {}
        self._threads: dict[int, threading.Thread | None] = {}
        """None for a stage that no thread could be started for."""
        self._awaited: set[int] = set()

    def order(self, number: int) -> None:
        """Begin to make a stage, unless that has been done."""
        if number not in self._threads:
            # No daemon: leaving the program while the network paints would abort it; so it waits a second instead.
            thread = threading.Thread(target=self._make, args=(number,), name=f"stage-{number}")
            try:
                thread.start()
            except RuntimeError:  # "can't start new thread"
                self._threads[number] = None
            else:
                self._threads[number] = thread

    def _make(self, number: int) -> None:
        try:
            self._made[number] = self._stages.stage(number)
        except Exception as error:  # handed over to the main thread, which raises it
            self._made[number] = error

    def ready(self, number: int) -> bool:
        """Whether the stage can be had without waiting."""
        self.order(number)
        if self._threads[number] is None and number not in self._made:
            if number in self._awaited:  # asked for the second time: a picture has told the player to wait
                self._make(number)
            self._awaited.add(number)
        return number in self._made

    def theme(self, number: int) -> str:
        """Name of a stage's theme, as the source tells it."""
        return self._stages.theme(number)

    def theme_kind(self, number: int) -> ThemeKind | None:
        """A stage's theme itself, as the source tells it."""
        return self._stages.theme_kind(number)

    def stage(self, number: int) -> Stage:
        """The stage; waits for it if need be. Raises what its making raised."""
        self.order(number)
        thread = self._threads[number]
        if thread is not None:
            thread.join()
        elif number not in self._made:
            self._make(number)
        made = self._made[number]
        if isinstance(made, Exception):
            raise made
        for old in [key for key in self._made if 1 < key < number]:
            del self._made[old], self._threads[old]
        return made
