"""Stages and castles: planned, drawn, proved, filled with tiles, written, read and shown.

In the order in which data passes: controls, setting, rooms/, planning/, layout/, stage_tiles, room, entity,
fixture_faults, stage_terrain, stage, simulation/, proof/, fill/, build, render, formats/, stage_source, castle,
open_stages, expressive_range.
"""
