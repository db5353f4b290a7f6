"""Looks: of what material and texture every role is in one picture, drawn as the training scenes have it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from nesgan_game.errors import ModelError
from nesgan_game.rolemap import conditioning
from nesgan_game.roles import MATERIAL_INDEX, MATERIALS, ROLE_INDEX, ROLES

LookTable = Mapping[str, Sequence[Sequence[int]]]
"""For each role: [material, period down, period across, how often seen]."""

VARIANT_SHARES = (0.86, 0.06, 0.05, 0.03)
"""How often the tiles of walls and grounds come in each variant; near the composed scenes, a little calmer."""
_VARIED = ("wall", "solid", "ledge")


def check_looks(table: object, where: Path) -> LookTable:
    """The table of looks that a model's JSON at `where` holds. Raises ModelError when it is none."""
    broken = ModelError("has no usable table of looks", where, "export the network again")
    if not isinstance(table, dict) or table.keys() != ROLE_INDEX.keys():
        raise broken
    for entries in table.values():
        if not isinstance(entries, list) or not all(_is_look(entry) for entry in entries):
            raise broken
    return table


def _is_look(entry: object) -> bool:
    if not isinstance(entry, list) or len(entry) != 4 or not all(type(number) is int for number in entry):
        return False
    material, down, across, count = entry
    periods = range(1, conditioning.MAX_PERIOD + 1)
    return material in range(len(MATERIALS)) and down in periods and across in periods and 0 < count < 2**53


def seen_looks(facts: conditioning.Codes) -> NDArray[np.uint8]:
    """(roles, 3) uint8: the look that each role most often has in codes (R, C, 12); (0, 1, 1) where it is absent."""
    out = np.ones((len(ROLES), 3), np.uint8)
    out[:, 0] = 0
    periods = np.repeat(np.arange(1, conditioning.MAX_PERIOD + 1), np.arange(1, conditioning.MAX_PERIOD + 1))
    for role in np.unique(facts[..., conditioning.ROLE]).tolist():
        cells = facts[facts[..., conditioning.ROLE] == role][
            :, [conditioning.MATERIAL, conditioning.ROW, conditioning.COL]
        ].astype(np.int64)
        cells[:, 1:] = periods[cells[:, 1:]]
        looks, counts = np.unique(cells, axis=0, return_counts=True)
        out[role] = looks[counts.argmax()]
    return out


def draw_looks(
    rng: np.random.Generator, table: LookTable, wishes: Mapping[str, Sequence[str]] | None = None
) -> NDArray[np.uint8]:
    """(roles, 3) uint8 material, period down and period across of every role, drawn as often as the table has them.

    `wishes` names materials for some roles; a wish that the table does not know for that role is passed over.
    """
    out = np.ones((len(ROLES), 3), np.uint8)
    out[:, 0] = 0
    for index, role in enumerate(ROLES):
        entries = np.array(table[role.name], np.int64).reshape(-1, 4)
        wished = [MATERIAL_INDEX[name] for name in (wishes or {}).get(role.name, ())]
        known = np.isin(entries[:, 0], wished)
        entries = entries[known] if known.any() else entries
        if len(entries):
            out[index] = entries[rng.choice(len(entries), p=entries[:, 3] / entries[:, 3].sum()), :3]
    return out


def draw_variants(rng: np.random.Generator, roles: conditioning.Roles, looks: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """(R, C) uint8: which variant each cell asks for; a texture of several cells and an object change as a whole."""
    out = np.zeros(roles.shape, np.uint8)
    for name in _VARIED:
        down, across = looks[ROLE_INDEX[name], 1:].tolist()
        blocks = -(-roles.shape[0] // down), -(-roles.shape[1] // across)
        drawn = rng.choice(len(VARIANT_SHARES), size=blocks, p=VARIANT_SHARES).astype(np.uint8)
        wide = drawn.repeat(down, 0).repeat(across, 1)[: roles.shape[0], : roles.shape[1]]
        cells = roles == ROLE_INDEX[name]
        out[cells] = wide[cells]
    for row, col, height, width in conditioning.rectangles(roles, ROLE_INDEX["decor"], columns=False):
        out[row : row + height, col : col + width] = rng.integers(2)
    return out


def draw_codes(rng: np.random.Generator, roles: conditioning.Roles, looks: NDArray[np.uint8]) -> conditioning.Codes:
    """(R, C, 12) uint8 codes of a role map that looks as told, with variants drawn."""
    return conditioning.encode(roles, looks, draw_variants(rng, roles, looks))


class Mood(NamedTuple):
    """What a theme wishes its walls and grounds to be like, as ranks among all styles: 0 the least, 1 the most.

    Light is the mean level, grain the share of neighbouring pixels that differ.
    """

    wall_light: float
    wall_grain: float
    ground_light: float
    ground_grain: float
