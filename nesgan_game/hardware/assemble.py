"""The programs of `engine/` assembled by ca65 and ld65 (cc65): only needed to change them, never to write a ROM.

python -m nesgan_game.hardware.assemble            # writes engine/*.bin anew, byte for byte the same
"""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path

from nesgan_game.errors import ConfigError
from nesgan_game.files import write_bytes

FOLDER = Path(__file__).parent / "engine"
PROGRAMS: dict[str, tuple[str, ...]] = {
    "picture": ("bank.cfg", "book.s", "-D", "NROM"),
    "book": ("bank.cfg", "book.s"),
    "stage": ("stage.cfg", "stage.s"),
}
"""How the banks of each lie, and what they are assembled from, as ca65's words."""


def available() -> bool:
    """Whether the assembler and the linker are installed."""
    return all(shutil.which(tool) for tool in ("ca65", "ld65"))


def assemble(name: str) -> bytes:
    """The banks of a program. Raises ConfigError where cc65 is missing or refuses."""
    if not available():
        raise ConfigError("ca65 and ld65 are not installed", "cc65", "install cc65, as in: apt-get install cc65")
    layout, source, *words = PROGRAMS[name]
    with tempfile.TemporaryDirectory() as folder:
        made, bank = Path(folder, "made.o"), Path(folder, "made.bin")
        for command in (
            ["ca65", source, *words, "-o", str(made)],
            ["ld65", "-C", layout, str(made), "-o", str(bank)],
        ):
            done = subprocess.run(command, cwd=FOLDER, capture_output=True, text=True)
            if done.returncode:
                raise ConfigError(done.stderr.strip(), name, "mend the source")
        return bank.read_bytes()


if __name__ == "__main__":
    for program in PROGRAMS:
        write_bytes(FOLDER / f"{program}.bin", assemble(program))
