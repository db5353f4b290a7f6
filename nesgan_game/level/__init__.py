"""Stages and castles: planned, drawn, proved, filled with tiles, written, read and shown.

In the order in which data passes: controls, rooms/, planning/, layout/, encounters/, grid/, stage_tiles, room, entity,
fixture_faults, stage_terrain, stage, simulation/, flights/, search/, proof/, furnishing/, fill/, build, render,
tilesets/, formats/, exports/, stage_source, castle, open_stages, expressive_range, explore/.
"""
