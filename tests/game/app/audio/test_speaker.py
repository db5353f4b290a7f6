import logging
import os
import time
from collections.abc import Iterator, Sequence

import pygame
import pytest

from nesgan_game.game.app.audio.cues import SILENCE, Track
from nesgan_game.game.app.audio.speaker import Speaker, silence
from nesgan_game.game.app.keep.settings import FULL_VOLUME


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
