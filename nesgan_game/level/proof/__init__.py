"""Whether a stage can be won: buttons that win it, and places that nobody could leave.

In the order in which data passes: climbs, jumps, platform_rides, nav_graph, objectives, floor_reach, peril_search,
patience, autopilot, prove, softlock, verdict, faults, validate.
"""
