"""Tile sheets with a description file become families of 2-bit textures and stamps, ready to compose scenes from.

A description is a JSON file `NAME.json` about the pictures in one folder. A cell is 16 x 16 pixels. Rectangles are
[row, col, rows, cols], rows first; halves (0.5, 1.5) are allowed. Every cut is reduced to four levels by
luminance, so recolours of one shape become one shape; `load_colours` gives the colours. An example with every key:

    {
     "format": "nesgan-source",
     "version": 1,
     "name": "my-castle",
     "author": "A. Painter",
     "licence": "CC0",
     "sheets": {
      "tiles": {"file": "tiles.png", "grid": [16, 16], "offset": [1, 1], "spacing": 1},
      "props": {"file": "props.png", "background": "#5a5268", "reduce": 2}
     },
     "families": [
      {"name": "grey-brick", "material": "brick",
       "textures": [
        {"role": "solid", "sheet": "tiles", "rect": [1, 0, 1, 1]},
        {"role": "ledge", "sheet": "tiles", "rect": [0, 0, 1, 1]},
        {"role": "ledge", "sheet": "tiles", "rect": [0, 1, 1, 1], "part": "left"},
        {"role": "wall", "files": "walls/brick*.png", "reduce": 2, "background": "#ff00ff"}],
       "stamps": [
        {"role": "pillar", "sheet": "props", "rect": [0, 0, 3, 1], "stretch": 1},
        {"role": "decor", "sheet": "props", "rect": [0, 1, 1.5, 1], "hang": true, "kind": "chains"}]}
     ]
    }

At the top:
    format, version   always as above.
    name              folder of the pictures below the data folder; the description's own name where left out.
    author, licence   for people; not read by the program.
    sheets            key -> sheet: pictures with several cells. May be left out when all items name `files`.
    families          list of families; cells that look as if drawn together.
    creatures         monsters to learn from, see creature_cuts.py; not read here. May be left out.

A sheet:
    file              picture, relative to the folder.
    grid              [height, width] in pixels from one cell to the next without the spacing; [16, 16] where left out.
                      It only places a rectangle's corner: a cut is always 16 pixels per cell, spacing included.
    offset            [y, x] in pixels of cell [0, 0]; [0, 0] where left out.
    spacing           pixels between cells, both ways; 0 where left out. Cut single cells where it is not 0.
    background        "#rrggbb": this colour counts as transparent, like alpha below one half.
    reduce            N: every N x N pixels become one (their mean; a hole where more than half are empty) before
                      anything is cut: grid, offset and spacing count the reduced pixels. 1 where left out.

A family:
    name, material    any name, and a word of roles.MATERIALS (brick, rock, wood, ...).
    textures          items that repeat in both directions: solid, ledge (top row of the ground), wall, platform,
                      liquid, spikes, foliage, breakable. The first of a role and part is the base; later ones of
                      the same size are rarer variants. A half cell is doubled to a whole one. Scenes show at most
                      the first conditioning.MAX_PERIOD rows and columns, and draw steps of stairs themselves.
    stamps            items that stand alone: window, pillar, decor, foliage, breakable, door, candle. Their size in
                      cells decides where they fit. Half cells are filled up with empty pixels, above and on both
                      sides; below where they hang. Either list may be left out.

An item, a texture or a stamp:
    role              a word of roles.ROLES.
    sheet, rect       where to cut: a key of `sheets` and the rectangle, in steps of that sheet's grid.
    files             instead of those two: a glob below the folder. Each match is one item, in the order of names,
                      whole and cropped at the right and bottom to whole cells; smaller pictures are passed over.
                      Takes `reduce` and `background` as sheets do.
    kind              what a stamp shows, a word of objects.OBJECT_KINDS; left out where none fits.
    part              "left" or "right": an end of a ledge or another textured row; the middle where left out. "top",
                      the surface of a liquid, is read, but scenes draw the waves themselves.
    hang              true for what is fixed at its top (chains, banners).
    stretch           row of cells, from 0, that repeats to make a pillar taller; -1 where left out: its second row.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nesgan_game.errors import AssetError
from nesgan_game.files import in_order, read_json, within
from nesgan_game.imaging.cells import cut
from nesgan_game.imaging.read_image import read_rgba
from nesgan_game.nes import LEVELS, TILE_PX
from nesgan_game.objects import OBJECT_INDEX, TRANSPARENT
from nesgan_game.roles import MATERIALS, ROLE_INDEX

DESCRIPTIONS = Path(__file__).with_name("sources")
"""Folder of the shipped descriptions."""

_MOST_PX = 6_300_000
"""Pixels of a picture, and of all sheets of a description together: the largest known sheet has 4.2 million."""
_PARTS = ("", "left", "right", "top")
_MALFORMED = (AttributeError, LookupError, NotImplementedError, OverflowError, TypeError, ValueError)
"""What wrong types and values in a description come out as."""

Levels = NDArray[np.uint8]
Picture = NDArray[np.float32]
"""(H, W, 4) luminance, red, green and blue 0..1, all NaN where the picture is empty."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetPiece:
    """One texture or stamp: (H, W) uint8 levels 0..3 or TRANSPARENT, H and W multiples of 16."""

    role: str
    levels: Levels
    part: str = ""
    """"left", "right", "top" or "" for the middle."""
    hang: bool = False
    stretch: int = -1
    """Row of cells that may repeat, -1 for none."""
    kind: str = ""
    """What it shows, a name in objects.OBJECT_INDEX, or "" where none fits."""

    @property
    def size(self) -> tuple[int, int]:
        """(rows, cols) in cells."""
        return self.levels.shape[0] // TILE_PX, self.levels.shape[1] // TILE_PX


@dataclass(slots=True, kw_only=True)
class Family:
    """Pieces of one coherent look."""

    name: str
    source: str
    material: str
    textures: list[SheetPiece] = field(default_factory=list)
    stamps: list[SheetPiece] = field(default_factory=list)

    def of(self, role: str, part: str = "") -> list[SheetPiece]:
        """Textures of a role and part; the first is the base, the others rarer variants."""
        return [piece for piece in self.textures if piece.role == role and piece.part == part]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Coloured:
    """One cut of a sheet as its artist drew it."""

    role: str
    source: str
    levels: Levels
    """(H, W) uint8 0..3 or TRANSPARENT."""
    rgb: NDArray[np.float32]
    """(H, W, 3) 0..1, NaN where transparent."""


def load_families(descriptions: Path, data: Path) -> list[Family]:
    """All families of all `*.json` descriptions whose folder exists below `data`.

    Raises AssetError for a malformed description, a missing or broken picture, or when nothing is found.
    """

    def add(family: Family, kind: str, item: dict[str, Any], cut: Picture) -> None:
        piece = SheetPiece(
            role=item["role"],
            levels=_to_cells(
                reduce_to_levels(cut[..., 0]), repeat=kind == "textures", hang=bool(item.get("hang", False))
            ),
            part=item.get("part", ""),
            hang=bool(item.get("hang", False)),
            stretch=int(item.get("stretch", -1)),
            kind=item.get("kind", ""),
        )
        (family.textures if kind == "textures" else family.stamps).append(piece)

    return _load(descriptions, data, add)


def load_colours(descriptions: Path, data: Path) -> list[Coloured]:
    """Every cut of the same descriptions with its colours. Raises AssetError as `load_families` does."""
    found: list[Coloured] = []

    def add(family: Family, _kind: str, item: dict[str, Any], cut: Picture) -> None:
        levels = reduce_to_levels(cut[..., 0])
        found.append(Coloured(role=item["role"], source=family.source, levels=levels, rgb=cut[..., 1:]))

    _load(descriptions, data, add)
    return found


def _load(descriptions: Path, data: Path, add: Callable[[Family, str, dict[str, Any], Picture], None]) -> list[Family]:
    """Every family, after `add(family, "textures" or "stamps", item, cut)` for each of its cuts."""
    families: list[Family] = []
    for path in in_order(descriptions.glob("*.json")):
        description = read_json(path, "nesgan-source", 1)
        folder = within(data, str(description.get("name", path.stem)), path)
        try:
            if folder.is_dir():
                for family, cuts in _families(description, folder, path):
                    for kind, item, cut in cuts:
                        add(family, kind, item, cut)
                    families.append(family)
        except _MALFORMED as error:
            raise AssetError(f"is malformed ({error!r:.200})", path, "compare with the other files") from error
    if not families:
        raise AssetError("holds none of the described sources", data, f"see the descriptions in {descriptions}")
    return families


def _families(
    description: dict[str, Any], folder: Path, path: Path
) -> Iterator[tuple[Family, list[tuple[str, dict[str, Any], Picture]]]]:
    sheets: dict[str, tuple[Picture, dict[str, Any]]] = {}
    pixels = 0
    for key, sheet in description.get("sheets", {}).items():
        picture = _read(within(folder, sheet["file"], path), sheet, _MOST_PX - pixels)
        pixels += picture.shape[0] * picture.shape[1]
        sheets[key] = picture, sheet
    for entry in description.get("families", []):
        try:
            family = Family(name=entry["name"], source=folder.name, material=entry["material"])
            if family.material not in MATERIALS:
                raise AssetError(
                    f"family {family.name!r} has unknown material {family.material!r}", path, "see roles.py"
                )
            cuts = [
                (kind, item, cut)
                for kind in ("textures", "stamps")
                for item in entry.get(kind, [])
                for cut in _cut(item, sheets, folder, path)
            ]
        except _MALFORMED as error:
            raise AssetError(
                f"family {entry!r:.60} is malformed ({error!r})", path, "compare with the other files"
            ) from error
        yield family, cuts


def _cut(
    item: dict[str, Any], sheets: dict[str, tuple[Picture, dict[str, Any]]], folder: Path, path: Path
) -> Iterator[Picture]:
    if item["role"] not in ROLE_INDEX:
        raise AssetError(f"unknown role {item['role']!r}", path, "see roles.py")
    if item.get("part", "") not in _PARTS:
        raise AssetError(f"unknown part {item['part']!r}", path, "leave it out or say left, right or top")
    if item.get("kind", "") not in ("", *OBJECT_INDEX):
        raise AssetError(f"unknown kind {item['kind']!r}", path, "leave it out or see objects.py")
    if "files" in item:
        names = in_order(folder.glob(str(within(Path(), item["files"], path))))
        if not names:
            raise AssetError(f"no picture matches {item['files']!r}", path, f"look into {folder}")
        for name in names:
            picture = _read(name, item)
            rows, cols = picture.shape[0] // TILE_PX, picture.shape[1] // TILE_PX
            if rows and cols:
                yield picture[: rows * TILE_PX, : cols * TILE_PX]
        return
    picture, sheet = sheets[item["sheet"]]
    (step_y, step_x), (y0, x0), gap = sheet.get("grid", [16, 16]), sheet.get("offset", [0, 0]), sheet.get("spacing", 0)
    row, col, rows, cols = item["rect"]
    y, x = int(y0 + row * (step_y + gap)), int(x0 + col * (step_x + gap))
    height, width = int(rows * TILE_PX), int(cols * TILE_PX)
    if min(height, width) <= 0 or height % (TILE_PX // 2) or width % (TILE_PX // 2):
        raise AssetError(f"rectangle {item['rect']} is not made of half cells", path, "mend the rectangle")
    if min(y, x) < 0 or y + height > picture.shape[0] or x + width > picture.shape[1]:
        raise AssetError(f"rectangle {item['rect']} leaves the sheet {item['sheet']!r}", path, "mend the rectangle")
    yield picture[y : y + height, x : x + width]


def _to_cells(levels: Levels, *, repeat: bool, hang: bool) -> Levels:
    """Bring half-cell art to whole cells: textures repeat, stamps get empty rows above (below where they hang)."""
    more_rows, more_cols = -levels.shape[0] % TILE_PX, -levels.shape[1] % TILE_PX
    if repeat:
        copies = (2 if more_rows else 1, 2 if more_cols else 1)
        return np.tile(levels, copies)
    rows = (0, more_rows) if hang else (more_rows, 0)
    return np.pad(levels, (rows, (more_cols // 2, more_cols - more_cols // 2)), constant_values=TRANSPARENT)


def _read(path: Path, options: dict[str, Any], most_px: int = _MOST_PX) -> Picture:
    """A picture, empty where it is transparent or shows the sheet's background colour. Raises AssetError."""
    rgba = read_rgba(path, most_px)
    rgb = rgba[..., :3].astype(np.float32) / 255
    luminance = rgb @ np.array([0.299, 0.587, 0.114], np.float32)
    empty = rgba[..., 3] < 128
    if background := options.get("background"):
        colour = [int(background[i : i + 2], 16) for i in (1, 3, 5)]
        empty |= (rgba[..., :3] == colour).all(-1)
    channels = [luminance, *np.moveaxis(rgb, -1, 0).copy()]
    for channel in channels:
        channel[empty] = np.nan
    factor = int(options.get("reduce", 1))
    return np.stack([_reduced(channel, factor) if factor > 1 else channel for channel in channels], -1)


def _reduced(channel: NDArray[np.float32], factor: int) -> NDArray[np.float32]:
    """Means of boxes of factor x factor pixels, NaN where half of a box or more is empty."""
    height, width = (side // factor * factor for side in channel.shape)
    boxes = cut(channel[:height, :width], factor).reshape(height // factor, width // factor, factor * factor)
    seen = (~np.isnan(boxes)).sum(-1)
    mean = np.nansum(boxes, -1) / np.maximum(seen, 1)
    return np.where(seen * 2 > factor * factor - 1, mean, np.nan).astype(np.float32)


def reduce_to_levels(luminance: NDArray[np.float32]) -> Levels:
    """(H, W) luminance with NaN for empty to levels 0..3, darkest to lightest, TRANSPARENT where empty.

    One-dimensional k-means from the quantiles; art of four colours or fewer keeps its shapes exactly. A picture with
    two or three shades spreads over the levels so that contrast stays.
    """
    seen = ~np.isnan(luminance)
    levels = np.full(luminance.shape, TRANSPARENT, np.uint8)
    values = luminance[seen]
    if values.size == 0:
        return levels
    shades = np.unique(np.round(values, 3)).astype(np.float64)
    shaded = len(shades) > LEVELS
    if shaded:
        shades = _k_means(values, np.quantile(values, [0.06, 0.35, 0.65, 0.94]))
    spread = {
        1: [2],
        2: [0, 3] if shades[0] < 0.25 else [1, 3],
        3: [0, 2, 3] if shades[0] < 0.25 else [1, 2, 3],
        4: [0, 1, 2, 3],
    }
    nearest = np.abs(values[:, None] - shades[None]).argmin(1)
    levels[seen] = np.array(spread[len(shades)], np.uint8)[nearest]
    return _despeckle(levels) if shaded else levels


def _despeckle(levels: Levels) -> Levels:
    """Give pixels that agree with none of their four neighbours the middle of those: the dust of reduced shading."""
    padded = np.pad(levels, 1, mode="edge")
    beside = np.stack([padded[:-2, 1:-1], padded[2:, 1:-1], padded[1:-1, :-2], padded[1:-1, 2:]])
    alone = (beside != levels).all(0) & (levels != TRANSPARENT) & (beside != TRANSPARENT).all(0)
    return np.where(alone, np.sort(beside, 0)[1], levels).astype(np.uint8)


def _k_means(values: NDArray[np.float32], centres: NDArray[np.float64]) -> NDArray[np.float64]:
    for _ in range(12):
        nearest = np.abs(values[:, None] - centres[None]).argmin(1)
        for k in range(len(centres)):
            if (nearest == k).any():
                centres[k] = values[nearest == k].mean()
    return np.unique(np.round(centres, 4))
