"""Screens to tiles: cut, deduplicate, cluster, label and score how tiles continue into each other."""
