"""Floor 2, painting: the exported generator turns role maps and themes into screens that an NES could show."""
