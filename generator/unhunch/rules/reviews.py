"""R350: a review holds for exactly what was reviewed."""

import hashlib
import json
from collections.abc import Iterator

from unhunch.catalog.catalog import Catalog
from unhunch.model.technique import Technique
from unhunch.problems.advice import Advice
from unhunch.problems.code import Found, rule

_REVIEWED = {"dose", "steps", "cautions"}
_DIGITS = 12


def review_hash(technique: Technique) -> str:
    """Give the hash of dose, steps and cautions: the 12 digits that a review of them carries."""
    reviewed = technique.model_dump(mode="json", include=_REVIEWED)
    text = json.dumps(reviewed, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()[:_DIGITS]


@rule("R350", "review-lapsed")
def review_lapsed(catalog: Catalog) -> Iterator[Found]:
    """A review names dose, steps and cautions as they were read. When one of them changes, it no longer holds."""
    for technique in catalog.techniques.values():
        review, now = technique.entry.reviewed, review_hash(technique.entry)
        if review is not None and review.of != now:
            message = f"dose, steps or cautions are not those that {review.by} read"
            document, line = technique.document, f'of: "{now}"'
            ways = (
                (document.instead(("reviewed",), "null"),),
                (document.instead(("reviewed", "of"), f'"{now}"'),),
            )
            hint = Advice(f"Write `reviewed: null`. After they are read again, write `{line}`.", suggestions=ways)
            yield document.place(("reviewed", "of")), message, hint


RULES = (review_lapsed,)
