"""A library in the formats of other tools, each a folder of its own.

In the order in which data passes: formats, tiled, godot, ldtk, nes_hardware.
"""
