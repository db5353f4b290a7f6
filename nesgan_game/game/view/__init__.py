"""A world as a picture: arrays only, no window.

In the order in which data passes: sprite_sheets, sprite_cache, poses, night_sky, hud, frame, title, map_plan,
map_art, castle_map.
"""
