"""From a planned room to cells: its builder is called, ends without a door are closed, and what it is worth is laid."""

from __future__ import annotations

from nesgan_game.entity_rows import LOOT
from nesgan_game.level.layout.way_out import second_exit
from nesgan_game.level.planning.plan import DOOR, PlacedRoom
from nesgan_game.level.rooms.canvas import Canvas, Cell, mirrored, pick
from nesgan_game.level.rooms.gentle import soften
from nesgan_game.level.rooms.kinds import room_kinds
from nesgan_game.nes import FIELD_ROWS
from nesgan_game.physics.hero_figures import OURS, Physics
from nesgan_game.seeds import Random

KEY = 1
"""Number of the one key a stage may have."""
_REWARD_COLS = 3
"""Columns from a dead end's wall to its reward: every builder ends on a level floor of that many."""
_DOOR_ROWS = 2
"""Cells of a door."""
LANDING_COLS = 6
"""Level columns at an end that is left or reached through a floor or ceiling."""
_PAY = ("bag", "bag", "heart", "roast")
"""What lies at a reward's place on the main path, each as likely as the others; tuned by hand."""


def build_room(one: PlacedRoom, rng: Random, *, deep: bool, physics: Physics = OURS) -> Canvas:
    """Build one room walked to the right, close the ends that have no door, and turn it as often as the way demands."""
    kind = room_kinds()[one.room.kind]
    canvas = Canvas(one.room.rows, one.room.cols, outdoors=kind.outdoors, deep=deep, temper=one.temper, physics=physics)
    canvas.skeleton = one.skeleton
    canvas.doorways = tuple(door if one.heading > 0 else door.mirrored(canvas.cols) for door in one.doorways)
    falling = kind.turns and one.leave > one.entry > 0
    if falling:
        kind.build(canvas, rng, one.leave, one.entry)
        canvas = mirrored(canvas)
    else:
        kind.build(canvas, rng, one.entry, one.leave)
    if one.temper.beat == 0 and not one.branch:
        soften(canvas)
    if one.room.rows == FIELD_ROWS:
        _close(canvas, one)
    if one.beyond:
        second_exit(canvas, one)
    elif one.branch:
        _reward(canvas, rng, one)
    elif canvas.rewards:
        canvas.item(*pick(rng, canvas.rewards), pick(rng, _PAY))
    return mirrored(canvas) if one.heading < 0 else canvas


def _close(canvas: Canvas, one: PlacedRoom) -> None:
    """Wall up the ends that have no door, level the floor where one goes up or down, and open the further door."""
    last = canvas.cols - 1
    moving = any(fixture.kind == "mover" for fixture in canvas.fixtures)
    levelled = not moving and not room_kinds()[one.room.kind].skeletons
    for way, floor, col in ((one.way_in, one.entry, 0), (one.way_out, one.leave, last)):
        if levelled and way not in (DOOR, "") and floor:
            start = 1 if not col else last - LANDING_COLS
            canvas.ground(start, LANDING_COLS, floor)
            for place in range(start, start + LANDING_COLS):
                hangs = [row for row in range(2, floor) if canvas.solid(row, place)]
                canvas.clear(hangs[0] if hangs else floor, place, floor - hangs[0] if hangs else 0)
        if way != DOOR and floor and not one.doorways:
            canvas.fill("solid", floor - _DOOR_ROWS, col, _DOOR_ROWS, 1)
    if one.opens is not None:
        canvas.doorway(one.opens._replace(side=one.opens.side * one.heading))


def _reward(canvas: Canvas, rng: Random, one: PlacedRoom) -> None:
    """Lay a reward where the room offers a place, or before the far wall: the key, or something among candles."""
    places = [cell for cell in canvas.rewards if not canvas.solid(*cell)]
    row, col = pick(rng, places) if places else _before_the_wall(canvas, one)
    if one.holds_key:
        canvas.put("key", row, col, key=KEY)
    else:
        canvas.item(row, col, pick(rng, LOOT["reward"]))
    canvas.candle(row - 3, col)
    canvas.candle(row - 2, col - 3)


def _before_the_wall(canvas: Canvas, one: PlacedRoom) -> Cell:
    """Return the cell on the floor before a dead end's wall."""
    row, col = one.leave - 1, canvas.cols - _REWARD_COLS
    while canvas.solid(row, col):
        row -= 1
    return canvas.floor_below(row, col) - 1, col
