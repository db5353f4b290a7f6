"""Reader of the hand-drawn sprite sheets in ``assets/sprites``.

A sheet is a text file that a person can edit::

    nesgan-sprite 1
    ; a comment (outside a frame's rows)
    palette . - # 0f + 17 x 37
    anchor 8 32
    frame walk_0 16x32
    ................
    (32 rows of 16 glyphs)
    frame lash_2 32x8 anchor 0 4

The palette line pairs a glyph with a NES colour number in hexadecimal; ``.`` is always transparent (``. -``).
Glyphs that name the same colour share one index, and a sheet has at most three colours. The anchor is the
pixel of a frame that stands on the entity's feet centre; without one it is the middle of the frame's bottom
edge. The frame name ``space`` is stored as the blank character: a font is addressed by its characters.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

import numpy as np
import numpy.typing as npt

from nesgan_game.errors import AssetError
from nesgan_game.files import MAX_TABLE_BYTES, opened

HEADER = "nesgan-sprite 1"
TRANSPARENT = "."
MAX_COLOURS = 3
MAX_SIDE = 256
FILLER_COLOUR = 0x0F
COMMENT = ";"

_COLOUR = re.compile(r"[0-3][0-9a-fA-F]")
_SIZE = re.compile(r"([0-9]{1,4})x([0-9]{1,4})")
_INTEGER = re.compile(r"-?[0-9]{1,4}")

Index = npt.NDArray[np.uint8]


@dataclass(frozen=True)
class Frame:
    """One picture: colour indices (0 transparent, 1..3 into the sheet's palette) and its anchor pixel."""

    name: str
    index: Index
    anchor: tuple[int, int]


@dataclass(frozen=True)
class SpriteSheet:
    """A named set of frames that share one palette of three NES colour numbers (unused places hold $0F)."""

    name: str
    palette: tuple[int, int, int]
    frames: dict[str, Frame]


class _Reader:
    """The lines of one sheet and the position of the reading, for messages that name file and line."""

    def __init__(self, path: Path, lines: list[str]) -> None:
        """Keep the lines; reading starts before the first."""
        self.path = path
        self.lines = lines
        self.number = 0
        self.glyphs: dict[str, int] | None = None
        self.palette: list[int] = []
        self.anchor: tuple[int, int] | None = None
        self.frames: dict[str, Frame] = {}

    def fail(self, what: str, next_step: str) -> NoReturn:
        """Raise the one-line error for the line being read."""
        where = f"{self.path}, line {max(self.number, 1)}"
        raise AssetError(what, where, next_step)

    def next_line(self) -> str | None:
        """Return the next line without trailing blanks, or None at the end of the file."""
        if self.number >= len(self.lines):
            return None
        self.number += 1
        return self.lines[self.number - 1].rstrip()

    def read(self) -> SpriteSheet:
        """Read the whole sheet."""
        if self.next_line() != HEADER:
            self.fail("this is not a sprite sheet", f"make the first line '{HEADER}'")
        while (line := self.next_line()) is not None:
            words = line.split()
            if not words or words[0].startswith(COMMENT):
                continue
            match words[0]:
                case "palette":
                    self.read_palette(words[1:])
                case "anchor":
                    self.read_default_anchor(words[1:])
                case "frame":
                    self.read_frame(words[1:])
                case other:
                    self.fail(
                        f"unknown line {_short(other)}",
                        "begin it with palette, anchor, frame or ';', or correct the size of the frame above",
                    )
        if not self.frames:
            self.fail("the sheet has no frame", "add a line 'frame NAME WxH' followed by H rows of W glyphs")
        first, second, third = (self.palette + [FILLER_COLOUR] * MAX_COLOURS)[:MAX_COLOURS]
        return SpriteSheet(self.path.stem, (first, second, third), self.frames)

    def read_palette(self, words: list[str]) -> None:
        """Read ``palette glyph hex glyph hex ...``."""
        if self.glyphs is not None:
            self.fail("a second palette line", "keep one palette line in a sheet")
        if not words or len(words) % 2:
            self.fail("the palette is not a list of pairs", "write it as 'palette . - # 0f + 17 x 30'")
        glyphs = {TRANSPARENT: 0}
        seen: set[str] = set()
        for glyph, colour in zip(words[::2], words[1::2], strict=True):
            if len(glyph) != 1:
                self.fail(f"palette glyph {_short(glyph)} is not one character", "use one character each")
            if glyph in seen:
                self.fail(f"palette glyph {_short(glyph)} is given twice", "give each colour its own glyph")
            seen.add(glyph)
            if glyph == TRANSPARENT:
                if colour != "-":
                    self.fail("'.' is always transparent", "write '. -', or use another glyph for the colour")
                continue
            if not _COLOUR.fullmatch(colour):
                self.fail(f"{_short(colour)} is not a NES colour number", "write hex digits from 00 to 3f")
            number = int(colour, 16)
            if number not in self.palette:
                self.palette.append(number)
            glyphs[glyph] = self.palette.index(number) + 1
        if not 1 <= len(self.palette) <= MAX_COLOURS:
            self.fail(
                f"the palette has {len(self.palette)} colours",
                f"use 1 to {MAX_COLOURS} colours and '.' for transparent",
            )
        self.glyphs = glyphs

    def read_default_anchor(self, words: list[str]) -> None:
        """Read the sheet's ``anchor x y`` line."""
        if self.anchor is not None:
            self.fail("a second anchor line", "keep one; a frame line may end with an anchor of its own")
        if self.frames:
            self.fail("the anchor comes after a frame", "move the anchor line above the first frame")
        self.anchor = self.parse_anchor(words)

    def parse_anchor(self, words: list[str]) -> tuple[int, int]:
        """Parse the two whole numbers of an anchor."""
        if len(words) != 2 or not all(_INTEGER.fullmatch(word) for word in words):
            self.fail("the anchor is not two whole numbers", "write it as 'anchor 8 32'")
        return int(words[0]), int(words[1])

    def read_frame(self, words: list[str]) -> None:
        """Read ``frame NAME WxH [anchor x y]`` and its rows."""
        if self.glyphs is None:
            self.fail("a frame comes before the palette", "put the palette line above the first frame")
        if len(words) < 2 or (len(words) > 2 and words[2] != "anchor"):
            self.fail("the frame line is not clear", "write 'frame NAME WxH' (and 'anchor x y' if need be)")
        name = " " if words[0] == "space" else words[0]
        if name in self.frames:
            self.fail(f"frame {_short(words[0])} is there twice", "rename or remove one of the two")
        size = _SIZE.fullmatch(words[1])
        if size is None:
            self.fail(f"{_short(words[1])} is not a size", "write width x height, as in 16x32")
        width, height = int(size[1]), int(size[2])
        if not (1 <= width <= MAX_SIDE and 1 <= height <= MAX_SIDE):
            self.fail(f"size {words[1]} is out of range", f"use 1 to {MAX_SIDE} pixels a side")
        anchor = self.parse_anchor(words[3:]) if len(words) > 2 else self.anchor or (width // 2, height)
        index = np.zeros((height, width), dtype=np.uint8)
        for row in range(height):
            index[row] = self.read_row(words[0], row, width, height, self.glyphs)
        index.setflags(write=False)
        self.frames[name] = Frame(name, index, anchor)

    def read_row(self, name: str, row: int, width: int, height: int, glyphs: dict[str, int]) -> list[int]:
        """One row of a frame as colour indices."""
        line = self.next_line()
        if line is None:
            self.fail(
                f"frame {_short(name)} ends after {row} of {height} rows",
                "add the missing rows or correct the height",
            )
        if len(line) != width:
            self.fail(
                f"row {row + 1} of frame {_short(name)} has {len(line)} glyphs instead of {width}",
                "correct the row or the width in the frame line",
            )
        for glyph in line:
            if glyph not in glyphs:
                self.fail(f"glyph {_short(glyph)} is not in the palette", "use a palette glyph or '.'")
        return [glyphs[glyph] for glyph in line]


def _short(text: str) -> str:
    """Quote a word of the file for a one-line message: printable, not too long."""
    return ascii(text if len(text) <= 24 else text[:24] + "...")


def load_sprites(path: Path | str) -> SpriteSheet:
    """Read one sprite sheet; raise AssetError with file, line, what is wrong and what to do."""
    path = Path(path)
    try:
        with opened(path) as file:
            data = file.read(MAX_TABLE_BYTES + 1)
        text = data.decode("utf-8")
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise AssetError(
            f"the sprite sheet cannot be read ({reason})", str(path), "check that the file is there"
        ) from error
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise AssetError(
            "the sprite sheet is not UTF-8 text", f"{path}, line {line}", "save the file as UTF-8 text"
        ) from error
    if len(data) > MAX_TABLE_BYTES:
        raise AssetError(f"the sprite sheet is larger than {MAX_TABLE_BYTES / 1e6:g} MB", str(path), "split it")
    return _read(path, text)


def parse_sprites(text: str, name: str) -> SpriteSheet:
    """Read the text of a sheet of that name; raise AssetError as load_sprites does."""
    return _read(Path(name), text)


def _read(path: Path, text: str) -> SpriteSheet:
    lines = text.replace("\r\n", "\n").split("\n")
    if lines and not lines[-1]:
        lines.pop()
    return _Reader(path, lines).read()
