"""How far along the way of its proof a hero has come: a potential, so that going to and fro is worth nothing."""

from __future__ import annotations

from nesgan_game.errors import ConfigError
from nesgan_game.level.stage import Stage

_NEAR, LEAP = 2, 40
"""Cells off the way at which one is still on it; places along it that one may skip at once. Tuned by hand."""
Cell = tuple[int, int]


class Route:
    """The way of a stage's proof, cell by cell. Raises ConfigError for a stage without a proof."""

    def __init__(self, stage: Stage) -> None:
        if stage.proof is None:
            raise ConfigError("a stage without a proof has no way to follow", stage.name, "prove it first")
        self.cells = stage.proof.route
        self.last = max(len(self.cells) - 1, 1)
        self.near: dict[Cell, list[tuple[int, int]]] = {}
        for number, (row, col) in enumerate(self.cells):
            for down in range(-_NEAR, _NEAR + 1):
                for across in range(-_NEAR, _NEAR + 1):
                    off = abs(down) + abs(across)
                    self.near.setdefault((row + down, col + across), []).append((off, number))

    def follow(self, place: int, cell: Cell) -> int:
        """Return where along the way a hero is in a cell (row, col) who was at a place of it; there still if off it.

        Of places equally near it is the one nearest to where he was: a way may cross itself.
        """
        found, least = place, (1 << 30, 0)
        for off, number in self.near.get(cell, ()):
            jump = number - place if number >= place else place - number
            if jump <= LEAP and (off, jump) < least:
                found, least = number, (off, jump)
        return found

    def ahead(self, place: int, cells: int) -> Cell:
        """Return the cell so many places further on, the last one at most."""
        return self.cells[min(place + cells, len(self.cells) - 1)]
