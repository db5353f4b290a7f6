"""Where a body can stand in a stage, and how it flies: many bodies at once, in the integers of physics.

In the order in which data passes: free_walks, floors, free_flight, trajectories.
"""
