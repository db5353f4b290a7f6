import logging
import os
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import pygame
import pytest

from nesgan_game.game.app.audio.cues import SILENCE, Track
from nesgan_game.game.app.audio.quiet import silence
from nesgan_game.game.app.audio.speaker import Speaker
from nesgan_game.game.app.audio.tune_maker import Tune
from nesgan_game.game.app.keep.settings import FULL_VOLUME
from nesgan_game.music.mixing import mixed
from nesgan_game.music.synthesiser import RATE_HZ


@pytest.fixture
def speaker() -> Iterator[Speaker]:
    speaker = Speaker()
    yield speaker
    speaker.close()


def test_without_a_sound_device_one_line_says_so_and_it_is_silent(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    pygame.mixer.quit()
    monkeypatch.setenv("SDL_AUDIODRIVER", "no-such-driver")
    with caplog.at_level(logging.WARNING):
        speaker = Speaker()
    speaker.play(["whip"])
    speaker.set_effects(3)
    speaker.set_music(3)
    speaker.tune(Track(1, "map"))
    speaker.close()
    assert [record.getMessage().split(":")[0] for record in caplog.records] == ["no sound"]
    assert capfd.readouterr().err.count("\n") <= 1


def test_what_a_library_writes_to_standard_error_is_kept_back(capfd: pytest.CaptureFixture[str]) -> None:
    with silence():
        os.write(2, b"ALSA lib confmisc.c:855\n")
    os.write(2, b"heard\n")
    assert capfd.readouterr().err == "heard\n"


def test_effects_are_as_loud_as_set(speaker: Speaker) -> None:
    speaker.play(["whip"])
    speaker.set_effects(5)
    speaker.play(["jump"])
    assert {round(one.get_volume(), 1) for one in speaker._sounds.values()} == {5 / FULL_VOLUME}
    speaker.set_effects(0)
    assert {one.get_volume() for one in speaker._sounds.values()} == {0}


def heard_soon(speaker: Speaker, track: Track, names: Sequence[str] = ()) -> None:
    for _ in range(300):
        speaker.tune(track)
        speaker.play(list(names))
        if speaker._track == track:
            return
        time.sleep(0.01)
    raise AssertionError(f"{track} is not heard within three seconds")


@pytest.mark.slow
def test_an_effect_wins_its_voices_for_as_long_as_it_sounds(speaker: Speaker) -> None:
    speaker.set_music(FULL_VOLUME)
    heard_soon(speaker, Track(1, "map"))
    speaker.play(["whip"])
    assert speaker._band._muted == {"noise"}
    speaker.play(["heart"])
    assert speaker._band._muted == {"noise", "pulse 2"}
    for _ in range(100):
        speaker.play([])
        time.sleep(0.01)
    assert speaker._band._muted == frozenset()
    assert speaker._band.busy


def test_tunes_follow_each_other_and_fall_silent(speaker: Speaker) -> None:
    speaker.set_music(4)
    heard_soon(speaker, Track(1, "map"))
    assert all(abs(sound.get_volume() - 0.4) < 0.02 for sound in speaker._band._sounds.values())
    heard_soon(speaker, Track(1, "death"))
    assert speaker._band.busy
    speaker.tune(SILENCE)
    time.sleep(0.2)
    assert not speaker._band.busy


def test_without_music_none_is_made_and_effects_tell_what_jingles_would(speaker: Speaker) -> None:
    speaker.tune(Track(1, "map"), (Track(1, "over"),))
    assert not speaker._tunes._asked
    speaker.play(["die"])
    assert "die" in speaker._sounds
    speaker.set_music(3)
    speaker.play(["clear"])
    assert "clear" not in speaker._sounds


def written(path: Path, seconds: float) -> None:
    """Wait until so much more has been heard, however busy the machine."""
    wanted = path.stat().st_size + int(seconds * RATE_HZ) * 2
    for _ in range(3000):
        if path.stat().st_size >= wanted:
            return
        time.sleep(0.01)
    raise AssertionError("nothing is heard")


def test_what_is_held_stands_still_and_goes_on_from_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pygame.mixer.quit()
    monkeypatch.setenv("SDL_AUDIODRIVER", "disk")
    path = tmp_path / "heard.raw"
    monkeypatch.setenv("SDL_DISKAUDIOFILE", str(path))
    speaker = Speaker()
    speaker.set_music(FULL_VOLUME)
    heard_soon(speaker, Track(1, "death"))
    written(path, 0.1)
    speaker.hold(True)
    speaker.tune(Track(1, "clear"))
    assert speaker._track == Track(1, "death"), "no other one begins"
    written(path, 0.3)
    speaker.hold(False)
    written(path, 0.2)
    speaker.close()
    samples = np.fromfile(path, "<i2")
    sounding = np.flatnonzero(samples)
    silent = np.diff(sounding).max() / RATE_HZ
    assert silent > 0.15
    wanted = mixed(Tune(Track(1, "death")).voices)
    wanted = wanted[int(np.flatnonzero(wanted)[0]) :]
    gap = int(np.diff(sounding).argmax())
    begins = int(sounding[gap + 1])
    played = sounding[gap] + 1 - sounding[0]
    assert np.array_equal(samples[sounding[0] : sounding[gap] + 1], wanted[:played])
    rest = wanted[played:]
    rest = rest[int(np.flatnonzero(rest)[0]) :][: RATE_HZ // 20]
    assert np.array_equal(samples[begins : begins + len(rest)], rest), "in step to the sample"
