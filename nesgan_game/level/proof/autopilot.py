"""The pilot walks a planned route tick by tick on a real body and keeps the log of what was pressed.

pilot = Pilot(Run(stage), graph.floors)
pilot.take(way)                                     False, and back where it was, if the way does not work
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from nesgan_game.level.fixture_faults import LONGEST_BACK, LONGEST_DELAY
from nesgan_game.level.flights.floors import Segments, find_segments
from nesgan_game.level.proof.jumps import Link
from nesgan_game.level.proof.nav_graph import Goal
from nesgan_game.level.proof.patience import past_perils
from nesgan_game.level.proof.peril_search import Aim, Plays, survives
from nesgan_game.level.proof.platform_rides import play_launch, standing_on
from nesgan_game.level.simulation.playthrough import Run
from nesgan_game.level.stage import Proof
from nesgan_game.physics.movement import CELL, PX, SHIFT, Body, Button, Stance, step

_LEFT, _RIGHT, _UP, _DOWN, _JUMP = map(int, (Button.LEFT, Button.RIGHT, Button.UP, Button.DOWN, Button.JUMP))
_RESTS = (Stance.STAND, Stance.CROUCH)
_TOUCHED = ("exit", "key", "lock")
_NEAR_FIXTURE = 3 * CELL
"""How far from a fixture every tick is played one by one."""
_PATIENCE = 24
"""Ticks that a walk may take beyond those of its way."""
_LONGEST_FLIGHT = 4000
_LONGEST_SHUFFLE = 120
_LATEST = 24
"""Ticks before and after the foreseen moment at which a mover is tried as well."""
_ON_STAIRS = CELL // 8
"""How near to the foot of a flight stairs are asked for; closer than to any other flight's."""


class Pilot:
    """Plays a run. floors are those of the terrain as it is now; locks that will open count as open."""

    def __init__(self, run: Run, floors: Segments | None = None, plays: Plays | None = None) -> None:
        self.run = run
        self.plays = plays or Plays()
        self.floors = floors or find_segments(run.terrain)
        self.words: list[int] = []
        self.cells: list[tuple[int, int]] = []
        stage = run.stage
        self._fixtures = [(entity.x_px * PX, entity.y_px * PX) for kind in _TOUCHED for entity in stage.of_kind(kind)]
        self._exits = stage.exit_places()
        self.won = run.at_exit

    @property
    def segment(self) -> int:
        """Number of the floor or mover under the feet, -1 for none."""
        return standing_on(self.run.terrain, self.floors, self.run.body, self.run.tick)

    def proof(self) -> Proof:
        """Return what was pressed so far as a recording."""
        return Proof(runs(self.words), tuple(self.cells), len(self.words))

    def press(self, word: int) -> None:
        """Play one tick; nothing more is pressed once the exit is reached."""
        if self.won:
            return
        run = self.run
        run.step(word)
        body = run.body
        self._log(word, (body,))
        for x, y in self._exits:
            if -CELL <= body.x - x <= CELL and -CELL <= body.y - y <= CELL:
                self.won = run.at_exit

    def _log(self, word: int, bodies: Sequence[Body]) -> None:
        """Write down a word, and where it has brought the hero tick by tick."""
        cells = self.cells
        for body in bodies:
            cell = (body.y - 1) >> SHIFT, body.x >> SHIFT
            if not cells or cells[-1] != cell:
                cells.append(cell)
        self.words += [word] * len(bodies)

    def walk(self, first: int, last: int) -> bool:
        """Walk or crawl along the floor until the feet centre lies between two places; whether it came there."""
        segment = self.segment
        direction = 1 if self.run.body.x < first else -1
        for _ in range(self._budget(first)):
            if first <= self.run.body.x <= last:
                return True
            if (self.run.body.x < first) != (direction > 0):
                if not self.run.terrain.belts and not self.run.terrain.winds:
                    return False  # narrower than a step, and stepped over
                direction = -direction  # against a belt or the wind steps are shorter
            self._stroll(direction, first if direction > 0 else last)
            if not first <= self.run.body.x <= last:
                self.press(self._stride(direction))
            body = self.run.body
            if self.won:
                return True
            if body.stance not in _RESTS or self.floors.at(body.x, body.y) != segment:
                return False
        return first <= self.run.body.x <= last

    def _budget(self, goal: int) -> int:
        """Ticks in which a crawl to a place must have come there, and some more."""
        terrain = self.run.terrain
        slowest = max(terrain.crawl - max(map(abs, terrain.belts.values()), default=0), 1)
        return abs(goal - self.run.body.x) // slowest + _PATIENCE

    def _stroll(self, direction: int, goal: int) -> None:
        """Walk toward a place as far as nothing but floor is passed, all in one: what so many ticks would do each."""
        body, run = self.run.body, self.run
        walk = run.terrain.walk
        if body.stance is not Stance.STAND or body.timer or run.attack >= 0 or run.ground.stood:
            return
        ticks = min(-((body.x - goal) * direction // walk), self._clear(body, direction))
        if ticks <= 1:
            return
        word = _RIGHT if direction > 0 else _LEFT
        row, col, end = (body.y - 1) >> SHIFT, body.x >> SHIFT, (body.x + direction * walk * ticks) >> SHIFT
        if not self.cells:
            self.cells.append((row, (body.x + direction * walk) >> SHIFT))
        passed = [(row, at) for at in range(col, end + direction, direction)]
        self.cells += passed[1:] if self.cells[-1] == passed[0] else passed
        self.words += [word] * ticks
        run.stroll(direction, ticks)

    def _clear(self, body: Body, direction: int) -> int:
        """Ticks that a standing body can walk for sure past no fixture, low ceiling, or end of the floor."""
        clear, walk = self.floors.quiet.clear(body.x, body.y, direction), self.run.terrain.walk
        for x, y in self._fixtures:
            if clear <= walk:
                return 0
            ahead = (x - body.x) * direction
            if abs(y - body.y) < _NEAR_FIXTURE and ahead > -_NEAR_FIXTURE:
                clear = min(clear, ahead - _NEAR_FIXTURE)
        return max(clear, 0) // walk

    def _stride(self, direction: int) -> int:
        """Return what to press to get on: under a low ceiling one crawls."""
        body = self.run.body
        word = _RIGHT if direction > 0 else _LEFT
        half, walk = self.run.terrain.half_width, self.run.terrain.walk
        left, right = body.x - half + min(direction, 0) * walk, body.x + half - 1 + max(direction, 0) * walk
        row, low = body.y >> SHIFT, self.floors.low_at
        return word | _DOWN if low(row, left >> SHIFT) or low(row, right >> SHIFT) else word

    def reach(self, goal: Goal) -> bool:
        """Walk to a goal on this floor."""
        return self._tried(goal.segment, lambda: self.walk(goal.first, goal.last), Aim(*goal))

    def take(self, link: Link) -> bool:
        """Go one way; False if it does not lead where it should from anywhere the walk has come to, and then undo."""
        return self._tried(link.source, lambda: self._depart(link), _aim(link))

    def dare(self, link: Link) -> bool:
        """Go one way at once, whatever may strike there; False, and undone, where it does not lead where it should."""
        saved = self._save()
        if self.segment == link.source and self._depart(link):
            return True
        self._restore(saved)
        return False

    def _tried(self, source: int, go: Callable[[], bool], aim: Aim | None) -> bool:
        """Do something from a floor: at once, when all planks are back, or with patience; undone if nothing works."""
        if self.segment != source:
            return False
        saved = self._save()
        if go() and self._safe():
            return True
        self._restore(saved)
        if self.run.ground.stood and self._await_planks() and go() and self._safe():
            return True
        self._restore(saved)
        if aim and self.run.terrain.perils and self._wait_out(aim):
            return True
        self._restore(saved)
        return False

    def _safe(self) -> bool:
        """Whether no peril is about to strike where one rests now."""
        run = self.run
        if self.won or not run.terrain.perils:
            return True
        return not run.dead and survives(run.terrain, self.floors, run.body, run.tick, self.plays)

    def _wait_out(self, aim: Aim) -> bool:
        """Get past what kills at times."""
        run = self.run
        words = past_perils(run.terrain, self.floors, run.body, run.tick, aim, self.plays)
        for word in words or ():
            self.press(word)
        return words is not None and not self.run.dead

    def _await_planks(self) -> bool:
        """Stand still until all planks are back; whether they are."""
        for _ in range(LONGEST_DELAY + LONGEST_BACK):
            if not self.run.ground.stood:
                return True
            self.press(0)
        return not self.run.ground.stood

    def _depart(self, link: Link) -> bool:
        if link.cycle:
            return self._go_to(link) and self._ride(link)
        if link.word & (_UP | _DOWN):
            return self.walk(link.first - _ON_STAIRS, link.last + _ON_STAIRS) and self._climb(link)
        if not link.word & _JUMP:
            return self._drop(link)
        if not self.walk(link.first, link.last):
            return False
        while True:
            saved = self._save()
            if self._leap(link):
                return True
            self._restore(saved)
            before = self.run.body.x
            self.press(self._stride(1 if link.lands_first >= before else -1))
            if self.run.body.x == before or not link.first <= self.run.body.x <= link.last:
                return False

    def _leap(self, link: Link) -> bool:
        if self.run.body.held & _JUMP or self.run.body.stance is Stance.CROUCH:
            self.press(0)
        self.press(link.word)
        return self._land(link.target)

    def jump(self) -> None:
        """Leap straight up and come down."""
        self.press(0)
        self.press(_JUMP)
        self._land(self.segment)

    def _drop(self, link: Link) -> bool:
        """Walk on until there is no floor under the feet."""
        direction = 1 if link.word & _RIGHT else -1
        edge = link.first if direction > 0 else link.last
        self._stroll(direction, edge)
        latest = len(self.words) + self._budget(link.first)
        while len(self.words) < latest:
            if self.won:
                return True
            if self.run.body.stance not in _RESTS or self.segment != link.source:
                break
            self._stroll(direction, edge)
            self.press(self._stride(direction))
        return self._land(link.target)

    def _go_to(self, link: Link) -> bool:
        """Go to where one waits for a mover, or to a place on the one that is ridden."""
        riding = link.source - len(self.floors)
        if riding < 0:
            return self.walk(link.first, link.last)
        mover = self.run.terrain.movers[riding]
        for _ in range(_LONGEST_SHUFFLE):
            off = self.run.body.x - mover.at(self.run.tick)[0]
            if link.first <= off <= link.last:
                return True
            self.press(_RIGHT if off < link.first else _LEFT)
            if self.segment != link.source:
                return False
        return False

    def _ride(self, link: Link) -> bool:
        """Wait for the moment, then leap or step off; moments around the foreseen one are tried too."""
        run = self.run
        terrain, body, tick = run.terrain, run.body, run.tick
        due = (link.phase - tick) % link.cycle
        for waited in range(due + _LATEST + 1):
            if abs(waited - due) <= _LATEST:
                words = play_launch(terrain, self.floors, body, tick + waited, link.word, link.target)
                if words is not None:
                    for word in [0] * waited + words:
                        self.press(word)
                    return self.segment == link.target
            body = step(body, 0, terrain, tick + waited)
            here = standing_on(terrain, self.floors, body, tick + waited + 1)
            if here == link.target:  # carried there by the mover itself
                for _ in range(waited + 1):
                    self.press(0)
                return True
            if here != link.source:
                return False
        return False

    def _climb(self, link: Link) -> bool:
        boarded = False
        latest = len(self.words) + link.ticks + CELL // self.run.terrain.walk
        while len(self.words) < latest:
            if boarded:
                self._log(link.word, self.run.climb(link.word, latest - len(self.words) - 1))
            before = self.run.body
            self.press(link.word)
            boarded = boarded or self.run.body.stance is Stance.STAIRS
            if self.won or (boarded and self.run.body.stance is not Stance.STAIRS):
                break
            if boarded and self.run.body == before:
                return False
        return boarded and self._land(link.target)

    def _land(self, target: int) -> bool:
        """Let go until the body rests; whether on this segment."""
        latest = len(self.words) + _LONGEST_FLIGHT
        while len(self.words) < latest:
            if not self.won:
                self._log(0, self.run.soar())
            before = self.run.body
            if self.won:
                return True
            if before.stance is not Stance.AIR and (before.stance is not Stance.CROUCH or self.segment >= 0):
                break
            self.press(0)
            if self.run.body == before:
                break
        return self.segment == target and self.run.body.stance in _RESTS

    def _save(self) -> tuple[Run, int, int]:
        return self.run.copy(), len(self.words), len(self.cells)

    def _restore(self, saved: tuple[Run, int, int]) -> None:
        """Be where one was; as often as asked for, so what was saved is not played on."""
        self.run = saved[0].copy()
        self.won = False
        del self.words[saved[1] :], self.cells[saved[2] :]


def _aim(link: Link) -> Aim | None:
    """Where a link that needs no mover is taken."""
    if link.cycle:
        return None
    off = _ON_STAIRS if link.word & (_UP | _DOWN) else 0 if link.word & _JUMP else CELL
    return Aim(link.source, link.first - off, link.last + off, link)


def runs(words: list[int]) -> tuple[tuple[int, int], ...]:
    """Return words as (word, ticks) runs."""
    found: list[tuple[int, int]] = []
    for word in words:
        if found and found[-1][0] == word:
            found[-1] = (word, found[-1][1] + 1)
        else:
            found.append((word, 1))
    return tuple(found)
