from collections.abc import Sequence
from functools import cache
from itertools import pairwise

import pytest
from ear import FIFTH, distance, hear, intervals, melody, sounding

from nesgan_game.errors import ConfigError
from nesgan_game.music import composer
from nesgan_game.music.motif import CHANGES, leitmotif
from nesgan_game.music.score import VOICES, Note, Piece
from nesgan_game.music.styles import JINGLES, STAGE_KINDS, STYLES, THEME_NAMES, stage_theme
from nesgan_game.music.theory import MODES

SEEDS = (1, pytest.param(2, marks=pytest.mark.slow))
compose = cache(composer.compose)
TRIAD = (0, 3, 4, 6, 7)
"""Semitones above a root: third and fifth of a minor, a major and a diminished one."""
WIDEST = 24
"""Semitones that a melody may span."""


def section(notes: Sequence[Note], start: int, end: int) -> list[tuple[int, int, int]]:
    return [(note.start - start, note.length, note.pitch) for note in notes if start <= note.start < end]


def bounds(piece: Piece) -> list[tuple[str, int, int]]:
    starts = [*(start for _, start in piece.sections), piece.steps]
    return [(letter, start, end) for (letter, start), end in zip(piece.sections, starts[1:], strict=True)]


@pytest.mark.slow
@pytest.mark.parametrize("name", THEME_NAMES)
def test_voices_sing_one_note_at_a_time_within_the_piece(name: str) -> None:
    piece = compose(1, name)
    assert tuple(piece.voices) == VOICES
    for voice, notes in piece.voices.items():
        assert all(before.end <= after.start for before, after in pairwise(notes)), voice
        assert all(note.start >= 0 and note.end <= piece.steps and note.length > 0 for note in notes), voice
        assert all(1 <= note.volume <= 15 and 20 < note.pitch < 110 for note in notes), voice


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("name", STYLES)
def test_melodies_please_an_ear(seed: int, name: str) -> None:
    told = hear(compose(seed, name))
    assert 7 <= told.span <= WIDEST
    assert told.unanswered <= 1, "leaps wider than a fifth want a step back"
    assert told.unisons == 0, "the second pulse has something of its own to say"
    assert told.steps_share >= 0.3
    assert told.home, "the last note is the tonic"


@pytest.mark.parametrize("name", [name for name, style in STYLES.items() if style.form == "AABA"])
def test_the_first_section_returns_and_the_third_is_another(name: str) -> None:
    piece = compose(1, name)
    lead = melody(piece)
    sections = [section(lead, start, end) for _, start, end in bounds(piece)]
    bodies = [[note for note in one if note[0] < piece.bar_steps * 7 - 2] for one in sections]
    assert [letter for letter, _ in piece.sections] == list("AABA")
    assert bodies[0] == bodies[1] == bodies[3] != bodies[2]


@pytest.mark.parametrize("name", STYLES)
def test_each_section_but_the_middle_comes_to_rest_on_the_tonic(name: str) -> None:
    piece = compose(1, name)
    for letter, start, end in bounds(piece):
        last = [note for note in melody(piece) if start <= note.start < end and note.length >= 4][-1]
        if letter == "A":
            assert (last.pitch - piece.tonic) % 12 == 0


@pytest.mark.parametrize("name", STYLES)
def test_bars_begin_and_phrases_end_on_tones_of_the_chord(name: str) -> None:
    """Of a triad on the bass: a bar begins with its root."""
    piece = compose(1, name)
    above, below = sounding(melody(piece)), sounding(piece.voices["triangle"])
    for downbeat in range(0, piece.steps, piece.bar_steps):
        assert (above[downbeat] - below[downbeat]) % 12 in TRIAD, f"bar {downbeat // piece.bar_steps}"


@pytest.mark.parametrize("name", STYLES)
def test_voices_seldom_grate(name: str) -> None:
    piece = compose(1, name)
    above, below = sounding(melody(piece)), sounding(piece.voices["pulse 2"])
    both = above.keys() & below.keys()
    assert sum((above[step] - below[step]) % 12 in (1, 11) for step in both) < 0.12 * len(both)


def test_a_castles_leitmotif_is_in_every_theme() -> None:
    """Its question, moved along the scale, turned or stretched: told by the way it goes, up, down or level."""
    motif = leitmotif(1)
    for name, style in STYLES.items():
        lead = melody(compose(1, name))
        heads = [motif.changed(change).question for change in style.changes]
        ways = [[(b > a) - (b < a) for a, b in pairwise(head)] for head in heads]
        sung = [(move > 0) - (move < 0) for move in intervals(lead)]
        assert any(sung[: len(way) - 1] == way[:-1] for way in ways), name


def test_changes_keep_the_intervals_or_turn_them() -> None:
    motif = leitmotif(4)
    steps = motif.steps()
    assert motif.changed("raised").steps() == steps
    assert motif.changed("inverted").steps() == tuple(-step for step in steps)
    assert motif.changed("backwards").steps() == tuple(-step for step in reversed(steps))
    assert set(CHANGES) >= {change for style in STYLES.values() for change in style.changes}


def test_notes_are_of_the_scale_but_for_the_leading_tone() -> None:
    for name in STAGE_KINDS:
        piece = compose(1, name)
        allowed = {*MODES[piece.mode], 11}
        assert {(note.pitch - piece.tonic) % 12 for note in melody(piece)} <= allowed


def test_castles_and_stages_differ() -> None:
    assert leitmotif(1) != leitmotif(2)
    assert all(distance(compose(1, name), compose(2, name)) > 0.4 for name in ("entrance", "boss"))
    pieces = [compose(1, name) for name in STAGE_KINDS]
    ways = {
        (piece.mode, piece.ticks_a_step, piece.bar_steps, piece.tonic, melody(piece)[0].instrument) for piece in pieces
    }
    assert len(ways) == len(STAGE_KINDS)
    assert compose(1, "crypt", 2) != compose(1, "crypt", 7), "a theme that comes again is not the same tune"


def test_the_same_seed_is_the_same_music() -> None:
    assert composer.compose(7, "tower", 3) == composer.compose(7, "tower", 3)
    assert {stage_theme("no such theme", 4, seed) for seed in range(40)} == set(STAGE_KINDS[1:])
    assert stage_theme("crypt", 1, 5) == "entrance"
    assert stage_theme("crypt", 2, 5) == "crypt"


@pytest.mark.parametrize("name", JINGLES)
def test_jingles_sound_once_and_tell_the_leitmotif(name: str) -> None:
    piece = compose(6, name)
    assert not piece.loops
    assert piece.ticks < 10 * 60
    assert (melody(piece)[-1].pitch - piece.tonic) % 12 == 0
    assert melody(piece) != melody(compose(9, name))


def test_most_intervals_are_small() -> None:
    moves = [move for name in STAGE_KINDS for move in intervals(melody(compose(1, name)))]
    assert sum(abs(move) <= 4 for move in moves) > 0.7 * len(moves)
    assert sum(abs(move) > FIFTH for move in moves) < 0.1 * len(moves)


def test_an_unknown_theme_is_one_line() -> None:
    with pytest.raises(ConfigError, match="no theme 'polka'"):
        compose(1, "polka")
