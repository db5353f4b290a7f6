"""The way of a proof as lines on a picture: walked, climbed, and through the air."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PIL import ImageDraw

from nesgan_game.level.expressive_range import standable
from nesgan_game.level.stage import BRANCH, Stage

WALKED, FLOWN, ASIDE = (92, 228, 242), (255, 170, 40), (226, 130, 240)
"""Colours (R, G, B) of what is walked or climbed, of leaps and falls, and of the way to a second exit."""
HALO = (0, 0, 0)
Point = tuple[int, int]


def legs(stage: Stage, branch: str = "") -> Iterator[tuple[tuple[int, int], tuple[int, int], bool]]:
    """Yield the steps of a stage's proof: (row, col) from, to, and whether either lies in the air.

    branch: BRANCH for those of the way to its second exit.
    """
    proof = stage.branch_proof if branch else stage.proof
    if proof is None:
        return
    stands = standable(stage.roles)
    inside = [cell for cell in proof.route if 0 <= cell[0] < stage.rows and 0 <= cell[1] < stage.cols]
    for one, other in pairwise(inside):
        yield one, other, not (stands[one] and stands[other])


def draw_route(pen: ImageDraw.ImageDraw, stage: Stage, cell_px: int, top: int = 0, left: int = 0) -> None:
    """Draw the way over a picture of a stage whose cells are so many pixels; each leap begins with a dot.

    Under it, where they are not the same, lies the way to its second exit.
    """

    def middle(cell: tuple[int, int]) -> Point:
        return left + cell[1] * cell_px + cell_px // 2, top + cell[0] * cell_px + cell_px // 2

    thick = max(1, cell_px // 8)
    for one, other, _ in legs(stage, BRANCH):
        pen.line([middle(one), middle(other)], HALO, thick + 2)
        pen.line([middle(one), middle(other)], ASIDE, thick)
    steps = list(legs(stage))
    for one, other, _ in steps:
        pen.line([middle(one), middle(other)], HALO, thick + 2)
    for one, other, flown in steps:
        pen.line([middle(one), middle(other)], FLOWN if flown else WALKED, thick)
    radius = thick + 1
    for number, (one, _, flown) in enumerate(steps):
        if flown and not (number and steps[number - 1][2]):
            x, y = middle(one)
            pen.ellipse((x - radius, y - radius, x + radius, y + radius), FLOWN, HALO)
