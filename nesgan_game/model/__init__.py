"""Floor 1, the model: scenes to learn from, the generator, its training and its export. torch lives here only."""
