"""Stages: physics, plans of rooms, assembly, proof, Tiled maps and pictures.

assemble.build_stage plans, draws, proves, peoples and fills a stage as controls.Controls wish; prove.prove searches one
for a way through; tiled.read_tmx and tiled.write_tmx take it in and out; render.render_stage draws it; rooms.ROOM_KINDS
names the room builders.
"""
