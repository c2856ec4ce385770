"""What the numbers on a drawing of several positions mean."""

from unhunch.views.edition import Edition


def captions(edition: Edition, technique: str) -> str | None:
    """Give the words for each position in one sentence, or None where none are written."""
    figure = edition.technique(technique).figure
    if figure is None or not figure.captions:
        return None
    t = edition.t
    each = (t("figures.caption", number=n, caption=caption) for n, caption in enumerate(figure.captions, 1))
    return t("figures.captions", captions=t("list.comma").join(each))
