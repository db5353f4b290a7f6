"""Whole stages as pictures, for who makes them.

In the order in which data passes: route_lines, stage_picture, storyboard.
"""
