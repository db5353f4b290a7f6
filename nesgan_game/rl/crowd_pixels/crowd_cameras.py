"""The cameras of many heroes: game.rules.camera in numpy, one tick at a time."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from nesgan_game.game.rules.camera import FADE_TICKS, SLIDE_TICKS, WIDTH_PX, Views
from nesgan_game.level.search.bodies import AIR, Bodies
from nesgan_game.level.stage import Stage
from nesgan_game.nes import FIELD_ROWS, TILE_PX
from nesgan_game.physics.movement import PX
from nesgan_game.rl.crowd import Ints


class Cameras:
    """N cameras: what is seen from pixel (x, y) on, and how long a change of rooms that has just begun will take."""

    def __init__(self, stage: Stage, bodies: Bodies) -> None:
        views = Views(stage)
        rows, cols = stage.roles.shape
        places = [[views.place(col * TILE_PX, row * TILE_PX + 1, -1)[0] for col in range(cols)] for row in range(rows)]
        self._rooms: Ints = np.array(places, np.int32)
        """Which room each cell is in, -1 for none."""
        rooms = stage.rooms
        self._storeys = np.array([max(1, -(-room.rows // FIELD_ROWS)) for room in rooms] or [1], np.int32)
        self._top_rows = np.array([room.row for room in rooms] or [0], np.int32)
        self._aims = _aims(views, int(self._storeys.max()), len(self._storeys))
        count = len(bodies)
        self.room, self.storey = self._places(bodies, np.zeros(count, np.int32))
        self.x, self.y = self._aim(self.room, self.storey, bodies)
        self.glide = np.zeros(count, np.int32)
        """Ticks for which the world waits for the camera; 0 where no change has begun."""

    def _places(self, bodies: Bodies, otherwise: Ints) -> tuple[Ints, Ints]:
        """Rooms and storeys (N,) of feet places, as Views.place."""
        row, col = (bodies.y // PX - 1) // TILE_PX, bodies.x // PX // TILE_PX
        rows, cols = self._rooms.shape
        inside = (row >= 0) & (row < rows) & (col >= 0) & (col < cols)
        room = np.where(inside, self._rooms[row.clip(0, rows - 1), col.clip(0, cols - 1)], -1)
        room = np.where(room < 0, otherwise, room)
        storey = ((row - self._top_rows[room]) // FIELD_ROWS).clip(0, self._storeys[room] - 1)
        return room, storey

    def _aim(self, room: Ints, storey: Ints, bodies: Bodies) -> tuple[Ints, Ints]:
        """Where cameras belong, as Views.aim."""
        least, most, y = self._aims[room, storey].T
        return (bodies.x // PX - WIDTH_PX // 2).clip(least, most), y

    def arrive(self, which: NDArray[np.intp], bodies: Bodies) -> None:
        """End the changes of rooms of some, whose bodies are given."""
        self.x[which], self.y[which] = self._aim(self.room[which], self.storey[which], bodies)
        self.glide[which] = 0

    def follow(self, which: NDArray[np.intp], bodies: Bodies) -> None:
        """One tick behind some heroes, as camera.follow."""
        old_room, old_storey, old_x, old_y = self.room[which], self.storey[which], self.x[which], self.y[which]
        room, storey = self._places(bodies, old_room)
        x, y = self._aim(room, storey, bodies)
        other = (room != old_room) | (storey != old_storey)
        waits = other & (y < old_y) & (bodies.stance == AIR)
        moves = other & ~waits & ((x != old_x) | (y != old_y))
        self.room[which], self.storey[which] = np.where(waits, old_room, room), np.where(waits, old_storey, storey)
        self.x[which], self.y[which] = np.where(other, old_x, x), np.where(other, old_y, y)
        self.glide[which] = np.where(moves, np.where(y == old_y, SLIDE_TICKS, FADE_TICKS), 0)

    def begin(self, which: NDArray[np.intp], start: Cameras, places: NDArray[np.intp]) -> None:
        """Set some to others of the same stage."""
        for name in ("room", "storey", "x", "y", "glide"):
            getattr(self, name)[which] = getattr(start, name)[places]


def _aims(views: Views, storeys: int, rooms: int) -> Ints:
    """(rooms, storeys, 3) the least and the most x of a camera, and its y."""
    far = 1 << 24
    found = [
        [(views.aim(room, storey, -far)[0], *views.aim(room, storey, far)) for storey in range(storeys)]
        for room in range(rooms)
    ]
    return np.array(found, np.int32)
