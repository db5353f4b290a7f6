from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from nesgan_game.game.app.keep.high_scores import KEPT, NAME, HighScores, Score
from nesgan_game.game.app.keep.vault import Vault


def score(points: int, initials: str = "AAA") -> Score:
    return Score(initials=initials, points=points, seed=7, stage=2)


@given(st.lists(st.integers(1, 999_999), max_size=20))
def test_the_best_are_kept_in_order(points: list[int]) -> None:
    table = HighScores(None)
    for number in points:
        place = table.place(number)
        table.add(score(number))
        if place is not None:
            assert table.best[place].points == number
    assert [one.points for one in table.best] == sorted(points, reverse=True)[:KEPT]
    assert table.place(0) is None


def test_the_table_outlasts_the_program_and_two_programs_share_it(tmp_path: Path) -> None:
    one, other = HighScores(Vault(tmp_path)), HighScores(Vault(tmp_path))
    one.add(score(100, "ONE"))
    other.add(score(200, "TWO"))
    assert [best.initials for best in HighScores(Vault(tmp_path)).best] == ["TWO", "ONE"]
    assert [best.initials for best in other.best] == ["TWO", "ONE"]


def test_lines_that_make_no_sense_are_left_out(tmp_path: Path) -> None:
    vault = Vault(tmp_path)
    good = {"initials": "OK!", "points": 5, "seed": -1, "stage": 1}
    vault.save(
        NAME,
        {
            "best": [
                good,
                7,
                {},
                {**good, "points": "9"},
                {**good, "wings": 1},
                {**good, "mark": "Z"},
                {**good, "branch": []},
            ]
        },
    )
    assert HighScores(vault).best == [Score(initials="OK!", points=5, seed=-1, stage=1)]
    vault.save(NAME, {"best": "none"})
    assert HighScores(vault).best == []


def test_assisted_and_hard_games_are_marked(tmp_path: Path) -> None:
    HighScores(Vault(tmp_path)).add(Score(initials="AAA", points=9, seed=7, stage=2, mark="HA"))
    HighScores(Vault(tmp_path)).add(score(8))
    assert [one.mark for one in HighScores(Vault(tmp_path)).best] == ["HA", ""]
    assert Vault(tmp_path).load(NAME) == {
        "best": [
            {"initials": "AAA", "points": 9, "seed": 7, "stage": 2, "mark": "HA"},
            {"initials": "AAA", "points": 8, "seed": 7, "stage": 2},
        ]
    }


def test_the_branch_that_was_reached_is_kept(tmp_path: Path) -> None:
    HighScores(Vault(tmp_path)).add(Score(initials="AAA", points=9, seed=7, stage=4, branch="b"))
    assert [one.branch for one in HighScores(Vault(tmp_path)).best] == ["b"]


def test_without_a_place_to_write_the_table_still_counts(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    vault = Vault(tmp_path / "file")
    table = HighScores(vault)
    table.add(score(3))
    assert [one.points for one in table.best] == [3]
    assert "cannot be written" in vault.told[0]
