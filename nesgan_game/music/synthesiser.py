"""Notes to samples, in whole numbers throughout: the console's four voices at 44,100 Hz.

First every voice becomes what its channel's registers would hold in each tick (Registers), then a phase runs through a
table of its wave, and a sample is the mean of the wave from one instant to the next, which takes the edge off the
harmonics that 44,100 Hz cannot hold. Volumes glide over 64 samples, so that none of their steps clicks.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from nesgan_game.music.instruments import FINE, INSTRUMENTS, Instrument
from nesgan_game.music.score import FULL, Note, Piece
from nesgan_game.music.theory import OCTAVE

RATE_HZ = 44100
TICK_SAMPLES = RATE_HZ // 60
FRACTION = 24
"""Bits of a phase below one entry of a wave's table."""
GLIDE = 64
"""Samples over which a volume goes to its next value: 1.5 ms."""
SEMITONES = (
    8372018, 8869844, 9397273, 9956063, 10548082, 11175303, 11839822, 12543854, 13289750, 14080000, 14917240, 15804266,
)  # fmt: skip
"""Frequencies of C9 to B9 in thousandths of Hz, A4 being 440 Hz: 440000 * 2^((n - 69) / 12), n from 120 to 131."""
TOP_OCTAVE = 10
"""MIDI number 120 begins it."""
DUTIES = (1, 2, 4, 6)
"""Eighths of a cycle that a pulse is high (NESdev wiki, "APU Pulse")."""
NOISE_BITS, SHORT_TAP = 15, 6
"""The noise channel's shift register; its short mode feeds back bit 6 in place of bit 1 (NESdev wiki, "APU Noise")."""
IDLE = 1 << 20
"""Phase step of a silent voice, an entry in 16 samples."""
MEAN_BITS = 8
"""Fraction bits of a mean of a wave."""
CHUNK = 16
"""Ticks rendered at once: what they need stays in the processor's cache."""

Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Registers:
    """What a voice does in each tick, arrays (ticks,) int64: volume 0..15, duty, phase step a sample in 2^-24."""

    volume: Ints
    duty: Ints
    step: Ints


@cache
def wave_tables(voice: str) -> Ints:
    """(duties, entries) int64: the waves of a voice, each with a mean of 0; noise is 1 off in 32,767."""
    if voice == "triangle":
        down = np.arange(15, -16, -2)
        return np.concatenate([down, down[::-1]])[None].astype(np.int64)
    if voice == "noise":
        short = shift_register(SHORT_TAP)
        return np.stack([shift_register(1), np.resize(short, 2**NOISE_BITS - 1)])
    return np.array([[8 - high] * high + [-high] * (8 - high) for high in DUTIES], np.int64)


@cache
def shift_register(tap: int) -> Ints:
    """One cycle of the noise channel's sequence as 1 and -1: 32,767 long with tap 1, 93 with tap 6."""
    register, bits = 1, []
    while True:
        bits.append(1 if register & 1 else -1)
        register = register >> 1 | ((register ^ register >> tap) & 1) << NOISE_BITS - 1
        if register == 1:
            return np.array(bits, np.int64)


def millihertz(fine_pitch: Ints) -> Ints:
    """Frequencies in thousandths of Hz of pitches in sixteenths of a semitone; straight lines between semitones."""
    semitone, part = np.divmod(fine_pitch, FINE)
    table = np.array([*SEMITONES, 2 * SEMITONES[0]], np.int64)
    octave, place = np.divmod(semitone, OCTAVE)
    top = table[place] * (FINE - part) + table[place + 1] * part
    lower: Ints = top >> np.clip(TOP_OCTAVE - octave, 0, 40)
    return lower // FINE


def registers(piece: Piece, voice: str) -> Registers:
    """The registers of a voice tick by tick. What dies away after the end of a loop is heard at its start."""
    count = piece.ticks
    volume, duty, millis = (np.zeros(count, np.int64) for _ in range(3))
    notes = piece.voices[voice]
    for number, note in enumerate(notes):
        row = INSTRUMENTS[note.instrument]
        begun, held = note.start * piece.ticks_a_step, note.length * piece.ticks_a_step
        after = notes[number + 1].start * piece.ticks_a_step if number + 1 < len(notes) else count
        if number + 1 == len(notes) and piece.loops:
            after += notes[0].start * piece.ticks_a_step
        held = len(row.volume) if voice == "noise" else max(1, min(held, after - begun) - row.gate)
        length = max(1, min(held + row.release, after - begun, count))
        where = np.arange(begun, begun + length)
        inside = where < count if not piece.loops else slice(None)
        places = where[inside] % count
        volume[places] = _volumes(note, row, held, length)[inside]
        duty[places] = _held(row.duty, length)[inside]
        millis[places] = _millis(note, row, length)[inside]
    # The pitch of noise is told in entries of its sequence, that of the others in cycles.
    step = millis if voice == "noise" else millis * wave_tables(voice).shape[1]
    # Where nothing sounds the phase runs on slowly, so that it can still be brought back at the end of a loop.
    return Registers(volume, duty, np.where(step > 0, (step << FRACTION) // (RATE_HZ * 1000), IDLE))


def _held(values: tuple[int, ...], length: int) -> Ints:
    row = np.array(values, np.int64)
    return row[np.minimum(np.arange(length), len(row) - 1)]


def _volumes(note: Note, row: Instrument, held: int, length: int) -> Ints:
    volume = (_held(row.volume, length) * note.volume + FULL // 2) // FULL
    fading = np.arange(length) - held + 1
    last = int(volume[min(held, length) - 1])
    falling = last * (row.release + 1 - fading) // (row.release + 1)
    return np.where(fading > 0, falling, volume)


def _millis(note: Note, row: Instrument, length: int) -> Ints:
    ticks = np.arange(length)
    bend = _held(row.sweep, length)
    if row.period:
        base = row.period * 1000
        octaves, rest = np.divmod(bend, FINE * OCTAVE)
        shifted = base * (FINE * OCTAVE + rest) // (FINE * OCTAVE)
        return np.where(octaves >= 0, shifted << np.maximum(octaves, 0), shifted >> np.maximum(-octaves, 0))
    begins, period, depth = row.vibrato
    if period:
        phase = (np.maximum(ticks - begins, 0)) % period * 4
        swing = np.where(phase < period, phase, np.where(phase < 3 * period, 2 * period - phase, phase - 4 * period))
        bend = bend + np.where(ticks >= begins, depth * swing // period, 0)
    turns = np.array(row.arpeggio, np.int64)[ticks % len(row.arpeggio)]
    return millihertz((note.pitch + turns) * FINE + bend)


def render_voice(piece: Piece, voice: str) -> NDArray[np.int32]:
    """The voice alone: (samples,) int32, in 2^-14 of a unit of its wave at volume 1."""
    held = registers(piece, voice)
    table = wave_tables(voice)
    entries = table.shape[1]
    sums = np.concatenate([np.zeros((len(table), 1), np.int64), np.cumsum(table, axis=1)[:, :-1]], axis=1)
    before = np.concatenate([held.volume[-1:] if piece.loops else np.zeros(1, np.int64), held.volume[:-1]])
    starts = _phases(held.step, entries << FRACTION, closed=piece.loops and voice != "noise")
    out = np.zeros((piece.ticks, TICK_SAMPLES), np.int32)
    sounding = np.flatnonzero((held.volume > 0) | (before > 0))
    ramp = np.minimum(np.arange(TICK_SAMPLES), GLIDE)
    for begun in range(0, len(sounding), CHUNK):
        ticks = sounding[begun : begun + CHUNK]
        means = _means(table, sums, held.duty[ticks], starts[0][ticks], starts[1][ticks])
        gain = before[ticks, None] * GLIDE + (held.volume[ticks] - before[ticks])[:, None] * ramp
        out[ticks] = means * gain
    return out.ravel()


def _phases(step: Ints, cycle: int, *, closed: bool) -> tuple[Ints, Ints]:
    """Phase at the start of each tick and its step a sample there.

    closed: the last ticks are tuned by a hair, so that the phase is at the end of the loop where it was at its start.
    """
    ends = np.cumsum(step * TICK_SAMPLES)
    last = min(CLOSING_TICKS, len(step))
    if closed and ends[-1]:
        off = -int(ends[-1]) % cycle
        off -= cycle if off > cycle // 2 else 0
        step = step.copy()
        step[-last:] += off // (last * TICK_SAMPLES)
        ends = np.cumsum(step * TICK_SAMPLES)
    starts = np.concatenate([np.zeros(1, np.int64), ends[:-1]])
    return starts % cycle, step


CLOSING_TICKS = 12
"""Ticks over which the phase is brought back at the end of a loop: half a cycle at most, 2.5 Hz off."""


def _means(table: Ints, sums: Ints, duty: Ints, start: Ints, step: Ints) -> Ints:
    """(ticks, TICK_SAMPLES) means of the wave from sample to sample, in 2^-8 of the table's unit."""
    entries = table.shape[1]
    phase = start[:, None] + step[:, None] * np.arange(TICK_SAMPLES + 1)
    passed, part = phase >> FRACTION, phase & ((1 << FRACTION) - 1)
    cycle = passed // entries
    entry = passed - cycle * entries + duty[:, None] * entries  # what % tells, which numpy takes longer for
    area = (sums.ravel()[entry] + cycle * table[duty].sum(axis=1)[:, None]) << FRACTION
    area += table.ravel()[entry] * part
    turned = (1 << (FRACTION + MEAN_BITS + 8)) // np.maximum(step, 1)
    means: Ints = (np.diff(area, axis=1) * turned[:, None]) >> (FRACTION + 8)
    return means
