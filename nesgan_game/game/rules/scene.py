"""What stands, moves and lies in a stage at a tick: the part of the world that play changes and combat works on."""

from __future__ import annotations

from dataclasses import dataclass, field

from nesgan_game.catalogue import EFFECTS, ENEMIES, FIXTURES, ITEMS
from nesgan_game.entity_kinds import MOST_BOX_PX
from nesgan_game.errors import AssetError
from nesgan_game.game.rules.camera import room_index
from nesgan_game.game.rules.difficulty import THINNED, USUAL, Challenge, health, hundredths, wave
from nesgan_game.game.rules.entities import Candle, Effect, Enemy, Item, Shot, Source, twin
from nesgan_game.game.rules.hero import Hero
from nesgan_game.game.rules.rng import Rng
from nesgan_game.level.simulation.stage_state import Ground
from nesgan_game.level.stage import Entity, Stage
from nesgan_game.physics.movement import PX, Terrain

LEAST_REACH_PX = 32
"""Any of our own enemies and bosses touches the hero within less."""
MOST_OF_A_WAVE = 15
"""Enemies that one source sends at most."""


@dataclass(slots=True)
class Scene:
    """Hero, ground and everything else; `sounds` collects the words of one tick and is no part of the state."""

    hero: Hero
    rng: Rng
    ground: Ground
    enemies: list[Enemy] = field(default_factory=list)
    sources: list[Source] = field(default_factory=list)
    candles: list[Candle] = field(default_factory=list)
    items: list[Item] = field(default_factory=list)
    shots: list[Shot] = field(default_factory=list)
    effects: list[Effect] = field(default_factory=list)
    checkpoints: list[tuple[int, int]] = field(default_factory=list)
    stopped: int = 0
    """Ticks for which the stopwatch holds the enemies."""
    difficulty: int = USUAL
    """Of the stage, in hundredths."""
    challenge: Challenge = field(default_factory=Challenge)
    """Of the game."""
    cleared: bool = False
    """Whether what ends the stage has been taken."""
    paid: set[int] = field(default_factory=set)
    """Numbers of the entities that have given their points: after a lost life they give none again."""
    sounds: list[str] = field(default_factory=list)
    reach: int = (MOST_BOX_PX // 2 + 16) * PX
    """Sub-pixels: no enemy whose middle is further from the hero's, across, touches him. Follows from the stage."""
    hurt_by: str = ""
    """Kind of the enemy or of the thing thrown that hurt the hero last; told to whoever counts, no part of the state.
    """

    def state(self) -> dict[str, object]:
        """Everything that decides what comes next, for the hash."""
        names = (
            "hero", "enemies", "sources", "candles", "items", "shots", "effects", "checkpoints", "stopped",
            "cleared", "paid",
        )  # fmt: skip
        return {"dice": self.rng, **{name: getattr(self, name) for name in names}, "ground": self.ground.state()}

    def copy(self) -> Scene:
        """The same scene, to go on from here on its own."""
        other = twin(self)
        other.hero, other.rng, other.ground = twin(self.hero), Rng(self.rng.state), self.ground.copy()
        other.enemies = [twin(enemy) for enemy in self.enemies]
        other.sources = [twin(source) for source in self.sources]
        other.candles = [twin(candle) for candle in self.candles]
        other.items = [twin(item) for item in self.items]
        other.shots = [twin(shot) for shot in self.shots]
        other.effects = [twin(effect) for effect in self.effects]
        other.checkpoints, other.sounds = list(self.checkpoints), list(self.sounds)
        other.paid = set(self.paid)
        return other

    @property
    def terrain(self) -> Terrain:
        """The ground as it is now."""
        return self.ground.terrain

    @property
    def broken(self) -> set[tuple[int, int]]:
        """The (row, col) cells broken so far."""
        return self.ground.broken

    @property
    def boss(self) -> Enemy | None:
        """The boss while it lives."""
        for enemy in self.enemies:  # a loop, as next() takes twice as long, and every frame asks
            if ENEMIES[enemy.kind].boss:
                return enemy
        return None

    def gain(self, points: int, of: int = 0) -> None:
        """Points for the hero, of this entity or of none, and the sound of an extra life."""
        if of in self.paid:
            return
        if of:
            self.paid.add(of)
        if self.hero.gain(points):
            self.sounds.append("item")

    def age_effects(self) -> None:
        """One tick of the pictures that touch nothing."""
        for effect in self.effects:
            effect.clock += 1
            effect.vy += EFFECTS[effect.kind].gravity
            effect.x += effect.vx
            effect.y += effect.vy
        self.effects = [effect for effect in self.effects if effect.clock < EFFECTS[effect.kind].ticks]


def _drop(stage: Stage, entity: Entity) -> str:
    name = str(entity.properties.get("drop", FIXTURES["candle"].properties["drop"]))
    if name and name not in ITEMS:
        raise AssetError(f"{entity.kind} {entity.id} drops {name[:24]!r}", stage.name, f"use one of {', '.join(ITEMS)}")
    return name


def populate(
    stage: Stage,
    hero: Hero,
    rng: Rng,
    ground: Ground,
    *,
    enemies: bool,
    paid: frozenset[int] = frozenset(),
    challenge: Challenge | None = None,
) -> Scene:
    """The stage on this ground with everybody where they were, but no points to be had from those who have given theirs
    (paid). Raises AssetError for a candle that holds something unknown.
    """
    challenge = challenge or Challenge()
    scene = Scene(hero, rng, ground, difficulty=hundredths(stage), challenge=challenge, paid=set(paid))
    left_out = _left_out(stage) if challenge.step < 0 else frozenset()
    widest = max((ENEMIES[one.kind].width_px for one in stage.entities if one.kind in ENEMIES), default=0)
    scene.reach = max(LEAST_REACH_PX, widest // 2 + hero.physics.half_width // PX + 2) * PX
    for entity in stage.entities:
        x, y = entity.x_px * PX, entity.y_px * PX
        if entity.kind == "candle":
            styles, style = FIXTURES["candle"].styles, entity.properties.get("style")
            kind = style if isinstance(style, str) and style in styles else styles[0]
            drop = _drop(stage, entity)
            if entity.id in paid and drop and ITEMS[drop].points:
                drop = "heart_small"
            scene.candles.append(Candle(entity.id, kind, x, y, drop))
        elif entity.kind == "checkpoint":
            scene.checkpoints.append((entity.x_px, entity.y_px))
        elif entity.kind == "item":
            if entity.id not in paid:
                scene.items.append(Item(_drop(stage, entity), x, y, x, stays=True, id=entity.id))
        elif enemies and entity.kind in ENEMIES and entity.id not in left_out:
            _people(scene, stage, entity)
    return scene


def _people(scene: Scene, stage: Stage, entity: Entity) -> None:
    """Set an enemy where the map has it, or the source of those that come in there."""
    x, y, step = entity.x_px * PX, entity.y_px * PX, scene.challenge.step
    room = room_index(stage, entity.x_px, entity.y_px, 0)
    if (waves := entity.whole("waves") or 0) > 0:
        waves = min(wave(waves, scene.difficulty, step), MOST_OF_A_WAVE)
        scene.sources.append(Source(entity.id, entity.kind, x, y, room, waves))
        return
    facing = 1 if entity.properties.get("facing") == 1 else -1
    strength = health(entity.kind, scene.difficulty, step)
    scene.enemies.append(Enemy(entity.id, entity.kind, x, y, facing, strength, x, y, room, full=strength))


def _left_out(stage: Stage) -> frozenset[int]:
    """Return the numbers of those common enemies, every THINNED-th in the map's order, that an easy game has not."""
    common = [one.id for one in stage.enemies if not ENEMIES[one.kind].boss]
    return frozenset(common[THINNED - 1 :: THINNED])
