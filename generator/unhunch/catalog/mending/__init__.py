"""What is safe to mend in files: spaces, line ends, quotation marks and the order of keys, never what a file says."""
