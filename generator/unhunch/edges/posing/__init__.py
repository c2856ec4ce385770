"""The pose page of a preview: a figure made by sliders, drawn as one looks on. No build publishes it."""
