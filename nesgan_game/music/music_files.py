"""Pieces as files: .wav of our own writing, .ogg by soundfile, .mid by mido.

A sound file holds a loop once, from its first sample to its last, so that a player that repeats it hears no seam. A
.wav and a .mid have the same bytes on every machine; the samples in an .ogg are rounded by its encoder.
"""

from __future__ import annotations

import importlib
import io
import struct
import wave
from functools import cache

from nesgan_game.errors import ConfigError, with_extra
from nesgan_game.music.mixing import Samples, mixed, voices
from nesgan_game.music.score import BEAT_STEPS, FULL, Piece
from nesgan_game.music.synthesiser import RATE_HZ

ENDINGS = (".wav", ".ogg", ".mid")
OGG_QUALITY = 0.5
"""Of soundfile's compression, 0..1: some 90 kbit/s for these sounds."""
BLOCK = 4096
"""Samples handed to the encoder at once; libsndfile's Vorbis needs a stack that grows with them."""
OGG_SERIAL = 1
"""Number of the stream in an .ogg file, which the encoder would draw anew each time."""
OGG_HEADER = 27
"""Bytes of a page before its table of segments (RFC 3533, section 6)."""
OGG_POLYNOMIAL = 0x04C11DB7
TICKS_A_STEP = 24
"""MIDI ticks of a sixteenth note: 96 a crotchet."""
PROGRAMS = {"pulse 1": 80, "pulse 2": 80, "triangle": 38}
"""General MIDI: lead 1 (square), synth bass 1."""
DRUM_CHANNEL = 9


def encoded(piece: Piece, ending: str) -> bytes:
    """The bytes of a file with that ending, one of ENDINGS. Raises ConfigError for others, or a missing package."""
    if ending == ".mid":
        return midi(piece)
    if ending not in ENDINGS:
        raise ConfigError(f"no music is written as {ending[:20]!r}", "--out", f"end it in {', '.join(ENDINGS)}")
    if ending == ".ogg":
        _needed("soundfile")
    samples = mixed(voices(piece))
    return wav(samples) if ending == ".wav" else ogg(samples)


def _needed(package: str) -> None:
    try:
        importlib.import_module(package)
    except (ImportError, OSError) as error:  # soundfile without its library says OSError
        raise ConfigError(
            f"{package} is not installed ({error})", "--out", f"{with_extra('music')}; or write a .wav"
        ) from error


def wav(samples: Samples) -> bytes:
    """Mono, 16 bits, 44,100 Hz."""
    out = io.BytesIO()
    with wave.open(out, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE_HZ)
        file.writeframes(samples.astype("<i2").tobytes())
    return out.getvalue()


def ogg(samples: Samples) -> bytes:
    """Vorbis, with a stream number of ours, so that the same samples make the same bytes."""
    import soundfile

    out = io.BytesIO()
    with soundfile.SoundFile(
        out, "w", RATE_HZ, 1, format="OGG", subtype="VORBIS", compression_level=1 - OGG_QUALITY
    ) as file:
        for begun in range(0, len(samples), BLOCK):
            file.write(samples[begun : begun + BLOCK])
    return _numbered(out.getvalue())


def _numbered(data: bytes) -> bytes:
    """The pages of an .ogg file with OGG_SERIAL for their stream number, and the checksums that follow from it."""
    pages, at = [], 0
    while at < len(data):
        segments = data[at + OGG_HEADER - 1]
        body = at + OGG_HEADER + segments
        end = body + sum(data[at + OGG_HEADER : body])
        page = bytearray(data[at:end])
        page[14:18], page[22:26] = struct.pack("<I", OGG_SERIAL), bytes(4)
        page[22:26] = struct.pack("<I", _checksum(page))
        pages.append(bytes(page))
        at = end
    return b"".join(pages)


@cache
def _checksum_table() -> tuple[int, ...]:
    table = []
    for byte in range(256):
        rest = byte << 24
        for _ in range(8):
            rest = (rest << 1 ^ (OGG_POLYNOMIAL if rest >> 31 else 0)) & 0xFFFFFFFF
        table.append(rest)
    return tuple(table)


def _checksum(page: bytes | bytearray) -> int:
    """RFC 3533, section 6: CRC-32 from 0, not reflected."""
    table, rest = _checksum_table(), 0
    for byte in page:
        rest = (rest << 8 & 0xFFFFFFFF) ^ table[rest >> 24 ^ byte]
    return rest


def midi(piece: Piece) -> bytes:
    """A standard MIDI file, type 1: a track of the tempo, then one for each voice; drums on channel 10."""
    _needed("mido")
    import mido

    file = mido.MidiFile(type=1, ticks_per_beat=TICKS_A_STEP * BEAT_STEPS, charset="utf-8")
    head = mido.MidiTrack([mido.MetaMessage("track_name", name=piece.name)])
    # Microseconds a crotchet, less than one of them off: a tick of 1/60 s is 50,000 / 3.
    head.append(mido.MetaMessage("set_tempo", tempo=piece.ticks_a_step * BEAT_STEPS * 50_000 // 3))
    head.append(mido.MetaMessage("time_signature", numerator=piece.bar_steps // BEAT_STEPS, denominator=4))
    head.append(mido.MetaMessage("end_of_track", time=piece.steps * TICKS_A_STEP))
    file.tracks.append(head)
    for channel, (voice, notes) in enumerate(piece.voices.items()):
        channel = channel if voice in PROGRAMS else DRUM_CHANNEL
        track = mido.MidiTrack([mido.MetaMessage("track_name", name=voice)])
        if voice in PROGRAMS:
            track.append(mido.Message("program_change", channel=channel, program=PROGRAMS[voice]))
        # At one time what ends comes before what begins.
        events = sorted(
            event
            for note in notes
            for event in (
                (note.start, 1, note.pitch, note.volume * 127 // FULL),
                (min(note.end, piece.steps), 0, note.pitch, 0),
            )
        )
        now = 0
        for step, begins, pitch, velocity in events:
            kind = "note_on" if begins else "note_off"
            passed = (step - now) * TICKS_A_STEP
            track.append(mido.Message(kind, channel=channel, note=pitch, velocity=velocity, time=passed))
            now = step
        track.append(mido.MetaMessage("end_of_track", time=(piece.steps - now) * TICKS_A_STEP))
        file.tracks.append(track)
    out = io.BytesIO()
    file.save(file=out)
    return out.getvalue()
