import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nesgan_game.errors import AssetError
from nesgan_game.game.app.keep.saved_games import KEPT, Origin, SavedGame, SavedGames, as_value, new_slot, of_value
from nesgan_game.game.app.keep.vault import Vault
from nesgan_game.game.rules.difficulty import Challenge
from nesgan_game.game.rules.world import Loadout

GAME = SavedGame(
    origin=Origin(seed=7),
    seed=7,
    number=3,
    loadout=Loadout(lives=2, hearts=11, weapon="axe", whip=1, score=4200),
    stage="print",
    inputs=((2, 90), (34, 1)),
    hash="hash",
    when=5,
    slot="game-0a1b2c3d",
)


def test_a_game_outlasts_the_program(tmp_path: Path) -> None:
    games = SavedGames(Vault(tmp_path))
    assert games.save(GAME)
    (again,) = SavedGames(Vault(tmp_path)).all()
    assert replace(again, when=GAME.when) == GAME
    assert again.when > 1_700_000_000
    games.drop(GAME.slot)
    assert games.all() == []


def test_a_game_says_how_hard_it_is_where_that_is_not_the_usual_way() -> None:
    assert "challenge" not in as_value(GAME), "older programs read it"
    hard = replace(GAME, challenge=Challenge(difficulty="hard", assist=True, round=2))
    assert of_value(as_value(hard), GAME.slot) == hard
    assert hard.anew.challenge == hard.challenge
    assert of_value({**as_value(hard), "challenge": {"difficulty": "lunatic"}}, GAME.slot) is None


def test_two_games_at_once_are_two(tmp_path: Path) -> None:
    one, other = SavedGames(Vault(tmp_path)), SavedGames(Vault(tmp_path))
    first, second = replace(GAME, slot=new_slot()), replace(GAME, slot=new_slot(), number=5)
    one.save(first)
    other.save(second)
    one.save(replace(first, number=4))
    assert sorted(game.number for game in one.all()) == [4, 5]


def test_the_oldest_give_way(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    games = SavedGames(Vault(tmp_path))
    clock = iter(range(1000, 2000))
    monkeypatch.setattr("time.time", lambda: next(clock))
    for number in range(1, KEPT + 4):
        games.save(replace(GAME, slot=f"game-{number:08x}", number=number))
    games.thin()
    assert [game.number for game in games.all()] == list(range(KEPT + 3, 3, -1))


@pytest.mark.parametrize("clock", [0, -365 * 86_400, 50 * 365 * 86_400], ids=["1970", "a year back", "far ahead"])
def test_whatever_the_clock_says_the_last_game_played_is_the_last(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, clock: int
) -> None:
    now = time.time()
    for number in range(1, KEPT + 1):
        SavedGames(Vault(tmp_path)).save(replace(GAME, slot=f"game-{number:08x}", number=number))
    for number, jumped in ((20, clock if clock == 0 else now + clock), (21, now)):
        monkeypatch.setattr("time.time", lambda jumped=jumped: jumped)
        games = SavedGames(Vault(tmp_path))
        games.save(replace(GAME, slot=f"game-{number:08x}", number=number))
        games.thin()
        assert next(iter(games.all())).number == number
    assert [game.number for game in games.all()] == [21, 20, *range(KEPT, 2, -1)]


NONSENSE = st.one_of(st.none(), st.booleans(), st.integers(-9, 2**40), st.text(max_size=3), st.lists(st.integers()))


@settings(max_examples=40)
@given(st.sampled_from(sorted(as_value(GAME))), NONSENSE)
def test_what_makes_no_sense_is_no_game(name: str, told: object) -> None:
    game = of_value({**as_value(GAME), name: told}, GAME.slot)
    assert game is None or of_value(as_value(game), GAME.slot) == game


@pytest.mark.parametrize(
    "change",
    [{"number": 0}, {"number": 100}, {"seed": -1}, {"inputs": [[300, 1]]}, {"inputs": 4}, {"origin": {"seed": 1}},
     {"origin": {"seed": 2**32, "level": "", "castle": "", "library": ""}},
     {"origin": {"seed": 1, "level": 5, "castle": "", "library": ""}}, {"loadout": {"lives": "3"}}, {"hash": 1}],
)  # fmt: skip
def test_neither_is_this(change: dict[str, Any]) -> None:
    assert of_value(as_value(GAME), GAME.slot) == GAME
    assert of_value({**as_value(GAME), **change}, GAME.slot) is None


def test_begun_anew_only_the_stage_stays() -> None:
    anew = GAME.anew
    assert (anew.number, anew.inputs, anew.loadout, anew.slot) == (3, (), Loadout(), GAME.slot)


def test_strange_files_are_passed_over(tmp_path: Path) -> None:
    vault = Vault(tmp_path)
    games = SavedGames(vault)
    games.save(GAME)
    vault.save("game-notes", {})
    (tmp_path / "game-11111111.json").write_text("{")
    assert [game.slot for game in games.all()] == [GAME.slot]
    assert "kept aside" in vault.told[0]


def test_without_a_vault_nothing_is_kept(tmp_path: Path) -> None:
    assert not SavedGames(None).save(GAME)
    assert SavedGames(None).all() == []
    (tmp_path / "file").touch()
    vault = Vault(tmp_path / "file")
    assert not SavedGames(vault).save(GAME)
    assert "cannot be written" in vault.told[0]


def test_an_origin_opens_what_was_asked_for_and_has_a_name(tmp_path: Path) -> None:
    assert Origin(seed=12).open().seed == 12
    assert [Origin(seed=12).name, Origin(level="/a/moor.tmx").name] == ["CASTLE 12", "MOOR"]
    with pytest.raises(AssetError, match="no such file"):
        Origin(level=str(tmp_path / "gone.tmx")).open()
