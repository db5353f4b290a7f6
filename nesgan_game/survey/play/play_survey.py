"""Castles played by bots, into a folder: plays.csv (stages), rooms.csv, blows.csv (every hit and death), play.json.

The same castles and bots give the same bytes, whoever did the work. A survey that is interrupted goes on with
`resume`, from journal.jsonl.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from nesgan_game import __version__
from nesgan_game.files import write_json
from nesgan_game.library.tile_library import TileLibrary
from nesgan_game.survey.journal import journal
from nesgan_game.survey.play import play_summary
from nesgan_game.survey.play.castle_play import CastleTask, StagePlay, play_castle
from nesgan_game.survey.run_survey import Tell, write_table
from nesgan_game.survey.workers import WorkerPool

PLAY_COLUMNS = ("castle", "stage", "theme", "bot", "cleared", "exit", "hits", "deaths", "ticks")
ROOM_COLUMNS = ("castle", "stage", "bot", "room", "kind", "ticks", "hits", "deaths")
BLOW_COLUMNS = ("castle", "stage", "bot", "what", "tick", "room", "row", "col", "cause", "pushed_by")


def survey_play(
    tasks: Sequence[CastleTask],
    library: TileLibrary | None,
    out: Path,
    pool: WorkerPool,
    tell: Tell,
    *,
    resume: bool = False,
) -> list[str]:
    """Play castles into a folder; returns the lines to be shown. `tell` is called as castles get done.

    Raises ConfigError, AssetError, Unplayable, ExportError.
    """
    of = {"package": __version__, "play": _rules(tasks)}
    with journal(out, of, resume=resume, read=StagePlay.from_dict) as book:
        missing = [task for task in tasks if any(place not in book.done for place in task.places)]
        for _ in range(len(tasks) - len(missing)):
            tell()
        for _, found in pool(play_castle, library, missing) if missing else ():
            for play in found:
                book.add(play)
            tell()
        plays = [book.done[place] for task in tasks for place in task.places]
    told = play_summary.summary(plays)
    write_table(out / "plays.csv", PLAY_COLUMNS, map(_play, plays))
    write_table(out / "rooms.csv", ROOM_COLUMNS, (row for play in plays for row in _rooms(play)))
    write_table(out / "blows.csv", BLOW_COLUMNS, (row for play in plays for row in _blows(play)))
    write_json(out / "play.json", {"castles": [task.seed for task in tasks], "bots": told})
    return play_summary.lines(told)


def _rules(tasks: Sequence[CastleTask]) -> list[dict[str, Any]]:
    """Return what castles are played by, in words of JSON: one entry where all are played alike."""
    told = [{name: value for name, value in asdict(task).items() if name != "seed"} for task in tasks]
    plain = [json.loads(json.dumps(one)) for one in told]
    return [one for number, one in enumerate(plain) if one not in plain[:number]]


def _play(one: StagePlay) -> list[str]:
    found = one.played
    marks = [str(int(found.cleared)), str(int(found.reached))]
    counts = [str(len(found.hits)), str(len(found.deaths)), str(found.ticks)]
    return [str(one.castle), str(one.number), one.theme, one.bot, *marks, *counts]


def _rooms(one: StagePlay) -> Iterator[list[str]]:
    found = one.played
    for number, ticks in sorted(found.room_ticks.items()):
        counts = [sum(blow.room == number for blow in some) for some in (found.hits, found.deaths)]
        yield [str(one.castle), str(one.number), one.bot, *one.room(number), str(ticks), *map(str, counts)]


def _blows(one: StagePlay) -> Iterator[list[str]]:
    for what, some in (("hit", one.played.hits), ("death", one.played.deaths)):
        for blow in some:
            name, _ = one.room(blow.room)
            place = [str(blow.tick), name, str(blow.row), str(blow.col)]
            yield [str(one.castle), str(one.number), one.bot, what, *place, blow.cause, blow.pushed_by]
