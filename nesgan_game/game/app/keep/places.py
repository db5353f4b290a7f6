"""The player's own folders, as the system has them: of games and settings, of pictures, of what can be made again."""

from __future__ import annotations

import configparser
from dataclasses import dataclass
from pathlib import Path

import platformdirs

from nesgan_game.errors import ConfigError

_NAME = "nesgan-game"


@dataclass(frozen=True, slots=True)
class Places:
    """Where games and settings go, pictures and films, and what is kept only to save time."""

    data: Path
    pictures: Path
    cache: Path

    @classmethod
    def usual(cls) -> Places:
        """Where the system keeps such things. Raises ConfigError where nobody knows the user's home folder."""
        try:
            data, cache = platformdirs.user_data_path(_NAME, False), platformdirs.user_cache_path(_NAME, False)
            pictures = _pictures() / _NAME
        except RuntimeError as error:  # as a user without an entry has it, where HOME is not set either
            raise ConfigError("no home folder is known", "HOME", "set HOME to a folder of yours") from error
        if not all(path.is_absolute() for path in (data, cache, pictures)):  # "~", which older versions leave as it is
            raise ConfigError("no home folder is known", "HOME", "set HOME to the whole path of a folder of yours")
        return cls(data, pictures, cache)


def _pictures() -> Path:
    """The folder of pictures; the usual one where the file that names it is broken or nobody may read it."""
    try:
        return platformdirs.user_pictures_path()
    except (configparser.Error, ValueError, OSError):
        return Path("~/Pictures").expanduser()
