"""Where a body can stand in a stage, and how it flies: many bodies at once, in the integers of physics.

In the order in which data passes: floors, free_flight, trajectories.
"""
