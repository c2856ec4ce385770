"""The site without a connection: a service worker that holds one version of it, and the manifest that installs it."""
