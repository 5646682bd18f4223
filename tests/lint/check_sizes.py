#!/usr/bin/env python3
# SPDX-FileCopyrightText: Starling contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fails when a file or a function is too long to be read in one go. Functions are found by their
braces, which is enough in code that clang-format laid out."""

import re

import tree

FILE_LINES = 400
HEADER_LINES = 250
FUNCTION_LINES = 60

CONTAINER = re.compile(r"^(?:template\s*<.*>\s*)?(?:inline\s+)?"
                       r"(namespace|class|struct|enum|union|extern\s*\"\")\b", re.S)


def functions(code):
    """(first line, number of lines, head) of each function body at namespace or class level."""
    kinds, starts = [], []
    head = 0
    for match in re.finditer(r"[{};]", code):
        at = match.start()
        if match.group() == "{":
            text = code[head:at].strip()
            kind = kind_of(text, code[at - 1:at], inside=kinds)
            kinds.append(kind)
            starts.append(head)
            if kind in ("container", "function"):
                head = at + 1
        elif match.group() == "}":
            kind = kinds.pop() if kinds else "braces"
            start = starts.pop() if starts else at
            if kind == "function":
                first = start + len(code[start:at]) - len(code[start:at].lstrip())
                line = tree.line_of(code, first)
                yield line, tree.line_of(code, at) - line + 1, code[first:at].split("(")[0].strip()
            if kind in ("container", "function"):
                head = at + 1
        elif not kinds or kinds[-1] == "container":
            head = at + 1


def kind_of(text, before, inside):
    if inside and inside[-1] != "container":
        return "braces"
    text = re.sub(r"^(?:\s*#[^\n]*\n|\s*(?:public|private|protected):)+", "", text).strip()
    if CONTAINER.match(text):
        return "container"
    if before in " \n" and "(" in text and not re.search(r"[=,(]$|\breturn$", text):
        return "function"
    return "braces"


def errors_of(root, name):
    text = tree.text_of(root, name)
    errors = []
    lines = text.count("\n")
    bound = HEADER_LINES if name.endswith(".h") else FILE_LINES
    if lines > bound:
        errors.append(f"{name}: {lines} lines; at most {bound}")
    if name.endswith(tree.CODE):
        for line, length, head in functions(tree.bare_code(text)):
            if length > FUNCTION_LINES:
                short = head.split()[-1] if head.split() else "?"
                errors.append(f"{name}:{line}: {short} has {length} lines; at most {FUNCTION_LINES}")
    return errors


def main():
    root = tree.root_from_arguments()
    names = [n for n in tree.files(root)
             if n.endswith(tree.CODE + (".proto",)) or tree.is_script(root, n)]
    tree.verdict("sizes", [e for name in names for e in errors_of(root, name)], len(names))


if __name__ == "__main__":
    main()
