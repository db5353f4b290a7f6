"""The small pictures of a crowd: what each of its heroes sees, drawn for all at once.

In the order in which data passes: crowd_cameras, crowd_scenes, pasted_sprites, crowd_pictures.
"""
