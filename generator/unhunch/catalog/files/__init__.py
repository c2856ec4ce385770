"""Files of the catalog: which there are, what each may be, and their bytes; none from outside, none too large."""

from unhunch.catalog.files.files import Files
from unhunch.catalog.files.names import DEVICES, RESERVED

__all__ = ["DEVICES", "RESERVED", "Files"]
