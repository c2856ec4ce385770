"""What a thin page, which loads none of the theme, says of itself at its head."""

from dataclasses import dataclass

from unhunch.views.edition import Edition
from unhunch.views.look import own_colours
from unhunch.views.schema_org import Node
from unhunch.views.share import Share


@dataclass(frozen=True)
class Head:
    """Title, description and full address of a page, the site it is part of, and its picture for who shares it.

    `offline` says whether the site can be kept on a device, `own_colours` is the path of a style
    sheet if it has colours of its own, and `linked_data` what the page says to machines.
    """

    title: str
    description: str
    address: str
    site: str
    image: str
    image_alt: str
    offline: bool
    own_colours: str | None
    linked_data: Node


def head(edition: Edition, path: str, title: str, description: str, *, share: Share, linked_data: Node) -> Head:
    """Put the head of a page into words; `path` is its path in the site."""
    return Head(
        title=title,
        description=description,
        address=edition.settings.address(path),
        site=edition.catalog.about.title,
        image=edition.settings.address(share.path),
        image_alt=share.alt,
        offline=edition.settings.offline,
        own_colours=own_colours(edition),
        linked_data=linked_data,
    )
