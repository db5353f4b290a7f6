import hashlib

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nesgan_game.game.rules.entities import SINE, Box, Enemy, box_at, sine
from nesgan_game.game.rules.rng import Rng
from nesgan_game.game.rules.state_hash import fingerprint, plain
from nesgan_game.physics.movement import PX, Body, Stance


def test_plain_knows_records_and_refuses_floats() -> None:
    assert plain({"body": Body.at(1, 2), "cells": {(2, 1), (1, 2)}}) == {
        "body": [256, 512, 0, 0, 1, int(Stance.STAND), 0, 0, 0],
        "cells": [[1, 2], [2, 1]],
    }
    for exact in (0.5, np.float32(1), object()):
        with pytest.raises(TypeError, match="a state cannot hold"):
            plain([exact])


def test_fingerprint_sees_every_field() -> None:
    enemy = Enemy(1, "bat", 0, 0, 1, 1, 0, 0, 0)
    before = fingerprint([enemy])
    assert before == fingerprint([Enemy(1, "bat", 0, 0, 1, 1, 0, 0, 0)])
    for name in ("id", "x", "y", "facing", "health", "home_x", "home_y", "room", "vx", "vy", "clock", "reload", "stun"):
        changed = Enemy(1, "bat", 0, 0, 1, 1, 0, 0, 0)
        setattr(changed, name, 77)
        assert fingerprint([changed]) != before


def test_fingerprint_is_the_same_on_every_machine() -> None:
    text = b'{"a":"x","b":[1,true,null]}'
    assert fingerprint({"b": [1, True, None], "a": "x"}) == hashlib.sha256(text).hexdigest()


@pytest.mark.slow
@given(st.integers(), st.integers(1, 1000))
def test_draws_stay_below_their_limit_and_repeat(seed: int, limit: int) -> None:
    one, other = Rng.seeded(seed), Rng.seeded(seed)
    rolls = [one.below(limit) for _ in range(20)]
    assert rolls == [other.below(limit) for _ in range(20)]
    assert all(0 <= roll < limit for roll in rolls)


def test_draws_are_fair_enough() -> None:
    rng = Rng.seeded(5)
    counts = np.bincount([rng.below(6) for _ in range(6000)], minlength=6)
    assert counts.min() > 900
    assert counts.max() < 1100
    assert Rng.seeded(1).below(1000) != Rng.seeded(2).below(1000)


def test_boxes() -> None:
    box = box_at(100 * PX, 50 * PX, 12, 30)
    assert box == Box(94, 20, 106, 50)
    assert box.meets(Box(105, 49, 200, 200))
    assert not box.meets(Box(106, 20, 200, 50))
    assert box.grown(-2) == Box(96, 22, 104, 48)
    assert [sine(0), sine(16), sine(32), sine(48), sine(64)] == [0, 256, 0, -256, 0]
    assert all(isinstance(value, int) for value in SINE)
