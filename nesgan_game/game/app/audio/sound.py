"""Sounds made at start from a text table: square, triangle and noise channels like the console's. Arrays out, no mixer
here.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from nesgan_game.errors import AssetError
from nesgan_game.files import MAX_TABLE_BYTES, read_text, shipped
from nesgan_game.nes import TICKS_PER_SECOND

HEADER = "nesgan-sound 1"
RATE_HZ = 44100
DUTIES = (12, 25, 50, 75)
"""Pulse widths of the console in percent (NESdev wiki, "APU Pulse"); 12 stands for 12.5."""
MAX_VOLUME = 15
MAX_HZ = 20000
MAX_TICKS = 600
TRIANGLE_STEPS = 16
"""The console's triangle climbs in 16 steps (NESdev wiki, "APU Triangle")."""
NOISE_START = 1
NOISE_TAPS = (0, 1)
NOISE_BITS = 15
"""The noise channel's shift register: 15 bits, fed by bit 0 xor bit 1 (NESdev wiki, "APU Noise")."""
LOUDNESS = 0.26
"""Share of the full scale for one channel at volume 15, so that three channels do not clip, nor an effect over music at
its loudest. Tuned by hand."""

ENDING_MS = 6
"""In which every channel of an effect dies away at its end."""

Wave = npt.NDArray[np.float64]
Samples = npt.NDArray[np.int16]


@dataclass(frozen=True, slots=True)
class Note:
    """One line of the table: pitch and volume slide from the first to the second figure."""

    channel: str
    duty: int
    hz: tuple[int, int]
    ticks: int
    volume: tuple[int, int]


def read_sounds(path: Path | None = None) -> dict[str, tuple[Note, ...]]:
    """The sound table (the shipped one by default): name -> notes. Raises AssetError naming the line."""
    path = path if path is not None else shipped("assets/sounds/effects.txt")
    lines = read_text(path, MAX_TABLE_BYTES).splitlines()
    if not lines or lines[0].strip() != HEADER:
        raise AssetError("is not a sound table", path, f"make its first line '{HEADER}'")
    sounds: dict[str, list[Note]] = {}
    name = ""
    for number, line in enumerate(lines[1:], start=2):
        words = line.split()
        if not words or words[0].startswith(";"):
            continue
        if words[0] == "sound" and len(words) == 2 and words[1] not in sounds:
            name = words[1]
            sounds[name] = []
            continue
        note = _note(words)
        if note is None or not name:
            raise AssetError(f"cannot read {line[:40]!a}", f"{path}, line {number}", "see the notes at its top")
        sounds[name].append(note)
    return {key: tuple(notes) for key, notes in sounds.items()}


def _note(words: list[str]) -> Note | None:
    channel, figures = words[0], words[1:]
    duty = 50
    if channel == "square" and figures:
        duty = int(figures[0]) if figures[0].isdecimal() else 0
        figures = figures[1:]
    if channel not in ("square", "triangle", "noise") or duty not in DUTIES or len(figures) != 3:
        return None
    hz, ticks, volume = _slide(figures[0], MAX_HZ), _slide(figures[1], MAX_TICKS), _slide(figures[2], MAX_VOLUME)
    if hz is None or ticks is None or volume is None or min(hz) < 1 or ticks[0] < 1:
        return None
    return Note(channel, duty, hz, ticks[0], volume)


def _slide(text: str, most: int) -> tuple[int, int] | None:
    parts = text.split(">")
    if len(parts) > 2 or not all(part.isdecimal() and part.isascii() and len(part) < 6 for part in parts):
        return None
    first, last = int(parts[0]), int(parts[-1])
    return (first, last) if max(first, last) <= most else None


def synthesise(notes: tuple[Note, ...], rate_hz: int = RATE_HZ) -> Samples:
    """The notes as one mono sound: int16 samples, channels mixed."""
    tracks: dict[str, list[Wave]] = {}
    for note in notes:
        tracks.setdefault(note.channel, []).append(_wave(note, rate_hz))
    joined = [_ending(np.concatenate(waves), rate_hz) for waves in tracks.values()]
    mixed = np.zeros(max((len(track) for track in joined), default=0))
    for track in joined:
        mixed[: len(track)] += track
    return (np.clip(mixed * LOUDNESS, -1, 1) * 32767).astype(np.int16)


def _ending(track: Wave, rate_hz: int) -> Wave:
    """The track with its end let down to silence: a note that is cut off clicks."""
    count = min(len(track), max(1, rate_hz * ENDING_MS // 1000))
    track[len(track) - count :] *= np.linspace(1, 0, count)
    return track


def _wave(note: Note, rate_hz: int) -> Wave:
    count = note.ticks * rate_hz // TICKS_PER_SECOND
    hz = np.geomspace(*note.hz, count)
    volume = np.linspace(*note.volume, count) / MAX_VOLUME
    turns = np.cumsum(hz) / rate_hz
    shape = _SHAPES[note.channel](turns, note.duty)
    return np.asarray(shape * volume)


def _square(turns: Wave, duty: int) -> Wave:
    width = 0.125 if duty == DUTIES[0] else duty / 100
    # Around zero whatever its width: an offset would begin and end with a click.
    return np.where(turns % 1 < width, 2 - 2 * width, -2 * width)


def _triangle(turns: Wave, _duty: int) -> Wave:
    steps = np.floor(np.abs(turns % 1 - 0.5) * 2 * TRIANGLE_STEPS)
    return np.asarray(steps / (TRIANGLE_STEPS / 2) - 1)


def _noise(turns: Wave, _duty: int) -> Wave:
    bits = _noise_bits(int(turns[-1]) + 1)
    return np.asarray(bits[turns.astype(np.int64)])


def _noise_bits(count: int) -> Wave:
    register = NOISE_START
    bits = np.empty(count)
    for place in range(count):
        bits[place] = 1.0 if register & 1 else -1.0
        fed = (register >> NOISE_TAPS[0] ^ register >> NOISE_TAPS[1]) & 1
        register = register >> 1 | fed << NOISE_BITS - 1
    return bits


_SHAPES = {"square": _square, "triangle": _triangle, "noise": _noise}
