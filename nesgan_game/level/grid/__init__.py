"""A stage as cells, for games of other people: what stops a body, where, and what is at a place.

In the order in which data passes: collision_kinds, merged_rectangles, tile_meaning, stage_cell.
"""
