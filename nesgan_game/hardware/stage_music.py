"""A stage's music as streams that the program's driver plays (`engine/music.inc`), and the tables that go with them.

Of how the game plays it, the console leaves out vibrato and the bend of a pulse's first tick.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from nesgan_game.music.composer import compose
from nesgan_game.music.instruments import FINE, INSTRUMENTS, Instrument
from nesgan_game.music.score import FULL, VOICES, Note, Piece
from nesgan_game.music.styles import stage_theme
from nesgan_game.music.synthesiser import millihertz
from nesgan_game.music.theory import OCTAVE

CPU_HZ = 1789773
"""NTSC (NESdev wiki, "Cycle reference chart")."""
NOISE_PERIODS = (4, 8, 16, 32, 64, 96, 128, 160, 202, 254, 380, 508, 762, 1016, 2034, 4068)
"""NTSC, cycles (NESdev wiki, "APU Noise")."""
PITCHES, MOST_INSTRUMENTS = 128, 24
_SHORTEST_PERIOD, _LONGEST_PERIOD = 8, 2047
_MOST_REST, _MOST_NOTE = 63, 255
_REST, _INSTRUMENT, _VOLUME = 0x80, 0xC0, 0xE0


@dataclass(frozen=True, slots=True)
class Music:
    """What the bank holds of a piece."""

    ticks_a_step: int
    voices: tuple[bytes, ...]
    """A stream of each of VOICES."""
    instruments: tuple[bytes, ...]
    """By the numbers that the streams use."""


def periods() -> tuple[bytes, bytes]:
    """Low and high bytes of a pulse's timer for every MIDI pitch; of a triangle's an octave lower."""
    told, hertz = [], millihertz(FINE * np.arange(PITCHES, dtype=np.int64))
    for pitch in range(PITCHES):
        millis = int(hertz[pitch])
        told.append(min(_LONGEST_PERIOD, max(_SHORTEST_PERIOD, (CPU_HZ * 1000 + 8 * millis) // (16 * millis) - 1)))
    return bytes(period % 256 for period in told), bytes(period // 256 for period in told)


def stage_music(seed: int, theme: str, number: int) -> Music:
    """The music of a castle's stage, as the game plays it there."""
    return encoded(compose(seed, stage_theme(theme, number, seed), number))


def encoded(piece: Piece) -> Music:
    """The streams of a piece."""
    names = sorted({note.instrument for notes in piece.voices.values() for note in notes})
    assert len(names) <= MOST_INSTRUMENTS
    streams = tuple(_stream(piece.voices[voice], piece, names) for voice in VOICES)
    return Music(piece.ticks_a_step, streams, tuple(_instrument(INSTRUMENTS[name]) for name in names))


def _stream(notes: tuple[Note, ...], piece: Piece, names: list[str]) -> bytes:
    """One voice: what changes is told before its note."""
    told, at, instrument, volume = bytearray(), 0, "", -1
    for note in notes:
        told += _rests(note.start - at)
        if note.instrument != instrument:
            instrument = note.instrument
            told.append(_INSTRUMENT + names.index(instrument))
        if note.volume != volume:
            volume = note.volume
            told.append(_VOLUME + volume)
        told += bytes((note.pitch, min(note.length, _MOST_NOTE)))
        at = note.start + min(note.length, _MOST_NOTE)
    return bytes(told + _rests(piece.steps - at)) + b"\0"


def _rests(steps: int) -> bytes:
    """Silence of so many steps."""
    told = bytearray()
    while steps > 0:
        told.append(_REST + min(steps, _MOST_REST))
        steps -= _MOST_REST
    return bytes(told)


def _instrument(row: Instrument) -> bytes:
    """Gate, volumes, duties (of noise its register), release, semitones."""
    duties = _noise(row) if row.period else row.duty
    shares = [FULL * (row.release + 1 - fading) // (row.release + 1) for fading in range(1, row.release + 1)]
    lists = (row.volume, duties, row.arpeggio, (*shares, 0))
    return bytes([row.gate]) + b"".join(bytes([len(values), *values]) for values in lists)


def _noise(row: Instrument) -> tuple[int, ...]:
    """What the noise's period register holds, tick by tick, as the pitch sweeps."""
    told = []
    for tick in range(max(len(row.sweep), len(row.duty))):
        bend = row.sweep[min(tick, len(row.sweep) - 1)]
        octaves, rest = divmod(bend, FINE * OCTAVE)  # as synthesiser does it
        wanted = (row.period * (FINE * OCTAVE + rest) << 8) // (FINE * OCTAVE) >> (8 - octaves)
        gaps = [abs(CPU_HZ // period - wanted) for period in NOISE_PERIODS]
        place = gaps.index(min(gaps))
        told.append(row.duty[min(tick, len(row.duty) - 1)] << 7 | place)
    return tuple(told)


def music_block(music: Music, at: int) -> tuple[bytes, bytes]:
    """The tables at $9B00 of a bank, and the data, which will lie at address `at`."""
    data, places = bytearray(), []
    for part in (*music.instruments, *music.voices):
        places.append(at + len(data))
        data += part
    ears, voices = places[: len(music.instruments)], places[len(music.instruments) :]
    low, high = periods()
    tables = [low, high]
    for addresses, room in ((ears, MOST_INSTRUMENTS), (voices, len(VOICES))):
        tables.append(bytes(address % 256 for address in addresses).ljust(room, b"\0"))
        tables.append(bytes(address // 256 for address in addresses).ljust(room, b"\0"))
    return b"".join(tables) + bytes([music.ticks_a_step]), bytes(data)
