"""Stages and castles as files.

In the order in which data passes: text_stage, tmj, tmx_checks, tmx_properties, tmx_shown, tmx_atlases,
tmx_tilesets, tmx_objects, tmx_layers, tmx_writer, tmx, tiled_project, castle_folder, stage_cache.
"""
