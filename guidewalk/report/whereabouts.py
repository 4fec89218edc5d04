"""How other programs are told which file a finding is in."""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import quote


def path_from(path: str, folder: Path) -> str:
    """A file's path as a program that runs in a folder would write it.

    Args:
        path: the file, absolute or relative to the folder.
        folder: the folder, absolute.

    Returns:
        The relative path with forward slashes if the file is inside the folder, else the absolute
        one.
    """
    # not resolve(): a link inside the repository is the name under which the file is kept there
    absolute = Path(os.path.normpath(folder / path))
    for inside in (absolute, absolute.resolve()):
        for root in (folder, folder.resolve()):
            if inside.is_relative_to(root):
                return inside.relative_to(root).as_posix()
    return absolute.as_posix()


def uri_from(path: str, folder: Path) -> str:
    """The same as a URI reference (RFC 3986), as SARIF 2.1.0 §3.4.3 wants it.

    Args:
        path: the file, absolute or relative to the folder.
        folder: the folder, absolute.

    Returns:
        A percent-encoded relative reference if the file is inside the folder, else a `file:` URI.
    """
    told = path_from(path, folder)
    if Path(told).is_absolute():
        return Path(told).as_uri()
    return quote(told, safe="/~!$&'()*+,;=@")
