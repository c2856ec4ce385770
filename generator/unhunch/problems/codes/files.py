"""Y14x and Y15x: what can be wrong with the files themselves. Each docstring is the rule."""

from unhunch.problems.advice import Advice
from unhunch.problems.code import Words, wording


@wording("Y141", "missing-file")
def missing_file() -> Words:
    """A catalog has catalog.yml, vocabulary.yml and safety.yml in its folder `content`."""
    return "the file is missing", "Every catalog needs it; copy it from another catalog and change it."


@wording("Y142", "wrong-ending")
def wrong_ending(name: str, better: str) -> Words:
    """Names of the files of techniques, routines and references end in `.yml`, in small letters."""
    return f"the name `{name}` does not end in `.yml`", f"Rename the file to `{better}`, or move it out of this folder."


@wording("Y143", "file-name")
def file_name(name: str, better: str) -> Words:
    """A file's name is the entry's id, or the page's address: small letters a to z, digits and single hyphens."""
    hint = f"Rename the file to `{better}`." if better else "Give it a short name of such letters."
    return f"the name `{name}` has more than small letters, digits and single hyphens", hint


@wording("Y144", "reserved-name")
def reserved_name(name: str, better: str) -> Words:
    """Some names are taken: the site has files, or some computers devices, of that name."""
    hint = f"Add a word, such as `{better}`." if better else "Add a word to it."
    return f"the name `{name}` is taken by the site or by some computers", hint


@wording("Y145", "file-in-folder")
def file_in_folder(better: str) -> Words:
    """Techniques lie side by side, and so do routines and references, without folders between."""
    return "the file lies in a folder of its own", f"Move it to `{better}`."


@wording("Y146", "link")
def link() -> Words:
    """Every file and folder in `content` is one itself. A link is not followed: what it leads to may change unseen."""
    return "this is a link to another place", "Put the file or the folder itself here instead of the link."


@wording("Y147", "not-a-file")
def not_a_file() -> Words:
    """What has the name of a file is a file that can be read."""
    return "this cannot be read as a file", "Put an ordinary file here, or take it out."


@wording("Y148", "stray-file")
def stray_file(name: str, hint: str) -> Words:
    """The folder `content` holds only what the catalog reads: a misspelt name would silently be left out.

    Among the pages may lie pictures, as PNG, JPEG or WebP. What editors and systems leave is no matter.
    """
    return f"nothing reads `{name}` here", hint


@wording("Y149", "capitals-only")
def capitals_only(name: str, other: str) -> Words:
    """Names of files differ in more than capitals: on many computers they would be the same file."""
    return f"the name `{name}` differs from `{other}` only in capitals", "Delete one of the two, or rename it."


@wording("Y150", "copy")
def copy(name: str, of: str) -> Words:
    """A file is there once. Copies that a program or a person put beside it are joined with it, and deleted."""
    return (
        f"`{name}` looks like a copy of `{of}`",
        f"Put what is newer in it into `{of}`, and delete the copy. If it is something else, give it another name.",
    )


@wording("Y151", "wrong-folder")
def wrong_folder(what: str, better: str) -> Words:
    """Each thing lies in the folder of its kind: techniques, routines, references, or pages with their pictures."""
    return f"this is a {what}, and does not lie where {what}s do", f"Move it to `{better}`."


@wording("Y152", "not-a-picture")
def not_a_picture(kind: str, hint: str) -> Words:
    """A picture is whole, and of the kind that its name's ending says: PNG, JPEG or WebP."""
    return f"this is no {kind} picture that can be shown", hint


@wording("Y153", "picture-too-large")
def picture_too_large(most: int) -> Words:
    """A picture has at most 4,096 pixels a side: more would stop a phone that opens the page."""
    return f"the picture has more than {most:,} pixels a side", "Make it smaller, and save it again."


@wording("Y154", "moving-picture")
def moving_picture() -> Words:
    """A picture stands still, so that nothing moves that a reader cannot stop."""
    return "the picture moves", "Save one still picture of it, or two that show start and end."


@wording("Y155", "all-in-one")
def all_in_one(kind: str, folder: str) -> Words:
    """Each technique, routine and reference has a file of its own, so that changes of two of them never meet."""
    return (
        f"each {kind} has a file of its own, in the folder `{folder}`",
        f"Split it: one file a {kind}, {folder}/ID.yml. Its name is the id, and it holds what stands below that id "
        "here, moved to the left. Then delete this file.",
    )


@wording("Y156", "drawing-refused")
def drawing_refused(why: str) -> Words:
    """An SVG of a catalog's own holds shapes alone: no letters, no scripts, no styles, nothing from elsewhere."""
    hint = "Save it again as a plain SVG, with its letters turned into paths, or save it as PNG."
    return f"the drawing cannot be shown: {why}", hint


@wording("Y157", "no-such-base")
def no_such_base(where: str) -> Words:
    """The catalog that `extends` names is there, and sound: a folder of ordinary files, or an installed package."""
    hint = f"Put the folder `content` of that catalog into `{where}`, or name the folder in which it lies."
    return f"there is no whole catalog in `{where}`", hint


@wording("Y158", "another-base")
def another_base(key: str, found: str, wanted: str) -> Words:
    """The catalog that `extends` names is the one that was chosen: by version and by hash.

    It is in the same language.
    """
    first = "A site has one language." if key == "language" else "Look at what changed in it."
    hint = Advice(f'{first} To take it as it is, write `"{found}"`.', instead=(f'"{found}"',))
    return f"the catalog to build on has the {key} `{found}`, not `{wanted}`", hint


@wording("Y159", "base-of-a-base")
def base_of_a_base(of: str) -> Words:
    """What a catalog builds on builds on no third one. So all see at once where a word is from."""
    return f"that catalog builds on another one, `{of}`", "Name that one instead, or copy what you need of both."


CODES = (
    missing_file,
    wrong_ending,
    file_name,
    reserved_name,
    file_in_folder,
    link,
    not_a_file,
    stray_file,
    capitals_only,
    copy,
    wrong_folder,
    not_a_picture,
    picture_too_large,
    moving_picture,
    all_in_one,
    drawing_refused,
    no_such_base,
    another_base,
    base_of_a_base,
)
