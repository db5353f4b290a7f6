"""Palettes: which of the four background palettes each role wears, and sets of four drawn from learnt ramps.

Walls and all that stands before them share their two darker colours, so that a statue or a candle may sit in the middle
of a wall without a coloured square around it; only the fourth colour, the accent, differs. A ramp drawn from the
mixtures becomes the nearest of the triples that a palette may hold, so that the rules below always hold: walls are dark
and quiet, the ground stands out from them, and the three colours of a palette are clearly apart.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cache

import numpy as np
from numpy.typing import NDArray

from nesgan_game.errors import ConfigError
from nesgan_game.imaging.oklab import STEPS, perceived
from nesgan_game.nes import BLACK, COLOURS, COLOURS_PER_PALETTE, LUMINANCE, PALETTES
from nesgan_game.paint.palette_mixtures import Mixture, shipped_mixtures
from nesgan_game.roles import ROLES
from nesgan_game.seeds import Random

Floats = NDArray[np.float64]
Triples = NDArray[np.uint8]

WALL, GROUND, ACCENT, NATURE = range(PALETTES)

_PALETTE_BY_NAME = {
    "void": WALL,
    "wall": WALL,
    "solid": GROUND,
    "ledge": GROUND,
    "breakable": GROUND,
    "foliage": NATURE,
    "liquid": NATURE,
}
PALETTE_OF_ROLE: NDArray[np.uint8] = np.array([_PALETTE_BY_NAME.get(role.name, ACCENT) for role in ROLES], np.uint8)
"""(roles,) number of the background palette that a cell of a role uses."""
PALETTE_OF_ROLE.setflags(write=False)

SEEN: Floats = perceived(COLOURS)
"""(64, 3) every NES colour as perceived; lightness and distances below are taken here. Sums of these, of their products
and squares are exact (see `oklab`), so that what they decide is decided alike on every processor."""
SEEN.setflags(write=False)
CHROMA: Floats = np.asarray(np.linalg.norm(SEEN[:, 1:], axis=1))
"""(64,) how far every NES colour is from grey."""
CHROMA.setflags(write=False)
LOUDNESS: Floats = SEEN[:, 0] * CHROMA
"""(64,) lightness times chroma: what makes a colour of the console glare."""
LOUDNESS.setflags(write=False)
USED = (0x00, 0x10, 0x2D, 0x30, *(row + hue for row in (0x00, 0x10, 0x20, 0x30) for hue in range(1, 13)))
"""Colour numbers that palettes are made of: each look once, and no $0D, which is blacker than black."""

HUE: Floats = np.asarray(np.round(np.degrees(np.arctan2(SEEN[:, 2], SEEN[:, 1])), 6) % 360, np.float64)
"""(64,) degrees in OKLab; red is near 25, green 142, blue 264. Means nothing for greys. Rounded, since an arc tangent's
last bit differs between processors."""
HUE.setflags(write=False)

STEP, WALL_STEP = 0.09, 0.06
"""Least lightness between neighbours in a palette, black included, and between two of a wall, which lie closer so that
it is calm; tuned by eye."""
APART = 0.1
"""Least distance of the ground's and the wall's middle colours, and of nature's and the wall's in the middle or the
light one; tuned by eye."""
LIGHTER = 0.08
"""The ground's mean lightness exceeds that of the wall's dark and middle colour by this; tuned by eye. The wall's light
colour does not count: it is hardly seen."""
ACCENT_APART = 0.2
"""Least distance of the accent from the wall's and the ground's middle colour; tuned by eye."""
LIP_APART = 0.1
"""Least distance of the accent's light colour, which edges platforms and steps, from the ground's, which edges what is
solid: one leaps through the former alone; tuned by eye."""
TURN = 60.0
"""Degrees at most between the hues of the middle and the light colour, and of a ground's dark and middle one, unless
one is grey: light is of the same thing. Tuned by eye."""
GREY_CHROMA = 0.02
"""Below it a colour of the table is grey."""

_SURE, _LOOSE = np.array([0.02, 0.01, 0.01]), np.array([0.05, 0.03, 0.03])
"""How far a colour may stray from the one named by a theme, or by the wall that an accent stands before; by eye."""
_WEIGHTS = np.array([5.0, 5.0, 1.0])
"""How much dark, middle and light count for a likeness: there is little light, and little choice of it. By eye."""
_DARKER, _LIGHT = range(6), range(6, 9)
"""Places in a ramp."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bound:
    """What one colour of a palette may be."""

    lightness: tuple[float, float]
    loudness: float = 1.0
    """At most."""
    hues: tuple[tuple[float, float], ...] = ((0, 360),)
    """Degrees in OKLab, from and to."""
    grey: bool = True
    """Whether a grey will do."""

    def allows(self, number: int) -> bool:
        """Whether a NES colour keeps it."""
        low, high = self.lightness
        if not low <= SEEN[number, 0] <= high or LOUDNESS[number] > self.loudness:
            return False
        if CHROMA[number] < GREY_CHROMA:
            return self.grey
        return any(low <= float(HUE[number]) <= high for low, high in self.hues)


def _of_nature(*hues: tuple[float, float]) -> tuple[Bound, Bound, Bound]:
    return (
        Bound(lightness=(0.15, 0.27), loudness=0.03, hues=hues, grey=False),
        Bound(lightness=(0.33, 0.45), loudness=0.08, hues=hues, grey=False),
        Bound(lightness=(0.57, 0.84), loudness=0.13, hues=hues, grey=False),
    )


def _of_ground(hues: tuple[float, float], loudness: float) -> tuple[Bound, Bound, Bound]:
    return (
        Bound(lightness=(0.15, 0.37), loudness=0.03, hues=((40, 270),)),
        Bound(lightness=(0.33, 0.63), loudness=0.05),
        Bound(lightness=(0.57, 0.83), loudness=loudness, hues=(hues,)),
    )


LEAVES, WATER = _of_nature((95, 165)), _of_nature((200, 270))
BOUNDS = {
    WALL: (
        (
            Bound(lightness=(0.15, 0.27), loudness=0.035),
            Bound(lightness=(0.25, 0.42), loudness=0.058),
            Bound(lightness=(0.34, 0.66), loudness=0.09),
        ),
    ),
    GROUND: (_of_ground((40, 130), 0.1), _of_ground((205, 270), 0.05)),
    NATURE: (LEAVES, WATER),
}
"""Dark, middle and light colour of the palettes that are drawn whole, in one or two kinds. Tuned by eye: they keep out
what glares, which is violet and blue of full strength in walls, lime, mint and pink in floors."""
ACCENT_BOUND = Bound(lightness=(0.57, 0.95), loudness=0.12)


@dataclass(frozen=True, slots=True, kw_only=True)
class Hues:
    """What a theme may be coloured in, as NES colour numbers: one of each is drawn and what goes with it is learnt.

    Raises ConfigError for an empty choice or a number that is no colour.
    """

    wall: tuple[tuple[int, int], ...]
    """Dark and middle colour, as for ground and nature; no more than wishes, for the bounds come first."""
    ground: tuple[tuple[int, int], ...]
    nature: tuple[tuple[int, int], ...]
    accent: tuple[int, ...]
    """The light colour before walls."""

    def __post_init__(self) -> None:
        for field in fields(self):
            wishes = getattr(self, field.name)
            numbers = [number for wish in wishes for number in (wish if isinstance(wish, tuple) else (wish,))]
            if not numbers or not all(0 <= number < len(COLOURS) for number in numbers):
                raise ConfigError(f"{wishes!r} are no NES colours", f"hues of {field.name}", "use $00 to $3f")


def sample_palettes(hues: Hues, rng: Random, mixtures: dict[str, Mixture] | None = None) -> Triples:
    """(4, 4) uint8 NES colours: wall, ground, accent, nature; every draw from `rng`.

    Mixtures are the shipped ones unless given, as `palette_mixtures.load_mixtures` gives them.
    """
    mixtures = shipped_mixtures() if mixtures is None else mixtures
    wall = _wished(mixtures["wall"], hues.wall, triples(WALL), rng)
    ground = _wished(mixtures["ground"], hues.ground, grounds(wall), rng)
    nature = _wished(mixtures["nature"], hues.nature, natures(wall), rng)
    before_wall = mixtures["accent"].seen(_DARKER, SEEN[wall[:2]].reshape(-1), np.tile(_LOOSE, 2))
    bright = before_wall.seen(_LIGHT, SEEN[rng.choice(hues.accent)], _SURE).sample(rng)
    palettes = np.full((PALETTES, COLOURS_PER_PALETTE), BLACK, np.uint8)
    palettes[WALL, 1:], palettes[GROUND, 1:], palettes[NATURE, 1:] = wall, ground, nature
    palettes[ACCENT, 1:] = _nearest(bright, accents(wall, ground))
    return palettes


def _wished(mixture: Mixture, wishes: tuple[tuple[int, int], ...], allowed: Triples, rng: Random) -> Triples:
    """(3,) one of the triples allowed: what is nearest to a ramp that begins nearly as one of the wishes.

    Wishes that the bounds grant go before those that they do not.
    """
    granted = set(map(tuple, allowed[:, :2].tolist()))
    open_to = [wish for wish in wishes if wish in granted] or list(wishes)
    wish = list(open_to[int(rng.integers(len(open_to)))])
    return _nearest(mixture.seen(_DARKER, SEEN[wish].reshape(-1), np.tile(_SURE, 2)).sample(rng), allowed)


def _nearest(ramp: Floats, allowed: Triples) -> Triples:
    """(3,) the triple of those allowed that looks most like the ramp.

    The ramp is rounded to the steps of `oklab` first: its last bits differ between processors, those of what is summed
    up here do not.
    """
    far = ((SEEN[allowed] - np.rint(ramp * STEPS) / STEPS) ** 2).sum(axis=2) @ _WEIGHTS
    nearest: Triples = allowed[int(far.argmin())]
    return nearest


@cache
def triples(palette: int) -> Triples:
    """(N, 3) uint8 every dark, middle and light colour that WALL, GROUND or NATURE may wear by its own rules."""
    kinds = []
    for bounds in BOUNDS[palette]:
        columns = [[number for number in USED if bound.allows(number)] for bound in bounds]
        kinds.append(np.stack(np.meshgrid(*columns, indexing="ij"), axis=-1).reshape(-1, 3))
    every = np.concatenate(kinds).astype(np.uint8)
    # Lightness as perceived and luminance differ a little in order; both must rise.
    step = WALL_STEP if palette == WALL else STEP
    rising = (np.diff(SEEN[every, 0], axis=1) >= step).all(axis=1) & (np.diff(LUMINANCE[every], axis=1) > 0).all(axis=1)
    kin = _kin(every[:, 1], every[:, 2])
    if palette == GROUND:
        kin &= _kin(every[:, 0], every[:, 1])  # much of a ground is in shade, whose hue is seen
    result: Triples = every[rising & kin]
    result.setflags(write=False)
    return result


def _kin(one: Triples, other: Triples) -> NDArray[np.bool_]:
    """(N,) whether colours (N,) and others are of one hue, or one of the two is grey."""
    turn = np.abs((HUE[other] - HUE[one] + 180) % 360 - 180)
    return np.asarray((turn <= TURN) | (np.minimum(CHROMA[one], CHROMA[other]) < GREY_CHROMA))


def grounds(wall: Triples) -> Triples:
    """(N, 3) what GROUND may wear before a wall (3,): clearly another colour, lighter and of no less contrast."""
    every = triples(GROUND)
    seen, behind = SEEN[every], SEEN[wall]
    other = np.linalg.norm(seen[:, 1] - behind[1], axis=1) >= APART
    lighter = seen[:, :, 0].mean(axis=1) - behind[:2, 0].mean() >= LIGHTER
    bolder = (seen[:, 2, 0] - seen[:, 0, 0]) >= (behind[2, 0] - behind[0, 0])
    return np.asarray(every[other & lighter & bolder])


def natures(wall: Triples) -> Triples:
    """(N, 3) what NATURE may wear before a wall (3,)."""
    every = triples(NATURE)
    far = np.linalg.norm(SEEN[every[:, 1:]] - SEEN[wall[1:]], axis=2)
    return np.asarray(every[far.min(axis=1) >= APART])


def accents(wall: Triples, ground: Triples) -> Triples:
    """(N, 3) what ACCENT may wear: the wall's two darker colours and a light one that stands out."""
    lights = np.array([number for number in USED if ACCENT_BOUND.allows(number)], np.uint8)
    far = np.linalg.norm(SEEN[lights][:, None] - SEEN[[wall[1], ground[1], ground[2]]][None], axis=2)
    lights = lights[(far >= [ACCENT_APART, ACCENT_APART, LIP_APART]).all(axis=1)]
    return np.column_stack([np.tile(wall[:2], (len(lights), 1)), lights]).astype(np.uint8)
