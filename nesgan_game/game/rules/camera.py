"""Which part of the stage is seen: the hero's room, centred on her across, one storey at a time; and the way between
rooms.
"""

from __future__ import annotations

from dataclasses import dataclass

from nesgan_game.game.rules.entities import Box
from nesgan_game.level.stage import Room, Stage
from nesgan_game.nes import FIELD_ROWS, SCREEN_WIDTH_PX, TILE_PX
from nesgan_game.physics.movement import PX, Body, Stance

WIDTH_PX, HEIGHT_PX = SCREEN_WIDTH_PX, FIELD_ROWS * TILE_PX
SLIDE_TICKS = 32
FADE_TICKS = 32


@dataclass(slots=True)
class Camera:
    """Top left pixel of what is seen, and a change under way: kind "" none, "slide" sideways or "fade" to another
    storey.
    """

    room: int
    storey: int
    x: int = 0
    y: int = 0
    kind: str = ""
    clock: int = 0
    from_x: int = 0
    from_y: int = 0

    @property
    def moving(self) -> bool:
        """Whether a change of rooms is under way; the world waits for it."""
        return bool(self.kind)

    @property
    def darkness(self) -> int:
        """0 for full light to 4 for black, in the middle of a fade."""
        if self.kind != "fade":
            return 0
        half = FADE_TICKS // 2
        return max(0, 5 - abs(self.clock - half) * 5 // half) if abs(self.clock - half) < half else 0

    def box(self, margin: int = 0) -> Box:
        """What is seen, in stage pixels, and so many more on every side."""
        x, y = self.x - margin, self.y - margin
        return Box(x, y, x + WIDTH_PX + 2 * margin, y + HEIGHT_PX + 2 * margin)


def room_box(room: Room) -> Box:
    """The room in stage pixels."""
    return Box(
        room.col * TILE_PX, room.row * TILE_PX, (room.col + room.cols) * TILE_PX, (room.row + room.rows) * TILE_PX
    )


def room_index(stage: Stage, x_px: int, y_px: int, otherwise: int) -> int:
    """Number of the room that holds a feet place, `otherwise` between rooms."""
    row, col = (y_px - 1) // TILE_PX, x_px // TILE_PX
    return next((index for index, room in enumerate(stage.rooms) if room.holds(row, col)), otherwise)


def storey_in(room: Room, y_px: int) -> int:
    """Which 12 rows of a room hold the feet; a room of up to 12 rows has only one storey."""
    last = max(0, (room.rows - 1) // FIELD_ROWS)
    return max(0, min(last, ((y_px - 1) // TILE_PX - room.row) // FIELD_ROWS))


class Views:
    """What the camera can show of a stage, looked up once it has been worked out: asked for in every tick."""

    __slots__ = ("_boxes", "_limits", "_rooms", "stage")

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self._rooms: dict[tuple[int, int], int] = {}
        self._boxes: dict[int, Box] = {}
        self._limits: dict[tuple[int, int], tuple[int, int, int]] = {}

    def __reduce__(self) -> tuple[type[Views], tuple[Stage]]:
        """Return what it is made of; what has been worked out is worked out again."""
        return Views, (self.stage,)

    def place(self, x_px: int, y_px: int, otherwise: int) -> tuple[int, int]:
        """Number of the room that holds a feet place, `otherwise` between rooms, and the storey."""
        cell = (y_px - 1) // TILE_PX, x_px // TILE_PX
        room = self._rooms.get(cell)
        if room is None:
            room = self._rooms[cell] = room_index(self.stage, x_px, y_px, -1)
        if room < 0:
            room = otherwise
        rooms = self.stage.rooms
        # A room as high as the screen, as most are, has one storey.
        return room, storey_in(rooms[room], y_px) if rooms and rooms[room].rows > FIELD_ROWS else 0

    def bounds(self, room: int) -> Box:
        """The room in stage pixels: the whole stage where there are no rooms."""
        box = self._boxes.get(room)
        if box is None:
            stage = self.stage
            whole = Box(0, 0, stage.cols * TILE_PX, stage.rows * TILE_PX)
            box = self._boxes[room] = room_box(stage.rooms[room]) if stage.rooms else whole
        return box

    def aim(self, room: int, storey: int, x_px: int) -> tuple[int, int]:
        """Where the camera belongs for a hero at x_px in a room and storey."""
        found = self._limits.get((room, storey))
        if found is None:
            found = self._limits[room, storey] = _limits(self.bounds(room), storey)
        least, most, y = found
        x = x_px - WIDTH_PX // 2
        return least if x < least else most if x > most else x, y


def _limits(seen: Box, storey: int) -> tuple[int, int, int]:
    """The least and the most x of a camera in a room's box, and its y."""
    least, most = seen.left, seen.right - WIDTH_PX
    if most <= least:
        least = most = (seen.left + seen.right - WIDTH_PX) // 2
    y = seen.top + storey * HEIGHT_PX
    if seen.bottom - seen.top > HEIGHT_PX:
        y = min(y, seen.bottom - HEIGHT_PX)
    return least, most, y


def snap(views: Views, body: Body) -> Camera:
    """The camera for a hero who has just appeared."""
    camera = Camera(*views.place(body.x_px, body.y_px, 0))
    camera.x, camera.y = views.aim(camera.room, camera.storey, body.x_px)
    return camera


def follow(camera: Camera, views: Views, body: Body) -> str:
    """One tick behind the hero; names the change that begins now: "slide", "fade" or "". A leap up alone changes no
    storey.
    """
    x_px = body.x // PX
    room, storey = views.place(x_px, body.y // PX, camera.room)
    if room == camera.room and storey == camera.storey:
        camera.x, camera.y = views.aim(room, storey, x_px)
        return ""
    old = (camera.x, camera.y)
    there = views.aim(room, storey, x_px)
    if there[1] < old[1] and body.stance is Stance.AIR:
        return ""
    camera.room, camera.storey = room, storey
    if there == old:
        return ""
    camera.kind = "slide" if there[1] == old[1] else "fade"
    camera.clock = 0
    camera.from_x, camera.from_y = old
    return camera.kind


def glide(camera: Camera, views: Views, body: Body) -> None:
    """One tick of the change under way."""
    camera.clock += 1
    to_x, to_y = views.aim(camera.room, camera.storey, body.x_px)
    if camera.kind == "slide":
        camera.x = camera.from_x + (to_x - camera.from_x) * camera.clock // SLIDE_TICKS
        camera.y = to_y
    elif camera.clock * 2 >= FADE_TICKS:
        camera.x, camera.y = to_x, to_y
    if camera.clock >= (SLIDE_TICKS if camera.kind == "slide" else FADE_TICKS):
        camera.kind = ""
        camera.x, camera.y = to_x, to_y
