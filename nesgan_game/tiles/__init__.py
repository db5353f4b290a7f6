"""Screens to tiles: cut, deduplicated, clustered, labelled, and scored by how they continue into each other.

In the order in which data passes: from_pictures, packed, dedupe, palette_order, pattern_bank, fewer_patterns,
neighbourhoods, cluster, seams, role_labels/.
"""
