import pygame
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nesgan_game.game import controls
from nesgan_game.level.physics import Button


def test_every_key_name_is_one_that_pygame_knows() -> None:
    pygame.display.init()
    names = [*controls.KEYS, *controls.PAUSE_KEYS, controls.FULLSCREEN_KEY, controls.SCREENSHOT_KEY]
    codes = [pygame.key.key_code(name) for name in names]
    assert len(set(codes)) == len(names)


def test_held_joins_keys_and_ignores_strangers() -> None:
    assert controls.held(["left", "z", "q"]) == Button.LEFT | Button.JUMP
    assert controls.held(["a", "left"]) == Button.LEFT
    assert controls.held([]) == Button.NONE


@given(st.lists(st.sampled_from(sorted(controls.KEYS))))
def test_opposite_directions_never_come_through(names: list[str]) -> None:
    buttons = controls.held(names)
    for one, other in controls.OPPOSITES:
        assert not (one in buttons and other in buttons)


@pytest.mark.parametrize(
    ("across", "down", "wanted"),
    [(0.2, -0.3, Button.NONE), (1, 0, Button.RIGHT), (-0.6, 1, Button.LEFT | Button.DOWN), (0, -1, Button.UP)],
)
def test_directions_of_a_stick(across: float, down: float, wanted: Button) -> None:
    assert controls.directions(across, down) == wanted
