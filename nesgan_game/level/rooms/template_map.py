"""What may stand where on the map of a skeleton: letters, doorways, chunks, the shell. Faults are told by their row.

Rows and columns count from 0 at the upper left.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from nesgan_game.level.rooms.canvas import DROP_COLS, Doorway
from nesgan_game.nes import FIELD_ROWS, SCREEN_COLS

DIGITS = "123456789"
LETTERS = "#.,=/\\^~bowf|c isEBD"
"""Of maps and options alike."""
_SIDES = "<>lrLR"
_SHAFTS = "uv"
_OPEN = ".,/\\owf|c isEBD="
_FIXED = "D/\\b" + DIGITS + _SIDES + _SHAFTS
"""What a column that is repeated or left out must not hold."""
_MARKS = "cisEB"
"""What a column that is left out must not hold, either."""
_STANDS = frozenset("isEB")
"""What must stand on a floor."""
_ON_MAPS, _DOORWAYS = frozenset(LETTERS + DIGITS + _SIDES + _SHAFTS), frozenset(_SIDES)
_KEPT = {"+": frozenset(_FIXED), "-": frozenset(_FIXED + _MARKS), "*": frozenset(_FIXED + _MARKS)}
"""What a column must not hold, by its mark on the ruler."""
_RUN = re.compile(f"([{_SIDES}])\\1*")
_STOREYS = 4


def map_fault(lines: tuple[str, ...]) -> str:
    """What is wrong with the map of a skeleton whatever its chunks hold; empty if nothing is."""
    rows, cols = len(lines), len(lines[0])
    if rows % FIELD_ROWS or not FIELD_ROWS <= rows <= _STOREYS * FIELD_ROWS or not SCREEN_COLS <= cols <= 64:
        return f"the map has {rows} rows of {cols} columns, not {FIELD_ROWS} a storey of {SCREEN_COLS} to 64"
    for row, line in enumerate(lines):
        if len(line) != cols:
            return f"row {row} has {len(line)} columns, row 0 has {cols}"
        if wrong := set(line) - _ON_MAPS:
            return f"row {row} has the letter {min(wrong)!r}"
    return _shell_fault(lines) or _doors_fault(lines) or _shafts_fault(lines)


def _shell_fault(lines: tuple[str, ...]) -> str:
    for row, line in enumerate(lines):
        if line[0] not in "#<>lL" or line[-1] not in "#>rR":
            return f"row {row} begins with {line[0]!r} and ends with {line[-1]!r}: the sides are walls with doorways"
        if inner := _DOORWAYS.intersection(line[1:-1]):
            return f"row {row} has the doorway {min(inner)!r} inside the room"
    return ""


def _doors_fault(lines: tuple[str, ...]) -> str:
    for side in (0, -1):
        for row, letter, count in _runs(lines, side):
            floor = row + count
            if count != 2 or floor >= len(lines) or lines[floor][side] != "#":
                return f"row {row}: the doorway {letter!r} is {count} cells high, not 2 over masonry"
            if row % FIELD_ROWS < 1 or row // FIELD_ROWS != (floor - 1) // FIELD_ROWS:
                return f"row {row}: the doorway {letter!r} does not lie within a storey"
    ways = "".join(letter for side in (0, -1) for _, letter, _ in _runs(lines, side))
    if ways.count("<") > 1 or ways.count(">") > 1 or not ways:
        return "there is more than one way in or way out, or no doorway at all"
    return ""


def _runs(lines: tuple[str, ...], side: int) -> Iterator[tuple[int, str, int]]:
    """Yield (row, letter, cells) of every doorway in a column, 0 or -1."""
    for run in _RUN.finditer("".join([line[side] for line in lines])):
        yield run.start(), run[1], len(run[0])


def _shafts_fault(lines: tuple[str, ...]) -> str:
    for letter in _SHAFTS:
        if not any(letter in line for line in lines):
            continue
        edge = lines[0] if letter == "u" else lines[-1]
        columns = [col for col in range(len(edge)) if edge[col] == letter]
        shafts = set(columns[::DROP_COLS])
        if columns != [col + offset for col in sorted(shafts) for offset in range(DROP_COLS)]:
            return f"the shafts {letter!r} are not {DROP_COLS} columns wide each"
        for row, line in enumerate(lines if letter == "u" else lines[::-1]):
            for col in range(len(line)):
                if line[col] == letter and col not in columns:
                    return f"row {row if letter == 'u' else len(lines) - 1 - row}: {letter!r} is not joined to the edge"
        for col in shafts:
            ends = [[line[col + offset] == letter for line in lines].count(True) for offset in range(DROP_COLS)]
            if len(set(ends)) > 1:
                return f"the shaft {letter!r} at column {col} is ragged"
    return ""


def ruler_fault(ruler: str, lines: tuple[str, ...]) -> str:
    """What is wrong with the line that marks columns to be repeated (+), to be left out (-), or either (*)."""
    if len(ruler) != len(lines[0]) or set(ruler) - set("+-*."):
        return f"it has {len(ruler)} marks for {len(lines[0])} columns, or others than + - * ."
    for col, (mark, held) in enumerate(zip(ruler, zip(*lines, strict=True), strict=True)):
        if mark != "." and (wrong := _KEPT[mark].intersection(held)):
            return f"column {col} holds {min(wrong)!r}, which cannot be repeated or left out"
    if ruler.count("-") + ruler.count("*") > len(ruler) - SCREEN_COLS:
        return f"less than {SCREEN_COLS} columns would be left"
    return ""


def raise_fault(lines: tuple[str, ...], rows: int) -> str:
    """What keeps a map from being raised by so many rows: these must be bare, and two more over what is stood on."""
    if len(lines) != FIELD_ROWS:
        return f"it has {len(lines)} rows"
    for row, line in enumerate(lines[1 : rows + 3], 1):
        bare = set("#.cw|u" + _SIDES if row > rows else "#.cw|u")
        if wrong := set(line) - (bare | set("iE" if row > rows else "")):
            return f"row {row} has {min(wrong)!r}"
    return ""


def blocks(lines: tuple[str, ...]) -> dict[str, tuple[int, int, int, int]]:
    """The rectangles of the digits: row, col, rows, cols."""
    found = {}
    for digit in DIGITS:
        rows = [row for row, line in enumerate(lines) if digit in line]
        if rows:
            left = min(lines[row].index(digit) for row in rows)
            right = max(lines[row].rindex(digit) for row in rows)
            found[digit] = rows[0], left, rows[-1] - rows[0] + 1, right - left + 1
    return found


def option_fault(lines: tuple[str, ...], rows: int, cols: int) -> str:
    """What is wrong with the map of an option."""
    if len(lines) != rows or any(len(line) != cols for line in lines):
        return f"is {len(lines)} rows of {sorted({len(line) for line in lines})} columns, its digit {rows} of {cols}"
    for row, line in enumerate(lines):
        if wrong := set(line) - set(LETTERS):
            return f"row {row} has the letter {min(wrong)!r}"
    return ""


class Plan(NamedTuple):
    """A map and its chunks: (row, col, the lines of every option)."""

    lines: tuple[str, ...]
    chunks: tuple[tuple[int, int, list[tuple[str, ...]]], ...]

    def fault(self) -> str:
        """What is wrong with the map as it is with any of the options; empty if nothing is."""
        for digit, (row, col, rows, cols) in blocks(self.lines).items():
            if any(set(line[col : col + cols]) != {digit} for line in self.lines[row : row + rows]):
                return f"row {row}: the digit {digit} does not fill a rectangle"
        most = max((len(options) for _, _, options in self.chunks), default=1)
        return next((fault for number in range(most) if (fault := _floors_fault(self.filled(number)))), "")

    def filled(self, number: int) -> list[str]:
        """The map with option `number` of every chunk, counted round where there are fewer."""
        lines = list(self.lines)
        for row, col, options in self.chunks:
            for offset, text in enumerate(options[number % len(options)]):
                line = lines[row + offset]
                lines[row + offset] = line[:col] + text + line[col + len(text) :]
        return lines


def _floors_fault(lines: list[str]) -> str:
    if wrong := set(lines[-1]) - set("#^~v "):
        return f"row {len(lines) - 1} has {min(wrong)!r}: the bottom is masonry, a blank for a pit, ^, ~ or v"
    for row, line in enumerate(lines):
        if _STANDS.isdisjoint(line):
            continue
        for col, mark in enumerate(line):
            if mark in _STANDS and lines[row + 1][col] not in "#=b/\\v":
                return f"row {row}: {mark!r} at column {col} does not stand on a floor"
            if mark in "iEB" and lines[row - 1][col] not in _OPEN:
                return f"row {row}: {mark!r} at column {col} has no room to stand"
    return ""


def doorways(lines: tuple[str, ...]) -> tuple[Doorway | None, Doorway | None, tuple[Doorway, ...]]:
    """The way in, the way out, and further doorways on offer."""
    ways: dict[str, Doorway] = {}
    extras: list[Doorway] = []
    for side, at in ((-1, 0), (1, -1)):
        for row, letter, count in _runs(lines, at):
            door = Doorway(side, row + count, one_way=letter in "LR")
            if letter in "<>":
                ways[letter] = door
            else:
                extras.append(door)
    for letter, edge in (("u", lines[0]), ("v", lines[-1])):
        columns = [col for col in range(len(edge)) if edge[col] == letter]
        extras += [Doorway(0, col, one_way=True, above=letter == "u") for col in columns[::DROP_COLS]]
    return ways.get("<"), ways.get(">"), tuple(extras)
