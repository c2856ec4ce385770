"""What is written to disk for good: whole or not at all, and never over what somebody else wrote."""
