"""A hero's figures: what is refused, what is told and read again, and that the documented table is the computed one."""

from pathlib import Path

import pytest

from nesgan_game.errors import ConfigError
from nesgan_game.physics.hero_figures import HEROES, OURS, PX, Physics
from nesgan_game.physics.leap import reach_table
from nesgan_game.physics.movement import Body, Stance

DOCUMENTED = Path(__file__).parents[2] / "docs" / "own-game.md"


@pytest.mark.parametrize(
    "wrong",
    [
        {"walk": 0},
        {"walk": 4096},
        {"jump": 1088.0},
        {"gravity": True},
        {"fall": 4096},
        {"body": (12, 30)},
        {"body": (20 * PX, 30 * PX, 15 * PX)},
        {"body": (12 * PX, 33 * PX, 15 * PX)},
        {"body": (12 * PX + 1, 30 * PX, 15 * PX)},
        {"body": (12 * PX, 12 * PX, 15 * PX)},
    ],
)
def test_what_no_stage_is_made_for_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(ConfigError, match=f"^physics: .*{next(iter(wrong)) if 'body' not in wrong else ''}.*; give"):
        Physics(**wrong)  # type: ignore[arg-type]


@pytest.mark.parametrize("hero", HEROES.values())
def test_told_figures_are_read_again(hero: Physics) -> None:
    assert Physics.read(hero.told()) == hero


@pytest.mark.parametrize(
    "text", ["", "walk=1", "walk=x jump=1 gravity=1 fall=1 body=1x1x1", OURS.told() + " walk=320", "walk=320"]
)
def test_other_words_are_refused(text: str) -> None:
    with pytest.raises(ConfigError, match=r"^physics: "):
        Physics.read(text)


def test_a_body_is_as_large_as_its_hero() -> None:
    hero = Physics(body=(10 * PX, 20 * PX, 12 * PX))
    body = Body.at(100, 64)
    assert body.box(hero) == (95, 44, 105, 64)
    assert body._replace(stance=Stance.CROUCH).box(hero) == (95, 52, 105, 64)
    assert body.box(OURS) == (94, 34, 106, 64)


def test_the_documented_table_is_the_computed_one() -> None:
    assert reach_table() in DOCUMENTED.read_text(encoding="utf-8")
