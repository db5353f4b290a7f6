"""Whole stages as pictures, for who makes them.

In the order in which data passes: lettering, route_lines, stage_picture, storyboard, explain.
"""
