"""A tile of the library for every cell of a stage.

In the order in which data passes: texture_fill, object_fill, furnishing_fill, chr_budget, fill_stage, dress.
"""
