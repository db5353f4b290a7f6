"""A stage on one sheet, as its maker thinks of it: rooms in their places, how they are joined, what each is for.

Above the rooms with their collision and the way of the proof; below them the graph of rooms, each node under its room;
then what the colours mean, and a line for every room.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np
from PIL import Image, ImageDraw

from nesgan_game import catalogue
from nesgan_game.files import replacing
from nesgan_game.game.view.sheets import lettering
from nesgan_game.game.view.sheets.lettering import TEXT_PX
from nesgan_game.game.view.sheets.route_lines import ASIDE, FLOWN, WALKED, draw_route
from nesgan_game.game.view.sprite_cache import Pixels, SpriteCache
from nesgan_game.level.explore.loops import Opening, doorway_cycles, find_openings, two_ways
from nesgan_game.level.explore.secret_places import secret_places
from nesgan_game.level.proof.nav_graph import Graph
from nesgan_game.level.proof.objectives import all_broken
from nesgan_game.level.stage import Room, Stage
from nesgan_game.level.stage_source import stage_label
from nesgan_game.nes import FIELD_ROWS
from nesgan_game.roles import CARRIES, IS_HAZARD, IS_SOLID, IS_STAIR, ROLE_INDEX

Colour = tuple[int, int, int]
CELL_PX = 12
MARGIN, LINE_PX, NODE_PX, STOREY_PX = 16, TEXT_PX + 8, TEXT_PX + 8, 56
"""Around everything, a line of text, half a node, and from one storey of the graph to the next."""
LEAST_PX = 66 * TEXT_PX
"""Width of a sheet at least: a line of text fits."""
PAPER, INK, FAINT = (16, 18, 28), (236, 236, 244), (140, 146, 168)
ROOM_COLOURS: dict[str, Colour] = {
    "open": (44, 50, 72),
    "rock": (120, 108, 100),
    "stairs": (196, 180, 120),
    "peril": (214, 60, 70),
    "breaks": (206, 130, 70),
}
DOOR_COLOURS: dict[str, Colour] = {"door": (110, 214, 120), "hidden": (140, 60, 255), "locked": (240, 80, 90),
                                   "drop": (110, 150, 255)}  # fmt: skip
THINGS: dict[str, Colour] = {
    "hero": (255, 255, 255),
    "exit": (0, 150, 0),
    "second exit": ASIDE,
    "enemy": (220, 90, 200),
    "boss": (165, 15, 150),
    "candle": (247, 231, 107),
    "find": (120, 220, 255),
    "mover": (180, 190, 220),
    "secret": (0, 165, 165),
}


class Line(NamedTuple):
    """A line of text with a swatch before it, or none."""

    text: str
    swatch: Colour | None = None
    ink: Colour = INK


def storyboard(stage: Stage, sprites: SpriteCache | None = None) -> Pixels:
    """The sheet (H, W, 3) uint8 RGB of a stage with rooms."""
    sheet = _Sheet(stage, sprites or SpriteCache())
    sheet.title()
    sheet.rooms()
    sheet.graph()
    sheet.legend()
    sheet.table()
    return sheet.shown()


def save_storyboard(stage: Stage, path: Path) -> None:
    """Write the sheet as PNG; equal stages make equal bytes. Raises ExportError."""
    shown = storyboard(stage)
    with replacing(path) as temporary:
        Image.fromarray(shown).save(temporary, format="PNG")


class _Sheet:
    """The sheet as it grows downwards; `y` is where the next part begins."""

    def __init__(self, stage: Stage, sprites: SpriteCache) -> None:
        self.stage, self.sprites = stage, sprites
        self.openings = list(find_openings(stage))
        self.secrets = secret_places(stage)
        graph = Graph.of(all_broken(stage.terrain({entity.key for entity in stage.openers})))
        self.two_ways = two_ways(stage, graph)
        storeys = -(-stage.rows // FIELD_ROWS)
        lines = 12 + len(stage.rooms)
        high = stage.rows * CELL_PX + storeys * STOREY_PX + lines * LINE_PX + 8 * MARGIN
        self.image = Image.new("RGB", (max(stage.cols * CELL_PX + 2 * MARGIN, LEAST_PX), high), PAPER)
        self.pen = ImageDraw.Draw(self.image)
        self.y = MARGIN

    def shown(self) -> Pixels:
        """The sheet, cut off where nothing follows."""
        return np.asarray(self.image)[: self.y + MARGIN]

    def write(self, text: str, x: int, y: int, ink: Colour = INK) -> int:
        """Write from a pixel on; returns where the text ends."""
        return lettering.write(self.image, self.sprites, text, x, y, ink)

    def title(self) -> None:
        """What the stage is, and how many ways around and secrets it has."""
        stage = self.stage
        told = [
            f"stage {stage_label(stage.number, stage.branch)}",
            f"seed {stage.seed}",
            stage.theme,
            f"difficulty {stage.difficulty:.2f}",
        ]
        told += [f"{name} {stage.properties[name]}" for name in ("shape", "idea") if stage.properties.get(name)]
        inside = ", ".join(str(stage.rooms.index(room) + 1) for room in self.two_ways)
        around = f"ways around: {doorway_cycles(stage)} among doors, {len(self.two_ways)} inside"
        around += f" (room {inside})" if inside else ""
        for line in (*_wrapped("  ".join(told), self._columns()), f"{around}  secrets: {len(self.secrets)}"):
            self.write(line, MARGIN, self.y)
            self.y += LINE_PX

    def _columns(self) -> int:
        return (self.image.width - 2 * MARGIN) // TEXT_PX

    def rooms(self) -> None:
        """Every room in its place: collision, what stands in it, the way, its number."""
        self.y += MARGIN
        stage, top = self.stage, self.y
        colours = np.array([PAPER, *ROOM_COLOURS.values()], np.uint8)[_kinds(stage)]
        drawn = Image.fromarray(colours.repeat(CELL_PX, axis=0).repeat(CELL_PX, axis=1))
        self.image.paste(drawn, (MARGIN, top))
        for colour, (row, col) in _things(stage, self.secrets):
            x, y = MARGIN + col * CELL_PX + 2, top + row * CELL_PX + 2
            self.pen.rectangle((x, y, x + CELL_PX - 5, y + CELL_PX - 5), colour, PAPER)
        for mover in stage.of_kind("mover"):
            self._course(mover.x_px, mover.y_px, mover.whole("dx") or 0, mover.whole("dy") or 0, top)
        draw_route(self.pen, stage, CELL_PX, top, MARGIN)
        for opening in self.openings:
            x, y = MARGIN + opening.col * CELL_PX, top + opening.row * CELL_PX
            right, bottom = x + opening.cols * CELL_PX - 1, y + opening.rows * CELL_PX - 1
            self.pen.rectangle((x, y, right, bottom), None, DOOR_COLOURS[_door(stage, opening)], 2)
        for number, room in enumerate(stage.rooms, 1):
            x, y = MARGIN + room.col * CELL_PX, top + room.row * CELL_PX
            self.pen.rectangle((x, y, x + room.cols * CELL_PX - 1, y + room.rows * CELL_PX - 1), None, FAINT)
            plate = len(str(number)) * TEXT_PX + 4
            self.pen.rectangle((x, y, x + plate, y + TEXT_PX + 4), PAPER, FAINT)
            self.write(str(number), x + 3, y + 3)
        self.y += stage.rows * CELL_PX

    def _course(self, x_px: int, y_px: int, dx: int, dy: int, top: int) -> None:
        scale = CELL_PX / 16
        ends = [(MARGIN + x * scale, top + y * scale) for x, y in ((x_px, y_px), (x_px + dx, y_px + dy))]
        self.pen.line(ends, THINGS["mover"], 2)

    def graph(self) -> None:
        """The rooms as nodes below their places, joined as their doors join them."""
        self.y += 2 * MARGIN + NODE_PX // 2
        places = self._nodes()
        for opening in self.openings:
            colour = DOOR_COLOURS[_door(self.stage, opening)]
            self.pen.line([places[opening.one], places[opening.other]], colour, 3)
        path = self.stage.properties.get("path")
        for number, (x, y) in enumerate(places):
            half = max(NODE_PX // 2, (len(str(number + 1)) * TEXT_PX + 6) // 2)
            on_path = not isinstance(path, int) or number < path
            box = (x - half, y - NODE_PX // 2, x + half, y + NODE_PX // 2)
            self.pen.rectangle(box, PAPER, INK if on_path else FAINT, 2)
            width = len(str(number + 1)) * TEXT_PX
            self.write(str(number + 1), x - width // 2 + 1, y - TEXT_PX // 2 + 1, INK if on_path else FAINT)
        self.y = max(y for _, y in places) + NODE_PX // 2

    def _nodes(self) -> list[tuple[int, int]]:
        """The middle of every room's node: below the room's middle, at the height of its storey."""
        return [
            (
                MARGIN + (2 * room.col + room.cols) * CELL_PX // 2,
                self.y + (2 * room.row + room.rows - FIELD_ROWS) * STOREY_PX // (2 * FIELD_ROWS),
            )
            for room in self.stage.rooms
        ]

    def legend(self) -> None:
        """What the colours mean."""
        self.y += 2 * MARGIN
        rows = ({"walked": WALKED, "leap or fall": FLOWN}, DOOR_COLOURS, ROOM_COLOURS, THINGS)
        for row in rows:
            x = MARGIN
            for name, colour in row.items():
                self.pen.rectangle((x, self.y + 2, x + TEXT_PX - 4, self.y + TEXT_PX - 2), colour, FAINT)
                x = self.write(name, x + TEXT_PX + 4, self.y, FAINT) + TEXT_PX
            self.y += LINE_PX

    def table(self) -> None:
        """A line for every room: its kind, its beat, who waits in it, what there is to find."""
        self.y += MARGIN
        beats = str(self.stage.properties.get("beats", "")).split()
        for number, room in enumerate(self.stage.rooms):
            beat = f"  beat {beats[number]}" if number < len(beats) else ""
            head = f"{number + 1:2d} {room.kind}{beat}"
            for line in _wrapped(f"{head}  {_held(self.stage, room)}".rstrip(), self._columns()):
                self.write(line, MARGIN, self.y)
                self.y += LINE_PX


def _kinds(stage: Stage) -> np.ndarray[tuple[int, ...], np.dtype[np.intp]]:
    """(R, C) 0 outside the rooms, else 1 + the place of a cell's word in ROOM_COLOURS."""
    roles = stage.roles
    inside = np.zeros(roles.shape, bool)
    for room in stage.rooms:
        inside[room.area] = True
    words = np.select(
        [roles == ROLE_INDEX["breakable"], IS_SOLID[roles], IS_HAZARD[roles], CARRIES[roles] | IS_STAIR[roles]],
        [5, 2, 4, 3],
        1,
    )
    return np.asarray(np.where(inside, words, 0))


def _things(stage: Stage, secrets: list[tuple[int, int]]) -> Iterator[tuple[Colour, tuple[int, int]]]:
    """Yield the colour and the cell of everything to be marked; secrets last, over what they hold."""
    for entity in stage.entities:
        name = "second exit" if entity.branch else _thing(entity.kind)
        if name:
            yield THINGS[name], entity.cell
    for cell in secrets:
        yield THINGS["secret"], cell


def _thing(kind: str) -> str:
    if kind in catalogue.ENEMIES:
        return "boss" if catalogue.ENEMIES[kind].boss else "enemy"
    return {"item": "find", "key": "find", "lever": "find"}.get(
        kind, kind if kind in THINGS and kind != "mover" else ""
    )


def _door(stage: Stage, opening: Opening) -> str:
    """The word of DOOR_COLOURS for a way between two rooms."""
    cells = {(opening.row + row, opening.col + col) for row in range(opening.rows) for col in range(opening.cols)}
    if any(cell in cells for lock in stage.of_kind("lock") for cell in lock.door_cells):
        return "locked"
    if any(stage.roles[cell] == ROLE_INDEX["breakable"] for cell in cells):
        return "hidden"
    return "drop" if opening.shaft else "door"


def _held(stage: Stage, room: Room) -> str:
    """Enemies and finds of a room, counted, in words."""
    names: dict[str, int] = {}
    for entity in stage.entities:
        if not room.holds(*entity.cell):
            continue
        name = str(entity.properties.get("drop", "item")) if entity.kind == "item" else entity.kind
        name = f"second exit to {stage_label(stage.number + 1, entity.branch)}" if entity.branch else name
        if _thing(entity.kind) in ("enemy", "boss", "find", "candle", "exit"):
            names[name] = names.get(name, 0) + 1
    return ", ".join(f"{name} x{count}" if count > 1 else name for name, count in names.items()).replace("_", " ")


def _wrapped(text: str, columns: int) -> Iterator[str]:
    """Lines of at most so many letters, broken at blanks, those after the first indented."""
    line, *words = text.split(" ")
    for word in words:
        if len(line) + 1 + len(word) > columns and line.strip():
            yield line
            line = "  "
        line = f"{line} {word}"
    yield line
