"""An error is one line that is safe to print, whatever the file that it tells of says."""

import pytest

from nesgan_game.errors import AssetError, NesganError


@pytest.mark.parametrize(
    ("said", "printed"),
    [
        ("two\nlines", "two lines"),
        ("a bell \x07 and \x1b[2J", "a bell \\x07 and \\x1b[2J"),
        ("turned \u202e round", "turned \\u202e round"),
        ("no text \udcff", "no text \\udcff"),
        ("é 字 ☃", "é 字 ☃"),
    ],
)
def test_what_steers_a_terminal_is_escaped(said: str, printed: str) -> None:
    assert str(AssetError(said, "file", "mend it")) == f"file: {printed}; mend it"
    assert str(AssetError("is broken", said, "mend it")) == f"{printed}: is broken; mend it"


@pytest.mark.parametrize("letter", ["a", "\u202e"])
def test_what_a_file_says_is_quoted_in_part(letter: str) -> None:
    line = str(NesganError(f"has the kind {letter * 100_000}", "file", "mend it"))
    assert len(line) < 400
    assert line.startswith("file: has the kind")
    assert line.endswith("...; mend it")
