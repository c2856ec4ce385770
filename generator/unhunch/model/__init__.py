"""The catalog's shape: frozen, typed, every field described for the people who fill it in."""
