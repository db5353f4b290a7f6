"""The melody: a period of eight bars from a motif, and a middle of eight, over given chords.

A bar's shape is moved along the scale until it fits its chord best; notes that carry weight and still miss it are bent
to the nearest tone. What fits best is told by a cost in whole numbers: what an ear dislikes, it adds.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from nesgan_game.music.motif import Motif
from nesgan_game.music.rhythm import Rhythm, draw, half_length, onsets, strong
from nesgan_game.music.theory import DEGREES, Bars, Chord, Scale
from nesgan_game.seeds import Random

LOW, HIGH = -4, 9
"""Places that a melody keeps within: two octaves of a scale at most, of which it uses an octave and a half."""
SPAN = 10
"""Places from its lowest to its highest note: an octave and a fourth."""
HARD = (6, 10, 11, 13, 14)
"""Leaps in semitones that are hard to sing: tritone, sevenths, ninths."""
DRAFTS = 32
"""Melodies written, of which the best is kept."""
CADENCES: tuple[tuple[int, ...], ...] = (
    (2, 1, 0), (-2, -1, 0), (1, -1, 0), (0, 1, 0), (0, 2, 1, 0), (2, 1, -1, 0), (0, 1, -1, 0), (-1, 1, 0),
    (3, 2, 1, 0),
)  # fmt: skip
"""Shapes that come to rest on their last note."""
APPROACHES: tuple[tuple[int, ...], ...] = (
    (4, 3, 2, 1), (2, 3, 2, 1), (4, 2, 3, 1), (2, 1, 0, -1), (3, 2, 1, -1), (4, 3, 1, 2, 1), (2, 0, 1, -1),
    (0, 2, 1, -1),
)  # fmt: skip
"""Shapes that lead to the tonic, 0, of the next bar."""


@dataclass(frozen=True, slots=True)
class Line:
    """Notes of a melody: (start, length, place), starts counted from the first bar; what an ear holds against it."""

    notes: tuple[tuple[int, int, int], ...]
    cost: int


@dataclass(frozen=True, slots=True)
class _Under:
    """What lies under a bar wherever its notes are put, told note by note."""

    chords: list[Chord]
    firm: list[bool]
    """Whether the note must be of its chord."""
    shortest: list[int]
    """Steps of the note or of the one before, whichever is shorter."""
    before: int
    """Pitch of the note before the bar."""


@dataclass(slots=True)
class Writer:
    """Writes bar after bar of one melody."""

    chords: Bars
    scale: Scale
    feel: str
    last: int
    """Place of the note before."""
    notes: list[tuple[int, int, int]]
    bounds: tuple[int, int] = (LOW, HIGH)
    """Lowest and highest place that cost nothing."""
    cost: int = 0

    @property
    def bar_steps(self) -> int:
        """Steps of a bar."""
        return 2 * half_length(self.feel)

    def chord(self, bar: int, step: int) -> Chord:
        """The chord that sounds at a step of a bar."""
        shares = self.chords[bar]
        return shares[step * len(shares) // self.bar_steps]

    def write(
        self,
        bar: int,
        shape: Sequence[int],
        rhythm: Rhythm,
        *,
        shifts: Sequence[int],
        home: int = 0,
        ends: bool = False,
    ) -> int:
        """Add a bar: the shape moved by whichever of `shifts` costs least. Returns that shift.

        home: the shift that is liked best; ends: whether the last note must be of the chord, whatever its length.
        """
        shape = stretched(shape, len(rhythm))
        under = self._under(bar, rhythm, ends=ends)
        best = min(
            ((*self._fit(under, [place + shift for place in shape]), shift) for shift in shifts),
            key=lambda one: (one[0] + 2 * abs(one[2] - home), one[2]),
        )
        cost, places, shift = best
        self.cost += cost + 2 * abs(shift - home)
        starts = [bar * self.bar_steps + onset for onset in onsets(rhythm)]
        self.notes += zip(starts, rhythm, places, strict=True)
        self.last = places[-1]
        return shift

    def _under(self, bar: int, rhythm: Rhythm, *, ends: bool) -> _Under:
        firm = [strong(onset, length, self.feel) for onset, length in zip(onsets(rhythm), rhythm, strict=True)]
        firm[-1] |= ends
        before = self.scale.pitch(self.last, self.chord(max(0, bar - 1), self.bar_steps - 1))
        chords = [self.chord(bar, onset) for onset in onsets(rhythm)]
        shortest = [min(pair) for pair in pairwise((self.bar_steps, *rhythm))]
        return _Under(chords, firm, shortest, before)

    def _fit(self, under: _Under, places: list[int]) -> tuple[int, list[int]]:
        """What it costs to put the notes of a bar here, and where they come to lie."""
        cost = 0
        for number, (chord, firm) in enumerate(zip(under.chords, under.firm, strict=True)):
            if chord.holds(places[number]):
                continue
            if firm:
                places[number] = chord.nearest(places[number])
                cost += 4
            elif not _passing(places, number):
                cost += 3
        line = [self.last, *places]
        cost += sum(_leap_cost(line, number) for number in range(1, len(line)))
        cost += self._sound_cost(under, places)
        cost += 5 * sum(max(0, self.bounds[0] - place) + max(0, place - self.bounds[1]) for place in places)
        cost += 2 * sum(a == b for a, b in pairwise(line))
        return cost, places

    def _sound_cost(self, under: _Under, places: Sequence[int]) -> int:
        """For intervals that are hard to sing, and for leaps from and to the shortest notes."""
        cost, before = 0, under.before
        for place, chord, shortest in zip(places, under.chords, under.shortest, strict=True):
            after = self.scale.pitch(place, chord)
            leap = abs(after - before)
            cost += 6 * (leap in HARD) + 3 * (shortest == 1 and leap > 4)
            before = after
        return cost


def stretched(shape: Sequence[int], notes: int) -> tuple[int, ...]:
    """A shape with so many notes: its last ones left out, or the last one repeated a place lower and higher."""
    missing = notes - len(shape)
    return (*shape[:notes], *(shape[-1] + (-1 if number % 2 == 0 else 0) for number in range(missing)))


def _passing(places: Sequence[int], number: int) -> bool:
    """Whether a note lies a step from both its neighbours, so that it may be foreign to the chord."""
    near = [abs(places[other] - places[number]) for other in (number - 1, number + 1) if 0 <= other < len(places)]
    return all(step <= 1 for step in near)


def _leap_cost(line: Sequence[int], number: int) -> int:
    leap = line[number] - line[number - 1]
    wide = abs(leap)
    if wide <= 3:
        return 0
    cost = 2 * (wide - 3) + (14 if wide > DEGREES else 0)
    if number + 1 == len(line):
        return cost + 5
    after = line[number + 1] - line[number]
    return cost + (0 if after * leap < 0 and abs(after) <= 2 else 8)


NEAR = tuple(range(-5, 6))
"""Shifts that a bar may be moved by to fit its chord."""


def period(rng: Random, motif: Motif, chords: Bars, scale: Scale, feel: str, *, augmented: bool) -> Line:
    """Eight bars: question, answer, question moved, rest on the fifth; question, answer, the way home, the tonic.

    augmented: question and answer last two bars each, half of their notes in each. The first bars of both halves are
    the motif as it is. Draws from rng. Returns the best of some drafts.
    """
    return min((_period(rng, motif, chords, scale, feel, augmented) for _ in range(DRAFTS)), key=lambda line: line.cost)


def _period(rng: Random, motif: Motif, chords: Bars, scale: Scale, feel: str, augmented: bool) -> Line:
    question, answer = motif.question, motif.answer
    if augmented:
        half = (len(question) + 1) // 2
        first, second = question[:half], question[half:]
    else:
        first, second = question, answer
    asked = draw(rng, feel, len(first))
    told = draw(rng, feel, len(second), ends=True, avoid=asked)
    rest, way = rng.choice(CADENCES), rng.choice(APPROACHES)
    rested, walked = draw(rng, feel, len(rest), ends=True), draw(rng, feel, len(way))
    writer = Writer(chords, scale, feel, first[0], [])
    for begun in (0, 4):
        writer.write(begun, first, asked, shifts=(0,))
        writer.write(begun + 1, second, told, shifts=(-1, 0, 1))
        if begun == 0:
            third = answer if augmented else first
            writer.write(
                2,
                third,
                draw(rng, feel, len(third)) if augmented else asked,
                shifts=NEAR,
                home=rng.choice((-2, -1, 1, 2)),
            )
            writer.write(3, rest, rested, shifts=range(LOW, HIGH), home=writer.last, ends=True)
    home = min((0, DEGREES), key=lambda tonic: abs(tonic + 2 - writer.last))
    writer.write(6, way, walked, shifts=(home,), home=home)
    _come_home(writer, home)
    return Line(tuple(writer.notes), writer.cost + _whole_cost(writer.notes))


def _come_home(writer: Writer, home: int) -> None:
    """The last bar: the tonic, held."""
    writer.cost += 2 * max(0, abs(writer.last - home) - 1)
    writer.notes.append((7 * writer.bar_steps, writer.bar_steps - 2, home))


def middle(rng: Random, motif: Motif, chords: Bars, scale: Scale, feel: str, around: Line) -> Line:
    """Eight bars of another shape: the answer upside down, moved from chord to chord, higher and calmer, open at the
    end. around: the period it comes between, with which it keeps within SPAN. Draws from rng. Returns the best of some
    drafts.
    """
    low = min(place for _, _, place in around.notes)
    bounds = max(LOW, max(place for _, _, place in around.notes) - SPAN), min(HIGH, low + SPAN)
    return min((_middle(rng, motif, chords, scale, feel, bounds) for _ in range(DRAFTS)), key=lambda line: line.cost)


def _middle(rng: Random, motif: Motif, chords: Bars, scale: Scale, feel: str, bounds: tuple[int, int]) -> Line:
    first, second = _smoothed(motif.inverted().answer), _smoothed(motif.question[-3:])
    first, second = (tuple(place + LIFT - min(part) for place in part) for part in (first, second))
    asked = draw(rng, feel, len(first))
    told = draw(rng, feel, len(second), ends=True, avoid=asked)
    rest = rng.choice(CADENCES)
    rested = draw(rng, feel, len(rest), ends=True)
    writer = Writer(chords, scale, feel, first[0], [], bounds)
    writer.write(0, first, asked, shifts=NEAR)
    writer.write(1, second, told, shifts=NEAR)
    moved = writer.write(2, first, asked, shifts=NEAR, home=rng.choice((-2, -1, 1)))
    writer.write(3, second, told, shifts=NEAR, home=moved)
    # The climb: one bar three times, higher each time.
    for bar, home in ((4, -1), (5, 0), (6, 2)):
        writer.write(bar, first, asked, shifts=NEAR, home=home)
    writer.write(7, rest, rested, shifts=range(LOW, HIGH), home=writer.last, ends=True)
    return Line(tuple(writer.notes), writer.cost + _whole_cost(writer.notes))


def _smoothed(shape: Sequence[int]) -> tuple[int, ...]:
    """The shape with no leap beyond a third: a middle sings where the period strides."""
    places = [shape[0]]
    for before, after in pairwise(shape):
        places.append(places[-1] + max(-2, min(2, after - before)))
    return tuple(places)


LIFT = 3
"""Place of a middle's lowest note, before it is moved: higher than the period's."""


def _whole_cost(notes: Sequence[tuple[int, int, int]]) -> int:
    """What a whole line adds to the costs of its bars: too wide or too narrow, a high point hammered at, wide leaps
    that no step back follows.
    """
    places = [place for _, _, place in notes]
    span, tops = max(places) - min(places), places.count(max(places))
    moves = [after - before for before, after in pairwise(places)]
    open_leaps = sum(
        abs(a) > 4 and not (a * b < 0 and abs(b) <= 2) for a, b in zip(moves, (*moves[1:], 0), strict=True)
    )
    return 6 * max(0, span - SPAN) + 4 * max(0, 5 - span) + 2 * max(0, tops - 4) + 30 * open_leaps
