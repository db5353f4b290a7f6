"""What many played stages come to: cleared, hits, deaths and their causes, bot by bot and stage by stage."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from statistics import median
from typing import Any

from nesgan_game.nes import TICKS_PER_SECOND
from nesgan_game.survey.play.castle_play import StagePlay

OFTEN = 3
"""From so many deaths in one place on it is told."""


def summary(plays: Sequence[StagePlay]) -> dict[str, Any]:
    """Return figures by bot, in the order in which the bots come."""
    bots = list(dict.fromkeys(one.bot for one in plays))
    return {bot: _figures([one for one in plays if one.bot == bot]) for bot in bots}


def _figures(plays: Sequence[StagePlay]) -> dict[str, Any]:
    numbers = sorted({one.number for one in plays})
    castles = sorted({one.castle for one in plays})
    by_number = [[one.played for one in plays if one.number == number] for number in numbers]
    whole = [all(one.played.cleared for one in plays if one.castle == castle) for castle in castles]
    return {
        "stages": len(plays),
        "cleared": sum(one.played.cleared for one in plays),
        "reached_exit": sum(one.played.reached for one in plays),
        "castles": len(castles),
        "castles_cleared": sum(whole),
        "cleared_by_stage": [sum(one.cleared for one in some) for some in by_number],
        "hits_by_stage": [median(len(one.hits) for one in some) for some in by_number],
        "deaths_by_stage": [sum(len(one.deaths) for one in some) for some in by_number],
        "seconds_by_stage": [median(one.ticks for one in some) // TICKS_PER_SECOND for some in by_number],
        "hits": _counted(blow.cause for one in plays for blow in one.played.hits),
        "deaths": _counted(_cause(blow.cause, blow.pushed_by) for one in plays for blow in one.played.deaths),
        "often": _often(plays),
    }


def _counted(causes: Any) -> dict[str, int]:
    """Causes and how often each, the most frequent first, then by name."""
    return dict(sorted(Counter(causes).items(), key=lambda one: (-one[1], one[0])))


def _cause(cause: str, pushed_by: str) -> str:
    return f"{cause} after {pushed_by}" if pushed_by else cause


def _often(plays: Sequence[StagePlay]) -> list[str]:
    """Return the places in which a bot died at least OFTEN times in one stage."""
    told = []
    for one in plays:
        for place in one.played.places():
            if len(place) >= OFTEN:
                name, kind = one.room(place[0].room)
                causes = ", ".join(_counted(_cause(blow.cause, blow.pushed_by) for blow in place))
                where = f"{name} ({kind}), row {place[0].row}, column {place[0].col}"
                told.append(f"castle {one.castle} stage {one.number}, {where}: {len(place)} by {causes}")
    return told


def lines(told: dict[str, Any]) -> list[str]:
    """Return a summary as a table."""
    rows: list[tuple[str, ...]] = [("bot", "stages", "exits", "castles", "cleared", "hits", "deaths", "seconds")]
    for bot, one in told.items():
        rows.append(
            (
                bot,
                f"{one['cleared']}/{one['stages']}",
                f"{one['reached_exit']}",
                f"{one['castles_cleared']}/{one['castles']}",
                *(_row(one[f"{name}_by_stage"]) for name in ("cleared", "hits", "deaths", "seconds")),
            )
        )
    widths = [max(len(row[at]) for row in rows) + 2 for at in range(len(rows[0]))]
    table = ["".join(f"{text:<{width}}" for text, width in zip(row, widths, strict=True)).rstrip() for row in rows]
    for bot, one in told.items():
        table += [f"{bot}, {what}: {_list(one[what])}" for what in ("hits", "deaths")]
        table += [f"{bot}, died {OFTEN} times or more in one place: {place}" for place in one["often"]]
    return table


def _list(counts: dict[str, int]) -> str:
    return ", ".join(f"{name} {count}" for name, count in counts.items()) or "none"


def _row(values: Sequence[float]) -> str:
    """Figures of the stages in turn."""
    return " ".join(f"{value:g}" for value in values)
