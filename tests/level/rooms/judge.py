"""Judges files of room templates: every skeleton is built as a stage of its own and proved.

    python -m tests.level.rooms.judge FILE.toml ... [--only SKELETON] [--picture OUT.png] [--quick]

Each is built at its least and most columns and between, with every option of every chunk at least once, turned left and
right, with none, all, and single ones of its doorways open. Behind every doorway lies a pocket to stand in, below a
shaft a cellar, above one a loft. From every pocket that one comes in by there must be a proof to every pocket that one
leaves by; no place may be without a way out; what is to be fetched, and places for encounters, must be within reach.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from nesgan_game.errors import NesganError, Unplayable
from nesgan_game.level.proof.objectives import GraphCache, all_broken
from nesgan_game.level.proof.prove import prove
from nesgan_game.level.proof.softlock import softlocks
from nesgan_game.level.render import render_roles
from nesgan_game.level.rooms.canvas import DROP_COLS, Canvas, Doorway, Temper, mirrored, settle
from nesgan_game.level.rooms.skeletons import Skeleton
from nesgan_game.level.rooms.template_files import read_template
from nesgan_game.level.rooms.template_rooms import lay
from nesgan_game.level.stage import Entity, Room, Stage, role_stage
from nesgan_game.nes import TILE_PX
from nesgan_game.roles import IS_SOLID, ROLE_INDEX
from nesgan_game.seeds import stream

MARGIN, POCKET_COLS, POCKET_ROWS = 6, 5, 3
"""Cells around the room; the size of the pocket behind a doorway."""
LOOK_FROM = 4
_INSIDE = {"first": 2, "last": -3}
"""Columns of the hero in the first room, of the exit in the last; both stand on the first floor from that row on."""
CELL_PX = 12
"""Of a cell in a picture."""
_R = ROLE_INDEX


class Case(NamedTuple):
    """A skeleton at a width, with option `turn` of every chunk, these doorways, as drawn or turned left to right."""

    skeleton: Skeleton
    cols: int
    turn: int
    doors: tuple[Doorway, ...]
    flipped: bool
    part: str = "way"


class Built(NamedTuple):
    """A case as a map of roles, with its fixtures, and where one stands behind each doorway: (row, col) feet cells."""

    roles: NDArray[np.uint8]
    entities: tuple[Entity, ...]
    stands: tuple[tuple[int, int], ...]
    canvas: Canvas


def cases(skeleton: Skeleton, part: str, *, quick: bool = False) -> Iterator[Case]:
    """Yield the cases of a skeleton; `quick` asks for one for each option."""
    between = (skeleton.least + skeleton.drawn) // 2, (skeleton.drawn + skeleton.most) // 2
    widths = sorted({skeleton.least, *between, skeleton.drawn, skeleton.most})
    turns = max((len(chunk.options) for chunk in skeleton.chunks), default=1)
    for turn in range(turns if quick else max(turns, len(widths))):
        cols = widths[turn % len(widths)]
        doors = skeleton.offered(cols)
        ways = tuple(door for door in (skeleton.way_in, skeleton.way_out) if door is not None)
        extras = doors[len(ways) :]
        yield Case(skeleton, cols, turn, doors, turn % 2 == 1, part)
        if quick or not extras:
            continue
        yield Case(skeleton, cols, turn, doors[: len(ways)], turn % 2 == 0, part)
        yield Case(skeleton, cols, turn, (*doors[: len(ways)], extras[turn % len(extras)]), turn % 2 == 1, part)


def built(case: Case, outdoors: bool) -> Built:
    """Build a case within masonry, with a pocket behind every doorway."""
    skeleton = case.skeleton
    canvas = Canvas(skeleton.rows, case.cols, outdoors=outdoors, deep=False, temper=Temper())
    canvas.doorways = case.doors
    chosen = {chunk.digit: chunk.options[case.turn % len(chunk.options)] for chunk in skeleton.chunks}
    lay(skeleton, canvas, chosen, stream(case.turn))
    doors = case.doors
    if case.flipped:
        canvas = mirrored(canvas)
        doors = tuple(door.mirrored(case.cols) for door in doors)
    roles = np.full((canvas.rows + 2 * MARGIN, canvas.cols + 2 * MARGIN), _R["solid"], dtype=np.uint8)
    roles[MARGIN:-MARGIN, MARGIN:-MARGIN] = settle(canvas.cells)
    stands = tuple(_pocket(roles, canvas, door) for door in doors)
    if case.part in _INSIDE:
        col = _INSIDE[case.part] % canvas.cols
        col = canvas.cols - 1 - col if case.flipped else col
        stands += ((canvas.floor_below(LOOK_FROM, col) - 1 + MARGIN, col + MARGIN),)
    entities = tuple(
        Entity(number, one.kind, one.x_px + MARGIN * TILE_PX, one.y_px + MARGIN * TILE_PX, one.properties)
        for number, one in enumerate(canvas.fixtures, 10)
    )
    return Built(roles, entities, stands, canvas)


def _pocket(roles: NDArray[np.uint8], canvas: Canvas, door: Doorway) -> tuple[int, int]:
    """Dig a pocket behind a doorway; returns where one stands in it."""
    if door.side:
        floor = MARGIN + door.floor
        col = MARGIN - POCKET_COLS if door.side < 0 else MARGIN + canvas.cols
        roles[floor - POCKET_ROWS : floor, col : col + POCKET_COLS] = _R["wall"]
        return floor - 1, col + POCKET_COLS // 2
    col = MARGIN + door.floor
    if door.above:
        roles[1 : MARGIN - 1, col - 3 : col + DROP_COLS + 3] = _R["wall"]
        roles[MARGIN - 1, col : col + DROP_COLS] = _R["wall"]
        return MARGIN - 2, col - 2
    roles[-MARGIN:-1, col - 3 : col + DROP_COLS + 3] = _R["wall"]
    return roles.shape[0] - 2, col + 1


def faults(case: Case, outdoors: bool) -> Iterator[str]:
    """Yield what is wrong with a case."""
    made = built(case, outdoors)
    inside = [len(case.doors)] if case.part in _INSIDE else []
    ends = [number for number, door in enumerate(case.doors) if not door.one_way or _leaves(door)] + inside
    starts = [number for number, door in enumerate(case.doors) if not door.one_way or not _leaves(door)]
    starts += inside if case.part == "first" else []
    # One terrain, whoever starts where: its graphs are made once. What a proof strikes off no later one tries again, so
    # places without a way out are looked for before.
    goals = {start: [start] if case.part == "branch" else [end for end in ends if end != start] for start in starts[:3]}
    graphs = GraphCache(_stage(made, starts[0], ends))
    for start in (start for start, wanted in goals.items() if wanted):
        looked_at = _looked_at(_stage(made, start, ends), made, graphs)
        yield from (f"from {_told(case, start)}: {what}" for what in looked_at)
    for start, goal in ((start, goal) for start, wanted in goals.items() for goal in wanted[:3]):
        try:
            prove(_stage(made, start, [goal]), graphs)
        except Unplayable as error:
            yield f"from {_told(case, start)} to {_told(case, goal)}: {_inside(error)}"


def _leaves(door: Doorway) -> bool:
    return door.side == 0 and not door.above


def _told(case: Case, number: int) -> str:
    if number == len(case.doors):
        return "the place of hero or exit"
    door = case.doors[number]
    what = {-1: "the left door", 1: "the right door", 0: "the opening above" if door.above else "the drop"}[door.side]
    return f"{what} at {door.floor}"


def _inside(error: Unplayable) -> str:
    """The error in cells of the room."""
    return re.sub(r"(row|column) (\d+)", lambda found: f"{found[1]} {int(found[2]) - MARGIN}", error.what)


def _stage(made: Built, start: int, goals: list[int]) -> Stage:
    places = [("hero", made.stands[start]), *(("exit", made.stands[goal]) for goal in goals)]
    marks = tuple(
        Entity(number, kind, col * TILE_PX + TILE_PX // 2, (row + 1) * TILE_PX)
        for number, (kind, (row, col)) in enumerate(places, 1)
    )
    rows, cols = made.roles.shape
    return role_stage("judged", made.roles, (*marks, *made.entities), rooms=(Room("room", "room", 0, 0, rows, cols),))


def _looked_at(stage: Stage, made: Built, graphs: GraphCache) -> Iterator[str]:
    for fault in softlocks(stage, graphs):
        yield f"{fault.what} at row {fault.row - MARGIN}, column {fault.col - MARGIN}"
    graph = graphs.graph(all_broken(stage.terrain()))
    spawn = stage.spawn()
    reached = graph.reached(graph.floors.at(spawn.x, spawn.y))
    canvas = made.canvas
    wanted = [("a reward", cell) for cell in canvas.rewards] + [("an encounter", cell) for cell in canvas.places]
    wanted += [
        (one.kind, ((one.y_px - 1) // TILE_PX, one.x_px // TILE_PX)) for one in canvas.fixtures if one.kind == "item"
    ]
    wanted += [("the boss", canvas.lair)] if canvas.lair else []
    for what, (row, col) in wanted:
        x_px, y_px = (col + MARGIN) * TILE_PX + TILE_PX // 2, (row + MARGIN + 1) * TILE_PX
        if not any(goal.segment in reached for goal in graph.goals(x_px, y_px, TILE_PX // 2)):
            yield f"{what} at row {row}, column {col} is out of reach"
    yield from _specks(canvas)
    for row, col in canvas.candles:
        if IS_SOLID[canvas.cells[row, col]]:
            yield f"a candle at row {row}, column {col} is inside masonry"


def _specks(canvas: Canvas) -> Iterator[str]:
    """Yield single cells that hang in the air."""
    for role in ("solid", "platform", "window", "liquid", "spikes", "foliage"):
        cells = np.pad(canvas.cells == _R[role], 1)
        beside = cells[:-2, 1:-1] | cells[2:, 1:-1] | cells[1:-1, :-2] | cells[1:-1, 2:]
        for row, col in np.argwhere(cells[1:-1, 1:-1] & ~beside).tolist():
            if canvas.floor_below(row + 1, col) > row + 1:
                yield f"a single cell of {role} at row {row}, column {col}"


def judge(path: Path, only: str = "", *, quick: bool = False) -> list[str]:
    """Return what is wrong with a file's skeletons, one line each, without doublets."""
    template = read_template(path)
    found: dict[str, None] = {}
    for skeleton in template.skeletons:
        if skeleton.back or only not in ("", skeleton.name):
            continue
        for case in cases(skeleton, template.part, quick=quick):
            for fault in faults(case, template.outdoors):
                turned = ", turned" if case.flipped else ""
                found[f"{skeleton.name} ({case.cols} columns, option {case.turn + 1}{turned}): {fault}"] = None
    return list(found)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--only", default="", help="one skeleton's name")
    parser.add_argument("--quick", action="store_true", help="one case for each option")
    parser.add_argument("--picture", type=Path, help="write the rooms, as drawn, one below the other")
    arguments = parser.parse_args()
    status = 0
    for path in arguments.files:
        try:
            lines = judge(path, arguments.only, quick=arguments.quick)
            if arguments.picture:
                picture(path, arguments.only, arguments.picture)
        except NesganError as error:
            lines = [str(error)]
        print("\n".join([*lines, f"{path.name}: {len(lines)} faults" if lines else f"{path.name}: sound"]))
        status |= bool(lines)
    return status


def picture(path: Path, only: str, out: Path) -> None:
    """Write every skeleton at its least and most columns, in the colours of roles, 12 px a cell."""
    template = read_template(path)
    shots = []
    for skeleton in template.skeletons:
        if skeleton.back or only not in ("", skeleton.name):
            continue
        for turn, cols in enumerate(sorted({skeleton.least, skeleton.most})):
            made = built(Case(skeleton, cols, turn, skeleton.offered(cols), False, template.part), template.outdoors)
            shots.append((f"{skeleton.name} {cols}", _drawn(made)))
    wide = max(shot.shape[1] for _, shot in shots)
    per_row = max(1, 1900 // (wide + 8))
    rows = [shots[start : start + per_row] for start in range(0, len(shots), per_row)]
    high = [max(shot.shape[0] for _, shot in row) + 22 for row in rows]
    sheet = Image.new("RGB", (per_row * (wide + 8), sum(high)), "#202020")
    draw = ImageDraw.Draw(sheet)
    top = 0
    for row, height in zip(rows, high, strict=True):
        for number, (name, shot) in enumerate(row):
            draw.text((number * (wide + 8), top + 4), name, fill="white")
            sheet.paste(Image.fromarray(shot), (number * (wide + 8), top + 18))
        top += height
    sheet.save(out)


def _drawn(made: Built) -> NDArray[np.uint8]:
    """The room as drawn, with marks where rewards and encounters go."""
    canvas = made.canvas
    marks = [("candle", cell) for cell in canvas.candles] + [("key", cell) for cell in canvas.rewards]
    marks += [("ghoul", cell) for cell in canvas.places]
    entities = tuple(
        Entity(number, kind, (col + MARGIN) * TILE_PX + 8, (row + MARGIN + 1) * TILE_PX, {"key": 1})
        for number, (kind, (row, col)) in enumerate(marks, 100)
    )
    stage = _stage(made._replace(entities=(*made.entities, *entities)), 0, [len(made.stands) - 1])
    edge = (MARGIN - 1) * CELL_PX
    return render_roles(stage, CELL_PX)[edge:-edge, edge:-edge]


if __name__ == "__main__":
    sys.exit(main())
