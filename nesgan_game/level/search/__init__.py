"""Every state that a hero alone can reach in a stage, by the very physics, for many bodies at once.

In the order in which data passes: body_contacts, bodies, body_stairs, body_step, grounds, arcs, states, explore.
"""
