"""Sheets for the patients of a table: printed with their names, and kept nowhere else."""
