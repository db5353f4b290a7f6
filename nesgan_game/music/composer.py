"""A castle's music from its seed: compose(7, "crypt") is the theme of its crypt.

The castle has a tonic and a leitmotif; a style says what a kind of theme makes of them; the rest is drawn from a stream
of the theme's own: the same seed and name, the same notes, on every machine.
"""

from __future__ import annotations

from dataclasses import replace

from nesgan_game.errors import ConfigError
from nesgan_game.music import accompaniment, jingles
from nesgan_game.music.drums import drums
from nesgan_game.music.melody import Line, middle, period
from nesgan_game.music.motif import Motif, fault, leitmotif
from nesgan_game.music.rhythm import half_length
from nesgan_game.music.score import VOICES, Note, Piece
from nesgan_game.music.styles import JINGLES, STYLES, THEME_NAMES, Part, Style
from nesgan_game.music.theory import CLOSINGS, MIDDLES, OCTAVE, OPENINGS, Bars, Scale, bars
from nesgan_game.seeds import Random, stream

TONICS = (60, 65)
"""MIDI numbers of a castle's tonic, C4 to E4."""
BASS_VOLUME = 15
SECTION_BARS = 8
LEAST_MEAN = 61
"""MIDI number that a melody's notes lie at on average, at least, in a style of no key of its own."""
WIDE = 5
"""Places that a pickup leaps over at most before its steps; a wider gap it shares out in three."""


def tonic_of(seed: int) -> int:
    """The MIDI number of a castle's tonic."""
    return stream(seed, "music", "tonic").integers(*TONICS)


def compose(seed: int, name: str, number: int = 1) -> Piece:
    """The piece of that name (styles.THEME_NAMES); number: which of several of one castle. Raises ConfigError."""
    if name not in THEME_NAMES:
        raise ConfigError(f"there is no theme {name[:40]!r}", "music", f"use one of {', '.join(THEME_NAMES)}")
    if name in JINGLES:
        return jingles.jingle(name, leitmotif(seed), tonic_of(seed))
    style = STYLES[name]
    rng = stream(seed, "music", name, number)
    mode = rng.choice(style.modes)
    scale = Scale(tonic_of(seed) + style.key, mode)
    motif = min((leitmotif(seed).changed(change) for change in style.changes), key=fault)
    return _Builder(rng, style, scale, motif).build(name)


class _Builder:
    """One theme in the making."""

    def __init__(self, rng: Random, style: Style, scale: Scale, motif: Motif) -> None:
        self.rng, self.style, self.scale = rng, style, scale
        self.bar_steps = 2 * half_length(style.feel)
        opening, closing, turning = (rng.choice(rows[scale.mode]) for rows in (OPENINGS, CLOSINGS, MIDDLES))
        self.chords: dict[str, Bars] = {"A": bars(opening) + bars(closing), "B": bars(turning)}
        first = period(rng, motif, self.chords["A"], scale, style.feel, augmented=style.augmented)
        between = middle(rng, motif, self.chords["B"], scale, style.feel, first)
        self.lines: dict[str, Line] = {"A": first, "B": between}
        self.scale = self._placed(first)

    def _placed(self, line: Line) -> Scale:
        """The scale an octave higher where the melody would lie too low to stand out from what goes on below it."""
        pitches = [self.scale.pitch(place) for _, _, place in line.notes]
        low = sum(pitches) < (LEAST_MEAN + self.style.key) * len(pitches)
        return replace(self.scale, tonic=self.scale.tonic + OCTAVE) if low else self.scale

    def build(self, name: str) -> Piece:
        """All sections, one after the other."""
        voices: dict[str, list[Note]] = {voice: [] for voice in VOICES}
        form, length = self.style.form, SECTION_BARS * self.bar_steps
        for place, letter in enumerate(form):
            following = form[place + 1] if place + 1 < len(form) else ""
            for voice, notes in self._section(letter, self.style.parts[place], following).items():
                voices[voice] += [_later(note, place * length) for note in notes]
        return Piece(
            name=name,
            tonic=self.scale.tonic,
            mode=self.scale.mode,
            ticks_a_step=self.style.ticks,
            bar_steps=self.bar_steps,
            steps=len(form) * length,
            loops=True,
            voices={voice: tuple(notes) for voice, notes in voices.items()},
            sections=tuple((letter, place * length) for place, letter in enumerate(form)),
        )

    def _section(self, letter: str, part: Part, following: str) -> dict[str, tuple[Note, ...]]:
        ground = accompaniment.Ground(self.chords[letter], self.scale, self.bar_steps)
        line = self._flowing(letter, following)
        lead = tuple(
            Note(start, length, self.scale.pitch(place, ground.chord(start)), self._volume(part, start), part.lead)
            for start, length, place in line
        )
        return {
            "pulse 1": lead,
            "pulse 2": accompaniment.second(ground, part.second, line, lead),
            "triangle": accompaniment.bass(ground, part.bass, BASS_VOLUME),
            "noise": drums(self.rng, part.drums, SECTION_BARS, self.bar_steps, fills=True),
        }

    def _volume(self, part: Part, start: int) -> int:
        """A little more on the first beat of a bar."""
        return min(15, part.volume + (start % self.bar_steps == 0))

    def _flowing(self, letter: str, following: str) -> list[tuple[int, int, int]]:
        """The section's melody as it is played: two quavers lead from where a phrase has come to rest to the next one,
        and syncopated bars begin a quaver early.
        """
        notes = list(self.lines[letter].notes)
        if self.style.feel != "broad":
            half = SECTION_BARS * self.bar_steps // 2
            if following:
                notes = _pickup(notes, SECTION_BARS * self.bar_steps, self.lines[following].notes[0][2])
            if letter == "A":
                notes = _pickup(notes, half, next(place for start, _, place in notes if start == half))
        return _pushed(notes, self.bar_steps) if self.style.feel == "syncopated" else notes


def _pickup(notes: list[tuple[int, int, int]], target: int, place: int) -> list[tuple[int, int, int]]:
    """Two quavers before step `target` that lead to the place sung there, if the note before is long enough."""
    number = max(at for at, (start, _, _) in enumerate(notes) if start < target)
    start, _, held = notes[number]
    if target - 4 - start < 4:
        return notes
    gap, way = place - held, 1 if place > held else -1
    over = (place - 2 * way, place - way) if abs(gap) <= WIDE else (held + gap // 3, held + 2 * gap // 3)
    quavers = [(target - 4, 2, over[0]), (target - 2, 2, over[1])]
    return [*notes[:number], (start, target - 4 - start, held), *quavers, *notes[number + 1 :]]


def _pushed(notes: list[tuple[int, int, int]], bar_steps: int) -> list[tuple[int, int, int]]:
    """Notes on the first beat of a bar a quaver early, where the one before is long enough to give way."""
    pushed = [notes[0]]
    for start, length, place in notes[1:]:
        before, held, low = pushed[-1]
        if start % bar_steps == 0 and held >= 6:
            pushed[-1] = (before, held - 2, low)
            start, length = start - 2, length + 2
        pushed.append((start, length, place))
    return pushed


def _later(note: Note, steps: int) -> Note:
    return Note(note.start + steps, note.length, note.pitch, note.volume, note.instrument)
