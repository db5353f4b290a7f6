"""Which doors of a kind of room can ever be used: those at heights at which another kind of room goes on."""

from __future__ import annotations

from collections.abc import Mapping

from nesgan_game.errors import ConfigError
from nesgan_game.level.rooms.kinds import OURS, RoomKind, room_kinds
from nesgan_game.level.rooms.towers import FLOOR
from nesgan_game.nes import FIELD_ROWS

_BEFORE, _AFTER = ("first", "way", "tower"), ("way", "tower", "last")
"""Parts of a stage that a room can follow, and that can follow it."""


def closed_doors(name: str, kinds: Mapping[str, RoomKind]) -> list[tuple[int, int]]:
    """Return the pairs of doors of a kind that no stage can use, as no other kind has a door at their height."""
    kind = kinds[name]
    others = [other for key, other in kinds.items() if key != name]
    left = {leave % FIELD_ROWS for other in others if other.part in _BEFORE for _, leave in other.doors}
    entered = {entry % FIELD_ROWS for other in others if other.part in _AFTER for entry, _ in other.doors}
    return [
        (entry, leave)
        for entry, leave in kind.doors
        if (kind.part in _AFTER and entry % FIELD_ROWS not in left)
        or (kind.part in _BEFORE and leave % FIELD_ROWS not in entered)
    ]


def check_doors() -> None:
    """Raise ConfigError for a kind from outside this package with doors that no stage can use, naming them."""
    kinds = room_kinds()
    for name in sorted(kinds.keys() - OURS):
        where = f"room kind {name!r}"
        if closed := closed_doors(name, kinds):
            met = sorted({floor for kind in kinds.values() for pair in kind.doors for floor in pair if floor})
            raise ConfigError(
                f"no room can be joined to its doors {', '.join(map(str, closed))}",
                where,
                f"leave them out, or use floor rows of other kinds: {', '.join(map(str, met))}",
            )
        if kinds[name].reward and not any(entry == FLOOR for entry, _ in kinds[name].doors):
            raise ConfigError("no branch can lead to it", where, f"add a pair of doors entered on floor row {FLOOR}")
