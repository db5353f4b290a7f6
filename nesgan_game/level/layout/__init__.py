"""Where rooms lie, what they look like in roles, and what stands in them.

In the order in which data passes: joins, alcoves, open_sky, way_out, build_room, draw, sights, acting_ground,
acting_places, acting, lair, candlelight, placement, demand.
"""
