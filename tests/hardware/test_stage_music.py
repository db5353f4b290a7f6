"""The streams of a stage's music hold its notes, and as many steps as the piece."""

import pytest

from nesgan_game.hardware.stage_music import CPU_HZ, NOISE_PERIODS, encoded, periods
from nesgan_game.music.composer import compose
from nesgan_game.music.score import VOICES
from nesgan_game.music.styles import STAGE_KINDS


def read(stream: bytes) -> tuple[list[tuple[int, int, int]], int]:
    """Start, pitch and volume of the notes, and the steps of the whole."""
    notes, at, step, volume = [], 0, 0, 0
    while stream[at]:
        value = stream[at]
        at += 1
        if value >= 0xE0:
            volume = value & 15
        elif 0x80 <= value < 0xC0:
            step += value & 63
        elif value < 0x80:
            notes.append((step, value, volume))
            step += stream[at]
            at += 1
    return notes, step


@pytest.mark.parametrize("name", ["entrance", *STAGE_KINDS[1:4]])
def test_streams_hold_the_notes_of_a_piece(name: str) -> None:
    piece = compose(7, name, 2)
    music = encoded(piece)
    for voice, stream in zip(VOICES, music.voices, strict=True):
        notes, steps = read(stream)
        assert notes == [(note.start, note.pitch, note.volume) for note in piece.voices[voice]]
        assert steps == piece.steps or not notes
    assert sum(map(len, music.voices)) < 4000, "a bank has little more room"


def test_a_pulse_at_440_hz_has_the_timer_of_the_tables() -> None:
    low, high = periods()
    assert low[69] + 256 * high[69] == 0xFD  # NESdev wiki, "APU period table"
    assert round(CPU_HZ / (16 * (low[81] + 256 * high[81] + 1))) == pytest.approx(880, abs=5)
    assert len(NOISE_PERIODS) == 16
