import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pygame
import pytest

from nesgan_game.game.app.audio.band import RESERVED, Band
from nesgan_game.game.app.audio.cues import Track
from nesgan_game.game.app.audio.tune_maker import Tune
from nesgan_game.music.mixing import mixed
from nesgan_game.music.score import VOICES
from nesgan_game.music.synthesiser import RATE_HZ

TUNE = Tune(Track(1, "death"))
PATIENCE = 200
"""Looks at the file, 50 ms apart: a quarter of a second of sound is there after five, unless the machine stalls."""


@pytest.fixture
def written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Where SDL's driver "disk" writes what would be heard."""
    pygame.mixer.quit()
    path = tmp_path / "heard.raw"
    monkeypatch.setenv("SDL_AUDIODRIVER", "disk")
    monkeypatch.setenv("SDL_DISKAUDIOFILE", str(path))
    pygame.mixer.init(RATE_HZ, -16, 1, 512, allowedchanges=0)
    pygame.mixer.set_num_channels(2 * RESERVED)
    yield path
    pygame.mixer.quit()


def is_heard(path: Path, wanted: np.ndarray, samples: int) -> bool:
    """Whether so many samples of a tune, from its first sound on, are written sooner or later, without a gap.

    Whatever a stalled machine lets out before (Band.start begins anew then) may stand before them.
    """
    first = int(np.flatnonzero(wanted)[0])
    part = wanted[first : first + samples].astype("<i2").tobytes()
    for _ in range(PATIENCE):
        if part in path.read_bytes():
            return True
        time.sleep(0.05)
    return False


def test_voices_are_in_step_to_the_sample(written: Path) -> None:
    band = Band()
    assert band.start(TUNE.voices, loops=False)
    assert is_heard(written, mixed(TUNE.voices), RATE_HZ // 4)


def test_a_muted_voice_is_silent_and_the_others_go_on(written: Path) -> None:
    band = Band()
    others = mixed({voice: samples for voice, samples in TUNE.voices.items() if voice != "pulse 2"})
    band.mute({"pulse 2"})
    band.start(TUNE.voices, loops=True)
    assert is_heard(written, others, RATE_HZ // 5)


@pytest.mark.parametrize("muted", [(), VOICES])
def test_a_tune_that_is_broken_off_ends_soon(written: Path, muted: tuple[str, ...]) -> None:
    band = Band()
    band.start(TUNE.voices, loops=True)
    band.mute(muted)
    assert band.busy
    band.stop()
    for _ in range(PATIENCE):
        if not band.busy:
            break
        time.sleep(0.05)
    assert not band.busy
    assert written.exists()


def test_a_voice_given_back_is_heard_again(written: Path) -> None:
    band = Band()
    band.start(TUNE.voices, loops=True)
    band.mute(VOICES)
    assert {band._channels[voice].get_volume() for voice in VOICES} == {0}
    band.mute(())
    assert {band._channels[voice].get_volume() for voice in VOICES} == {1}
    assert written.exists()
