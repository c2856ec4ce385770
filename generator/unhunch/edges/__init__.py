"""Where the program meets the world: its commands, MkDocs, the disk, the terminal."""
