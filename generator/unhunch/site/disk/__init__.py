"""A site that opens from a disk, where browsers load neither modules nor data: both become classic scripts."""
