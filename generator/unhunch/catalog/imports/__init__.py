"""Catalogs that begin with what a public set of data holds."""
