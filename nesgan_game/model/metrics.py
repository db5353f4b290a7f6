"""Figures for painted screens against real ones: patterns, features, variety, copying. Arrays in, floats out.

Pictures are 2-bit patterns (N, H, W) uint8 0..3, tiles (T, 256) uint8; features are (M, D) float64, picture by picture.
Smaller `pattern_kl` and `kid` are better. No figure means much by itself: each belongs beside the same figure for real
pictures that were not trained on.
"""

from __future__ import annotations

import numpy as np
import torch
import torch.nn.functional as F  # noqa: N812 (the field's customary name)
from numpy.typing import NDArray
from scipy.spatial import cKDTree
from scipy.stats import rankdata

from nesgan_game.imaging.cells import cut
from nesgan_game.nes import LEVELS, TILE_PX

Patterns = NDArray[np.uint8]
Tiles = NDArray[np.uint8]
Features = NDArray[np.float64]

WINDOWS_PX = (4, 8, 16)
"""Sides of the windows whose patterns are counted: a quarter CHR tile, a CHR tile, a tile."""
KL_EPSILON = 1e-6
"""Count given to patterns never seen (Lucas and Volz 2019, "Tile pattern KL-divergence", use 1e-6)."""
NEIGHBOURS = 5
"""Neighbours that span the manifold (Kynkäänniemi et al. 2019, "Improved precision and recall metric", use 3 among
50,000 samples). Measured between two times 128 composed scenes, 12 crops each: precision and recall are both 0.71 with
3 neighbours and both 0.86 with 5."""
FEATURE_SEED = 1986
CROP_PX = 64
"""Side of the crops that features describe."""
WHITENED = 16
"""Directions kept of the features: 92 % of the real crops' variance lie in them (measured on 128 composed scenes)."""
NEAR_PX = 8
"""Pixels of 256 in which a tile may differ from a training tile and still be called a near copy; our choice: 3 %."""
_CHANNELS = (16, 32, 48)
_TILES_AT_ONCE = 4096


def windows(pictures: Patterns, side: int) -> Patterns:
    """(N, H, W) cut on the grid into (M, side * side)."""
    return cut(pictures, side, axis=1).reshape(-1, side * side)


def _keys(cells: Patterns) -> NDArray[np.uint64]:
    """(M, K) levels to (M,) 64-bit hashes; a collision among a million patterns has a chance below 1e-7."""
    weights = np.random.default_rng(FEATURE_SEED).integers(1, 2**63, cells.shape[1], dtype=np.uint64) | np.uint64(1)
    hashed = (cells.astype(np.uint64) + np.uint64(1)) @ weights
    return hashed ^ (hashed >> np.uint64(29))


def pattern_kl(real: Patterns, painted: Patterns, side: int) -> float:
    """Mean of both directions of the KL divergence between the window patterns, in nats."""
    keys, inverse = np.unique(np.concatenate([_keys(windows(x, side)) for x in (real, painted)]), return_inverse=True)
    split = real.size // side**2
    counts = [np.bincount(part, minlength=len(keys)) + KL_EPSILON for part in (inverse[:split], inverse[split:])]
    p, q = (count / count.sum() for count in counts)
    return float(((p * np.log(p / q)).sum() + (q * np.log(q / p)).sum()) / 2)


@torch.no_grad()
def features(pictures: Patterns) -> Features:
    """(M, 192) features of all CROP_PX x CROP_PX crops on the grid, by a fixed, seeded, untrained network.

    Means and deviations of every channel after each of three convolutions, so that fine grain and coarse both count.
    """
    height, width = (side // CROP_PX * CROP_PX for side in pictures.shape[1:])
    crops = windows(pictures[:, :height, :width], CROP_PX).reshape(-1, CROP_PX, CROP_PX)
    rng = np.random.default_rng(FEATURE_SEED)
    layers, inputs = [], LEVELS
    for channels in _CHANNELS:
        weight = rng.standard_normal((channels, inputs, 3, 3)) * (2 / (9 * inputs)) ** 0.5
        layers.append(torch.from_numpy(weight.astype(np.float32)))
        inputs = channels
    found = []
    for start in range(0, len(crops), 128):
        x = torch.from_numpy(np.eye(LEVELS, dtype=np.float32)[crops[start : start + 128]]).permute(0, 3, 1, 2)
        parts = []
        for weight in layers:
            x = F.relu(F.conv2d(x, weight, padding=1))
            mean = x.mean((2, 3))
            parts += [mean, (x.square().mean((2, 3)) - mean.square()).clamp(min=0).sqrt()]
            x = F.avg_pool2d(x, 2)
        found.append(torch.cat(parts, 1).numpy())
    return np.concatenate(found).astype(np.float64)


def whitened(real: Features, *others: Features) -> list[Features]:
    """`real` and `others` along the real features' WHITENED main directions, each of unit variance in `real`.

    Raw features mostly tell light pictures from dark ones; whitened, what else makes a picture counts as much.
    """
    centre, scale = real.mean(0), real.std(0) + 1e-6
    _, lengths, directions = np.linalg.svd((real - centre) / scale, full_matrices=False)
    kept = min(WHITENED, int((lengths > 1e-6 * lengths[0]).sum()))
    onto = directions[:kept].T / (lengths[:kept] / len(real) ** 0.5)
    return [(x - centre) / scale @ onto for x in (real, *others)]


def kid(real: Features, painted: Features, crops: int) -> float:
    """Kernel distance x 1000: squared MMD under (x y / D + 1)^3 (Binkowski et al. 2018, "Demystifying MMD GANs").

    `crops` features in a row are of one picture; pairs within a picture, which are alike for that alone, do not count,
    so that two halves of the same data have 0 on average. Features are whitened.
    """

    def kernel(a: Features, b: Features) -> Features:
        return np.asarray((a @ b.T / a.shape[1] + 1) ** 3)

    def inside(a: Features) -> float:
        owner = np.arange(len(a)) // crops
        return float(kernel(a, a)[owner[:, None] != owner].mean())

    return 1000 * (inside(real) + inside(painted) - 2 * float(kernel(real, painted).mean()))


def precision_recall(real: Features, painted: Features) -> tuple[float, float]:
    """Share of the painted within the real manifold, and of the real within the painted one; features are whitened.

    Kynkäänniemi et al. 2019. Low precision is bad art, low recall is art of which some kinds are missing.
    """
    return _covered(painted, real), _covered(real, painted)


def _covered(points: Features, by: Features) -> float:
    tree = cKDTree(by)
    radius = tree.query(by, min(NEIGHBOURS + 1, len(by)))[0][:, -1]
    inside = 0
    for start in range(0, len(points), 1024):
        part = points[start : start + 1024]
        squares = (part**2).sum(1)[:, None] + (by**2).sum(1)[None] - 2 * part @ by.T
        inside += int((np.sqrt(np.maximum(0, squares)) <= radius[None]).any(1).sum())
    return inside / len(points)


def repeated_cells(pictures: Patterns) -> float:
    """Share of the 16x16 cells, plain ones aside, that have an exact twin in their own picture.

    A console has room for few tiles, so real pictures repeat most of theirs.
    """
    shares = []
    for picture in pictures:
        cells = windows(picture[None], TILE_PX)
        keys = _keys(cells[(cells != cells[:, :1]).any(1)])
        _, inverse, counts = np.unique(keys, return_inverse=True, return_counts=True)
        shares.append(float((counts[inverse] > 1).mean()) if len(keys) else 1.0)
    return float(np.mean(shares))


def difference(a: Patterns, b: Patterns, cells: NDArray[np.bool_]) -> float:
    """Mean share of pixels in which pictures of a pair (N, H, W) differ, over the 16x16 cells (N, H/16, W/16) named."""
    apart = cut(a != b, axis=1).mean((3, 4))
    return float(apart[cells].mean()) if cells.any() else 0.0


def copying(train: Features, test: Features, painted: Features) -> float:
    """Meehan et al. 2020, "A non-parametric test to detect data-copying": C_T, without the split into regions.

    The z-score of the Mann-Whitney test that painted samples lie farther from the training set than held-out ones:
    far below 0 is copying, about 0 is ideal, far above 0 is missing the data. Features are whitened.
    """
    tree = cKDTree(train)
    held, made = tree.query(test)[0], tree.query(painted)[0]
    n, m = len(held), len(made)
    statistic = rankdata(np.concatenate([made, held]))[:m].sum() - m * (m + 1) / 2
    return float((statistic - n * m / 2) / np.sqrt(n * m * (n + m + 1) / 12))


# ---- novelty: is it new, or copied from the training pictures? ------------------------------------------------------


def plain(tiles: Tiles) -> NDArray[np.bool_]:
    """(T,) tiles of one level, which nobody owns."""
    return np.asarray((tiles == tiles[:, :1]).all(1))


def mirrorings(tiles: Tiles) -> Tiles:
    """(4, T, 256) tiles as they are, mirrored, upside down, and both: what a console can show of one tile."""
    square = tiles.reshape(-1, TILE_PX, TILE_PX)
    ways = square, square[:, :, ::-1], square[:, ::-1], square[:, ::-1, ::-1]
    return np.stack([way.reshape(tiles.shape) for way in ways])


def distinct_tiles(pictures: Patterns) -> Tiles:
    """(T, 256) the different 16x16 cells of pictures, one of each set of mirrorings, plain ones left out."""
    cells = windows(pictures, TILE_PX)
    cells = cells[np.unique(_keys(cells), return_index=True)[1]]
    cells = cells[~plain(cells)]
    owners = np.stack([_keys(way) for way in mirrorings(cells)]).min(0)
    return cells[np.sort(np.unique(owners, return_index=True)[1])]


@torch.no_grad()
def nearest(tiles: Tiles, bank: Tiles) -> NDArray[np.int64]:
    """(T,) in how many of 256 pixels each tile differs from the tile of `bank` that is nearest, over all mirrorings."""
    # Four corners of a cube stand for the levels: equal ones have the product 3, different ones -1, exactly.
    corners = torch.tensor([[1, 1, 1], [1, -1, -1], [-1, 1, -1], [-1, -1, 1]], dtype=torch.float32)

    def placed(levels: Tiles) -> torch.Tensor:
        return corners[torch.from_numpy(levels.astype(np.int64))].flatten(1)

    found = torch.full((len(tiles),), TILE_PX * TILE_PX, dtype=torch.float32)
    for start in range(0, len(tiles), _TILES_AT_ONCE // 4):
        part = mirrorings(tiles[start : start + _TILES_AT_ONCE // 4])
        asked = placed(part.reshape(-1, part.shape[-1]))
        best = torch.full((len(asked),), -torch.inf)
        for first in range(0, len(bank), _TILES_AT_ONCE):
            best = torch.maximum(best, (asked @ placed(bank[first : first + _TILES_AT_ONCE]).T).amax(1))
        apart = (3 * TILE_PX * TILE_PX - best.reshape(4, -1).amax(0)) / 4
        found[start : start + part.shape[1]] = torch.minimum(found[start : start + part.shape[1]], apart)
    return found.round().to(torch.int64).numpy()


def near_copies(tiles: Tiles, bank: Tiles) -> float:
    """Share of the tiles that differ from some tile of `bank`, over all mirrorings, in at most NEAR_PX pixels."""
    return float((nearest(tiles, bank) <= NEAR_PX).mean()) if len(tiles) else 0.0
