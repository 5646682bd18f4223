#!/usr/bin/env python3
# SPDX-FileCopyrightText: Starling contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fails when clang-format 14 would lay a file out otherwise. Other versions differ in details, so
only that one is asked."""

import re
import shutil
import subprocess

import tree

VERSION = "14"


def clang_format():
    for name in (f"clang-format-{VERSION}", "clang-format"):
        path = shutil.which(name)
        if not path:
            continue
        said = subprocess.run([path, "--version"], capture_output=True, text=True).stdout
        if re.search(rf"version {VERSION}\.", said):
            return path
    return None


def main():
    root = tree.root_from_arguments()
    names = tree.code_files(root, "src", "include", "tests", "ui")
    program = clang_format()
    if not program:
        tree.verdict("format", [f"clang-format {VERSION} is not installed: cmake/dev deps"], len(names))
    errors = []
    if names:
        out = subprocess.run([program, "--dry-run", "-Werror", "--style=file", *names], cwd=root,
                             capture_output=True, text=True)
        places = sorted(set(re.findall(r"^(\S+?):\d+:\d+: error", out.stderr, re.M)))
        errors = [f"{name}: run clang-format -i on it" for name in places]
        if out.returncode != 0 and not errors:
            errors = [out.stderr.strip()]
    tree.verdict("format", errors, len(names))


if __name__ == "__main__":
    main()
