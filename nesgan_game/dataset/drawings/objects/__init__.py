"""Drawings of whole objects, one for each kind: what the object painter learns from.

In the order in which a castle is furnished: glazed, leaves, lamps, sculpture, figures, household, stores, tombs,
sanctuary, dungeon, machinery, gardens, shrubs, growth.
"""
