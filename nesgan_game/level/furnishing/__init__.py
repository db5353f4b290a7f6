"""How rooms are furnished once a stage is proved.

In the order in which data passes: columns, room_styles, room_cells, door_lights, floor_furniture, wall_furniture,
furnish.
"""
