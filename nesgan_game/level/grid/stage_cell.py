"""One cell of a stage: what it is, and the tiles that it shows."""

from __future__ import annotations

from typing import NamedTuple

from nesgan_game.roles import Role


class StageCell(NamedTuple):
    """A cell with its role and the numbers of its tiles in the three layers, -1 for none."""

    row: int
    col: int
    role: Role
    background: int
    field: int
    foreground: int

    @property
    def tile(self) -> int:
        """The frontmost tile of background and field: what the hero stands on or before; -1 for none."""
        return self.field if self.field >= 0 else self.background
