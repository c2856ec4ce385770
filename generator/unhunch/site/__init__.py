"""What the site holds: pages, data and assets, each as a path and its bytes."""
