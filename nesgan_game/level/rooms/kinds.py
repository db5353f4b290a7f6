"""The room kinds by name: what builds them, how wide they are, at which heights they can be entered and left.

Most are files of skeletons in templates/; the others are built by functions.
Another package adds its own through the entry-point group "nesgan_game.rooms": the point's name is the kind's name, its
object a RoomKind. Whether what a builder draws can be walked is for the prover to say.
"""

from __future__ import annotations

import functools
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from nesgan_game.errors import ConfigError
from nesgan_game.level.rooms.canvas import Canvas
from nesgan_game.level.rooms.skeletons import PARTS, Skeleton
from nesgan_game.level.rooms.template_files import outdoors_of, read_template, shipped_templates
from nesgan_game.level.rooms.template_rooms import build_from
from nesgan_game.level.rooms.towers import tower
from nesgan_game.nes import FIELD_ROWS
from nesgan_game.plugins import load_offer
from nesgan_game.seeds import Random

GROUP = "nesgan_game.rooms"
"""Entry points of this group are further kinds of room."""

Builder = Callable[[Canvas, Random, int, int], None]
"""Draws on a blank canvas, given the floor rows of the door that leads in and the one that leads out (0: no door).

The room is drawn as if walked from left to right; it is mirrored for a walk to the left.
"""


@dataclass(frozen=True, kw_only=True)
class RoomKind:
    """What the planner needs to know of a kind of room. Raises ConfigError for what cannot be planned with."""

    build: Builder
    cols: tuple[int, int]
    """Narrowest and widest, in cells; a screen is 16."""
    doors: tuple[tuple[int, int], ...]
    """(entry, leave): floor rows of the doors it can be built with, 3 to 10 counted from the room's top; 0 for none."""
    part: str = "way"
    """What it is in a stage: "first", "last", "way" (between), "tower" (several storeys, doors on all of them), or
    "branch": never on the main path.
    """
    outdoors: bool = False
    """Whether the sky is behind it: nothing is ever built above."""
    turns: bool = False
    """Whether it is built climbing only, and turned around for a way down."""
    reward: bool = False
    """Whether it may also be the end of a branch: its door out is then walled up and a reward lies before it."""
    steep: float = 0.3
    """0 to 1: at which verticality it is most at home."""
    share: float = 1.0
    """How often it comes up, against 1 for the others."""
    themes: tuple[str, ...] = ()
    """Themes at home in which it comes up; in all of them if there are none."""
    skeletons: tuple[Skeleton, ...] = ()
    """What it can be built from; none where a function builds it."""

    def __post_init__(self) -> None:
        doors = self.doors or self.skeletons
        if self.part not in PARTS or not doors or not 16 <= self.cols[0] <= self.cols[1] <= 64:
            raise ConfigError(
                f"part {self.part!r}, columns {self.cols}, {len(self.doors)} pairs of doors",
                "room kind",
                f"give a part of {', '.join(PARTS)}, 16 to 64 columns and a pair of doors",
            )

    def pairs(self, cols: int) -> tuple[tuple[int, int], ...]:
        """(entry, leave) that it can be built with as one storey of so many columns."""
        if not self.skeletons:
            return self.doors
        if cols not in self._paired:
            self._paired[cols] = _pairs(tuple(one for one in self.skeletons if one.least <= cols <= one.most))
        return self._paired[cols]

    def straight_through(self, rows: int, cols: int, entry: int, leave: int) -> tuple[Skeleton, ...]:
        """Its skeletons of a size whose way in and way out, on these floor rows, lie on different sides."""
        asked = rows, cols, entry, leave
        if asked not in self._straight:
            self._straight[asked] = tuple(
                one
                for one in self.skeletons
                if (one.rows, one.entry, one.leave, one.turns) == (rows, entry, leave, False)
                and one.least <= cols <= one.most
            )
        return self._straight[asked]

    @functools.cached_property
    def _straight(self) -> dict[tuple[int, int, int, int], tuple[Skeleton, ...]]:
        """What has been asked of straight_through()."""
        return {}

    @functools.cached_property
    def _paired(self) -> dict[int, tuple[tuple[int, int], ...]]:
        """What has been asked of pairs(): a planner asks for the same widths again and again."""
        return {}

    @functools.cached_property
    def ideas(self) -> frozenset[str]:
        """What its skeletons can be about."""
        return frozenset().union(*(one.ideas for one in self.skeletons))

    @functools.cached_property
    def tall(self) -> tuple[Skeleton, ...]:
        """Its skeletons of two storeys."""
        return tuple(one for one in self.skeletons if one.rows == 2 * FIELD_ROWS)


def _pairs(skeletons: tuple[Skeleton, ...]) -> tuple[tuple[int, int], ...]:
    low = (one for one in skeletons if one.rows == FIELD_ROWS and not one.turns)
    return tuple(sorted({(one.entry, one.leave) for one in low}))


@functools.cache
def template_kind(path: Path) -> RoomKind:
    """Return the kind of room of a file of skeletons. Raises AssetError for any other file, ConfigError."""
    made = read_template(path)
    return RoomKind(
        build=functools.partial(build_from, made.skeletons),
        cols=(min(one.least for one in made.skeletons), max(one.most for one in made.skeletons)),
        doors=_pairs(made.skeletons),
        part=made.part,
        outdoors=made.outdoors,
        reward=made.reward,
        steep=made.steep,
        share=made.share,
        themes=made.themes,
        skeletons=made.skeletons,
    )


ROOM_KINDS: dict[str, RoomKind] = {
    "tower": RoomKind(build=tower, part="tower", cols=(16, 22), doors=((10, 10),)),
}
"""The kinds that functions build, by name; `room_kinds` adds those of files and of other packages."""
_READING = threading.RLock()
"""Two threads that read the same files at once would make two kinds of one name."""
OURS = frozenset(ROOM_KINDS) | shipped_templates().keys()
"""Names of the package's own kinds."""


@functools.cache
def room_kinds() -> dict[str, RoomKind]:
    """Return every kind of room by name: ours, and those that installed packages offer.

    Raises ConfigError, naming a package that is broken.
    """
    from importlib.metadata import entry_points  # as in catalogue

    with _READING:
        for name, path in shipped_templates().items():
            register(name, template_kind(path))
        for point in entry_points(group=GROUP):
            register(point.name, load_offer(point, "room kind"))
    return ROOM_KINDS


def register(name: str, kind: RoomKind) -> None:
    """Add a kind of room under a name of its own: letters, digits, - and _.

    Raises ConfigError for a taken name, for any other name and for what is no RoomKind.
    """
    if not name.replace("-", "_").replace("_", "a").isalnum():
        raise ConfigError("cannot be told from other words", f"room kind {name[:40]!r}", "use letters, digits, - and _")
    if not isinstance(kind, RoomKind):
        raise ConfigError(f"is a {type(kind).__name__}, not a RoomKind", f"room kind {name!r}", "offer a RoomKind")
    if ROOM_KINDS.get(name, kind) != kind:
        raise ConfigError("is there already", f"room kind {name!r}", "choose another name")
    ROOM_KINDS[name] = kind


def is_outdoors(name: str) -> bool:
    """Whether a kind of room has the sky behind; False for one that nobody knows. Raises AssetError, ConfigError.

    Of the package's own kinds no skeletons are read: what shows a stage does not build one.
    """
    if name not in ROOM_KINDS and name in shipped_templates():
        return _sky_behind(shipped_templates()[name])
    known = room_kinds().get(name)
    return known is not None and known.outdoors


_sky_behind = functools.cache(outdoors_of)


def open_air() -> frozenset[str]:
    """Return the names of the kinds with the sky behind."""
    return frozenset(name for name, kind in room_kinds().items() if kind.outdoors)
