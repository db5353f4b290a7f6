"""The map between two stages, drawn anew for every castle.

In the order in which data passes: map_plan, map_art, castle_map.
"""
