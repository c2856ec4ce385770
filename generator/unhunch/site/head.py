"""What a page says of itself: at its head, to whoever shares it, and to machines."""

from collections.abc import Mapping

from markupsafe import Markup

from unhunch.site import policy, render
from unhunch.text import escape
from unhunch.views.head import Head
from unhunch.views.schema_org import Node
from unhunch.views.settings import Settings
from unhunch.views.share import Share


def front(title: str, description: str, share: Share) -> render.Front:
    """Give what stands at the head of a Markdown page, from which the theme makes its head."""
    return render.Front(title, description, share.path, share.alt)


def linked_data(data: Node) -> Markup:
    """Render what a page says of itself to machines: data that no browser runs."""
    return Markup('<script type="application/ld+json">{}</script>').format(escape.script_data(data))


def of_thin_page(head: Head, settings: Settings, meta: Markup = policy.META) -> Mapping[str, Markup]:
    """Give what a thin page, which loads none of the theme, has at its head: policy, sharing, and its linked data."""
    return {
        "policy": policy.head(settings, meta),
        "linked_data": linked_data(head.linked_data),
        "sharing": sharing(
            site=head.site,
            title=head.title,
            description=head.description,
            address=head.address,
            image=head.image,
            alt=head.image_alt,
        ),
    }


def sharing(
    *, site: str, title: str, description: str, address: str, image: str, alt: str, home: bool = False
) -> Markup:
    """Render what a link to a page shows where somebody shares it; `address` and `image` are absolute."""
    return render.html(
        "sharing.html.j2",
        site=site,
        title=title,
        description=description,
        address=address,
        image=image,
        alt=alt,
        home=home,
    )
