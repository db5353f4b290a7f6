import re
from pathlib import Path

import numpy as np
import pytest

from nesgan_game.errors import AssetError
from nesgan_game.files import shipped
from nesgan_game.game.app.audio.sound import DUTIES, Note, read_sounds, synthesise

SOURCES = Path(__file__).parents[4] / "nesgan_game" / "game"


def test_every_shipped_sound_can_be_heard() -> None:
    for name, notes in read_sounds().items():
        samples = synthesise(notes, 8000)
        assert samples.dtype == np.int16, name
        assert 0.02 < len(samples) / 8000 < 4, name
        assert np.abs(samples).max() > 800, name
        assert np.abs(samples.astype(int)).max() < 32767, f"{name} is cut off"


def test_no_sound_begins_late_or_ends_in_a_click() -> None:
    for name, notes in read_sounds().items():
        samples = np.abs(synthesise(notes).astype(int))
        assert samples[-1] == 0, name
        assert samples[-8:].max() < 0.01 * 32767, name
        assert abs(samples[:100].max()) > 0, name


def test_a_pulse_swings_around_zero() -> None:
    for duty in DUTIES:
        samples = synthesise((Note("square", duty, (441, 441), 60, (15, 15)),))
        assert abs(samples[:22050].mean()) < 0.01 * np.abs(samples.astype(int)).max()


def test_every_sound_that_the_game_makes_is_in_the_table() -> None:
    table = set(read_sounds())
    for path in SOURCES.rglob("*.py"):
        for name in re.findall(r'sounds\.append\("(\w+)"', path.read_text()):
            assert name in table, f"{path.name} plays {name}"
    assert {"jump", "land", "whip", "heart", "money", "item", "clank", "candle", "count", "key", "unlock"} <= table


def test_a_square_wave_has_its_pitch_and_duty() -> None:
    samples = synthesise((Note("square", 25, (100, 100), 60, (15, 15)),), 8000)
    assert len(samples) == 8000
    rising = np.count_nonzero((samples[1:] > 0) & (samples[:-1] < 0))
    assert 98 <= rising <= 101
    assert np.isclose((samples > 0).mean(), 0.25, atol=0.01)


def test_notes_of_one_channel_follow_each_other_and_channels_sound_together() -> None:
    note, bass = Note("square", 50, (440, 440), 6, (8, 8)), Note("triangle", 50, (110, 110), 9, (15, 15))
    assert len(synthesise((note, note), 6000)) == 1200
    assert len(synthesise((note, bass), 6000)) == 900
    assert len(synthesise((), 6000)) == 0


def test_noise_is_the_same_every_time() -> None:
    note = Note("noise", 50, (9000, 300), 20, (15, 1))
    assert np.array_equal(synthesise((note,)), synthesise((note,)))


@pytest.mark.parametrize(
    "line",
    ["square 33 440 4 8", "square 50 440 4", "organ 440 4 8", "noise 0 4 8", "noise 440 0 8", "noise 99999 4 8",
     "triangle 440>220>110 4 8", "triangle 440 4 16", "triangle -1 4 8", "sound jump", "square", "noise 4e2 4 8",
     "noise ² 4 8"],
)  # fmt: skip
def test_a_bad_line_is_named(tmp_path: Path, line: str) -> None:
    path = tmp_path / "sounds.txt"
    path.write_text(f"nesgan-sound 1\nsound jump\n{line}\n")
    with pytest.raises(AssetError, match="line 3"):
        read_sounds(path)


def test_other_files_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "sounds.txt"
    path.write_text("hello")
    with pytest.raises(AssetError, match="not a sound table"):
        read_sounds(path)
    path.write_text("nesgan-sound 1\nnoise 400 4 8\n")
    with pytest.raises(AssetError, match="line 2"):
        read_sounds(path)
    assert read_sounds(shipped("assets/sounds/effects.txt")) == read_sounds()


def test_a_table_that_is_too_large_is_refused_unread(tmp_path: Path) -> None:
    (tmp_path / "effects.txt").write_text("nesgan-sound 1\n" + "\n" * 400_000)
    with pytest.raises(AssetError, match="larger than 0"):
        read_sounds(tmp_path / "effects.txt")
