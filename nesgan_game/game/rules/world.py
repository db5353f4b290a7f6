"""The world: one stage being played, one tick at a time. No window, no pygame, no floats: equal inputs, equal states.

world = World(stage, seed=7)
while not world.done:
world.step(Button.RIGHT)
world.result, world.hero.score, world.hash()
"""

from __future__ import annotations

from nesgan_game.game.rules import assist, combat, items, spawners
from nesgan_game.game.rules import camera as cameras
from nesgan_game.game.rules.difficulty import Challenge, health, hundredths, pause_percent
from nesgan_game.game.rules.enemies import Surroundings, live_all
from nesgan_game.game.rules.entities import Effect, twin
from nesgan_game.game.rules.hero import BLINK_TICKS, ENERGY, Hero, act, equipped
from nesgan_game.game.rules.hero import Loadout as Loadout  # callers find it beside the world that takes it
from nesgan_game.game.rules.rng import Rng
from nesgan_game.game.rules.scene import Scene, populate
from nesgan_game.game.rules.state_hash import fingerprint
from nesgan_game.level.simulation.stage_state import Ground
from nesgan_game.level.stage import BRANCH, Stage, stands_at
from nesgan_game.nes import TICKS_PER_SECOND
from nesgan_game.physics import movement
from nesgan_game.physics.hero_figures import Physics
from nesgan_game.physics.movement import PX, Body, Button, Stance
from nesgan_game.physics.whip import STRIKE_START
from nesgan_game.roles import ROLE_INDEX

_STAND, _DEAD = Stance.STAND, Stance.DEAD
_THROW = int(Button.UP | Button.ATTACK)
_STATE = (
    "seed", "with_enemies", "tick", "mode", "clock", "won", "bonus", "sunk", "thrown", "checkpoint", "ticks_left",
    "camera", "arriving", "grace",
)  # fmt: skip
"""What a world's hash tells."""
_ASSIST_STATE = ("challenge", "footing", "fell")
"""What it leaves out in the usual challenge, so that recordings made before there were others are still exact."""
_APART = ("stage", "scene", "branch", "views", "_exits", "_second", "_boss_waits", "_pauses", "_stage_print")
"""What it tells apart, and what follows from the stage."""
_EVERYTHING = (*_STATE, *_ASSIST_STATE, *_APART)
DYING_TICKS = 120
AWAKE_MARGIN_PX = 24
"""Enemies live within the seen part of the hero's room and this far beyond its edges."""
CHECKPOINT_REACH_PX = 16
TALLY_PAUSE_TICKS, FAREWELL_TICKS = 50, 100
SECOND_POINTS, HEART_POINTS = 10, 100
SECONDS_AT_ONCE = 2
HEART_COUNT_TICKS = 4


class World:
    """A stage in play. mode: "play", "dying", "tally" and "farewell" (stage won: points counted, a last look), or
    "over".
    """

    __slots__ = _EVERYTHING  # so that nothing is kept that a copy lacks, or that a hash was not meant to leave out

    def __new__(cls, *_given: object, **_named: object) -> World:
        """Return one that holds nothing yet: what copies and unpickles fills it without __init__, compiled or not."""
        return super().__new__(cls)

    def __init__(
        self,
        stage: Stage,
        seed: int,
        *,
        enemies: bool = True,
        loadout: Loadout | None = None,
        challenge: Challenge | None = None,
        physics: Physics | None = None,
    ) -> None:
        """challenge: how hard the game is, Challenge() if left out; physics: the figures of the hero, if they are not
        those that the stage is for; it is then not proved.
        """
        if physics is not None and physics != stage.physics:
            stage = stage.for_hero(physics)
        self.stage, self.seed, self.with_enemies = stage, seed, enemies
        self.challenge = challenge or Challenge()
        self.tick = 0
        self.mode = "play"
        self.clock = 0
        self.won = False
        self.bonus = (0, 0)
        """Seconds and hearts that the stage's end turns into points."""
        self.sunk = False
        """Whether the hero was lost in liquid or below the map, so that there is nothing left to see."""
        self.thrown = False
        """Whether it was the ground that killed the hero last."""
        self.views = cameras.Views(stage)
        self._exits = stage.exit_places()
        self._boss_waits = enemies and bool(stage.bosses)
        self._second = stage.exit_places(BRANCH)
        self._pauses = pause_percent(hundredths(stage))
        self.branch = ""
        """The branch that the exit leads to through which the stage was left; "" for the plain way."""
        self._stage_print = ""
        """Told when it is first asked for: the many worlds of learners are hardly ever hashed."""
        self.checkpoint: Body = stage.spawn()
        self.footing: Body = self.checkpoint
        """Where the hero stood on firm ground last: there an assisted one is put back after a fall."""
        self.fell = -assist.AGAIN_TICKS
        """The tick of the last such fall."""
        hero = equipped(self.checkpoint, loadout or Loadout(), stage.physics, self.challenge.energy)
        self._enter(hero, Rng.seeded(seed), Ground.of(stage))

    def _enter(self, hero: Hero, rng: Rng, ground: Ground, paid: frozenset[int] = frozenset()) -> None:
        """Everything as it is when the hero comes in from the last checkpoint; paid: who has given his points."""
        self.scene: Scene = populate(
            self.stage, hero, rng, ground, enemies=self.with_enemies, paid=paid, challenge=self.challenge
        )
        self.ticks_left = self.stage.time_limit * TICKS_PER_SECOND
        self.camera = cameras.snap(self.views, hero.body)
        self.arriving = False
        self.grace = 0
        """Ticks for which no enemy stirs, after a life was lost."""

    @property
    def hero(self) -> Hero:
        """The hero."""
        return self.scene.hero

    @property
    def sounds(self) -> list[str]:
        """What is to be heard of the last tick, in words of the sound table."""
        return self.scene.sounds

    @property
    def result(self) -> str:
        """One of "playing", "dead" (a life is being lost), "clear" and "game over"."""
        if self.won:
            return "clear"
        return {"dying": "dead", "over": "game over"}.get(self.mode, "playing")

    @property
    def done(self) -> bool:
        """Whether nothing more will happen."""
        return self.mode == "over"

    @property
    def busy(self) -> bool:
        """Whether the coming tick takes no input: rooms change, a life is lost, or the stage is won."""
        return self.mode != "play" or self.camera.moving

    @property
    def seconds_left(self) -> int:
        """What the clock shows."""
        return -(-self.ticks_left // TICKS_PER_SECOND)

    @property
    def guarded(self) -> bool:
        """Whether a boss, or the orb that it leaves, stands between the hero and the stage's end."""
        return self._boss_waits and not self.scene.cleared

    @property
    def enemy_energy(self) -> int:
        """Units of the enemy bar: full where there is no boss, else the share of the boss's energy that is left."""
        if not self._boss_waits:
            return ENERGY
        boss = self.scene.boss
        if boss is None:
            return 0
        return -(-boss.health * ENERGY // (boss.full or health(boss.kind, self.scene.difficulty, self.challenge.step)))

    def loadout(self) -> Loadout:
        """What the hero takes along."""
        hero = self.hero
        return Loadout(
            lives=hero.lives,
            hearts=hero.hearts,
            weapon=hero.weapon,
            whip=hero.whip,
            shots=hero.shots,
            score=hero.score,
            next_life=hero.next_life,
        )

    def hash(self) -> str:
        """sha256 (hex) of the whole state, the stage included."""
        self._stage_print = self._stage_print or stage_print(self.stage)
        names = [*_STATE]
        if self.challenge != Challenge():
            names += _ASSIST_STATE
        if self.branch:  # else it is not told, so that recordings made before there were any are still exact
            names.append("branch")
        state = {name: getattr(self, name) for name in names}
        return fingerprint({**state, "scene": self.scene.state(), "_stage_print": self._stage_print})

    def copy(self) -> World:
        """The same world, to go on from here on its own: for who looks ahead. Costs about as much as a few ticks."""
        other = World.__new__(World)
        for name in _EVERYTHING:
            setattr(other, name, getattr(self, name))
        other.scene, other.camera = self.scene.copy(), twin(self.camera)
        return other

    def __copy__(self) -> World:
        """Return a copy too: a shallow one would share its scene, so that a step of either would move both."""
        return self.copy()

    def step(self, buttons: int) -> None:
        """One tick under these buttons (Button flags)."""
        self.scene.sounds.clear()
        if self.mode == "over":
            return
        self.tick += 1
        if self.camera.kind:
            cameras.glide(self.camera, self.views, self.scene.hero.body)
        elif self.mode == "play":
            self._play(int(buttons))
        elif self.mode == "dying":
            self._dying()
        else:
            self._tally()

    def _play(self, buttons: int) -> None:
        scene = self.scene
        hero, ground = scene.hero, scene.ground
        asks = buttons & _THROW == _THROW
        words = act(hero, buttons, ground.terrain, ground.tick, may_throw=asks and combat.may_throw(scene))
        ground.advance(hero.body)
        for word in words:
            if word == "throw":
                combat.throw_weapon(scene)
            else:
                scene.sounds.append(word)
        self._move_others()
        if hero.attack >= STRIKE_START:
            combat.strike(scene)
        combat.resolve(scene)
        self.ticks_left = max(0, self.ticks_left - 1)
        if self.challenge.assist:
            assist.catch(self)
        body = hero.body
        if self.ticks_left == 0 or hero.energy <= 0 or body.stance is _DEAD:
            self._die()
        elif scene.cleared or (stands_at(body, self._exits) and not self.guarded):
            self._win()
        elif self._second and stands_at(body, self._second):
            self._win(BRANCH)
        else:
            self._look()

    def _move_others(self) -> None:
        scene = self.scene
        if scene.stopped:
            scene.stopped -= 1
        elif self.grace:
            self.grace -= 1
        elif not assist.held(self):
            self._act()
        if scene.shots:
            combat.fly_shots(scene, held=assist.held(self))
        if scene.items:
            scene.items = [item for item in scene.items if item.stays or items.fall(item, scene.terrain)]
        if scene.effects:
            scene.age_effects()

    def _act(self) -> None:
        """One tick of the enemies in view, and of those who come in."""
        scene, camera = self.scene, self.camera
        if not scene.enemies and not scene.sources:
            return
        there = spawners.awake(scene, camera.box(AWAKE_MARGIN_PX), camera.room)
        if not there and not scene.sources:
            return
        room = self.views.bounds(camera.room)
        around = Surroundings(scene.ground.terrain, scene.hero.body, scene.rng, room, [], [], self._pauses)
        gone = live_all(there, around)
        if scene.sources:
            spawners.come_in(scene, around, camera.box(), camera.room, len(there))
        scene.shots += around.shots
        scene.sounds += around.sounds
        if gone:
            scene.enemies = [enemy for enemy in scene.enemies if not enemy.gone]

    def _look(self) -> None:
        """Let the camera follow, and remember a safe place to come back to."""
        scene, camera = self.scene, self.camera
        body = scene.hero.body
        if cameras.follow(camera, self.views, body):
            self.arriving = True
            scene.shots.clear()
            scene.effects.clear()
            scene.sounds.append("door")
        if body.stance is not _STAND or body.timer or camera.kind:
            return
        if self.challenge.assist:
            assist.tread(self)
        if (self.arriving or self._at_checkpoint(body)) and movement.grounded(body, scene.ground.terrain):
            self.checkpoint = Body(body.x, body.y, facing=body.facing)
            self.arriving = False

    def _at_checkpoint(self, body: Body) -> bool:
        """Whether the feet are near one."""
        x_px, y_px = body.x // PX, body.y // PX
        for x, y in self.scene.checkpoints:
            if -CHECKPOINT_REACH_PX < x - x_px < CHECKPOINT_REACH_PX and abs(y - y_px) < CHECKPOINT_REACH_PX:
                return True
        return False

    def _die(self) -> None:
        hero = self.hero
        hero.energy, hero.attack, hero.blink = 0, -1, 0
        self.mode, self.clock = "dying", 0
        self.scene.sounds.append("die")
        self.thrown = hero.body.stance is Stance.DEAD
        if self.thrown:
            self._sink()

    def _sink(self) -> None:
        """Let a hero whom the ground killed go under, if it was liquid or nothing at all."""
        body = self.hero.body
        row, col = (body.y - 1) // movement.CELL, body.x // movement.CELL
        liquid = row < self.stage.rows and self.stage.roles[row, col] == ROLE_INDEX["liquid"]
        self.sunk = bool(liquid) or row >= self.stage.rows
        if liquid:
            self.scene.effects.append(Effect("splash", body.x, row * movement.CELL))

    def _dying(self) -> None:
        """The hero falls and the world goes on around her; then a life is gone."""
        self.clock += 1
        self._move_others()
        hero = self.hero
        if hero.body.stance in (Stance.AIR, Stance.HURT):
            hero.body = movement.step(hero.body, Button.NONE, self.scene.terrain, self.scene.ground.tick)
        else:
            hero.body = hero.body._replace(vx=0, vy=0, stance=Stance.DEAD, climb=0)
        if self.clock < DYING_TICKS:
            return
        if hero.lives <= 0:
            self.mode = "over"
            self.scene.sounds.append("over")
            return
        self.mode, self.clock, self.sunk = "play", 0, False
        reborn = Hero(
            self.checkpoint,
            energy=self.challenge.energy,
            physics=hero.physics,
            lives=hero.lives - 1,
            score=hero.score,
            next_life=hero.next_life,
        )
        reborn.whip, reborn.weapon, reborn.blink = max(0, hero.whip - 1), hero.weapon, BLINK_TICKS
        fought = self.scene.boss
        self._enter(reborn, self.scene.rng, self.scene.ground, frozenset(self.scene.paid))
        spawners.scar(self.scene, fought)
        self.grace = BLINK_TICKS
        if self.thrown:
            spawners.spare(self.scene, hero.body)

    def _win(self, branch: str = "") -> None:
        self.won, self.branch = True, branch
        self.bonus = (self.seconds_left, self.hero.hearts)
        self.mode, self.clock = "tally", 0
        self.hero.attack = -1
        self.hero.body = self.hero.body._replace(vx=0)
        self.scene.shots.clear()
        self.scene.sounds.append("clear")

    def _tally(self) -> None:
        """Time and hearts become points, then the stage is over."""
        self.clock += 1
        self.scene.age_effects()
        if self.mode == "farewell":
            if self.clock >= FAREWELL_TICKS:
                self.mode = "over"
        elif self.clock <= TALLY_PAUSE_TICKS:
            return
        elif seconds := min(SECONDS_AT_ONCE, self.seconds_left):
            self.ticks_left = (self.seconds_left - seconds) * TICKS_PER_SECOND
            self._count(seconds * SECOND_POINTS)
        elif not self.hero.hearts:
            self.mode, self.clock = "farewell", 0
            self.scene.sounds.append("door")
        elif self.clock % HEART_COUNT_TICKS == 0:
            self.hero.hearts -= 1
            self._count(HEART_POINTS)

    def _count(self, points: int) -> None:
        if self.clock % HEART_COUNT_TICKS == 0:
            self.scene.sounds.append("count")
        self.scene.gain(points)


def stage_print(stage: Stage) -> str:
    """sha256 (hex) of what decides how a stage goes: its roles, rooms, entities, clock, difficulty. Not its tiles."""
    entities = [
        (e.id, e.kind, e.x_px, e.y_px, sorted((k, str(v)) for k, v in e.properties.items())) for e in stage.entities
    ]
    told = {name: getattr(stage, name) for name in ("number", "time_limit", "rooms")}
    if not stage.physics.ours:
        told["physics"] = stage.physics.told()
    return fingerprint({**told, "difficulty": hundredths(stage), "roles": stage.roles.tolist(), "entities": entities})
