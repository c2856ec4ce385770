"""What a catalog is: its files, read, placed and mended."""
