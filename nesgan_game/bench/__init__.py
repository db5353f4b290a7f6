"""How fast the package is, path by path, as ratios that carry over to other machines, and beside other packages.

figure: one row, and how it is timed; tile_benches: deduplication, libraries of many screens, what is left over;
make_benches: painting, palettes, libraries, stages, files; play_benches: ticks, frames, copies, steps of learners;
pyxel_yardstick: how long Pyxel takes; start_benches: imports, launch, memory; all_benches: all of them by name;
past_ratios: what they took before; speed_page: all that as a page.
"""
