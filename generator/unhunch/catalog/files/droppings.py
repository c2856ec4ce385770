"""What editors and systems leave beside the files that people work on: nobody meant it, so nothing is said of it."""

import re
from fnmatch import translate

_OF_EDITORS = (
    *("*~", "#*#", ".#*", "*.bak", "*.orig", "*.rej", "*.tmp", "*.swp", "*.swo", ".*.sw?", "*.kate-swp", "4913"),
    *("*.save", "*.save.[0-9]*", "*___jb_*___", "~$*", ".~*", ".goutputstream-*", "*.sb-????????-??????"),
    *(".*.yml.*", ".*.md.*"),  # a file that is written whole under such a name, and then takes its own
)
_OF_SYSTEMS = (
    *("thumbs.db", "ehthumbs.db", "desktop.ini", "$recycle.bin", "system volume information", "lost+found"),
    *("._*", ".ds_store", "icon\r", ".appledouble", ".localized", ".fseventsd", ".spotlight-v100", ".trashes"),
    *(".temporaryitems", ".documentrevisions-v100", ".directory", ".trash-*", ".nfs*", ".fuse_hidden*"),
    *("@eadir", "*.part", "*.partial", "*.crdownload", "*.download"),
)
_OF_SYNCING = (
    ".stfolder",
    ".stversions",
    ".stignore",
    ".syncthing.*",
    "~syncthing~*",
    ".dropbox*",
    ".sync",
    ".owncloud*",
)
_OF_TOOLS = (
    *(".git", ".git?*", ".hg", ".hg?*", ".svn", ".keep", ".idea", ".vscode", ".vs", ".zed", ".obsidian", ".history"),
    *(".editorconfig", ".prettier*", ".yamllint*", ".markdownlint*", ".vale*", ".textlint*", ".cspell*", ".mypy_cache"),
    *(".ruff_cache", ".pytest_cache", ".ipynb_checkpoints", "__pycache__"),
)
_DROPPING = re.compile("|".join(map(translate, (*_OF_EDITORS, *_OF_SYSTEMS, *_OF_SYNCING, *_OF_TOOLS))))


def is_dropping(name: str) -> bool:
    """Whether a file or folder of this name was left by an editor, a system, or a program that syncs or keeps files."""
    return _DROPPING.match(name.lower()) is not None
