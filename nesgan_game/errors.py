"""The one error tree. A caller catches NesganError; the command line prints its single line and exits with 1.

NesganError
  ConfigError      a setting or option that makes no sense
  AssetError       a file that is missing, broken, or of the wrong format or version
  ModelError       a network that does not fit its configuration
  LibraryError     a tile library that lacks what is asked of it
  AssemblyError    a stage that could not be laid out
    Contradiction  cells that no tile can fill
    Unplayable     no proof of playability within the allowed tries
  ExportError      something that could not be written
"""

from __future__ import annotations

INTERRUPTED = 130
"""Exit status of a command that Ctrl-C, or another signal, has ended; a shell says so of Ctrl-C."""
_MOST_WHAT = 300
"""Letters of what is wrong: what a file says is quoted there, and may be of any length."""


class NesganError(Exception):
    """Base of all errors: one line that says what is wrong, where, and what to do next."""

    def __init__(self, what: str, where: object = "", next_step: str = "") -> None:
        said = _printable(what)
        what = said if len(said) <= _MOST_WHAT else f"{said[:_MOST_WHAT]}..."
        self.what, self.where, self.next_step = what, str(where), next_step
        line = f"{self.where}: {what}" if self.where else what
        super().__init__(_printable(f"{line}; {next_step}" if next_step else line))


def _printable(text: str) -> str:
    """In one line, with escapes for what cannot be printed: names need not be text, and files may steer a terminal."""
    line = " ".join(text.split())
    if line.isprintable():
        return line
    return "".join(one if one.isprintable() else one.encode("unicode_escape").decode() for one in line)


def with_extra(name: str) -> str:
    """What brings the packages of an extra, as a next step; an index need not have this package, a checkout is one."""
    return f"python -m pip install '.[{name}]' in a checkout, else 'nesgan_game[{name}]'"


class ConfigError(NesganError):
    """A setting or option that makes no sense."""


class AssetError(NesganError):
    """A file that is missing, broken, or of the wrong format or version."""


class ModelError(NesganError):
    """A network that does not fit its configuration, or that is not there."""


class LibraryError(NesganError):
    """A tile library that lacks what is asked of it."""


class AssemblyError(NesganError):
    """A stage that could not be laid out."""


class Contradiction(AssemblyError):
    """Cells that no tile of the library can fill."""


class Unplayable(AssemblyError):
    """No proof of playability within the allowed tries."""


class ExportError(NesganError):
    """Something that could not be written."""
