"""nesgan_game."""

__version__ = "0.1.0"
