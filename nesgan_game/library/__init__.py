"""The tile library: made from screens, looked up by role, saved as a folder that other tools can read.

In the order in which data passes: painted_screens, painted_objects, picture_library, from_dcgan, builder,
multicell, tile, tile_set, tile_library, library_cache, atlas, cluster_sheet, store, export/, audit/.
"""
