import time

import numpy as np
import pytest

from nesgan_game.music.composer import compose
from nesgan_game.music.mixing import voices
from nesgan_game.music.score import VOICES, Note, Piece
from nesgan_game.music.synthesiser import (
    RATE_HZ,
    TICK_SAMPLES,
    millihertz,
    registers,
    render_voice,
    shift_register,
    wave_tables,
)


def piece(*notes: Note, voice: str = "pulse 1", loops: bool = False, steps: int = 16) -> Piece:
    return Piece(
        name="test",
        tonic=60,
        mode="aeolian",
        ticks_a_step=6,
        bar_steps=16,
        steps=steps,
        loops=loops,
        voices={one: notes if one == voice else () for one in VOICES},
    )


def pitch_hz(samples: np.ndarray) -> float:
    strength = np.abs(np.fft.rfft(samples * np.hanning(len(samples))))
    return float(np.argmax(strength) * RATE_HZ / len(samples))


@pytest.mark.parametrize(("voice", "instrument"), [("pulse 1", "second"), ("triangle", "bass")])
def test_a_note_has_its_pitch(voice: str, instrument: str) -> None:
    sound = render_voice(piece(Note(0, 4, 69, 12, instrument), voice=voice), voice)
    assert abs(pitch_hz(sound[: 20 * TICK_SAMPLES].astype(float)) - 440) < 5


def test_frequencies_are_tempered() -> None:
    assert millihertz(np.array([69 * 16, 57 * 16])).tolist() == [440000, 220000]
    told = millihertz(np.arange(24, 110) * 16) / 1000
    assert np.allclose(told, 440 * 2 ** ((np.arange(24, 110) - 69) / 12), rtol=5e-5)


def test_waves_have_their_duty_and_no_offset() -> None:
    pulses = wave_tables("pulse 1")
    assert (pulses > 0).sum(axis=1).tolist() == [1, 2, 4, 6]
    assert not pulses.sum(axis=1).any()
    triangle = wave_tables("triangle")[0]
    assert len(triangle) == 32
    assert len(set(triangle.tolist())) == 16
    assert triangle.sum() == 0


def test_noise_is_the_consoles() -> None:
    assert (len(shift_register(1)), len(shift_register(6))) == (32767, 93)
    assert abs(int(shift_register(1).sum())) == 1


def test_volumes_glide_and_die_away() -> None:
    sound = render_voice(piece(Note(0, 4, 60, 15, "lead")), "pulse 1")
    held = registers(piece(Note(0, 4, 60, 15, "lead")), "pulse 1")
    assert held.volume.argmin() > 20
    assert not sound[32 * TICK_SAMPLES :].any()
    assert abs(int(sound[0])) < np.abs(sound).max() / 20


def test_what_dies_away_at_the_end_of_a_loop_is_heard_at_its_start() -> None:
    note = Note(12, 4, 60, 15, "hollow")
    assert registers(piece(note, loops=True), "pulse 1").volume[:4].all()
    assert not registers(piece(note), "pulse 1").volume[:4].any()


@pytest.mark.slow
def test_a_theme_is_rendered_in_well_under_a_second() -> None:
    theme = compose(1, "crypt")
    begun = time.process_time()
    voices(theme)
    assert time.process_time() - begun < 0.8
