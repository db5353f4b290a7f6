"""Painting: a role map and a theme become screens that an NES could show, by an exported generator.

In the order in which data passes: theme_objects, theme_kinds, theme_registry, palette_mixtures, palettes, themes,
onnx_model, painter, texture, readability, dcgan_painter, object_painter, object_sheet, creatures/, artist.
"""
