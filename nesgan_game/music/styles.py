"""What makes a theme that of a crypt or of a boss: mode, tempo, metre, rhythm, register, what the voices do. Rows, and
which of them is a stage's.

Tempo is ticks of 1/60 s a sixteenth: 6 are 150 crotchets a minute, 5 are 180, 8 are 112. All tuned by eye, on piano
rolls and spectrograms of a dozen castles.
"""

from __future__ import annotations

from dataclasses import dataclass

from nesgan_game.seeds import stream


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """What a section's voices do: who leads, what the second pulse adds, which bass and drums go on below."""

    lead: str
    """Instrument of the melody."""
    second: str
    """What pulse 2 does (accompaniment.SECOND)."""
    bass: str
    """A pattern of accompaniment.BASSES."""
    drums: str
    """A pattern of drums.PATTERNS, "" for none."""
    volume: int = 12
    """Of the melody, 1..15; all else keeps its distance to it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """One kind of theme."""

    modes: tuple[str, ...]
    """Modes of theory.MODES, one of which a castle draws."""
    ticks: int
    """Ticks of a step."""
    feel: str
    """Rhythms of rhythm.HALVES."""
    key: int
    """Semitones from the castle's tonic: deep below ground, high above it."""
    changes: tuple[str, ...] = ("plain",)
    """What may become of the leitmotif (motif.CHANGES): of these, what an ear finds least fault with."""
    augmented: bool = False
    """Whether it takes twice as long."""
    form: str = "AABA"
    parts: tuple[Part, ...]
    """One for every section of the form."""


STYLES: dict[str, Style] = {
    "entrance": Style(
        modes=("aeolian", "harmonic minor"),
        ticks=6,
        feel="gallop",
        key=0,
        parts=(
            Part(lead="lead", second="echo", bass="gallop", drums="rock", volume=12),
            Part(lead="lead", second="thirds", bass="gallop", drums="rock", volume=13),
            Part(lead="reed", second="broken", bass="octaves", drums="march", volume=12),
            Part(lead="bright", second="thirds", bass="gallop", drums="drive", volume=14),
        ),
    ),
    "gallery": Style(
        modes=("dorian",),
        ticks=7,
        feel="march",
        key=4,
        changes=("raised",),
        parts=(
            Part(lead="reed", second="stabs", bass="octaves", drums="march", volume=12),
            Part(lead="reed", second="counter", bass="octaves", drums="march", volume=13),
            Part(lead="hollow", second="broken", bass="walking", drums="hats", volume=12),
            Part(lead="bright", second="thirds", bass="octaves", drums="rock", volume=14),
        ),
    ),
    "crypt": Style(
        modes=("phrygian",),
        ticks=8,
        feel="broad",
        key=-4,
        changes=("inverted",),
        parts=(
            Part(lead="hollow", second="echo", bass="pulse", drums="drip", volume=12),
            Part(lead="hollow", second="counter", bass="pulse", drums="drip", volume=13),
            Part(lead="thin", second="broken", bass="sighs", drums="toms", volume=12),
            Part(lead="hollow", second="thirds", bass="pulse", drums="toms", volume=14),
        ),
    ),
    "clockwork": Style(
        modes=("harmonic minor",),
        ticks=5,
        feel="running",
        key=2,
        changes=("backwards", "exchanged"),
        parts=(
            Part(lead="pluck", second="sixteenths", bass="pendulum", drums="ticking", volume=13),
            Part(lead="pluck", second="echo", bass="pendulum", drums="ticking", volume=13),
            Part(lead="thin", second="stabs", bass="octaves", drums="machine", volume=13),
            Part(lead="bright", second="sixteenths", bass="octaves", drums="machine", volume=14),
        ),
    ),
    "cavern": Style(
        modes=("dorian", "aeolian"),
        ticks=7,
        feel="syncopated",
        key=-3,
        changes=("backwards", "inverted"),
        parts=(
            Part(lead="pluck", second="echo", bass="syncopated", drums="drip", volume=13),
            Part(lead="hollow", second="echo", bass="syncopated", drums="funk", volume=12),
            Part(lead="thin", second="broken", bass="sighs", drums="toms", volume=12),
            Part(lead="reed", second="counter", bass="syncopated", drums="funk", volume=14),
        ),
    ),
    "chapel": Style(
        modes=("harmonic minor", "aeolian"),
        ticks=7,
        feel="broad",
        key=-2,
        augmented=True,
        parts=(
            Part(lead="organ", second="counter", bass="walking", drums="", volume=13),
            Part(lead="organ", second="broken", bass="walking", drums="hats", volume=13),
            Part(lead="hollow", second="counter", bass="sustained", drums="", volume=12),
            Part(lead="organ", second="sixteenths", bass="octaves", drums="march", volume=14),
        ),
    ),
    "library": Style(
        modes=("aeolian",),
        ticks=7,
        feel="waltz",
        key=3,
        changes=("exchanged", "raised"),
        parts=(
            Part(lead="reed", second="waltz", bass="waltz", drums="", volume=13),
            Part(lead="reed", second="waltz", bass="waltz", drums="brushes", volume=13),
            Part(lead="hollow", second="counter", bass="waltz", drums="brushes", volume=12),
            Part(lead="reed", second="thirds", bass="waltz", drums="brushes", volume=14),
        ),
    ),
    "garden": Style(
        modes=("dorian",),
        ticks=6,
        feel="jig",
        key=5,
        changes=("raised", "exchanged"),
        parts=(
            Part(lead="hollow", second="broken", bass="jig", drums="jig", volume=12),
            Part(lead="lead", second="echo", bass="jig", drums="jig", volume=13),
            Part(lead="reed", second="counter", bass="jig", drums="brushes", volume=12),
            Part(lead="lead", second="thirds", bass="jig", drums="jig", volume=14),
        ),
    ),
    "tower": Style(
        modes=("aeolian", "dorian"),
        ticks=5,
        feel="syncopated",
        key=1,
        parts=(
            Part(lead="bright", second="stabs", bass="octaves", drums="drive", volume=12),
            Part(lead="bright", second="thirds", bass="octaves", drums="drive", volume=13),
            Part(lead="lead", second="sixteenths", bass="gallop", drums="rock", volume=12),
            Part(lead="bright", second="counter", bass="octaves", drums="drive", volume=14),
        ),
    ),
    "boss": Style(
        modes=("phrygian", "harmonic minor"),
        ticks=5,
        feel="gallop",
        key=1,
        changes=("inverted", "backwards"),
        parts=(
            Part(lead="bright", second="stabs", bass="hammer", drums="drive", volume=13),
            Part(lead="bright", second="sixteenths", bass="hammer", drums="drive", volume=13),
            Part(lead="lead", second="sixteenths", bass="gallop", drums="machine", volume=13),
            Part(lead="bright", second="thirds", bass="hammer", drums="drive", volume=14),
        ),
    ),
    "map": Style(
        modes=("aeolian", "harmonic minor"),
        ticks=7,
        feel="march",
        key=0,
        form="A",
        parts=(Part(lead="pluck", second="counter", bass="octaves", drums="march", volume=13),),
    ),
    "title": Style(
        modes=("aeolian", "harmonic minor"),
        ticks=8,
        feel="broad",
        key=0,
        form="ABA",
        augmented=True,
        parts=(
            Part(lead="organ", second="broken", bass="sustained", drums="", volume=12),
            Part(lead="hollow", second="counter", bass="pulse", drums="hats", volume=13),
            Part(lead="lead", second="broken", bass="octaves", drums="march", volume=14),
        ),
    ),
    "ending": Style(
        modes=("ionian",),
        ticks=8,
        feel="march",
        key=3,
        parts=(
            Part(lead="hollow", second="broken", bass="sustained", drums="", volume=12),
            Part(lead="reed", second="counter", bass="walking", drums="hats", volume=12),
            Part(lead="hollow", second="broken", bass="walking", drums="hats", volume=12),
            Part(lead="lead", second="thirds", bass="octaves", drums="march", volume=14),
        ),
    ),
}
"""Themes by name: nine kinds of stage first, then the places of the program."""
STAGE_KINDS = ("entrance", "gallery", "crypt", "clockwork", "cavern", "chapel", "library", "garden", "tower")
"""Themes that a stage can have; all but the first are the names of shipped themes of pictures too."""
JINGLES = ("clear", "death", "over")
THEME_NAMES = (*STYLES, *JINGLES)
"""All that can be asked for."""


def stage_theme(theme: str, number: int, seed: int) -> str:
    """The kind of music for a stage: outdoors for the first, else its theme of pictures; one drawn for other themes."""
    if number == 1:
        return "entrance"
    return theme if theme in STAGE_KINDS else stream(seed, "music", "kind", theme).choice(STAGE_KINDS[1:])
