"""What goes on below a melody: the bass on the triangle, and what the second pulse adds. All follow the chords.

Second pulse: "echo" repeats the melody softly three steps later, "thirds" goes along below it, "counter" sings a line
of its own against it, "broken", "sixteenths" and "waltz" break the chords, "stabs" strikes them off the beat. None ever
sounds the note that the melody sounds.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from nesgan_game.music.score import Note
from nesgan_game.music.theory import DEGREES, OCTAVE, Bars, Chord, Scale

BASS_LOW = 33
"""MIDI number above which the roots of the bass lie within an octave: A1, 55 Hz."""
BASSES: dict[str, str] = {
    "octaves": "r-R-r-R-r-R-r-R-",
    "gallop": "r-rrr-rrr-rrR-rr",
    "pulse": "r---r-r-r---r-5-",
    "walking": "r---3---5---l---",
    "syncopated": "r--r--R--.r-5-l-",
    "pendulum": "r-5-R-5-r-5-R-5-",
    "hammer": "rrR-rrR-rrR-rRrR",
    "sighs": "r-------5-----l-",
    "sustained": "r---------------",
    "waltz": "r---5---R---",
    "jig": "r---R-r-5-R-",
}
"""A bar in sixteenths: r the root, R an octave above it, 3 and 5 the chord's, l a step from the next root, "-" holds,
"." is a rest. In a bar of 12 steps a pattern of 16 is cut."""
WALK_UP = "5-l-"
"""Last crotchet of every fourth bar: it leads on to the next phrase."""
CALM_BASSES = ("walking", "sighs", "sustained", "waltz")
"""Patterns that lead on by themselves, or are to stay where they are."""
ECHO_STEPS, ECHO_SOFTER = 3, 5
CALM = {"echo": 0, "thirds": 3, "counter": 3, "broken": 4, "sixteenths": 5, "waltz": 4, "stabs": 4}
"""How much softer than the melody each is; an echo says so itself."""
CHORDS_LOW = -7
"""Place from which broken and struck chords are built up: below the melody."""
STABS_LOW = -5
"""Struck ones lie higher, so that they are told from the upper octave of the bass."""
STAB_STEPS = {16: (4, 12), 12: (4, 8)}
"""Where in a bar chords are struck."""


@dataclass(frozen=True, slots=True)
class Ground:
    """What an accompaniment stands on: a section's chords in a scale, bars of so many steps."""

    chords: Bars
    scale: Scale
    bar_steps: int

    @property
    def steps(self) -> int:
        """Length of the section."""
        return len(self.chords) * self.bar_steps

    def chord(self, step: int) -> Chord:
        """The chord that sounds at a step; after the last the first again."""
        bar, inside = divmod(step % self.steps, self.bar_steps)
        shares = self.chords[bar]
        return shares[inside * len(shares) // self.bar_steps]


@dataclass(frozen=True, slots=True)
class Tune:
    """What an accompaniment goes along with, and how loud it is itself."""

    melody: Sequence[tuple[int, int, int]]
    """(start, length, place) of each note."""
    lead: Sequence[Note]
    """The same as notes."""
    volume: int


def bass(ground: Ground, pattern: str, volume: int) -> tuple[Note, ...]:
    """The triangle's notes."""
    notes: list[Note] = []
    whole = BASSES[pattern][: ground.bar_steps]
    for bar in range(len(ground.chords)):
        leads = bar % 4 == 3 and pattern not in CALM_BASSES
        letters = whole[: -len(WALK_UP)] + WALK_UP if leads else whole
        at = 0
        while at < ground.bar_steps:
            length = 1
            while at + length < ground.bar_steps and letters[at + length] == "-":
                length += 1
            if letters[at] != ".":
                # A chord that comes in while a note is held takes its own root.
                for start, held in _split(ground, bar * ground.bar_steps + at, length):
                    letter = letters[at] if start == bar * ground.bar_steps + at else "r"
                    notes.append(Note(start, held, _bass_pitch(ground, start, letter), volume, "bass"))
            at += length
    return tuple(notes)


def _split(ground: Ground, start: int, length: int) -> list[tuple[int, int]]:
    """A stretch of time cut where the chord changes within it."""
    cuts = [s for s in range(start + 1, start + length) if ground.chord(s) != ground.chord(s - 1)]
    ends = [*cuts, start + length]
    return list(
        zip([start, *cuts], [end - begun for begun, end in zip([start, *cuts], ends, strict=True)], strict=True)
    )


def _bass_pitch(ground: Ground, step: int, letter: str) -> int:
    chord = ground.chord(step)
    root = _low_root(ground, chord)
    if letter == "l":
        after = next((s for s in range(step, step + ground.bar_steps + 1) if ground.chord(s) != chord), step)
        return _leading(ground, root, _low_root(ground, ground.chord(after)), ground.chord(after))
    over = {"r": 0, "R": DEGREES, "3": 2, "5": 4}[letter]
    return root + ground.scale.pitch(chord.root + over, chord) - ground.scale.pitch(chord.root, chord)


def _low_root(ground: Ground, chord: Chord) -> int:
    return BASS_LOW + (ground.scale.pitch(chord.root, chord) - BASS_LOW) % OCTAVE


def _leading(ground: Ground, root: int, target: int, chord: Chord) -> int:
    """A step of the scale below the next root when it lies higher, above it when it lies lower."""
    below = chord.root - 1 if target >= root else chord.root + 1
    return target + ground.scale.pitch(below) - ground.scale.pitch(chord.root)


def second(ground: Ground, role: str, melody: Sequence[tuple[int, int, int]], lead: Sequence[Note]) -> tuple[Note, ...]:
    """The second pulse's notes. melody: (start, length, place); lead: the same as notes."""
    volume = max(4, lead[0].volume - CALM[role]) if lead else 8
    made = SECOND[role](ground, Tune(melody, lead, volume))
    return tuple(_apart(note, lead) for note in made if note.pitch > BASS_LOW + OCTAVE)


def _apart(note: Note, lead: Sequence[Note]) -> Note:
    """The note, or the one an octave below where the melody sounds the same at any time of it."""
    if any(one.pitch == note.pitch and one.start < note.end and note.start < one.end for one in lead):
        return Note(note.start, note.length, note.pitch - OCTAVE, note.volume, note.instrument)
    return note


def _echo(ground: Ground, tune: Tune) -> list[Note]:
    late = sorted(((note.start + ECHO_STEPS) % ground.steps, note) for note in tune.lead)
    notes = []
    for number, (start, note) in enumerate(late):
        end = late[number + 1][0] if number + 1 < len(late) else ground.steps
        length = min(note.length, end - start)
        under = [one for one in tune.lead if one.start < start + length and start < one.end]
        # An echo an octave lower would be none: what is in the melody's way is left out.
        if not any((one.pitch - note.pitch) % OCTAVE in (0, 1, OCTAVE - 1) for one in under):
            notes.append(Note(start, length, note.pitch, max(3, tune.volume - ECHO_SOFTER), "echo"))
    return notes


def _thirds(ground: Ground, tune: Tune) -> list[Note]:
    notes = []
    for start, length, place in tune.melody:
        chord = ground.chord(start)
        below = next((place - step for step in (2, 3, 5) if chord.holds(place - step)), place - 2)
        notes.append(Note(start, length, ground.scale.pitch(below, chord), tune.volume, "second"))
    return notes


def _counter(ground: Ground, tune: Tune) -> list[Note]:
    """Half a bar a note: tones of the chord, near each other, against the melody's way; a third is filled in."""
    half, places = ground.bar_steps // 2, [_sounding(tune.melody, step) for step in range(ground.steps)]
    line: list[tuple[int, int]] = []
    last = places[0] - 4
    for start in range(0, ground.steps, half):
        chord, above = ground.chord(start), places[start]
        way = above - places[max(0, start - half)]
        fit = [one for one in range(above - 9, above - 1) if chord.holds(one)]
        last = min(
            fit, key=lambda one: (abs(one - last) + (2 if (one - last) * way > 0 else 0) + 3 * (one == last), one)
        )
        line.append((start, last))
    notes = []
    for number, (start, place) in enumerate(line):
        after = line[number + 1][1] if number + 1 < len(line) else place
        chord, quarter = ground.chord(start), half // 2
        filled = abs(after - place) == 2
        notes.append(Note(start, quarter if filled else half, ground.scale.pitch(place, chord), tune.volume, "second"))
        if filled:
            between = ground.scale.pitch((place + after) // 2, ground.chord(start + quarter))
            notes.append(Note(start + quarter, half - quarter, between, tune.volume, "second"))
    return notes


def _sounding(melody: Sequence[tuple[int, int, int]], step: int) -> int:
    """Place of the melody's note at a step, of the last one before it in a rest."""
    return next((place for start, _, place in reversed(melody) if start <= step), melody[0][2])


def _breaking(order: tuple[int, ...], length: int) -> Callable[[Ground, Tune], list[Note]]:
    def broken(ground: Ground, tune: Tune) -> list[Note]:
        notes = []
        for start in range(0, ground.steps, length):
            turn = order[start % ground.bar_steps // length % len(order)]
            if turn >= 0:
                chord = ground.chord(start)
                tones = (*chord.voicing(CHORDS_LOW), chord.voicing(CHORDS_LOW)[0] + DEGREES)
                notes.append(Note(start, length, ground.scale.pitch(tones[turn], chord), tune.volume, "harp"))
        return notes

    return broken


def _stabs(ground: Ground, tune: Tune) -> list[Note]:
    notes = []
    for start in range(ground.steps):
        if start % ground.bar_steps in STAB_STEPS[ground.bar_steps]:
            chord = ground.chord(start)
            low, third, fifth = (ground.scale.pitch(place, chord) for place in chord.voicing(STABS_LOW))
            notes.append(Note(start, 2, low, tune.volume, f"chord {third - low} {fifth - low}"))
    return notes


SECOND: dict[str, Callable[[Ground, Tune], list[Note]]] = {
    "echo": _echo,
    "thirds": _thirds,
    "counter": _counter,
    "broken": _breaking((0, 1, 2, 3, 2, 1), 2),
    "sixteenths": _breaking((0, 2, 1, 2), 1),
    "waltz": _breaking((-1, -1, 1, 2, 3, 2), 2),
    "stabs": _stabs,
}
