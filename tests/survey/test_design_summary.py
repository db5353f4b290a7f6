"""What a population's designs come to, against shares counted by hand."""

from dataclasses import replace

from measures import designed, one

from nesgan_game.seeds import stream
from nesgan_game.survey.design_summary import summary, table
from nesgan_game.survey.stage_measures import Measured


def test_shares_are_those_of_stages_screens_and_places() -> None:
    first = designed(rooms=(("hall", "#.# ..#"), ("tower", "###")), screens=4, tower_screens=2, cycles=1, secrets=2)
    second = designed(rooms=(("hall", "#.# ..#"),), screens=4, two_ways=1, walked_back=False, candles=(2, 2, 3, 5))
    told = summary([replace(one(1), design=first), replace(one(2), design=second)], stream(0))
    assert (told["kinds"], told["all_kinds"], told["towers"]) == (1.5, 2, 0.25)
    assert (told["loops"], told["doorway_cycles"], told["two_ways"]) == (1, 0.5, 0.5)
    assert (told["secrets"], told["walked_back"]) == (0.5, 0.5)
    assert (told["compared"], told["identical"], told["nearest"]) == (2, 1, 0)
    assert told["candles"] == {"2": 0.5, "3": 0.25, "5": 0.25}
    assert (told["standing"][9], told["fullest_row"]) == (0.75, 9)
    assert (told["nameless"], told["nameless_different"]) == (0, 0)
    assert "rising" not in told


def in_castle(number: int, demand: int, *kinds: str, **figures: bool) -> Measured:
    rooms = tuple((kind, "#.#") for kind in kinds)
    return replace(one(1), number=number, design=designed(rooms=rooms, demand=demand, **figures))


def test_castles_are_told_by_their_steps() -> None:
    stages = [
        in_castle(1, 5, "entrance", "hall"),
        in_castle(2, 7, "hall", "crypt", "mine", "roof", second_exit=True),
        in_castle(3, 7, "hall"),
        in_castle(5, 9, "hall"),
    ]
    told = summary(stages, stream(0))
    assert (told["new_in_second"], told["rising"], told["steps"]) == (0.75, 0.5, 2)
    assert (told["second_exits"], told["castles_with_second_exits"]) == (0.25, 1)
    assert any(line.split()[:3] == ["demand", "rises", "in"] for line in table(told))


def test_an_empty_summary_is_an_empty_table() -> None:
    assert table({}) == []
