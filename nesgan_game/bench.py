"""How fast the package is, beside a yardstick measured in turn with it, and how much deduplication leaves.

Times are of the processor, so that what else the machine does counts little; ratios to a yardstick (numpy sorting or
copying as many bytes) carry over to other machines, which bare seconds do not. BENCHES is the list: one row a bench.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, overload

import numpy as np
from numpy.typing import NDArray

from nesgan_game import nes
from nesgan_game.catalogue import ENEMIES
from nesgan_game.imaging.cells import cut_flat, join
from nesgan_game.imaging.screen import Screen
from nesgan_game.seeds import Random, stream
from nesgan_game.tiles import dedupe, packed, palette_order, pattern_bank

if TYPE_CHECKING:
    from nesgan_game.level.stage import Stage
    from nesgan_game.library.builder import Painted

ROUNDS = 5
"""Work and yardstick are timed in turn so often; the quickest of each counts (our choice)."""
YARD = 10_000
"""Plain additions in a loop: the yardstick of what is done in every tick."""
PER_THEME = 20
"""Screens painted in one theme: as many as a library is cut from."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What is to be measured: `share` 0..1 of the full amounts, on how many painted screens, with which tile sheets.

    `data` is the sheets' folder, `sources` that of their descriptions; the shipped ones without it.
    """

    seed: int = 0
    share: float = 1.0
    screens: int = 200
    data: Path | None = None
    sources: Path | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One row of the table."""

    name: str
    value: float
    unit: str
    ratio: float | None = None
    """How many times the yardstick's time, or what share of another figure."""
    to: str = ""
    """What the ratio is to."""


Bench = Callable[[Plan], list[Figure]]


def clocked(work: Callable[[], object], yardstick: Callable[[], object], rounds: int = ROUNDS) -> tuple[float, float]:
    """(seconds, ratio): processor time of the work, and how many times that of the yardstick it is."""
    taken: list[list[float]] = [[], []]
    for _ in range(rounds):
        for times, run in zip(taken, (work, yardstick), strict=True):
            start = time.process_time()
            run()
            times.append(time.process_time() - start)
    best, beside = min(taken[0]), min(taken[1])
    return best, best / max(beside, 1e-9)


def dedupe_tiles(plan: Plan) -> list[Figure]:
    """A million 8x8 tiles, a quarter of them different, through exact and flip deduplication."""
    rng = stream(plan.seed, "bench", "tiles")
    count = max(1, int(1_000_000 * plan.share))
    tiles = rng.integers(0, nes.LEVELS, (max(1, count // 4), nes.CHR_PX, nes.CHR_PX)).astype(np.uint8)
    tiles = tiles[rng.integers(0, len(tiles), count)]
    keys = rng.words(tiles.size // 8)
    seconds, ratio = clocked(lambda: dedupe.mirrored(tiles), lambda: np.sort(keys))
    rate = count / max(seconds, 1e-9)
    return [
        Figure(name="dedupe: 8x8 tiles, flips", value=rate, unit="tiles/s", ratio=ratio, to="sorting as many bytes")
    ]


def library(plan: Plan) -> list[Figure]:
    """Ten thousand varied painted screens to a library."""
    from nesgan_game.library.tile_library import TileLibrary

    painted = _painted(plan, max(1, int(40 * plan.share)))
    # Each painted one at least once: together they show every role.
    varied = _Varied(painted, max(len(painted), int(10_000 * plan.share)), plan.seed)
    made: list[int] = []
    seconds, ratio = clocked(
        lambda: made.append(len(TileLibrary.from_screens(varied))), lambda: [len(item) for item in varied], rounds=1
    )
    name = f"library: of {len(varied)} screens"
    return [
        Figure(name=name, value=seconds, unit="s", ratio=ratio, to="making up the screens, which it includes"),
        Figure(name="library: tiles", value=made[0], unit="tiles"),
        *_memory(),
    ]


def left_over(plan: Plan) -> list[Figure]:
    """How many tiles each step of deduplication leaves of painted screens and, with tile sheets, of composed scenes."""
    art = {"painted": [screen for screen, _ in _painted(plan, plan.screens)[: plan.screens]]}
    art["painted, colours in any order"] = _shuffled(art["painted"], stream(plan.seed, "bench", "shuffled"))
    if plan.data is not None:
        art["composed"] = _composed(plan, plan.data, art["painted"])
    figures = []
    for kind, screens in art.items():
        for side in (nes.TILE_PX, nes.CHR_PX):
            for step, count in (steps := funnel(screens, side=side)).items():
                share = count / max(steps["mirror images as one"], 1)
                name = f"{kind}, {side}x{side}: {step}"
                figures.append(Figure(name=name, value=count, unit="tiles", ratio=share, to="mirror images as one"))
    return figures


def funnel(screens: Iterable[Screen], *, side: int = nes.TILE_PX) -> dict[str, int]:
    """Tiles of `side` (8 or 16) px in all screens, and how many are left, step by step.

    The reordered ones count patterns after each screen's palettes took the orders of tiles.palette_order, without and
    with mirror images as one; the near ones count medoids of the mirrored.
    """
    bank = pattern_bank.collect(screens, side=side, flips=(packed.ALIKE,))
    mirrored = dedupe.mirrored(bank.patterns)
    weights = np.zeros(len(mirrored.first), np.int64)
    np.add.at(weights, mirrored.inverse, bank.counts)
    tile, palette = bank.uses()
    words = packed.pack(bank.patterns)[tile]
    return {
        "all": int(bank.counts.sum()),
        "different": len(bank.patterns),
        "left-right images as one": len(dedupe.mirrored(bank.patterns, (packed.ALIKE, packed.ACROSS)).first),
        "mirror images as one": len(mirrored.first),
        "different, palettes reordered": _reordered(words, palette, (packed.ALIKE,)),
        "mirror images as one, palettes reordered": _reordered(words, palette, packed.ALL_FLIPS),
        "near ones as one": len(dedupe.near(bank.patterns[mirrored.first], weights).first),
    }


def _reordered(words: packed.Packed, palette: NDArray[np.intp], flips: tuple[int, ...]) -> int:
    chosen = palette_order.choose(words, palette, flips)
    return len(dedupe.grouped(palette_order.reorder(words, chosen[palette]), flips).first)


def ticks(plan: Plan) -> list[Figure]:
    """Ticks of a world with nobody in it but the hero, with eight who walk, and with eight of different kinds."""
    mixed = ("ghoul", "skeleton", "knight", "hopper", "axeman", "spearman", "bat", "head")
    figures, count = [], max(1, int(5_000 * plan.share))
    for name, kinds in (("the hero alone", ()), ("8 ghouls", ("ghoul",) * 8), ("8 of 8 kinds", mixed)):
        play, add = partial(_play, _bench_room(kinds), plan.seed, count), partial(_add, YARD // 10 * count)
        seconds, ratio = clocked(play, add)
        to = f"{YARD:,} additions"
        rate = count / max(seconds, 1e-9)
        figures.append(Figure(name=f"tick: {name}", value=rate, unit="ticks/s", ratio=ratio / 10, to=to))
    return figures


def _add(count: int) -> int:
    """So many plain additions."""
    total = 0
    for number in range(count):
        total = total + number
    return total


def _bench_room(kinds: Sequence[str]) -> Stage:
    """A hall of two screens with these enemies and no way out within reach."""
    from nesgan_game.level.stage import Entity, role_stage, roles_from_text

    rows = [*["#" + "." * 30 + "#"] * 11, "=" * 32]
    floor = 11 * nes.TILE_PX
    entities = [Entity(1, "hero", 16 * nes.TILE_PX, floor, {"facing": 1}), Entity(2, "exit", 24, 3 * nes.TILE_PX, {})]
    for number, kind in enumerate(kinds):
        spawn = ENEMIES[kind].spawn
        high = 5 if spawn is not None and spawn.perch in ("ceiling", "air") else 0
        place = (3 + 3 * number) * nes.TILE_PX, floor - high * nes.TILE_PX
        entities.append(Entity(3 + number, kind, *place, {"facing": -1}))
    return role_stage("bench", roles_from_text("\n".join(rows)), tuple(entities))


def _play(stage: Stage, seed: int, count: int) -> None:
    """Walk to and fro for so many ticks; blows push, but nothing wears out."""
    from nesgan_game.game.rules.hero import ENERGY
    from nesgan_game.game.rules.world import World
    from nesgan_game.physics.movement import Button

    world = World(stage, seed)
    words = [int(Button.RIGHT)] * 20 + [0] * 10 + [int(Button.LEFT)] * 20 + [0] * 20
    for tick in range(count):
        world.step(words[tick % len(words)])
        world.hero.energy, world.hero.blink = ENERGY, 0
        world.ticks_left = count


BENCHES: dict[str, Bench] = {"dedupe": dedupe_tiles, "library": library, "left-over": left_over, "tick": ticks}
"""What `nesgan-game bench` can measure, by name."""


def table(figures: Sequence[Figure]) -> str:
    """Figures as lines of text, in columns."""
    wide = max((len(figure.name) for figure in figures), default=0)
    return "\n".join(_line(figure, wide) for figure in figures)


def _line(figure: Figure, wide: int) -> str:
    digits = 0 if figure.value >= 100 or figure.value == int(figure.value) else 2
    value = f"{figure.value:>14,.{digits}f}"
    ratio = "" if figure.ratio is None else f"{figure.ratio:>9.2f} x {figure.to}"
    return f"{figure.name:<{wide}}{value} {figure.unit:<8}{ratio}".rstrip()


def _painted(plan: Plan, count: int) -> list[tuple[Screen, NDArray[np.uint8]]]:
    """`count` painted screens or some more, with their layouts; about PER_THEME in one theme, showing every role."""
    from nesgan_game.library.painted_screens import layouts
    from nesgan_game.paint.painter import Painter
    from nesgan_game.paint.themes import sample_theme

    painter = Painter.load()
    found: list[tuple[Screen, NDArray[np.uint8]]] = []
    while len(found) < count:
        rng = stream(plan.seed, "bench", "painted", len(found))
        maps = layouts(rng, PER_THEME)
        found += zip(painter.paint_all(maps, sample_theme(rng), rng), maps, strict=True)
    return found


def _shuffled(screens: Sequence[Screen], rng: Random) -> list[Screen]:
    """The same pictures as a tool that orders colours by chance would have stored them."""
    from nesgan_game.tiles.packed import ORDERS
    from nesgan_game.tiles.palette_order import reordered

    return [reordered(screen, rng.integers(0, len(ORDERS), nes.PALETTES)) for screen in screens]


def _composed(plan: Plan, data: Path, painted: Sequence[Screen]) -> list[Screen]:
    """Scenes composed of the tile sheets, in the palettes of painted screens."""
    from nesgan_game.dataset.scenes import Composer
    from nesgan_game.dataset.tile_sheets import DESCRIPTIONS, load_families
    from nesgan_game.paint.palettes import PALETTE_OF_ROLE

    composer = Composer(load_families(plan.sources or DESCRIPTIONS, data))
    scenes = (composer.scene(plan.seed, number) for number in range(plan.screens))
    return [
        Screen(scene.levels, PALETTE_OF_ROLE[scene.roles], painted[number % len(painted)].palettes)
        for number, scene in enumerate(scenes)
    ]


def _memory() -> list[Figure]:
    try:
        import resource
    except ImportError:  # Windows keeps no such record
        return []
    # In bytes on macOS, in KiB everywhere else (getrusage(2) of each).
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024**2 if sys.platform == "darwin" else 1024)
    return [Figure(name="library: peak memory of the process so far", value=peak, unit="MB")]


class _Varied(Sequence["Painted"]):
    """Any number of screens made of a few: scrolled, with some cells changed. Each is made when it is asked for."""

    def __init__(self, painted: Sequence[tuple[Screen, NDArray[np.uint8]]], count: int, seed: int) -> None:
        self._painted, self._count, self._seed = painted, count, seed

    def __len__(self) -> int:
        return self._count

    def __iter__(self) -> Iterator[Painted]:
        return (self[number] for number in range(self._count))

    @overload
    def __getitem__(self, number: int) -> Painted: ...
    @overload
    def __getitem__(self, number: slice) -> list[Painted]: ...
    def __getitem__(self, number: int | slice) -> Painted | list[Painted]:
        if isinstance(number, slice):
            return [self[one] for one in range(*number.indices(self._count))]
        rng = stream(self._seed, "bench", "varied", number)
        screen, roles = self._painted[number % len(self._painted)]
        cols = roles.shape[1]
        cells = cut_flat(screen.pattern)
        # Half a dozen cells of every screen are like no other; the rest is shared.
        some = rng.integers(0, len(cells), 6)
        cells[some, rng.integers(0, 16, 6), rng.integers(0, 16, 6)] ^= 1
        by = int(rng.integers(cols))
        pattern = np.roll(join(cells.reshape(-1, cols, nes.TILE_PX, nes.TILE_PX)), by * nes.TILE_PX, axis=1)
        return Screen(pattern, np.roll(screen.attribute, by, axis=1), screen.palettes), np.roll(roles, by, axis=1)
