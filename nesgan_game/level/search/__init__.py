"""Every state that a hero alone can reach in a stage, by the very physics, for many bodies at once.

In the order in which data passes: body_contacts, bodies, body_stairs, body_acting, body_step, stage_grounds, arcs,
states, moves, exhaustive.
"""
