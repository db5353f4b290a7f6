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


def heard(path: Path, begins: int) -> np.ndarray:
    """Samples from the first that is not silent, which is number `begins` of the tune."""
    pygame.mixer.quit()
    samples = np.fromfile(path, "<i2")
    return samples[int(np.flatnonzero(samples)[0]) - begins :]


def test_voices_are_in_step_to_the_sample(written: Path) -> None:
    band, wanted = Band(), mixed(TUNE.voices)
    assert band.start(TUNE.voices, loops=False)
    time.sleep(0.4)
    told = heard(written, int(np.flatnonzero(wanted)[0]))[: RATE_HZ // 4]
    assert np.array_equal(told, wanted[: len(told)])


def test_a_muted_voice_is_silent_and_the_others_go_on(written: Path) -> None:
    band = Band()
    others = mixed({voice: samples for voice, samples in TUNE.voices.items() if voice != "pulse 2"})
    band.mute({"pulse 2"})
    band.start(TUNE.voices, loops=True)
    time.sleep(0.3)
    told = heard(written, int(np.flatnonzero(others)[0]))[: RATE_HZ // 5]
    assert np.array_equal(told, others[: len(told)])


@pytest.mark.parametrize("muted", [(), VOICES])
def test_a_tune_that_is_broken_off_ends_soon(written: Path, muted: tuple[str, ...]) -> None:
    band = Band()
    band.start(TUNE.voices, loops=True)
    band.mute(muted)
    assert band.busy
    band.stop()
    time.sleep(0.2)
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
