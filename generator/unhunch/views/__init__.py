"""From the model to what a template shows: every word ready, nothing left to compute."""
