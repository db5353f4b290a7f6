"""Stages in the formats of other tools: castles for LDtk, Godot, and whoever reads JSON or CSV.

In the order in which data passes: tile_sheet, entity_words, ldtk_world, godot_scene, plain_data, stage_exports.
"""
