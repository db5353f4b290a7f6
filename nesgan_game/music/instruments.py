"""How each note sounds, tick by tick: duty, volume, vibrato, arpeggio and sweep, as the console's sound drivers did it.

Lists give a value a tick and hold the last one; volumes are shares of the note's own, in fifteenths.
"""

from __future__ import annotations

from dataclasses import dataclass

FINE = 16
"""Parts of a semitone that pitch is told in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Instrument:
    """A row; what is left at its default does nothing."""

    duty: tuple[int, ...] = (0,)
    """Of a pulse: 0 is 12.5 %, 1 is 25 %, 2 is 50 %, 3 is 75 %. Of noise: 0 the long sequence, 1 the short one."""
    volume: tuple[int, ...] = (15,)
    release: int = 0
    """Ticks that it takes to die away after its note, unless another begins."""
    gate: int = 0
    """Ticks before its end at which a note is let go, so that equal ones are told apart."""
    vibrato: tuple[int, int, int] = (0, 0, 0)
    """Tick at which it sets in, ticks of a wave, parts of a semitone to either side; a wave of 0 is none."""
    arpeggio: tuple[int, ...] = (0,)
    """Semitones added, a tick each, over and over."""
    sweep: tuple[int, ...] = (0,)
    """Parts of a semitone added, a tick each, the last one held."""
    period: int = 0
    """Of noise: sequence steps a second, in Hz, instead of a pitch."""


def _chord(third: int, fifth: int) -> Instrument:
    """A chord struck by one voice: its tones take turns every tick."""
    return Instrument(duty=(1,), volume=(15, 14, 12, 10, 9, 8, 7, 6), release=4, arpeggio=(0, third, fifth))


INSTRUMENTS: dict[str, Instrument] = {
    "lead": Instrument(duty=(2,), volume=(13, 15, 14, 13, 12), release=4, gate=1, vibrato=(14, 10, 4)),
    "bright": Instrument(
        duty=(0, 0, 1), volume=(15, 15, 14, 13, 12), release=4, gate=1, vibrato=(12, 9, 4), sweep=(-8, 0)
    ),
    "reed": Instrument(duty=(1,), volume=(11, 14, 15, 14, 13, 12), release=4, gate=1, vibrato=(16, 11, 4)),
    "hollow": Instrument(duty=(2,), volume=(9, 12, 14, 15, 14, 13), release=6, gate=1, vibrato=(18, 12, 5)),
    "thin": Instrument(duty=(0,), volume=(12, 15, 14, 13, 12, 11), release=5, gate=1, vibrato=(12, 10, 5)),
    "organ": Instrument(duty=(2, 2, 1), volume=(12, 15, 14), release=7, gate=1, vibrato=(22, 14, 3)),
    "pluck": Instrument(duty=(0, 1, 2), volume=(15, 14, 12, 11, 10, 9, 9, 8, 8, 7, 7, 6, 6, 5), release=3, gate=1),
    "second": Instrument(duty=(1,), volume=(11, 13, 12, 11, 10), release=4, gate=1, vibrato=(20, 11, 3)),
    "echo": Instrument(duty=(2,), volume=(11, 13, 12, 11), release=5, gate=1, vibrato=(12, 10, 5)),
    "harp": Instrument(duty=(1,), volume=(14, 13, 11, 10, 9, 8, 8, 7), release=3, gate=1),
    "bass": Instrument(volume=(15,), release=0, gate=1),
    "kick": Instrument(volume=(15, 11, 7, 3, 1, 0), period=1100, sweep=(0, -96, -160, -224)),
    "snare": Instrument(volume=(15, 12, 9, 7, 5, 3, 2, 1, 0), period=14000, sweep=(-120, 0)),
    "tom": Instrument(volume=(15, 13, 10, 7, 5, 3, 1, 0), period=2400, sweep=(0, -64, -112, -144, -176)),
    "hat": Instrument(volume=(12, 6, 2, 0), period=90000),
    "open hat": Instrument(volume=(12, 10, 8, 6, 5, 4, 3, 2, 1, 0), period=90000),
    "crash": Instrument(volume=(15, 14, 12, 11, 10, 9, 8, 7, 6, 6, 5, 5, 4, 4, 3, 3, 2, 2, 1, 1, 0), period=45000),
    "tick": Instrument(duty=(1,), volume=(11, 5, 1, 0), period=28000),
    "drip": Instrument(duty=(1,), volume=(10, 6, 3, 1, 0), period=42000, sweep=(-64, 0, 64)),
    **{f"chord {third} {fifth}": _chord(third, fifth) for third in (3, 4, 5, 6) for fifth in (6, 7, 8, 9)},
}
"""All rows by name; "chord 3 7" is a minor triad, other positions have other distances."""
