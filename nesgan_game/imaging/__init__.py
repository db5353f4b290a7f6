"""Pictures as the console could show them, and foreign pictures made so.

In the order in which data passes: read_image, enlargement, pixel_grid, pieces, cells, relief, oklab,
palette_packing, palette_search, quantise, screen, shared_palettes, night_sky, contact_sheet.
"""
