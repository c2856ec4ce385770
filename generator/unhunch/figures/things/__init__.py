"""What stands around the person, carries it, lies on it, or is held: a module a kind of thing."""
