import pygame
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nesgan_game.game.app import key_bindings
from nesgan_game.game.app.key_bindings import ACTIONS, MENU_KEYS, PAD_BUTTONS, PLACES, RESERVED, Bindings
from nesgan_game.physics.movement import Button

LEFT, Q, Z = 80, 20, 29


def test_places_are_where_sdl_has_them() -> None:
    for code, name in PLACES.items():
        if name.isalnum() and len(name) == 1:
            assert getattr(pygame, f"KSCAN_{name}") == code
    named = {"ENTER": "RETURN", "ESC": "ESCAPE", "BKSP": "BACKSPACE", "SPACE": "SPACE", "LEFT": "LEFT", "F11": "F11"}
    for name, theirs in named.items():
        assert PLACES[getattr(pygame, f"KSCAN_{theirs}")] == name
    assert [PLACES[code] for code in sorted(RESERVED)] == ["ESC", "F10", "F11", "F12"]


def test_pad_buttons_are_in_the_order_of_sdl() -> None:
    names = {"A": "A", "B": "B", "X": "X", "Y": "Y", "BACK": "BACK", "START": "START", "L": "LEFTSHOULDER",
             "R": "RIGHTSHOULDER", "LS": "LEFTSTICK", "UP": "DPAD_UP", "RIGHT": "DPAD_RIGHT"}  # fmt: skip
    for ours, theirs in names.items():
        assert PAD_BUTTONS[getattr(pygame, f"CONTROLLER_BUTTON_{theirs}")] == ours


def test_held_joins_keys_and_ignores_strangers() -> None:
    bindings = Bindings()
    assert bindings.of_keys([LEFT, Z, Q]) == Button.LEFT | Button.JUMP
    assert bindings.of_keys([]) == Button.NONE
    assert bindings.of_pad(["START", "A", "GUIDE"]) == Button.START | Button.JUMP


@given(st.lists(st.sampled_from(sorted(PLACES))))
def test_opposite_directions_never_come_through(codes: list[int]) -> None:
    buttons = Bindings().of_keys(codes)
    for one, other in key_bindings.OPPOSITES:
        assert not (one in buttons and other in buttons)


@given(st.lists(st.tuples(st.sampled_from(sorted(ACTIONS)), st.sampled_from(sorted(PLACES))), max_size=30))
def test_whatever_is_bound_every_action_can_be_pressed_and_no_key_is_two(binds: list[tuple[str, int]]) -> None:
    bindings = Bindings()
    for action, code in binds:
        bindings = bindings.with_key(action, code)
        assert code in RESERVED or bindings.keys[action][0] == code
        every = [one for codes in bindings.keys.values() for one in codes]
        assert len(set(every)) == len(every)
        assert all(1 <= len(codes) <= key_bindings.MOST_BOUND for codes in bindings.keys.values())
        assert not RESERVED.intersection(every)


@given(st.lists(st.tuples(st.sampled_from(sorted(ACTIONS)), st.sampled_from(PAD_BUTTONS)), max_size=30))
def test_the_same_of_pads(binds: list[tuple[str, str]]) -> None:
    bindings = Bindings()
    for action, name in binds:
        bindings = bindings.with_pad(action, name)
        assert bindings.pad[action][0] == name
        every = [one for names in bindings.pad.values() for one in names]
        assert len(set(every)) == len(every)
        assert all(bindings.pad.values())
    assert bindings.keys == Bindings().keys


def test_menu_keys_are_the_arrows_enter_and_backspace() -> None:
    assert {PLACES[code] for code in MENU_KEYS} == {"LEFT", "RIGHT", "UP", "DOWN", "ENTER", "BKSP"}


@pytest.mark.parametrize(
    ("across", "down", "wanted"),
    [(0.2, -0.3, Button.NONE), (1, 0, Button.RIGHT), (-0.6, 1, Button.LEFT | Button.DOWN), (0, -1, Button.UP)],
)
def test_directions_of_a_stick(across: float, down: float, wanted: Button) -> None:
    assert key_bindings.directions(across, down) == wanted
