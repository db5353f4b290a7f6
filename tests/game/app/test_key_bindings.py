import pygame
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nesgan_game.game.app import key_bindings
from nesgan_game.physics.movement import Button


def test_every_key_name_is_one_that_pygame_knows() -> None:
    pygame.display.init()
    names = [*key_bindings.KEYS, *key_bindings.PAUSE_KEYS, key_bindings.FULLSCREEN_KEY, key_bindings.SCREENSHOT_KEY]
    codes = [pygame.key.key_code(name) for name in names]
    assert len(set(codes)) == len(names)


def test_held_joins_keys_and_ignores_strangers() -> None:
    assert key_bindings.held(["left", "z", "q"]) == Button.LEFT | Button.JUMP
    assert key_bindings.held(["a", "left"]) == Button.LEFT
    assert key_bindings.held([]) == Button.NONE


@given(st.lists(st.sampled_from(sorted(key_bindings.KEYS))))
def test_opposite_directions_never_come_through(names: list[str]) -> None:
    buttons = key_bindings.held(names)
    for one, other in key_bindings.OPPOSITES:
        assert not (one in buttons and other in buttons)


@pytest.mark.parametrize(
    ("across", "down", "wanted"),
    [(0.2, -0.3, Button.NONE), (1, 0, Button.RIGHT), (-0.6, 1, Button.LEFT | Button.DOWN), (0, -1, Button.UP)],
)
def test_directions_of_a_stick(across: float, down: float, wanted: Button) -> None:
    assert key_bindings.directions(across, down) == wanted
