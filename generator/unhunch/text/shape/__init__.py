"""From data to the model, or to every problem of shape in the words of the format."""

from unhunch.text.shape.validation import Shape

__all__ = ["Shape"]
