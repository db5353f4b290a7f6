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

from nesgan_game.dataset import drawings
from nesgan_game.dataset.tile_sheets import Family, Levels, SheetPiece
from nesgan_game.errors import AssetError
from nesgan_game.nes import SCREEN_COLS, SCREEN_ROWS, TILE_PX
from nesgan_game.objects import TRANSPARENT
from nesgan_game.rolemap import conditioning
from nesgan_game.rolemap.random_layouts import Roles, imagine, mark_ledges
from nesgan_game.roles import MATERIAL_INDEX, ROLE_INDEX
from nesgan_game.seeds import stream, training_stream

_T = TypeVar("_T")
_R = ROLE_INDEX
_DRAWN_SHARE = 0.35
"""How often at least an object or texture is drawn by program although the sheets have some; tuned by eye."""
_OPAQUE, _COVERED = ("foliage", "breakable"), 0.6
"""Roles whose objects shall fill their cells at least that far."""
_VARIANT_SHARE = 0.16
"""How many cells of a texture are exchanged for a rarer variant; tuned by eye."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Scene:
    """A composed picture: levels (16 R, 16 C) uint8 0..3 and codes (R, C, 12) of its cells (`rolemap.conditioning`)."""

    levels: Levels
    codes: conditioning.Codes

    @property
    def roles(self) -> Roles:
        """(R, C) uint8."""
        return self.codes[..., conditioning.ROLE]

    @property
    def materials(self) -> NDArray[np.uint8]:
        """(R, C) uint8."""
        return self.codes[..., conditioning.MATERIAL]


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
        self.stamps: dict[str, list[tuple[Family, SheetPiece]]] = {}
        for family in families:
            for piece in family.stamps:
                self.stamps.setdefault(piece.role, []).append((family, piece))

    def scene(self, seed: int, number: int) -> Scene:
        """Scene `number` of the training scenes of a seed."""
        return self.compose(training_stream(seed, "scene", number))

    def compose(self, rng: np.random.Generator, rows: int = SCREEN_ROWS, cols: int = SCREEN_COLS) -> Scene:
        """One scene of rows x cols cells."""
        return _Brush(self, imagine(stream(int(rng.integers(2**63)), "layout"), rows, cols), rng).scene()


class _Brush:
    """Paints one scene, layer upon layer from the back, and notes for every cell what it shows."""

    def __init__(self, composer: Composer, roles: Roles, rng: np.random.Generator) -> None:
        self.composer, self.roles, self.rng = composer, roles, rng
        rows, cols = roles.shape
        self.levels = np.zeros((rows * TILE_PX, cols * TILE_PX), np.uint8)
        self.codes = np.zeros((rows, cols, len(conditioning.CODE_SIZES)), np.uint8)
        self.ground = _pick(rng, composer.grounds)
        # Half of the grounds that have a wall of their own keep to it; the others go before any wall.
        own = self.ground if self.ground.of("wall") and rng.random() < 0.5 else None
        self.wall = own or _pick(rng, composer.walls)
        self.mirror = bool(rng.random() < 0.5)
        self.sky = bool(rng.random() < 0.7)
        self.chosen: dict[tuple[str, int, int], list[tuple[str, SheetPiece]]] = {}

    def scene(self) -> Scene:
        for role, fallback in (("window", "wall"), ("pillar", "wall"), ("decor", ""), ("door", ""), ("candle", "wall")):
            self._prepare(role, fallback)
        mark_ledges(self.roles)
        self.codes = conditioning.blank(self.roles)
        self._sky()
        self._backdrop()
        for role in ("window", "pillar", "decor", "door", "candle", "foliage", "breakable"):
            self._stamp_role(role)
        self._ground()
        for role in ("platform", "liquid", "spikes"):
            self._texture_role(role)
        self._stairs()
        if self.mirror:
            return Scene(levels=self.levels[:, ::-1].copy(), codes=conditioning.mirrored(self.codes))
        return Scene(levels=self.levels, codes=self.codes)

    # ---- choices ----------------------------------------------------------------------------------------------------

    def _prepare(self, role: str, fallback: str) -> None:
        """Choose this scene's objects of a role, and turn rectangles that none of them fits back into wall or void."""
        for row, col, height, width in conditioning.rectangles(self.roles, _R[role], columns=role == "pillar"):
            key = (role, 0 if role == "pillar" else height, width)
            if key not in self.chosen:
                self.chosen[key] = self._choose(role, height, width)
            if not self.chosen[key]:
                above = self.roles[row - 1, col] if row else _R["wall"]
                keep = _R[fallback] if fallback else (above if above in (_R["wall"], _R["void"]) else _R["wall"])
                self.roles[row : row + height, col : col + width] = keep

    def _choose(self, role: str, height: int, width: int) -> list[tuple[str, SheetPiece]]:
        """(material, piece) of the objects that this scene uses for a role and size: from the sheets or drawn."""
        candidates = self.composer.stamps.get(role, [])
        if role == "pillar":
            fits = [(f, p) for f, p in candidates if p.size[1] == width and p.size[0] >= 2]
        else:
            fits = [(f, p) for f, p in candidates if p.size == (height, width)]
        if role in _OPAQUE:  # black shows around them, whatever lies behind
            fits = [(f, p) for f, p in fits if _coverage(p.levels) >= _COVERED]
        same = [(f, p) for f, p in fits if f.source in (self.ground.source, self.wall.source)]
        pool = same if same and self.rng.random() < 0.5 else fits
        found = []
        for _ in range(2 if role == "decor" else 1):
            can_draw = (3 if role == "pillar" else height, width) in drawings.SIZES[role]
            if can_draw and self.rng.random() < max(_DRAWN_SHARE, 6 / (6 + len(pool))):
                found.append(self._draw(role, 3 if role == "pillar" else height, width))
            elif pool:
                family, piece = _pick(self.rng, pool)
                found.append((family.material, piece))
        return found

    def _draw(self, role: str, height: int, width: int) -> tuple[str, SheetPiece]:
        material = {"foliage": "plant", "door": "wood", "breakable": "rock"}.get(role, self.wall.material)
        tries = [drawings.STAMPS[role](self.rng, height, width) for _ in range(4 if role in _OPAQUE else 1)]
        levels = max(tries, key=_coverage)
        return material, SheetPiece(role=role, levels=levels, stretch=1)

    # ---- layers -----------------------------------------------------------------------------------------------------

    def _sky(self) -> None:
        """Night sky over the void of open-air scenes; pits and indoor voids stay black."""
        void = self.roles == _R["void"]
        if not self.sky or not void[0].any():
            self.sky = False
            return
        stars, _, skyline = drawings.sky(self.rng)
        texture = np.vstack([stars, skyline])
        index = conditioning.sky_rows(self.roles)
        bands = texture.shape[0] // TILE_PX
        for row, above in enumerate(index.tolist()):
            band = bands - 1 - above
            strip = texture[band * TILE_PX : (band + 1) * TILE_PX]
            wide = np.tile(strip, -(-self.roles.shape[1] * TILE_PX // strip.shape[1]))
            self.levels[row * TILE_PX : (row + 1) * TILE_PX] = wide[:, : self.levels.shape[1]]
        self.codes[void, conditioning.MATERIAL] = conditioning.SKY
        self.codes[void, conditioning.ROW], self.codes[void, conditioning.COL] = conditioning.sky_phases(self.roles)[
            void
        ].T

    def _backdrop(self) -> None:
        objects = conditioning.before_wall(self.roles)
        wall = self.roles == _R["wall"]
        texture, variants, period = self._texture(self.wall, "wall", self.roles.shape)
        material = MATERIAL_INDEX[self.wall.material]
        self._paste(drawings.shaded(texture), wall | objects)
        conditioning.paint_backdrop(self.codes, objects, material, period)
        self._note(wall, material, period, variants)
        if self.sky:
            open_air = conditioning.seen_through(self.roles) & ~objects
            conditioning.paint_sky_backdrop(self.codes, open_air)
            covered = ~(wall | objects | open_air | (self.roles == _R["void"]))
            self.levels[np.kron(covered, np.ones((TILE_PX, TILE_PX), bool))] = 0

    def _stamp_role(self, role: str) -> None:
        rng = self.rng
        for row, col, height, width in conditioning.rectangles(self.roles, _R[role], columns=role == "pillar"):
            key = (role, 0 if role == "pillar" else height, width)
            if role in ("foliage", "breakable") and key not in self.chosen:
                self.chosen[key] = self._choose(role, height, width) if rng.random() < 0.6 else []
            chosen = self.chosen.get(key)
            if not chosen:
                self._fill(role, row, col, height, width)
                continue
            which = int(rng.integers(len(chosen)))
            material, piece = chosen[which]
            area = self._area(row, col, height, width)
            levels = drawings.stretched(piece, height) if role == "pillar" else piece.levels
            area[levels != TRANSPARENT] = levels[levels != TRANSPARENT]
            cells = self.codes[row : row + height, col : col + width]
            cells[..., conditioning.MATERIAL], cells[..., conditioning.VARIANT] = MATERIAL_INDEX[material], which

    def _fill(self, role: str, row: int, col: int, height: int, width: int) -> None:
        """Fill a rectangle of foliage or breakables with a texture of that role."""
        key = (role, -1, -1)
        if key not in self.chosen:
            families = self.composer.textures[role]
            if families and self.rng.random() >= _DRAWN_SHARE:
                family = _pick(self.rng, families)
                self.chosen[key] = [(family.material, family.of(role)[0])]
            else:
                self.chosen[key] = [self._draw(role, 1, 1)]
        material, piece = self.chosen[key][0]
        rows, cols = piece.size
        texture = np.tile(piece.levels, (-(-height // rows), -(-width // cols)))[: height * TILE_PX, : width * TILE_PX]
        area = self._area(row, col, height, width)
        area[texture != TRANSPARENT] = texture[texture != TRANSPARENT]
        self.codes[row : row + height, col : col + width, conditioning.MATERIAL] = MATERIAL_INDEX[material]

    def _ground(self) -> None:
        roles, rows_cols = self.roles, self.roles.shape
        material = MATERIAL_INDEX[self.ground.material]
        solid, ledge = np.isin(roles, [_R["solid"], _R["ledge"]]), roles == _R["ledge"]
        body, variants, period = self._texture(self.ground, "solid", rows_cols)
        self._paste(body, solid)
        self._note(solid, material, period, variants)
        if self.ground.of("ledge") and self.rng.random() < 0.8:
            top, variants, period = self._texture(self.ground, "ledge", rows_cols)
            self._paste(top, ledge)
            self._note(ledge, material, period, variants)
            for part, column in (("left", conditioning.LEFT), ("right", conditioning.RIGHT)):
                if self.ground.of("ledge", part):
                    ends = ledge & (self.codes[..., column] == 0)
                    self._paste(self._texture(self.ground, "ledge", rows_cols, part)[0], ends)
                    self.codes[ends, conditioning.VARIANT] = 0
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
        for column, where, level in (
            (conditioning.LEFT, np.s_[:, 0], light),
            (conditioning.RIGHT, np.s_[:, -1], 0),
            (conditioning.DOWN, np.s_[-1, :], 0),
        ):
            for row, col in np.argwhere(solid & (self.codes[..., column] == 0)):
                self._area(int(row), int(col), 1, 1)[where] = level

    def _texture_role(self, role: str) -> None:
        mask = self.roles == _R[role]
        families = self.composer.textures[role]
        if not mask.any():
            return
        if role == "platform" and self.ground.of("platform"):
            families = [self.ground]
        elif not families or self.rng.random() < _DRAWN_SHARE:
            families = [self._drawn_family(role)]
        family = _pick(self.rng, families)
        texture, variants, period = self._texture(family, role, self.roles.shape)
        self._paste(texture, mask)
        self._note(mask, MATERIAL_INDEX[family.material], period, variants)
        for part, column in (("left", conditioning.LEFT), ("right", conditioning.RIGHT)):
            if family.of(role, part) and role != "liquid":
                ends = mask & (self.codes[..., column] == 0)
                self._paste(self._texture(family, role, self.roles.shape, part)[0], ends)
                self.codes[ends, conditioning.VARIANT] = 0
        if role == "liquid":
            waves, style = int(self.rng.choice([1, 2])), _pick(self.rng, list(drawings.CRESTS))
            for row, col in np.argwhere(mask & (self.codes[..., conditioning.UP] == 0)):
                drawings.crest(self._area(int(row), int(col), 1, 1), waves, style)

    def _drawn_family(self, role: str) -> Family:
        material = {"liquid": "water", "spikes": "metal", "platform": "wood"}[role]
        piece = SheetPiece(role=role, levels=drawings.TEXTURES[role](self.rng))
        return Family(name="drawn", source="", material=material, textures=[piece])

    def _stairs(self) -> None:
        body = self._texture(self.ground, "solid", self.roles.shape, plain=True)[0]
        stairs = np.isin(self.roles, [_R["stair_up_right"], _R["stair_up_left"]])
        for row, col in np.argwhere(stairs):
            area = self._area(int(row), int(col), 1, 1)
            fill = body[:TILE_PX, :TILE_PX]
            if self.roles[row, col] == _R["stair_up_left"]:
                area, fill = area[:, ::-1], fill[:, ::-1]
            drawings.steps(area, fill)
        self.codes[stairs, conditioning.MATERIAL] = MATERIAL_INDEX[self.ground.material]

    def _note(
        self, cells: NDArray[np.bool_], material: int, period: tuple[int, int], variants: NDArray[np.uint8]
    ) -> None:
        """Note that `cells` (R, C) show a texture."""
        self.codes[cells, conditioning.MATERIAL] = material
        self.codes[cells, conditioning.VARIANT] = variants[cells]
        self.codes[cells, conditioning.ROW] = np.broadcast_to(
            conditioning.phase(np.arange(cells.shape[0]), period[0])[:, None], cells.shape
        )[cells]
        self.codes[cells, conditioning.COL] = np.broadcast_to(
            conditioning.phase(np.arange(cells.shape[1]), period[1])[None], cells.shape
        )[cells]

    # ---- plumbing ---------------------------------------------------------------------------------------------------

    def _texture(
        self, family: Family, role: str, shape: tuple[int, int], part: str = "", *, plain: bool = False
    ) -> tuple[Levels, NDArray[np.uint8], tuple[int, int]]:
        """A family's texture over (rows, cols) cells, which variant every cell is of, and the period in cells.

        The base is repeated and, unless it shall be `plain`, a few cells are exchanged for rarer variants.
        """
        pieces, rng, (rows, cols) = family.of(role, part), self.rng, shape
        period = min(pieces[0].size[0], conditioning.MAX_PERIOD), min(pieces[0].size[1], conditioning.MAX_PERIOD)
        height, width = period
        base = pieces[0].levels[: height * TILE_PX, : width * TILE_PX]
        whole = np.tile(base, (-(-rows // height), -(-cols // width)))[: rows * TILE_PX, : cols * TILE_PX]
        numbers = np.zeros(shape, np.uint8)
        variants = [piece for piece in pieces[1:] if piece.size == period]
        if variants and not plain:
            few = variants[: int(rng.integers(1, conditioning.VARIANTS))]
            for row in range(0, rows - height + 1, height):
                for col in range(0, cols - width + 1, width):
                    if rng.random() < _VARIANT_SHARE:
                        which = int(rng.integers(len(few)))
                        whole[row * 16 : (row + height) * 16, col * 16 : (col + width) * 16] = few[which].levels
                        numbers[row : row + height, col : col + width] = which + 1
        return whole, numbers, period

    def _paste(self, picture: Levels, cells: NDArray[np.bool_]) -> None:
        for row, col in np.argwhere(cells):
            area = self._area(int(row), int(col), 1, 1)
            part = picture[row * 16 : row * 16 + 16, col * 16 : col * 16 + 16]
            area[part != TRANSPARENT] = part[part != TRANSPARENT]

    def _area(self, row: int, col: int, height: int, width: int) -> Levels:
        return self.levels[row * TILE_PX : (row + height) * TILE_PX, col * TILE_PX : (col + width) * TILE_PX]


def _coverage(levels: Levels) -> float:
    """Share of pixels that are not transparent."""
    return float((levels != TRANSPARENT).mean())


def _pick(rng: np.random.Generator, items: list[_T]) -> _T:
    return items[int(rng.integers(len(items)))]
