"""A room of a stage: a named rectangle of its cells."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Room:
    """A named rectangle of the stage's cells; the camera stays inside the one that holds the hero."""

    name: str
    kind: str
    row: int
    col: int
    rows: int
    cols: int

    @property
    def area(self) -> tuple[slice, slice]:
        """The room's cells in a map of the stage: roles[room.area]."""
        return slice(self.row, self.row + self.rows), slice(self.col, self.col + self.cols)

    def holds(self, row: int, col: int) -> bool:
        """Whether a cell of the stage lies in the room."""
        return self.row <= row < self.row + self.rows and self.col <= col < self.col + self.cols

    def touches(self, other: Room) -> bool:
        """Whether two rooms lie side by side, over each other, or corner to corner."""
        return (
            self.row <= other.row + other.rows
            and other.row <= self.row + self.rows
            and self.col <= other.col + other.cols
            and other.col <= self.col + self.cols
        )
