"""Unhunch's generator: a YAML catalog of techniques becomes pages, cards and sheets."""
