"""Where rooms lie, what they look like in roles, who stands in them, and how they are furnished.

In the order in which data passes: joins, alcoves, open_sky, build_room, draw, lair, placement, demand; then, once a
stage is proved: room_styles, room_cells, door_lights, floor_furniture, wall_furniture, furnish.
"""
