"""The signs to stop in a few lines, as every sheet and card has them; the whole list is on the page about safety."""

from collections.abc import Iterator

from pydantic import Field

from unhunch.model.base import Entry, Label, Some


class Short(Entry):
    """What to do, and at which signs."""

    action: Label = Field(description="What to do, up to the colon.", examples=["STOP and rest:"])
    signs: Some[Label] = Field(
        description="The signs in a few words each. What they stand for names them in its `on_paper`.",
        examples=[["new swelling", "a cold leg"]],
    )


class OnPaper(Entry):
    """The few lines: two for signs that come during the exercises, and two for those that keep from beginning."""

    call: Short = Field(description="Signs at which a reader stops and calls for help.")
    rest: Short = Field(description="Signs at which a reader stops and rests. Those of one technique are added here.")
    before_call: Short | None = Field(None, description="Signs at which a reader does not begin, and calls for help.")
    before_soon: Short | None = Field(None, description="Signs at which a reader does not begin, and sees somebody.")

    @property
    def lines(self) -> Iterator[tuple[str, Short]]:
        """Give each line that there is, with its key."""
        every = {key: getattr(self, key) for key in type(self).model_fields}
        return ((key, line) for key, line in every.items() if line)
