"""The rooms a castle is built from: a drawing board, rooms drawn as text, and every kind of room.

canvas: cells of roles and the strokes that draw on them; leap_widths: gaps and steps for the leap of another hero than
ours; shapes: ground that is raised here and there; gentle: what kills made a hollow; towers: the one kind that a
function builds. skeletons: rooms drawn as text, told by template_map what may stand where; template_files: read from
files; template_rooms: what is built from them; templates: the files. kinds: every kind of room by its name, with how
wide it is and where its doors are, and those of others; joints: doors that nothing can be joined to.

A room of one's own needs no more than this:

    from nesgan_game.level.rooms import Canvas, RoomKind, pick, register, template_kind
"""

from nesgan_game.level.rooms.canvas import Canvas, pick
from nesgan_game.level.rooms.kinds import RoomKind, register, room_kinds, template_kind

__all__ = ["Canvas", "RoomKind", "pick", "register", "room_kinds", "template_kind"]
