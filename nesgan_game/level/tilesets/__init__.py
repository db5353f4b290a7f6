"""Tilesets beside maps: tiles that move, and those of stages that were read, which no library holds.

In the order in which data passes: palette_cycles, animated_tiles, own_tilesets.
"""
