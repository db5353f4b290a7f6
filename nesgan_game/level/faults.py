"""What can be wrong with a stage, each with its cell and what to do about it: one wording for all who refuse it."""

from __future__ import annotations

from typing import NamedTuple

from nesgan_game.errors import Unplayable


class Fault(NamedTuple):
    """Something that keeps a stage from being played; row, col: the cell."""

    what: str
    row: int
    col: int
    next_step: str

    def __str__(self) -> str:
        return f"{self.what} at row {self.row}, column {self.col}"

    def error(self, where: object) -> Unplayable:
        """Return the error that names it."""
        return Unplayable(str(self), where, self.next_step)
