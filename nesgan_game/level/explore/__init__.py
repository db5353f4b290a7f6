"""What there is in a stage beside its way: ways around, and secrets.

loops: ways around, among rooms and inside one; secret_places: what only broken blocks open.
"""
