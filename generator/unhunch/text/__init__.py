"""Texts: how they are read, what is asked of them, and how they are escaped where they leave."""
