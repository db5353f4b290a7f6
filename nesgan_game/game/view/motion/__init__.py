"""What changes in the picture of a stage without being a sprite.

In the order in which data passes: waves, exit_door, sign_text, fades.
"""
