"""Who lives in a stage: encounters composed room by room, each in places where it is met fairly.

In the order in which data passes: deadly_falls, perches, fairness, boarded_pools, encounter_table, compose.
"""
