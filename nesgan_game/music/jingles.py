"""What sounds once: a stage is won, a life is lost, the game is over. Each begins with the castle's leitmotif."""

from __future__ import annotations

from nesgan_game.music.motif import Motif
from nesgan_game.music.score import VOICES, Note, Piece
from nesgan_game.music.theory import Chord, Scale, chord

BAR = 16


def jingle(name: str, motif: Motif, tonic: int) -> Piece:
    """The jingle of that name: "clear", "death" or "over"."""
    return {"clear": _clear, "death": _death, "over": _over}[name](motif, tonic)


def _piece(name: str, scale: Scale, ticks: int, steps: int, voices: dict[str, list[Note]]) -> Piece:
    return Piece(
        name=name,
        tonic=scale.tonic,
        mode=scale.mode,
        ticks_a_step=ticks,
        bar_steps=BAR,
        steps=steps,
        loops=False,
        voices={voice: tuple(sorted(voices.get(voice, []))) for voice in VOICES},
    )


def _chords(scale: Scale, rows: list[tuple[int, int, Chord]]) -> tuple[list[Note], list[Note]]:
    """Chords struck by the second pulse with roots on the triangle; rows: (start, length, chord)."""
    seconds, roots = [], []
    for start, length, sounding in rows:
        low, third, fifth = (scale.pitch(place, sounding) for place in sounding.voicing(-4))
        seconds.append(Note(start, length, low, 10, f"chord {third - low} {fifth - low}"))
        root = scale.pitch(sounding.root, sounding)
        roots.append(Note(start, length, root - 24 + 12 * (root < 57), 15, "bass"))
    return seconds, roots


def _clear(motif: Motif, tonic: int) -> Piece:
    """The question in major as a fanfare, up the scale, the tonic held."""
    scale = Scale(tonic, "ionian")
    shape = [place - motif.question[0] + 4 for place in motif.question[:4]]
    tune = [
        *zip((0, 2, 4, 6), (2, 2, 2, 2), shape, strict=True),
        (8, 4, 4),
        (12, 2, 5),
        (14, 2, 6),
        (16, 4, 7),
        (20, 2, 6),
        (22, 14, 7),
    ]
    lead = [Note(start, length, scale.pitch(place), 14, "bright") for start, length, place in tune]
    one, four, five = chord("I"), chord("IV"), chord("V")
    seconds, roots = _chords(
        scale, [(0, 4, one), (4, 4, one), (8, 4, four), (12, 4, five), (16, 4, one), (20, 2, five), (22, 14, one)]
    )
    hits = [(start, 38, "snare", 12) for start in (0, 2, 4, 6, 8, 12, 13, 14, 15, 20)] + [
        (22, 49, "crash", 13),
        (16, 36, "kick", 14),
    ]
    noise = [Note(start, 1, pitch, volume, instrument) for start, pitch, instrument, volume in hits]
    return _piece("clear", scale, 6, 40, {"pulse 1": lead, "pulse 2": seconds, "triangle": roots, "noise": noise})


def _death(motif: Motif, tonic: int) -> Piece:
    """The question's first notes, then down the darkest scale to the low tonic."""
    scale = Scale(tonic, "phrygian")
    head = [place - motif.question[0] + 7 for place in motif.question[:3]]
    tune = [(0, 2, head[0]), (2, 1, head[1]), (3, 1, head[2]), (4, 2, 5), (6, 2, 4), (8, 2, 3), (10, 2, 1), (12, 8, 0)]
    lead = [Note(start, length, scale.pitch(place), 14, "lead") for start, length, place in tune]
    below = [
        Note(note.start, note.length, scale.pitch(place - 2), 11, "second")
        for note, (_, _, place) in zip(lead, tune, strict=True)
    ]
    _, roots = _chords(scale, [(0, 4, chord("i")), (4, 4, chord("vi")), (8, 4, chord("ii")), (12, 8, chord("i"))])
    hits = [
        (0, 49, "crash", 13),
        (4, 45, "tom", 12),
        (6, 45, "tom", 12),
        (8, 45, "tom", 12),
        (10, 38, "snare", 12),
        (12, 36, "kick", 14),
    ]
    noise = [Note(start, 1, pitch, volume, instrument) for start, pitch, instrument, volume in hits]
    return _piece("death", scale, 5, 23, {"pulse 1": lead, "pulse 2": below, "triangle": roots, "noise": noise})


def _over(motif: Motif, tonic: int) -> Piece:
    """Question and answer, slowly, over a bass that goes down; the last chord is left to die away."""
    scale = Scale(tonic, "harmonic minor")
    shapes = [motif.question[:4], motif.answer[-3:]]
    rows = [(0, 8, chord("i")), (8, 8, chord("vi")), (16, 8, chord("iv")), (24, 8, chord("V")), (32, 20, chord("i"))]
    sounding = {start: sound for start, _, sound in rows}
    starts = [
        *zip((0, 4, 8, 12), (4, 4, 4, 4), shapes[0], strict=True),
        *zip((16, 20, 24), (4, 4, 8), shapes[1], strict=True),
        (32, 20, 0),
    ]
    lead = []
    for start, length, place in starts:
        under = sounding[start - start % 8]
        lead.append(
            Note(
                start,
                length,
                scale.pitch(under.nearest(place) if length > 4 or start % 8 == 0 else place, under),
                13,
                "hollow",
            )
        )
    seconds = []
    for start, length, under in rows:
        tones = under.voicing(-5)
        for number, tone in enumerate((*tones, tones[1])[: max(1, length // 2)]):
            held = length - 6 if number == 3 else 2
            seconds.append(Note(start + 2 * number, held, scale.pitch(tone, under), 9, "harp"))
    _, roots = _chords(scale, rows)
    return _piece("over", scale, 8, 56, {"pulse 1": lead, "pulse 2": seconds, "triangle": roots})
