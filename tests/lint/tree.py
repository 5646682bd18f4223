# SPDX-FileCopyrightText: Starling contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the checks share: which files the project has, how their text reads, how a verdict is given."""

import os
import pathlib
import re
import subprocess
import sys

CODE = (".cpp", ".h")
SCRIPTS = (".py", ".sh", ".cmake")


def root_from_arguments():
    here = pathlib.Path(__file__).resolve().parents[2]
    return pathlib.Path(sys.argv[1]).resolve() if len(sys.argv) > 1 else here


def files(root):
    """Paths relative to `root`: what git tracks, or all but build folders in an unpacked archive."""
    names = _tracked(root)
    if names is None:
        names = list(_walked(root))
    return sorted(name for name in names if (root / name).is_file())


def code_files(root, *folders):
    wanted = tuple(folder + "/" for folder in folders)
    return [n for n in files(root) if n.endswith(CODE) and n.startswith(wanted)]


def is_script(root, name):
    """Shell, Python and CMake files, with or without an ending."""
    if name.endswith(SCRIPTS) or name.endswith("CMakeLists.txt"):
        return True
    if "." in pathlib.PurePath(name).name:
        return False
    with open(root / name, "rb") as file:
        return file.read(2) == b"#!"


def text_of(root, name):
    return (root / name).read_text(encoding="utf-8", errors="replace")


def includes(text):
    """(header, in_quotes) of every include."""
    found = re.findall(r'^[ \t]*#[ \t]*include[ \t]*([<"])([^>"]+)[>"]', text, re.M)
    return [(header, mark == '"') for mark, header in found]


_NOISE = re.compile(
    r'//[^\n]*|/\*.*?\*/|R"(?P<tag>[^(]*)\(.*?\)(?P=tag)"|"(?:\\.|[^"\\\n])*"'
    r"|(?<![0-9A-Fa-f])'(?:\\.|[^'\\\n])+'",
    re.S,
)


def bare_code(text):
    """C++ without comments and without what stands in quotes; lines stay where they are."""
    def blank(match):
        newlines = "\n" * match.group().count("\n")
        return newlines if match.group()[0] == "/" else '""' + newlines
    return _NOISE.sub(blank, text)


def line_of(text, offset):
    return text.count("\n", 0, offset) + 1


def verdict(name, errors, looked_at):
    """Prints what is wrong and ends the check. Having looked at nothing is wrong too."""
    if not looked_at:
        errors = errors + ["found nothing to look at"]
    for error in errors:
        print(f"{name}: {error}")
    if not errors:
        print(f"{name}: ok, {looked_at} looked at")
    sys.exit(1 if errors else 0)


def _tracked(root):
    if not (root / ".git").exists():
        return None
    try:
        out = subprocess.run(["git", "-C", str(root), "ls-files", "-z"], capture_output=True)
    except OSError:
        return None
    if out.returncode != 0:
        return None
    return [name for name in out.stdout.decode().split("\0") if name]


def _walked(root):
    for folder, below, names in os.walk(root):
        below[:] = [d for d in below if d not in (".git", ".cache") and not d.startswith("build")]
        for name in names:
            yield pathlib.Path(folder, name).relative_to(root).as_posix()
