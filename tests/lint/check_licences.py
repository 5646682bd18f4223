#!/usr/bin/env python3
# SPDX-FileCopyrightText: Starling contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fails when a source, script or build file does not begin with its two SPDX lines."""

import tree

LINES = ("SPDX-FileCopyrightText: Starling contributors",
         "SPDX-License-Identifier: GPL-3.0-or-later")


def has_licence(text):
    lines = text.splitlines()
    if lines and lines[0].startswith("#!"):
        lines = lines[1:]
    return len(lines) >= 2 and all(
        line.split(" ", 1)[-1] == wanted and line.split(" ", 1)[0] in ("//", "#")
        for line, wanted in zip(lines, LINES))


def main():
    root = tree.root_from_arguments()
    names = [n for n in tree.files(root)
             if n.endswith(tree.CODE + (".proto", ".yml", ".ui")) or tree.is_script(root, n)]
    errors = [f"{name}: does not begin with the two SPDX lines"
              for name in names if not has_licence(tree.text_of(root, name))]
    if not (root / "LICENSE").is_file():
        errors.append("LICENSE is missing")
    tree.verdict("licences", errors, len(names))


if __name__ == "__main__":
    main()
