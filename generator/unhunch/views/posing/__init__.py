"""What the page that makes poses shows: controls from the model, the written block, pictures, and what is wrong."""
