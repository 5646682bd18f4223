#!/usr/bin/env python3
# SPDX-FileCopyrightText: Starling contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fails when a public header does not compile alone, with nothing but the standard library."""

import os
import shutil
import subprocess

import tree


def main():
    root = tree.root_from_arguments()
    names = [n for n in tree.code_files(root, "include") if n.endswith(".h")]
    compiler = os.environ.get("CXX") or shutil.which("c++") or "g++"
    errors = []
    for name in names:
        # Included from a file of its own: `#pragma once` in a main file is a warning.
        line = f'#include "{name.split("/", 1)[1]}"\n'
        out = subprocess.run(
            [compiler, "-std=c++20", "-Wall", "-Wextra", "-Werror", "-fsyntax-only",
             "-I", str(root / "include"), "-x", "c++", "-"],
            input=line, capture_output=True, text=True)
        if out.returncode != 0:
            errors.append(f"{name}: does not compile alone\n{out.stderr.strip()}")
    tree.verdict("headers", errors, len(names))


if __name__ == "__main__":
    main()
