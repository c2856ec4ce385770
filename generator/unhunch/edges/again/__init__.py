"""What was done before is not done again: a whole run, or a part of the output, when nothing that it read changed."""
