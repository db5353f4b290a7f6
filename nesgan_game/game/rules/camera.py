"""Which part of the stage is seen: the hero's room, centred on her across, one storey at a time; and the way between
rooms.
"""

from __future__ import annotations

from dataclasses import dataclass

from nesgan_game.game.rules.entities import Box
from nesgan_game.level.stage import Room, Stage
from nesgan_game.nes import FIELD_ROWS, SCREEN_WIDTH_PX, TILE_PX
from nesgan_game.physics.movement import Body, Stance

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

    def box(self) -> Box:
        """What is seen, in stage pixels."""
        return Box(self.x, self.y, self.x + WIDTH_PX, self.y + HEIGHT_PX)


def room_box(room: Room) -> Box:
    """The room in stage pixels."""
    return Box(
        room.col * TILE_PX, room.row * TILE_PX, (room.col + room.cols) * TILE_PX, (room.row + room.rows) * TILE_PX
    )


def bounds(stage: Stage, camera: Camera) -> Box:
    """The room that is seen, in stage pixels: the whole stage where there are no rooms."""
    if not stage.rooms:
        return Box(0, 0, stage.cols * TILE_PX, stage.rows * TILE_PX)
    return room_box(stage.rooms[camera.room])


def room_index(stage: Stage, x_px: int, y_px: int, otherwise: int) -> int:
    """Number of the room that holds a feet place, `otherwise` between rooms."""
    row, col = (y_px - 1) // TILE_PX, x_px // TILE_PX
    return next((index for index, room in enumerate(stage.rooms) if room.holds(row, col)), otherwise)


def storey_in(room: Room, y_px: int) -> int:
    """Which 12 rows of a room hold the feet; a room of up to 12 rows has only one storey."""
    last = max(0, (room.rows - 1) // FIELD_ROWS)
    return max(0, min(last, ((y_px - 1) // TILE_PX - room.row) // FIELD_ROWS))


def aim(camera: Camera, stage: Stage, x_px: int) -> tuple[int, int]:
    """Where the camera belongs for a hero at x_px in the camera's room and storey."""
    if not stage.rooms:
        whole = Room("", "", 0, 0, stage.rows, stage.cols)
        return _aim(whole, camera.storey, x_px)
    return _aim(stage.rooms[camera.room], camera.storey, x_px)


def _aim(room: Room, storey: int, x_px: int) -> tuple[int, int]:
    seen = room_box(room)
    x = x_px - WIDTH_PX // 2
    if seen.right - seen.left <= WIDTH_PX:
        x = (seen.left + seen.right - WIDTH_PX) // 2
    else:
        x = max(seen.left, min(seen.right - WIDTH_PX, x))
    y = seen.top + storey * HEIGHT_PX
    if seen.bottom - seen.top > HEIGHT_PX:
        y = min(y, seen.bottom - HEIGHT_PX)
    return x, y


def snap(stage: Stage, body: Body) -> Camera:
    """The camera for a hero who has just appeared."""
    room = room_index(stage, body.x_px, body.y_px, 0)
    storey = storey_in(stage.rooms[room], body.y_px) if stage.rooms else 0
    camera = Camera(room, storey)
    camera.x, camera.y = aim(camera, stage, body.x_px)
    return camera


def follow(camera: Camera, stage: Stage, body: Body) -> str:
    """One tick behind the hero; names the change that begins now: "slide", "fade" or "". A leap up alone changes no
    storey.
    """
    room = room_index(stage, body.x_px, body.y_px, camera.room)
    storey = storey_in(stage.rooms[room], body.y_px) if stage.rooms else 0
    old = (camera.x, camera.y)
    if (room, storey) == (camera.room, camera.storey):
        camera.x, camera.y = aim(camera, stage, body.x_px)
        return ""
    there = Camera(room, storey)
    there.x, there.y = aim(there, stage, body.x_px)
    if there.y < old[1] and body.stance is Stance.AIR:
        return ""
    camera.room, camera.storey = room, storey
    if (there.x, there.y) == old:
        return ""
    camera.kind = "slide" if there.y == old[1] else "fade"
    camera.clock = 0
    camera.from_x, camera.from_y = old
    return camera.kind


def glide(camera: Camera, stage: Stage, body: Body) -> None:
    """One tick of the change under way."""
    camera.clock += 1
    to_x, to_y = aim(camera, stage, body.x_px)
    if camera.kind == "slide":
        camera.x = camera.from_x + (to_x - camera.from_x) * camera.clock // SLIDE_TICKS
        camera.y = to_y
    elif camera.clock * 2 >= FADE_TICKS:
        camera.x, camera.y = to_x, to_y
    if camera.clock >= (SLIDE_TICKS if camera.kind == "slide" else FADE_TICKS):
        camera.kind = ""
        camera.x, camera.y = to_x, to_y
