"""Files of the catalog: which there are, what each may be, and their bytes; none from outside, none too large."""

from generator.files.files import Files
from generator.files.names import DEVICES, RESERVED

__all__ = ["DEVICES", "RESERVED", "Files"]
