"""Forms for people who write no files: what they ask, how the forge shows them, and how an answer becomes a routine."""
