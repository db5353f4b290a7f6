"""Whether a stage can be won: buttons that win it, and places that nobody could leave.

In the order in which data passes: floors, trajectories, jumps, platform_rides, nav_graph, objectives, patience,
autopilot, prove, open_space, softlock, verdict, faults, validate.
"""
