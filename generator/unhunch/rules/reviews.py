"""R350: a review holds for exactly what was reviewed: dose, steps, and what each condition means for the technique."""

import hashlib
import json
from collections.abc import Iterator

from unhunch.catalog.catalog import Catalog
from unhunch.catalog.conditions import changing
from unhunch.model.technique import Technique
from unhunch.model.vocabulary import Vocabulary
from unhunch.problems.advice import Advice
from unhunch.problems.code import Found, rule

_REVIEWED = {"dose", "steps"}
_DIGITS = 12


def review_hash(technique: Technique, vocabulary: Vocabulary) -> str:
    """Give the hash of dose, steps and cautions: the 12 digits that a review of them carries.

    What a condition asks by default is a caution, too: who reads the page reads both. What a file leaves out is not in
    it, so that no review lapses as there comes to be a key that nobody has written.
    """
    cautions = {**changing(vocabulary, technique), **technique.cautions}
    reviewed = {
        **technique.model_dump(mode="json", include=_REVIEWED, exclude_defaults=True),
        "cautions": {
            id_: caution.model_dump(mode="json", exclude={"kinds"}, exclude_defaults=True)
            for id_, caution in cautions.items()
        },
    }
    text = json.dumps(reviewed, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()[:_DIGITS]


@rule("R350", "review-lapsed")
def review_lapsed(catalog: Catalog) -> Iterator[Found]:
    """A review names dose, steps and cautions as they were read, with what conditions ask by default.

    When one of them changes, it no longer holds.
    """
    for technique in catalog.techniques.values():
        review, now = technique.entry.reviewed, review_hash(technique.entry, catalog.vocabulary)
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
