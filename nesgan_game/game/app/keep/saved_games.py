"""Games to be continued: where the stages come from, where the stage in play began, and the buttons pressed since.

A world is the same for the same inputs, so a save of a minute's play is a few hundred numbers, and loading it is
playing them again.
"""

from __future__ import annotations

import re
import secrets
import time
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from nesgan_game.errors import ExportError, NesganError
from nesgan_game.game.app.keep.vault import Value, Vault
from nesgan_game.game.rules.difficulty import Challenge, read_challenge
from nesgan_game.level.open_stages import open_stages
from nesgan_game.level.stage_source import BRANCH, MOST_STAGES, StageSource, stage_label

if TYPE_CHECKING:  # worlds are loaded with the first game: a title needs none
    from nesgan_game.game.rules.world import Loadout
    from nesgan_game.level.formats.stage_cache import StageCache
    from nesgan_game.library.library_cache import LibraryCache

BEGINNING = "game-"
KEPT = 8
"""Games; the one left alone for longest gives way."""
MOST_SEED = 2**32 - 1


def new_slot() -> str:
    """A name to keep a game under: each game has its own, so that two at once are two."""
    return BEGINNING + secrets.token_hex(4)


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """What stages were asked for, so that they can be had again. Paths are whole ones; "" for what was not given."""

    seed: int = 0
    level: str = ""
    castle: str = ""
    library: str = ""

    def open(self, cache: LibraryCache | None = None, stage_cache: StageCache | None = None) -> StageSource:
        """The stages; caches: where painted tiles and made stages are kept. Raises AssetError, Unplayable."""
        level, castle, library = (Path(name) if name else None for name in (self.level, self.castle, self.library))
        return open_stages(self.seed, level, castle, library, cache, stage_cache)

    @property
    def name(self) -> str:
        """What the player calls it."""
        path = self.level or self.castle
        return Path(path).stem.upper() if path else f"CASTLE {self.seed}"


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedGame:
    """A game at one of its ticks. seed: of its dice; loadout: what the hero came into stage `number` with."""

    origin: Origin
    seed: int
    number: int
    loadout: Loadout
    stage: str
    """The stage's fingerprint; "" where the stage has not been entered."""
    inputs: tuple[tuple[int, int], ...] = ()
    hash: str = ""
    """Of the world after the inputs."""
    when: int = 0
    """Seconds since 1970."""
    slot: str
    """What it is kept under."""
    challenge: Challenge = field(default_factory=Challenge)
    branches: tuple[int, ...] = ()
    """Numbers of the stages up to this one that were played as the branch beside them."""

    @property
    def label(self) -> str:
        """What its stage is called: 04, or 04B."""
        return stage_label(self.number, BRANCH if self.number in self.branches else "")

    @property
    def anew(self) -> SavedGame:
        """The same game at the beginning of its stage, with new lives and nothing else."""
        from nesgan_game.game.rules.world import Loadout

        return replace(self, inputs=(), hash="", loadout=Loadout())


def as_value(game: SavedGame) -> Value:
    """A game in words of JSON."""
    value = asdict(game)
    del value["slot"]
    if not game.challenge.told():
        del value["challenge"]
    value["inputs"] = [list(run) for run in game.inputs]
    if not value.pop("branches"):  # as games were kept before castles had any: an older program reads them
        return value
    return {**value, "branches": list(game.branches)}


def of_value(value: Mapping[str, Any], slot: str) -> SavedGame | None:
    """The game that a value tells, None where it makes no sense."""
    from nesgan_game.game.app.replay import MOST_TICKS, read_branches, read_loadout, read_runs

    branches = read_branches(value.get("branches", []), value.get("number"))
    origin, loadout = value.get("origin"), read_loadout(value.get("loadout"))
    challenge = read_challenge(value.get("challenge", {}))
    numbers = [value.get(name) for name in ("seed", "number", "when")]
    words = [value.get(name) for name in ("stage", "hash")]
    if (
        not isinstance(origin, dict)
        or loadout is None
        or challenge is None
        or branches is None
        or set(origin) != {"seed", "level", "castle", "library"}
    ):
        return None
    if not all(type(one) is int for one in (*numbers, origin["seed"])) or not all(
        isinstance(one, str) for one in words
    ):
        return None
    paths = {name: origin[name] for name in ("level", "castle", "library")}
    if not all(isinstance(path, str) for path in paths.values()) or not 0 <= origin["seed"] <= MOST_SEED:
        return None
    seed, number, when = (int(one or 0) for one in numbers)
    try:
        inputs = read_runs(list(value.get("inputs") or []))
    except (ValueError, TypeError, OverflowError):
        return None
    if not 1 <= number <= MOST_STAGES or seed < 0 or sum(ticks for _, ticks in inputs) > MOST_TICKS:
        return None
    return SavedGame(
        origin=Origin(seed=origin["seed"], **paths),
        seed=seed,
        number=number,
        loadout=loadout,
        stage=str(words[0]),
        inputs=tuple(inputs),
        hash=str(words[1]),
        when=when,
        slot=slot,
        challenge=challenge,
        branches=branches,
    )


class SavedGames:
    """The games in a vault; without one nothing is kept."""

    def __init__(self, vault: Vault | None) -> None:
        self._vault = vault
        self._latest: int | None = None
        """When a game was kept last, as far as is known."""

    def all(self) -> list[SavedGame]:
        """Every game that can be continued, the last played first."""
        if self._vault is None:
            return []
        games: list[SavedGame] = []
        for slot in self._vault.names(BEGINNING):
            if not re.fullmatch(rf"{BEGINNING}[0-9a-f]{{8}}", slot):
                continue
            try:
                value = self._vault.load(slot)
            except NesganError as error:
                self._vault.tell(str(error))
                continue
            game = of_value(value, slot) if value is not None else None
            if game is not None:
                games.append(game)
        self._latest = max([self._latest or 0, *(game.when for game in games)])
        return sorted(games, key=lambda game: (-game.when, game.slot))

    def save(self, game: SavedGame) -> bool:
        """Keep a game as the one played last; whether that went well. A full disk is told of and stops nobody."""
        if self._vault is None:
            return False
        if self._latest is None:
            self.all()
        # A clock may have been set back: what is played last comes after all others, and is not the first to give way.
        self._latest = max(int(time.time()), (self._latest or 0) + 1)
        try:
            self._vault.save(game.slot, as_value(replace(game, when=self._latest)))
        except NesganError as error:
            self._vault.tell(str(error))
            return False
        return True

    def thin(self) -> None:
        """Let go of the games beyond KEPT that were left alone for longest."""
        for old in self.all()[KEPT:]:
            self.drop(old.slot)

    def drop(self, slot: str) -> None:
        """Forget a game: it has been won."""
        if self._vault is not None:
            try:
                self._vault.drop(slot)
            except ExportError as error:
                self._vault.tell(str(error))
