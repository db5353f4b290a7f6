"""The tile library: made from screens, looked up by role, saved as a folder that Tiled and other games can read."""
