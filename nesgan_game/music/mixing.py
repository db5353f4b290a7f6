"""Four voices at one loudness, still apart, so that the game can mute one of them; and as one sound.

One gain does for all pieces: composed as they are, they lie within 2 LU of each other without it (tests measure it
after ITU-R BS.1770: -16 LUFS +/- 2 with it), and a fixed whole number gives the same bytes on every machine.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from nesgan_game.music.score import VOICES, Piece
from nesgan_game.music.synthesiser import GLIDE, MEAN_BITS, render_voice

Samples = NDArray[np.int16]
WEIGHTS = {"pulse 1": 940, "pulse 2": 940, "triangle": 284, "noise": 3200}
"""Of one unit of a wave at volume 1, in millionths of the full scale: the mixer's 0.00752 a step of a pulse, which our
tables hold as 8, 0.00851 for the triangle, held as 2 and without volume there, 0.00494 for noise, held as 2 (NESdev
wiki, "APU Mixer", linear approximation); noise 2 dB above that, tuned by spectrogram."""
GAIN = 305
"""Hundredths that all is multiplied by; measured: brings pieces of -27 to -25 LUFS to -17 to -15."""
SCALE_BITS = 22
"""Fraction bits of a voice's factor and of render_voice's samples together."""


def voices(piece: Piece) -> dict[str, Samples]:
    """Each of VOICES as (samples,) int16 at 44,100 Hz; their sum is the piece and does not clip."""
    shift = SCALE_BITS - MEAN_BITS - GLIDE.bit_length() + 1
    factors = {voice: (WEIGHTS[voice] * GAIN * 32767 << shift) // 10**8 for voice in VOICES}
    return {
        voice: (render_voice(piece, voice).astype(np.int64) * factors[voice] >> SCALE_BITS).astype(np.int16)
        for voice in VOICES
    }


def mixed(apart: Mapping[str, Samples]) -> Samples:
    """Voices as one sound: (samples,) int16. Raises ValueError where it would clip, which no piece of ours does."""
    whole: NDArray[np.int32] = np.sum([voice.astype(np.int32) for voice in apart.values()], axis=0)
    if np.abs(whole).max(initial=0) > np.iinfo(np.int16).max:
        raise ValueError("the voices clip together")
    return whole.astype(np.int16)
