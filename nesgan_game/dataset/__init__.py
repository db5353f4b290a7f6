"""What networks and audits learn from and compare with: described tile sheets and screenshots, without torch.

In the order in which data passes: luminance_levels, tile_sheets, drawings/, object_data, creature_cuts,
creature_data, scenes, dataset, screenshots, collect, palette_fit, sources/.
"""
