"""Stages and castles as files.

In the order in which data passes: text_stage, tmx_checks, tmx_atlases, tmx, tiled_project, castle_folder.
"""
