"""Printable PDFs, made by Typst from the same views as the cards on the site."""
