"""From data to the model, or to every problem of shape in the words of the format."""

from generator.shape.validation import Shape

__all__ = ["Shape"]
