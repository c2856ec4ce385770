"""What a change of the catalog means for its readers, for whoever reviews it; what lowers safety comes first."""
