"""What was done before is not done again: a whole run, when nothing changed since."""
