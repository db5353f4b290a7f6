"""The composer: families of tiles and a layout become a scene with known roles, the generator's training picture.

A scene keeps to one ground family, one background family and one set of objects, as a game's stage does. Backgrounds
use the three darker levels only: the fourth is left to the highlights of what stands before them, so that an object may
share its cell's palette with the wall behind it without a coloured square around it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from nesgan_game.errors import AssetError
from nesgan_game.model import drawings
from nesgan_game.model.layouts import Roles, imagine, mark_ledges
from nesgan_game.model.sheets import TRANSPARENT, Family, Levels, Piece
from nesgan_game.nes import SCREEN_COLS, SCREEN_ROWS, TILE_PX
from nesgan_game.roles import MATERIAL_INDEX, ROLE_INDEX, ROLES

_T = TypeVar("_T")
_R = ROLE_INDEX
_GROUND = np.isin([role.name for role in ROLES], ["solid", "ledge", "breakable"])


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Scene:
    """A composed picture: levels (16 R, 16 C) uint8 0..3, roles and materials (R, C) uint8."""

    levels: Levels
    roles: Roles
    materials: NDArray[np.uint8]


_LIPS = ((3, 3, 0), (3, 2, 0), (3, 3, 1, 0), (3, 3, 2, 0), (3, 0), (3, 2, 2, 1, 0), (3, 1, 3, 0), (0, 3, 3, 0))
"""Lit tops for grounds without a ledge of their own: levels of the first rows of pixels."""


class Composer:
    """Composes scenes from families; every draw comes from the generator passed in. AssetError for too few families."""

    def __init__(self, families: list[Family]) -> None:
        self.grounds = [f for f in families if f.of("solid")]
        self.walls = [f for f in families if f.of("wall")]
        if not self.grounds or not self.walls:
            raise AssetError(
                "the tile sheets need a solid and a wall texture at least", "families", "describe more art"
            )
        self.textures = {
            role: [f for f in families if f.of(role)]
            for role in ("liquid", "foliage", "breakable", "platform", "spikes")
        }
        self.stamps: dict[str, list[tuple[Family, Piece]]] = {}
        for family in families:
            for piece in family.stamps:
                self.stamps.setdefault(piece.role, []).append((family, piece))

    def scene(self, seed: int, number: int) -> Scene:
        """Scene `number` of the training scenes of a seed."""
        return self.compose(np.random.default_rng([seed, 1, number]))

    def compose(self, rng: np.random.Generator, rows: int = SCREEN_ROWS, cols: int = SCREEN_COLS) -> Scene:
        """One scene of rows x cols cells."""
        return _Brush(self, imagine(rng, rows, cols), rng).scene()


class _Brush:
    """Paints one scene, layer upon layer from the back."""

    def __init__(self, composer: Composer, roles: Roles, rng: np.random.Generator) -> None:
        self.composer, self.roles, self.rng = composer, roles, rng
        rows, cols = roles.shape
        self.levels = np.zeros((rows * TILE_PX, cols * TILE_PX), np.uint8)
        self.materials = np.zeros((rows, cols), np.uint8)
        self.ground = _pick(rng, composer.grounds)
        # Half of the grounds that have a wall of their own keep to it; the others go before any wall.
        own = self.ground if self.ground.of("wall") and rng.random() < 0.5 else None
        self.wall = own or _pick(rng, composer.walls)
        self.mirror = bool(rng.random() < 0.5)
        self.chosen: dict[tuple[str, int, int], list[tuple[Family, Piece]]] = {}

    def scene(self) -> Scene:
        for role, fallback in (("window", "wall"), ("pillar", "wall"), ("decor", ""), ("door", ""), ("candle", "wall")):
            self._prepare(role, fallback)
        self._backdrop()
        for role in ("window", "pillar", "decor", "door", "candle", "foliage", "breakable"):
            self._stamp_role(role)
        mark_ledges(self.roles)
        self._ground()
        for role in ("platform", "liquid", "spikes"):
            self._texture_role(role)
        self._stairs()
        levels, roles, materials = self.levels, self.roles, self.materials
        if self.mirror:
            swap = roles[:, ::-1].copy()
            right, left = swap == _R["stair_up_right"], swap == _R["stair_up_left"]
            swap[right], swap[left] = _R["stair_up_left"], _R["stair_up_right"]
            levels, roles, materials = levels[:, ::-1].copy(), swap, materials[:, ::-1].copy()
        return Scene(levels=levels, roles=roles, materials=materials)

    # ---- choices ----------------------------------------------------------------------------------------------------

    def _prepare(self, role: str, fallback: str) -> None:
        """Choose this scene's objects of a role, and turn rectangles that none of them fits back into wall or void."""
        for row, col, height, width in _rectangles(self.roles, _R[role], columns=role == "pillar"):
            key = (role, 0 if role == "pillar" else height, width)
            if key not in self.chosen:
                self.chosen[key] = self._choose(role, height, width)
            if not self.chosen[key]:
                above = self.roles[row - 1, col] if row else _R["wall"]
                keep = _R[fallback] if fallback else (above if above in (_R["wall"], _R["void"]) else _R["wall"])
                self.roles[row : row + height, col : col + width] = keep

    def _choose(self, role: str, height: int, width: int) -> list[tuple[Family, Piece]]:
        candidates = self.composer.stamps.get(role, [])
        if role == "pillar":
            fits = [(f, p) for f, p in candidates if p.size[1] == width and p.size[0] >= 2]
        else:
            fits = [(f, p) for f, p in candidates if p.size == (height, width)]
        same = [(f, p) for f, p in fits if f.source in (self.ground.source, self.wall.source)]
        pool = same if same and self.rng.random() < 0.5 else fits
        count = 2 if role == "decor" else 1
        return [pool[int(self.rng.integers(len(pool)))] for _ in range(count)] if pool else []

    # ---- layers -----------------------------------------------------------------------------------------------------

    def _backdrop(self) -> None:
        # Foliage has a palette of its own, in which a wall behind it would stand out as a coloured square.
        bare = [_R[name] for name in ("void", "liquid", "foliage")]
        behind = ~np.isin(self.roles, bare) & ~_GROUND[self.roles] & ~self._outdoors()
        texture = drawings.shaded(self._texture(self.wall, "wall", self.roles.shape))
        mask = np.kron(behind, np.ones((TILE_PX, TILE_PX), bool))
        self.levels[mask] = texture[mask]
        self.materials[behind] = MATERIAL_INDEX[self.wall.material]

    def _outdoors(self) -> NDArray[np.bool_]:
        """Cells of objects that stand before the void rather than the wall: judged by what lies above them."""
        out = np.zeros(self.roles.shape, bool)
        through = np.isin(self.roles, [_R[n] for n in ("decor", "foliage", "door", "platform", "spikes", "candle")])
        stairs = np.isin(self.roles, [_R["stair_up_right"], _R["stair_up_left"]])
        for row in range(self.roles.shape[0]):
            sky = self.roles[row] == _R["void"]
            above = out[row - 1] if row else np.zeros_like(sky)
            beside = np.zeros_like(sky)
            beside[1:] |= sky[:-1]
            beside[:-1] |= sky[1:]
            out[row] = sky | (above & through[row]) | (stairs[row] & beside) | (beside & through[row])
        return np.asarray(out & (self.roles != _R["void"]))

    def _stamp_role(self, role: str) -> None:
        rng = self.rng
        for row, col, height, width in _rectangles(self.roles, _R[role], columns=role == "pillar"):
            chosen = self.chosen.get((role, 0 if role == "pillar" else height, width))
            if role in ("foliage", "breakable") and not chosen:
                chosen = self.chosen[(role, height, width)] = (
                    self._choose(role, height, width) if rng.random() < 0.5 else []
                )
            area = self._area(row, col, height, width)
            if not chosen:
                self._fill(role, row, col, height, width)
                continue
            family, piece = chosen[int(rng.integers(len(chosen)))]
            levels = drawings.stretched(piece, height) if role == "pillar" else piece.levels
            area[levels != TRANSPARENT] = levels[levels != TRANSPARENT]
            self.materials[row : row + height, col : col + width] = MATERIAL_INDEX[family.material]

    def _fill(self, role: str, row: int, col: int, height: int, width: int) -> None:
        """Fill a rectangle of foliage or breakables with a texture of that role."""
        key = (role, -1, -1)
        if key not in self.chosen:
            families = self.composer.textures.get(role, [])
            self.chosen[key] = [(f, f.of(role)[0]) for f in [_pick(self.rng, families)]] if families else []
        if not self.chosen[key]:
            self.roles[row : row + height, col : col + width] = _R["void"]  # as bare as the backdrop left it
            return
        family = self.chosen[key][0][0]
        texture = self._texture(family, role, (height, width))
        area = self._area(row, col, height, width)
        area[texture != TRANSPARENT] = texture[texture != TRANSPARENT]
        self.materials[row : row + height, col : col + width] = MATERIAL_INDEX[family.material]

    def _ground(self) -> None:
        roles, rows_cols = self.roles, self.roles.shape
        body = self._texture(self.ground, "solid", rows_cols)
        solid = np.isin(roles, [_R["solid"], _R["ledge"]])
        self._paste(body, solid)
        self.materials[solid] = MATERIAL_INDEX[self.ground.material]
        ledge = roles == _R["ledge"]
        if self.ground.of("ledge") and self.rng.random() < 0.8:
            self._paste(self._texture(self.ground, "ledge", rows_cols), ledge)
            for part, step in (("left", -1), ("right", 1)):
                if self.ground.of("ledge", part):
                    beside = np.roll(np.isin(roles, [_R["ledge"], _R["solid"]]), -step, 1)
                    ends = ledge & ~beside
                    ends[:, 0 if step < 0 else -1] = False
                    self._paste(self._texture(self.ground, "ledge", rows_cols, part), ends)
        else:
            self._lip(ledge)
        self._edges(solid)

    def _lip(self, ledge: NDArray[np.bool_]) -> None:
        """A lit edge along the top of the ground."""
        rng = self.rng
        rows, dashed = _LIPS[int(rng.integers(len(_LIPS)))], int(rng.choice([0, 0, 0, 8, 16]))
        for row, col in np.argwhere(ledge):
            area = self._area(int(row), int(col), 1, 1)
            area[: len(rows)] = np.array(rows, np.uint8)[:, None]
            if dashed:
                area[: len(rows), dashed - 1 :: dashed] = 0

    def _edges(self, solid: NDArray[np.bool_]) -> None:
        """Light on the left flank of the ground, shade on the right flank and underneath, in half of the scenes."""
        if self.rng.random() < 0.5:
            return
        light = int(self.rng.choice([2, 3]))
        open_left = solid & ~np.roll(solid, 1, 1)
        open_right = solid & ~np.roll(solid, -1, 1)
        open_below = solid & ~np.roll(solid, -1, 0)
        open_left[:, 0] = open_right[:, -1] = open_below[-1] = False
        for mask, where, level in (
            (open_left, np.s_[:, 0], light),
            (open_right, np.s_[:, -1], 0),
            (open_below, np.s_[-1, :], 0),
        ):
            for row, col in np.argwhere(mask):
                self._area(int(row), int(col), 1, 1)[where] = level

    def _texture_role(self, role: str) -> None:
        mask = self.roles == _R[role]
        families = self.composer.textures[role]
        if not mask.any():
            return
        if role == "platform" and self.ground.of("platform"):
            families = [self.ground]
        drawn = not families or (role in ("liquid", "spikes") and self.rng.random() < 0.35)
        if drawn:
            shape = drawings.DRAWN[role](self.rng)
            self._paste(np.tile(shape, self.roles.shape), mask)
            material = {"liquid": "water", "spikes": "metal", "platform": "wood"}[role]
        else:
            family = _pick(self.rng, families)
            self._paste(self._texture(family, role, self.roles.shape), mask)
            self._ends(family, role, mask)
            material = family.material
        if role == "liquid":
            self._surface(mask)
        self.materials[mask] = MATERIAL_INDEX[material]

    def _ends(self, family: Family, role: str, mask: NDArray[np.bool_]) -> None:
        for part, step in (("left", 1), ("right", -1)):
            if family.of(role, part):
                ends = mask & ~np.roll(mask, step, 1)
                ends[:, 0 if step > 0 else -1] &= ~mask[:, 0 if step > 0 else -1]
                self._paste(self._texture(family, role, self.roles.shape, part), ends)

    def _surface(self, mask: NDArray[np.bool_]) -> None:
        """Crests of light on the uppermost cells of a liquid, the air above them empty."""
        top = mask & ~np.roll(mask, 1, 0)
        top[0] &= ~mask[0]
        waves = int(self.rng.choice([1, 2]))
        for row, col in np.argwhere(top):
            drawings.crest(self._area(int(row), int(col), 1, 1), waves)

    def _stairs(self) -> None:
        body = self._texture(self.ground, "solid", self.roles.shape)
        for role, flip in (("stair_up_right", False), ("stair_up_left", True)):
            for row, col in np.argwhere(self.roles == _R[role]):
                area = self._area(int(row), int(col), 1, 1)
                fill = body[row * TILE_PX : (row + 1) * TILE_PX, col * TILE_PX : (col + 1) * TILE_PX]
                if flip:
                    area, fill = area[:, ::-1], fill[:, ::-1]
                drawings.steps(area, fill)
            self.materials[self.roles == _R[role]] = MATERIAL_INDEX[self.ground.material]

    # ---- plumbing ---------------------------------------------------------------------------------------------------

    def _texture(self, family: Family, role: str, shape: tuple[int, int], part: str = "") -> Levels:
        """A family's texture over (rows, cols) cells: its base repeated, a few cells exchanged for rarer variants."""
        pieces = family.of(role, part)
        base, rng = pieces[0], self.rng
        rows, cols = shape
        height, width = base.size
        whole = np.tile(base.levels, (-(-rows // height), -(-cols // width)))[: rows * TILE_PX, : cols * TILE_PX]
        variants = [p for p in pieces[1:] if p.size == base.size]
        if variants:
            few = variants[: int(rng.integers(1, 4))]
            for row in range(0, rows - height + 1, height):
                for col in range(0, cols - width + 1, width):
                    if rng.random() < 0.16:
                        piece = _pick(rng, few)
                        whole[row * 16 : (row + height) * 16, col * 16 : (col + width) * 16] = piece.levels
        return whole

    def _paste(self, picture: Levels, cells: NDArray[np.bool_]) -> None:
        for row, col in np.argwhere(cells):
            area = self._area(int(row), int(col), 1, 1)
            part = picture[row * 16 : row * 16 + 16, col * 16 : col * 16 + 16]
            area[part != TRANSPARENT] = part[part != TRANSPARENT]

    def _area(self, row: int, col: int, height: int, width: int) -> Levels:
        return self.levels[row * TILE_PX : (row + height) * TILE_PX, col * TILE_PX : (col + width) * TILE_PX]


def _pick(rng: np.random.Generator, items: list[_T]) -> _T:
    return items[int(rng.integers(len(items)))]


def _rectangles(roles: Roles, role: int, *, columns: bool) -> list[tuple[int, int, int, int]]:
    """(row, col, rows, cols) of disjoint rectangles that cover all cells of a role; single columns where asked."""
    left = roles == role
    found = []
    for row, col in np.argwhere(left):
        if not left[row, col]:
            continue
        height = width = 1
        while row + height < roles.shape[0] and left[row + height, col]:
            height += 1
        while not columns and col + width < roles.shape[1] and left[row : row + height, col + width].all():
            width += 1
        left[row : row + height, col : col + width] = False
        found.append((int(row), int(col), height, width))
    return found
