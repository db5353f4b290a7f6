"""One stage in play, tick by tick: no window, no pygame, no floats.

In the order in which data passes: rng, entities, hero, behaviours/, bosses/, enemies, weapons, items, difficulty,
scene, spawners, camera, combat, assist, world, state_hash.
"""
