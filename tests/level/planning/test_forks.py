"""Where a castle's way parts: seldom enough, never at its ends, and both ways join again."""

from hypothesis import given
from hypothesis import strategies as st

from nesgan_game.level.castle import STAGES, Castle
from nesgan_game.level.controls import Controls
from nesgan_game.level.planning.forks import branches, forks
from nesgan_game.level.stage import BRANCH
from nesgan_game.level.stage_source import stage_places

SEEDS = st.integers(0, 2**32 - 1)


@given(SEEDS)
def test_a_castle_parts_in_its_middle_and_joins_again(seed: int) -> None:
    parting = [number for number in range(1, 3 * STAGES + 1) if forks(seed, number)]
    for number in parting:
        assert 2 <= (number - 1) % STAGES + 1 <= STAGES - 2, "never the first; the branch is never the last"
        assert number + 1 not in parting, "the branch leads to a stage of the plain way before it parts again"
        assert branches(seed, number + 1) == (BRANCH,)


def test_most_castles_have_a_second_exit_somewhere() -> None:
    counts = [sum(forks(seed, number) for number in range(1, STAGES + 1)) for seed in range(200)]
    assert 160 <= sum(count > 0 for count in counts) < 200
    assert 200 <= sum(counts) <= 300, "now and then: one or two of six stages"


@given(SEEDS, st.integers(1, 12))
def test_a_branch_is_about_something_else_and_ends_where_the_plain_way_does(seed: int, count: int) -> None:
    castle = Castle(seed, count)
    places = stage_places(castle)
    assert all(number <= count for number, _ in places)
    for number in [number for number, branch in places if branch]:
        plain, beside = castle.setting(number), castle.setting(number, BRANCH)
        before, after = castle.setting(number - 1), castle.setting(number + 1)
        assert before.beyond == beside.theme == castle.theme(number, BRANCH)
        assert (beside.heading, beside.reverses, beside.rises) == (plain.heading, plain.reverses, plain.rises)
        assert beside.theme not in (plain.theme, before.theme, after.theme)
        assert beside.idea not in (plain.idea, before.idea, after.idea)
        assert beside.boss not in (plain.boss, before.boss, after.boss)
        assert beside.demand > plain.demand
        assert castle.controls(number, BRANCH).difficulty >= castle.controls(number).difficulty
        assert not beside.beyond
        assert not beside.gate


def test_the_last_stage_of_a_castle_leads_nowhere_else() -> None:
    seed = next(seed for seed in range(99) if forks(seed, 3))
    assert Castle(seed, 3).setting(3).beyond == ""
    assert Castle(seed, 4).setting(3).beyond != ""
    assert Castle(seed, 6, controls=Controls(branches=0)).setting(3).beyond == "", "no room off the path was asked for"
