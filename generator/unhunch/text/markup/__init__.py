"""Hand-written Markdown, as the site builder reads it: what of it is code, where it links to, what it may not hold."""
