"""One module a page kind: its facts, its template and its addresses, put together to outputs of the site."""
