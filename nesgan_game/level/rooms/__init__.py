"""The rooms a castle is built from: a drawing board, strokes that rooms share, and a builder for every kind of room.

canvas: cells of roles and the strokes that draw on them; shapes: floors, shelves and the rhythm of pillars and windows
that builders share; indoor, outdoor, underground, timing, towers: the builders; kinds: every kind of room by its name,
with how wide it is and where its doors are, and those that other packages add; joints: doors that nothing can be
joined to. A room goes through them in this order.

A room of one's own needs no more than this:

    from nesgan_game.level.rooms import Canvas, RoomKind, pick, register
"""

from nesgan_game.level.rooms.canvas import Canvas, pick
from nesgan_game.level.rooms.kinds import RoomKind, register, room_kinds

__all__ = ["Canvas", "RoomKind", "pick", "register", "room_kinds"]
