"""The one folder that imports MkDocs: our plugin for it, and how our commands drive it."""
