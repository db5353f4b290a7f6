"""The prebuilt banks are what their sources make."""

import pytest

from nesgan_game.errors import AssetError
from nesgan_game.hardware.assemble import PROGRAMS, assemble, available
from nesgan_game.hardware.ines import BANK, engine, unrom


@pytest.mark.parametrize("name", PROGRAMS)
def test_a_bank_is_its_source_assembled(name: str) -> None:
    if not available():
        pytest.skip("cc65 is not installed")
    banks = 2 if name == "stage" else 1
    assert assemble(name) == b"".join(engine(name, banks))


def test_a_missing_bank_is_told() -> None:
    with pytest.raises(AssetError, match="install nesgan_game again"):
        engine("nothing")


def test_unrom_has_a_power_of_two_banks_the_last_at_the_end() -> None:
    rom = unrom([b"\x01", b"\x02", b"\x03", b"\x04"], b"\x05" * BANK)
    assert rom[4] == 8
    assert len(rom) == 16 + 8 * BANK
    assert [rom[16 + BANK * number] for number in (0, 1, 2, 3, 7)] == [1, 2, 3, 4, 5]
