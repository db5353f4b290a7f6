import logging
import os
from collections.abc import Iterator

import pygame
import pytest

from nesgan_game.game.app.keep.settings import FULL_VOLUME
from nesgan_game.game.app.speaker import Speaker, silence


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
