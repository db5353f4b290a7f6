"""A world as a picture of colour slots, and the colours they show: arrays only, no window.

In the order in which data passes: sprite_sheets, palette_effects, slot_layout, dream/, sprite_cache, darkness,
fixture_poses, poses, motion, backdrop, hud, colour_slots, indexed_frame, frame, screens, map, scenes,
sheets.
"""
