"""From wishes to a plan: which shape a stage has, which rooms follow each other, where they lie on the grid.

plan() tries layouts with a seeded generator until one has no overlaps; it knows nothing of cells or tiles.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from nesgan_game.errors import AssemblyError
from nesgan_game.level.controls import FEWEST_ROOMS, MOST_ROOMS, Controls
from nesgan_game.level.planning import beats
from nesgan_game.level.planning.branches import with_branches, with_lock
from nesgan_game.level.planning.plan import Join, PlacedRoom, Plan, to_corner
from nesgan_game.level.planning.room_choice import TallRoom, join_twice, tall_rooms
from nesgan_game.level.planning.second_exit import with_second_exit
from nesgan_game.level.planning.setting import ANYWHERE, Setting
from nesgan_game.level.planning.topology import Ends, Shape, Turn, draw_shape
from nesgan_game.level.planning.walk import Walk, Wishes
from nesgan_game.level.rooms.canvas import Temper, weigh
from nesgan_game.level.rooms.kinds import room_kinds
from nesgan_game.seeds import Random

PLAN_TRIES = 400
"""Plans drawn before a layout is given up."""
_CELLS_A_ROOM = 34
"""Columns of a room on average; with it a length alone gives a number of rooms, 2 columns more or less by chance."""
_FEWEST, _SPREAD = 5, 4
"""Rooms of a stage nobody asked a number or length of: 5 to 8. Tuned by hand."""
_BRANCHES_FROM = (0.1, 0.6, 0.9)
"""Draws 0 to 1 from which a stage has one, two, three branches. Tuned by hand."""
_TO_THE_RIGHT = 0.75
"""Share of stages walked from left to right, as most games of the kind are; tuned by hand."""
_LOCKED = 0.35
"""Share of stages with branches that have a lock. Tuned by hand."""
_TALL, _TOWER = 0.5, 0.3
"""Shares of turns that are rooms of two storeys, and of stair towers against other such rooms. Tuned by hand."""
_UNDER_ROOF = 0.05
"""What the share of rooms under a roof is multiplied by where the sky is asked for. Tuned by hand."""
_EVEN = 0.4
"""Verticality below which floors are the more even the lower it is. Tuned by hand."""
_NARROW_FROM, _NARROW = 0.5, 1.6
"""Verticality from which on the widest forms of rooms are left out, and what share of them for 1 more. Tuned by hand.
"""
_WRONG_WIDTH = 0.05
"""What the share of a kind is multiplied by that is too wide or too narrow for the length asked for. Tuned by hand."""


def decide(controls: Controls, setting: Setting, rng: Random) -> Wishes:
    """Decide what the controls leave open; every draw is made whether or not it is needed."""
    spread, branch, height, lock, way = rng.random(5).tolist()
    clutter, ruggedness = rng.random(2).tolist()
    idea = rng.choice(beats.ideas())
    if controls.rooms is not None:
        rooms = controls.rooms
    elif controls.length is not None:
        rooms = min(max(round(controls.length / (_CELLS_A_ROOM - 2 + 4 * spread)), FEWEST_ROOMS), MOST_ROOMS)
    else:
        rooms = _FEWEST + int(_SPREAD * spread)
    branches = controls.branches
    if branches is None:
        # One for the key where a lock is asked for.
        branches = max(sum(branch >= least for least in _BRANCHES_FROM), int(bool(controls.locks)))
        branches = min(branches, rooms - 2)
    verticality = height if controls.verticality is None else controls.verticality
    # Where a flat way is asked for, so are its floors; other stages keep theirs, or one row would be stood in most.
    even = 1.0 if controls.verticality is None else min(verticality / _EVEN, 1.0)
    return Wishes(
        rooms=rooms,
        length=controls.length,
        branches=branches,
        verticality=verticality,
        locked=branches > 0 and (lock < _LOCKED if controls.locks is None else controls.locks),
        heading=setting.heading or (1 if way < _TO_THE_RIGHT else -1),
        temper=Temper(controls.difficulty, clutter, (1 + ruggedness) / 2 * even),
        idea=setting.idea or idea,
        setting=setting,
    )


def plan(rng: Random, controls: Controls, setting: Setting = ANYWHERE) -> Plan:
    """Choose and place the rooms, from the entrance to the boss's chamber.

    Raises AssemblyError, with what failed most, if no layout works out.
    """
    wishes = decide(controls, setting, rng)
    offers = _Offers(wishes)
    ends = Ends(setting.reverses, setting.rises)
    failures: Counter[str] = Counter()
    for _ in range(PLAN_TRIES):
        try:
            shape = draw_shape(rng, wishes.rooms, wishes.verticality, ends, wishes.branches)
            path, joins = _lay_out(rng, shape, wishes, offers)
            placed, joins = with_branches(rng, path, joins, wishes.branches, shape.side_ways, wishes.setting.theme)
            made = Plan(
                to_corner(placed),
                shape.name,
                wishes.idea,
                tuple(joins),
                _extras(rng, shape),
                spares=frozenset(one.room.name for one in placed[wishes.rooms + shape.side_ways :])
                if controls.branches is None
                else frozenset(),
                physics=setting.physics,
            )
            made = with_lock(rng, made) if wishes.locked else made
            return with_second_exit(rng, made, setting.theme, setting.beyond) if setting.beyond else made
        except AssemblyError as error:
            failures[error.what] += 1
    what, times = failures.most_common(1)[0]
    raise AssemblyError(
        f"found no place for the rooms: {what} ({times} of {PLAN_TRIES} times)", "plan", "try another seed, fewer "
        "branches or other rooms"
    )  # fmt: skip


def _extras(rng: Random, shape: Shape) -> int:
    return 1 + int(rng.integers(0, 2)) + (len(shape.turns) > 1)


class _Offers:
    """What there is to choose from, worked out once: a plan is tried again and again for the same wishes."""

    def __init__(self, wishes: Wishes) -> None:
        self._wishes = wishes
        self._kinds: dict[tuple[str, bool | None, bool], beats.Shares] = {}
        self._tall: dict[tuple[Turn, bool], tuple[list[TallRoom], list[float]]] = {}

    def kinds(self, part: str, outdoors: bool | None, *, first: bool) -> beats.Shares:
        """How often the kinds for a part of a stage come up (see _shares); first: where a beat begins."""
        asked = part, outdoors, first
        if asked not in self._kinds:
            plain = beats.Shares(_shares(part, outdoors, self._wishes))
            self._kinds[asked] = plain.carrying(self._wishes.idea) if first else plain
        return self._kinds[asked]

    def tall_rooms(self, turn: Turn, *, towers: bool) -> tuple[list[TallRoom], list[float]]:
        """The rooms of two storeys for a turn, and how often each comes up; towers: whether there is one already."""
        if (turn, towers) not in self._tall:
            choices = tall_rooms(turn)
            self._tall[turn, towers] = choices, [_tall_share(one.kind, self._wishes.setting, towers) for one in choices]
        return self._tall[turn, towers]


def _tall_share(kind: str, setting: Setting, towers: bool) -> float:
    tower = room_kinds()[kind].part == "tower"
    share = beats.share(kind, room_kinds()[kind], setting.theme, setting.hand)
    return share * (_TOWER if tower else 1.0) * (not towers or not tower)


def _lay_out(rng: Random, shape: Shape, wishes: Wishes, offers: _Offers) -> tuple[list[PlacedRoom], list[Join]]:
    """Give every room of the main path its rectangle and ends. Raises AssemblyError where rooms overlap."""
    tall = _tall_rooms(rng, shape, offers)
    kinds = _kinds(rng, shape, tall, wishes, offers)
    widths = _widths(rng, [tall[number].cols if number in tall else room_kinds()[kind].cols
                           for number, kind in enumerate(kinds)], wishes)  # fmt: skip
    turns = _turns_after(shape)
    walk = Walk(rng, wishes)
    for number, (kind, cols) in enumerate(zip(kinds, widths, strict=True)):
        entries = None
        if number + 1 < len(kinds) and (number not in turns or number in tall):
            entries = (
                tall[number + 1].entries if number + 1 in tall else _entries(kinds[number + 1], widths[number + 1])
            )
        name = f"{kind}-{number + 1}"
        if number in tall:
            walk.tall_room(name, cols, tall[number], entries)
        else:
            walk.room(name, kind, cols, turns.get(number), entries, last=number == len(kinds) - 1)
    return join_twice(rng, walk.placed, wishes.verticality), walk.joins


def _entries(kind: str, cols: int) -> frozenset[int]:
    """Floor rows at which a kind of so many columns can be entered."""
    return frozenset(entry for entry, _ in room_kinds()[kind].pairs(cols))


def _turns_after(shape: Shape) -> dict[int, Turn]:
    """The turns by the number of the room at whose end they are."""
    ends = [sum(shape.legs[: leg + 1]) - 1 for leg in range(len(shape.turns))]
    return dict(zip(ends, shape.turns, strict=True))


def _tall_rooms(rng: Random, shape: Shape, offers: _Offers) -> dict[int, TallRoom]:
    """Choose rooms of two storeys for some turns, by the number of the room; one of them at most is a stair tower."""
    found: dict[int, TallRoom] = {}
    for leg, (number, turn) in enumerate(_turns_after(shape).items()):
        draw = rng.random()
        alone = shape.legs[leg] < 2 or number == 0 or number - 1 in found
        if abs(turn.down) != 1 or alone or draw >= _TALL:
            continue
        towers = any(room_kinds()[one.kind].part == "tower" for one in found.values())
        choices, shares = offers.tall_rooms(turn, towers=towers)
        if draw < _TALL * min(sum(shares), 1.0):
            found[number] = weigh(rng, choices, shares)
    return found


def _kinds(rng: Random, shape: Shape, tall: Mapping[int, TallRoom], wishes: Wishes, offers: _Offers) -> list[str]:
    """Choose kinds so that none follows itself: those of the theme, of the idea, and those the castle keeps for it."""
    opened = {
        number for leg in shape.open_legs for number in range(sum(shape.legs[:leg]) + 1, sum(shape.legs[: leg + 1]) - 1)
    }
    last = wishes.rooms - 1
    firsts = beats.first_of_beats(wishes.rooms)
    shares: list[beats.Shares] = []
    for number in range(wishes.rooms):
        if number in tall:
            shares.append(beats.Shares({tall[number].kind: 1.0}))
            continue
        part = "first" if number == 0 else "last" if number == last else "way"
        shares.append(offers.kinds(part, number in opened if opened else None, first=number in firsts))
    return beats.cast(rng, shares)


def _shares(part: str, outdoors: bool | None, wishes: Wishes) -> dict[str, float]:
    """How often the kinds for a part of a stage come up; outdoors: those under the sky rather, or none of them.

    A stage begins before the gate or inside the castle, as its setting says, whatever is asked of the rooms after.
    """
    if part == "first":
        outdoors = wishes.setting.gate
    found = {}
    for name, kind in room_kinds().items():
        if part == "first" and kind.outdoors != outdoors:
            continue
        if kind.part == part and kind.share > 0 and kind.doors and (outdoors is not False or not kind.outdoors):
            # The nearer a kind's steepness to what is asked, the likelier: the farthest comes 60 times more rarely.
            near = 1.35 - abs(kind.steep - wishes.verticality) if part == "way" else 1.0
            found[name] = beats.share(name, kind, wishes.setting.theme, wishes.setting.hand) * near * near * near
            found[name] *= _UNDER_ROOF if outdoors and not kind.outdoors else 1.0
            if wishes.length is not None and not kind.cols[0] <= wishes.length / wishes.rooms <= kind.cols[1]:
                found[name] *= _WRONG_WIDTH
    return found


def _widths(rng: Random, limits: Sequence[tuple[int, int]], wishes: Wishes) -> list[int]:
    """Choose columns for every room, in all as many as are wished for; narrow rooms where the way shall be steep.

    Raises AssemblyError if they cannot have it.
    """
    length, narrow = wishes.length, _NARROW * max(0.0, wishes.verticality - _NARROW_FROM)
    widths = [
        int(rng.integers(least // 2, most // 2 + 1 - round(narrow * (most - least) / 2))) * 2 for least, most in limits
    ]
    if length is None:
        return widths
    if not sum(least for least, _ in limits) <= length <= sum(most for _, most in limits):
        raise AssemblyError(f"kinds of room that do not make {length} cells")
    while (missing := length - sum(widths)) != 0:
        for place in rng.order(len(widths)):
            least, most = limits[place]
            # A few cells at a time, so that all rooms share what is missing.
            change = max(min(missing, 4, most - widths[place]), -4, least - widths[place])
            widths[place] += change
            missing -= change
    return widths
