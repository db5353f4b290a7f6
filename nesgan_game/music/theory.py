"""Scales, chords and progressions, in whole numbers: a place on the scale, 0 for the tonic, 7 for the one above.

Places have no pitch until a `Scale` gives them one; chords name places too, so that a melody may be moved along the
scale and be asked at any time whether it still fits.
"""

from __future__ import annotations

from dataclasses import dataclass

DEGREES = 7
"""Places of a scale up to the octave."""
OCTAVE = 12
"""Semitones."""
MODES: dict[str, tuple[int, ...]] = {
    "aeolian": (0, 2, 3, 5, 7, 8, 10),
    "dorian": (0, 2, 3, 5, 7, 9, 10),
    "phrygian": (0, 1, 3, 5, 7, 8, 10),
    "harmonic minor": (0, 2, 3, 5, 7, 8, 11),
    "ionian": (0, 2, 4, 5, 7, 9, 11),
}
"""Semitones above the tonic of the seven places; the minor ones are the castle's, the last is for the day after."""
NUMERALS = ("i", "ii", "iii", "iv", "v", "vi", "vii")
LEADING = 6
"""The place below the tonic, which a major chord on the fifth raises to a semitone below it."""
_TO_TONE = (0, -1, 0, -1, 0, -1, 1)
"""Steps to the nearest tone of a triad from each of the seven places, counted from its root."""


@dataclass(frozen=True, slots=True)
class Chord:
    """A triad on a place of the scale; `raised`: its third is the leading tone, whatever the mode says."""

    root: int
    raised: bool = False

    @property
    def places(self) -> tuple[int, int, int]:
        """Root, third and fifth, each 0..6."""
        return self.root, (self.root + 2) % DEGREES, (self.root + 4) % DEGREES

    def holds(self, place: int) -> bool:
        """Whether a place is one of its tones, in any octave."""
        return _TO_TONE[(place - self.root) % DEGREES] == 0

    def nearest(self, place: int) -> int:
        """The tone of the chord nearest to a place, the lower of two as near."""
        return place + _TO_TONE[(place - self.root) % DEGREES]

    def voicing(self, low: int) -> tuple[int, int, int]:
        """Its three tones in close position, the lowest the first from place `low` up."""
        inside = sorted(low + (tone - low) % DEGREES for tone in self.places)
        return inside[0], inside[1], inside[2]


@dataclass(frozen=True, slots=True)
class Scale:
    """A mode upon a tonic, told as a MIDI number (60 is middle C)."""

    tonic: int
    mode: str

    def pitch(self, place: int, chord: Chord | None = None) -> int:
        """The MIDI number of a place; while a chord sounds that raises the leading tone, it is raised."""
        octave, degree = divmod(place, DEGREES)
        semitones = MODES[self.mode][degree]
        if degree == LEADING and chord is not None and chord.raised:
            semitones = OCTAVE - 1
        return self.tonic + octave * OCTAVE + semitones


Bars = tuple[tuple[Chord, ...], ...]
"""Chords bar by bar, each for an equal share of its bar."""


def chord(numeral: str) -> Chord:
    """The chord of a Roman numeral: "i" to "vii" in either case; only the major "V" differs from its minor."""
    return Chord(NUMERALS.index(numeral.lower()), raised=numeral == "V")


def bars(text: str) -> Bars:
    """Chords from text: bars by spaces, chords within a bar by hyphens, as in "i VI iv-V i"."""
    return tuple(tuple(chord(one) for one in bar.split("-")) for bar in text.split())


OPENINGS: dict[str, tuple[str, ...]] = {
    "aeolian": ("i VI VII V", "i VII VI V", "i i VI V", "i III iv V", "i v VI V", "i VI iv V"),
    "dorian": ("i IV i VII", "i VII IV V", "i III IV V", "i i IV V", "i IV VII V"),
    "phrygian": ("i II i vii", "i II vii II", "i vii VI II", "i i II vii"),
    "harmonic minor": ("i iv i V", "i VI iv V", "i V i V", "i iv V V", "i i iv V"),
    "ionian": ("I V vi V", "I IV I V", "I iii IV V", "I vi ii V"),
}
"""Four bars that open a period and end open."""
CLOSINGS: dict[str, tuple[str, ...]] = {
    "aeolian": ("i VI VII i", "i VII iv-V i", "i VI iv-V i", "i III iv-V i", "i v VI-VII i"),
    "dorian": ("i IV VII i", "i VII IV-V i", "i III IV-VII i", "i IV V i"),
    "phrygian": ("i II vii i", "i VI II i", "i vii VI-II i"),
    "harmonic minor": ("i iv V i", "i VI iv-V i", "i iv V-V i", "i VI V i"),
    "ionian": ("I IV V I", "I vi IV-V I", "I V IV-V I"),
}
"""Four bars that answer them and come home."""
MIDDLES: dict[str, tuple[str, ...]] = {
    "aeolian": (
        "III VII VI V III VII iv V", "VI VII i i VI VII V V", "iv VII III VI iv i V V", "III v VI iv III v iv V",
    ),
    "dorian": (
        "III VII IV i III VII IV V", "IV IV i i IV VII V V", "VII IV i i VII IV V V", "III IV III IV VII IV V V",
    ),
    "phrygian": (
        "VI vii i i VI vii II II", "II II iii iii VI VI II vii", "iv iv i i VI VI II vii", "iii II iii II VI vii II II",
    ),
    "harmonic minor": ("iv iv i i iv i V V", "VI iv i i VI iv V V", "VI VI iv iv i i V V", "iv VI i V iv VI V V"),
    "ionian": ("vi iii IV I vi iii ii V", "IV I ii vi IV I V V"),
}  # fmt: skip
"""Eight bars that leave the tonic and end where the opening can come again."""
