"""The same game without a window: for tests, checks, and recordings that are to be proved."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from itertools import islice
from pathlib import Path
from typing import Any

from nesgan_game.errors import ConfigError
from nesgan_game.game.app.replay import Replay, begin, verify
from nesgan_game.game.app.runner import ended_by_signals
from nesgan_game.game.app.session import Session
from nesgan_game.game.rules.difficulty import Challenge
from nesgan_game.game.view.frame import View
from nesgan_game.game.view.sprite_cache import SpriteCache
from nesgan_game.level.stage_source import StageSource
from nesgan_game.physics.body import Button


def headless(
    stages: StageSource,
    *,
    seed: int,
    ticks: int,
    inputs: Iterable[tuple[int, int]] | None = None,
    record: Path | None = None,
    enemies: bool = True,
    sprites: SpriteCache | None = None,
    challenge: Challenge | None = None,
) -> dict[str, Any]:
    """Play up to `ticks` ticks without a window: {"seed", "ticks", "result", "hero": [x, y], "hash"}.

    inputs: (buttons, ticks) runs as in a replay file; without them, and after them, no button is held. "ticks" says how
    many were played: fewer where the game ended before. record: where to write what was played, as a replay file.
    sprites: with these the last frame is drawn too, "picture" its sha256 (hex). challenge: how hard the game is. Raises
    KeyboardInterrupt where a signal ends it, after what was played so far has been written; ConfigError, ExportError.
    """
    if ticks < 0:
        raise ConfigError(f"{ticks} ticks cannot be played", "--ticks", "give 0 or more")
    session = Session(stages, seed, enemies=enemies, challenge=challenge)
    recorded = Replay(seed, session.first_print, challenge=session.challenge)
    runs = iter(inputs or ())
    word, left = int(Button.NONE), 0
    with ended_by_signals() as ended:
        while session.ticks < ticks and not session.over and not ended.is_set():
            if left == 0:
                word, left = next(runs, (int(Button.NONE), ticks))
            session.step(word)
            recorded.add(word)
            left -= 1
        recorded.hash = session.hash()
        if record is not None:
            recorded.save(record)
    if ended.is_set():
        raise KeyboardInterrupt
    return _told(session, sprites)


def verified(
    stages: StageSource,
    replay: Replay,
    where: str = "replay",
    *,
    ticks: int | None = None,
    sprites: SpriteCache | None = None,
) -> dict[str, Any]:
    """Play a recording, or its first `ticks` ticks, and check it: the same as headless tells, and "exact".

    Raises AssetError where it does not belong to these stages, or, played through, does not end as it did.
    """
    if ticks is not None and ticks < replay.ticks:
        session = begin(replay, stages, where)
        session.run(islice(replay.words(), ticks))
        return {**_told(session, sprites), "exact": False}
    return {**_told(verify(replay, stages, where), sprites), "exact": True}


def _told(session: Session, sprites: SpriteCache | None) -> dict[str, Any]:
    hero = session.world.hero
    drawn = {}
    if sprites is not None:
        rgb = View(session.world.stage, sprites).draw(session.world)
        drawn["picture"] = hashlib.sha256(rgb.tobytes()).hexdigest()
    return {
        "seed": session.seed,
        "ticks": session.ticks,
        "result": session.world.result,
        "hero": [hero.x_px, hero.y_px],
        "hash": session.hash(),
        **drawn,
    }
