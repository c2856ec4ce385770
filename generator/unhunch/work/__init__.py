"""How work is done: places, processes, progress, and what is written to disk."""
