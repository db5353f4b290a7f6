import hashlib

import numpy as np
import pytest
from loudness import lufs, seam

from nesgan_game.music.composer import compose
from nesgan_game.music.mixing import mixed, voices
from nesgan_game.music.score import VOICES
from nesgan_game.music.styles import STYLES, THEME_NAMES
from nesgan_game.music.synthesiser import RATE_HZ, TICK_SAMPLES


@pytest.mark.parametrize(
    "name", [pytest.param(name, marks=pytest.mark.slow if name in STYLES else ()) for name in THEME_NAMES]
)
@pytest.mark.parametrize("seed", [1, 4])
def test_loud_enough_and_never_clipped(seed: int, name: str) -> None:
    whole = mixed(voices(compose(seed, name)))
    assert -18 <= lufs(whole, RATE_HZ) <= -14
    assert np.abs(whole.astype(int)).max() < 32767


def test_a_loop_has_no_seam_and_a_jingle_ends_in_silence() -> None:
    loop, jingle = compose(2, "map"), compose(2, "clear")
    apart = voices(loop)
    assert list(apart) == list(VOICES)
    assert {len(voice) for voice in apart.values()} == {loop.ticks * TICK_SAMPLES}
    assert all(seam(apart[voice]) <= 1 for voice in ("pulse 1", "pulse 2", "triangle"))
    clicking = mixed(apart)[: -TICK_SAMPLES // 3]
    clicking[-1] = 20000
    assert seam(mixed(apart)) <= 1 < seam(clicking)
    assert not mixed(voices(jingle))[-1].any()


def test_the_same_bytes_as_ever() -> None:
    """Whole numbers throughout: what differs here differs on purpose."""
    sound = mixed(voices(compose(1, "death"))).astype("<i2").tobytes()
    assert hashlib.sha256(sound).hexdigest() == "75b04e9b8274c8c146db3ac8fe17e206507f43036820a03f114ac4be38ce1f69"


def test_what_would_clip_is_refused() -> None:
    loud = np.full(4, 30000, np.int16)
    with pytest.raises(ValueError, match="clip"):
        mixed({"pulse 1": loud, "pulse 2": loud})
