"""Another catalog that this one builds on: where it lies, and exactly which one it is."""

from pydantic import Field, model_validator

from unhunch.model.base import Entry


class Extends(Entry):
    """The catalog that techniques, references and words come from, where this one has none of its own."""

    path: str | None = Field(
        None,
        pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)*$",
        max_length=200,
        description="The folder that holds its `content`, seen from the one that holds this `content`.",
        examples=["vendor/unhunch"],
    )
    package: str | None = Field(
        None,
        pattern=r"^[a-z][a-z0-9_]*$",
        max_length=60,
        description="Or the name of an installed Python package that holds its `content`.",
        examples=["unhunch_catalog"],
    )
    version: str = Field(pattern=r"^\d+\.\d+\.\d+$", description="Its version, in quotes.", examples=["1.0.0"])
    sha256: str = Field(
        pattern=r"^[0-9a-f]{64}$",
        description="The hash of what comes from it. Leave sixty-four zeros to be told what to write.",
        examples=["0" * 64],
    )

    @model_validator(mode="after")
    def _lies_somewhere(self) -> "Extends":
        if (self.path is None) == (self.package is None):
            raise ValueError("write either `path` or `package`")
        return self

    @property
    def home(self) -> str:
        """What the places of its problems begin with."""
        return self.path or f"{self.package}"
