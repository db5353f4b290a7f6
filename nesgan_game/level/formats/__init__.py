"""Stages and castles as files.

In the order in which data passes: text_stage, tmx_checks, tmx_parser, tmx_atlases, tmx_layers, tmx_writer, tmx,
tiled_project, castle_folder, stage_cache.
"""
