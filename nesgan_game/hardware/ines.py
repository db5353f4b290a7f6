"""A program for the console as a file: the iNES header, program banks, character memory.

Two boards that hobbyists still make: NROM-128 (16 KB program, 8 KB characters in ROM) and UNROM (banks of 16 KB of
which the last stays at $C000, characters in RAM). Sources: NESdev wiki, "INES", "NROM", "UxROM".
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from nesgan_game.errors import AssetError, ExportError

BANK = 16384
"""Bytes of a program bank."""
CHR_BANK = 8192
"""Bytes of character memory: two pattern tables."""
FIXED, SWITCHED = 0xC000, 0x8000
"""Where the last bank of a program lies, and where the others appear."""
MOST_BANKS = 16
"""Of UNROM's larger board, UOROM: 256 KB."""
_FOLDER = Path(__file__).parent / "engine"
_MAPPER_NROM, _MAPPER_UNROM = 0, 2
_VERTICAL_MIRRORING = 1


def engine(name: str, banks: int = 1) -> list[bytearray]:
    """The prebuilt banks of a program, as in "book", to be filled in; the last one is the one that stays.

    Raises AssetError.
    """
    path = _FOLDER / f"{name}.bin"
    try:
        data = path.read_bytes()
    except OSError as error:
        raise AssetError(f"cannot be read ({error.strerror})", path, "install nesgan_game again") from error
    if len(data) != banks * BANK:
        raise AssetError(f"is not {banks * BANK} bytes long", path, "install nesgan_game again")
    return [bytearray(data[at : at + BANK]) for at in range(0, len(data), BANK)]


def nrom(program: bytes | bytearray, characters: bytes) -> bytes:
    """A file for NROM-128: a program of 16 KB at $C000 and up to 8 KB of characters, tiles of $0000 first."""
    return _header(1, 1, _MAPPER_NROM) + bytes(program) + characters.ljust(CHR_BANK, b"\0")


def unrom(banks: Sequence[bytes], last: bytes | bytearray) -> bytes:
    """A file for UNROM: banks of up to 16 KB that appear at $8000, and the one that stays at $C000.

    Raises ExportError for more than the board holds.
    """
    for number, bank in enumerate(banks):
        if len(bank) > BANK:
            raise ExportError(f"takes {len(bank)} bytes of the {BANK} of a bank", f"bank {number}", "use a smaller one")
    count = 2
    while count < len(banks) + 1:
        count *= 2
    if count > MOST_BANKS:
        raise ExportError(f"needs {len(banks) + 1} banks, UNROM has {MOST_BANKS}", "ROM", "put less in it")
    filled = b"".join(bytes(bank).ljust(BANK, b"\xff") for bank in banks).ljust((count - 1) * BANK, b"\xff")
    return _header(count, 0, _MAPPER_UNROM) + filled + bytes(last)


def _header(program_banks: int, chr_banks: int, mapper: int) -> bytes:
    flags = bytes([_VERTICAL_MIRRORING | (mapper & 0x0F) << 4, mapper & 0xF0])
    return b"NES\x1a" + bytes([program_banks, chr_banks]) + flags + bytes(8)
