"""The commands, a module each, so that a command waits only for what it needs itself."""
