"""What stands and acts in a stage is told to the console as it is, and what is left out is counted."""

import pytest

from nesgan_game.errors import ExportError
from nesgan_game.hardware.stage_bank import strips_of
from nesgan_game.hardware.stage_cells import cells_of
from nesgan_game.hardware.stage_things import MOST_MOVERS, lists_of, missing_of
from nesgan_game.hardware.strip_sprites import MOST_CANDLES, sprites_of
from nesgan_game.level.stage import Entity, Stage, role_stage, roles_from_text
from nesgan_game.physics.movement import PX

ROWS = ["#" + "." * 30 + "#"] * 10 + ["#" * 32] * 2
PLACES = [0x8000]


def stage(*entities: Entity) -> Stage:
    hero_and_exit = (Entity(1, "hero", 40, 160), Entity(2, "exit", 400, 160))
    return role_stage("room", roles_from_text("\n".join(ROWS)), (*hero_and_exit, *entities))


def mover(number: int, phase: int) -> Entity:
    course = {"cols": 2, "dx": 64, "dy": -16, "period": 240, "phase": phase}
    return Entity(number, "mover", 200, 100, course)


def signed(data: bytes) -> int:
    return int.from_bytes(data, "little", signed=True)


@pytest.mark.parametrize("phase", [0, 60, 119, 120, 121, 200])
def test_a_platforms_steps_lead_where_it_is_at_every_tick(phase: int) -> None:
    one = stage(mover(3, phase))
    (platform,) = one.terrain().movers
    told = lists_of(one, strips_of(one), PLACES, cells_of(one), 0x9000)[0]
    assert told[0] == 1
    record, steps = told[1:17], told[17:]
    x, y, gone, back = signed(record[:3]), signed(record[3:6]), signed(record[6:8]), record[8]
    for tick in range(500):
        assert (x, y) == platform.at(tick)
        at = gone - 1 if back else gone
        dx, dy = signed(steps[4 * at : 4 * at + 2]), signed(steps[4 * at + 2 : 4 * at + 4])
        x, y, gone = (x - dx, y - dy, gone - 1) if back else (x + dx, y + dy, gone + 1)
        back = gone == 120 or (back and gone > 0)
    assert x // PX < 512


def test_what_is_left_out_is_counted_in_words() -> None:
    foes = [Entity(number, kind, 100, 160) for number, kind in ((3, "ghoul"), (4, "ghost"), (5, "boss"))]
    assert missing_of([stage(*foes), stage()]) == ["1 boss", "1 enemy"]
    assert missing_of([stage()]) == []


def test_every_strip_tells_its_candles_and_the_number_of_the_first() -> None:
    one = stage(*(Entity(3 + number, "candle", 40 + 32 * number, 96, {"drop": "coin"}) for number in range(3)))
    (told,), (figures,) = sprites_of(one, strips_of(one), PLACES)
    assert told[:2] == bytes([3, 0])
    assert told[2:6] == bytes([36, 0, 80, 3])
    assert told[14:] == b"\0"
    assert not figures


def test_more_than_the_console_keeps_in_mind_is_refused() -> None:
    many = stage(*(mover(3 + number, 0) for number in range(MOST_MOVERS + 1)))
    with pytest.raises(ExportError, match="moving platforms"):
        lists_of(many, strips_of(many), PLACES, cells_of(many), 0x9000)
    many = stage(*(Entity(3 + number, "candle", 40 + number, 96) for number in range(MOST_CANDLES + 1)))
    with pytest.raises(ExportError, match="candles"):
        sprites_of(many, strips_of(many), PLACES)
