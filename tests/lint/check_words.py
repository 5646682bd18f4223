#!/usr/bin/env python3
# SPDX-FileCopyrightText: Starling contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fails on what must not be left in the tree: sleeping, notes to oneself, leftovers of a merge,
paths of one machine, and pages that are spoken of but not there."""

import pathlib
import re

import tree

TEXT = tree.CODE + tree.SCRIPTS + (".md", ".txt", ".proto", ".yml", ".json")
HERE = "tests/lint/"

# A pattern, the files it counts in, and what to do about it.
WORDS = [
    (r"\b(sleep_for|sleep_until|usleep|nanosleep|QTest::qSleep|QTest::qWait)\b|(?<![\w.:])(?<!void )sleep\(", r".*\.(cpp|h)$",
     "wait for a thing, not for a while"),
    (r"\btime\.sleep\(|^\s*sleep\s+[0-9$]", r".*\.(py|sh)$|cmake/(dev|demo)$|\.ci/run$",
     "wait for a thing, not for a while"),
    (r"\b(TODO|FIXME|XXX|HACK)\b", r".*", "do it or leave it"),
    (r"^(<<<<<<<|>>>>>>>|=======$)", r".*", "a merge was left half done"),
    (r"(?<![\w.$}/])/(home|root|work|Users)/\w", r".*", "that path is on one machine only"),
    (r"\bco_(await|yield|return)\b", r".*\.(cpp|h)$", "no coroutines (docs/adr/0002-three-executors.md)"),
    (r"\bstd::(format|jthread|stop_token)\b", r".*\.(cpp|h)$", "not in every library that we support"),
    (r"\t", r".*\.(cpp|h|py|cmake|md)$", "no tabs"),
]

PAGE = re.compile(r"(?<![\w./-])(?:\.{1,2}/)?(?:[\w-]+/)*[\w-]+\.md(?:#[\w-]+)?\b")


def anchors(text):
    """The names by which a page's headings can be linked to."""
    heads = re.findall(r"^#+\s+(.*)$", text, re.M)
    plain = [re.sub(r"[^\w\- ]", "", head.lower()).strip().replace(" ", "-") for head in heads]
    return set(plain) | set(re.findall(r'<a (?:id|name)="([\w-]+)"', text))


def find_page(root, name, page, names):
    """The page as seen from the file that speaks of it, from the root, or by its bare name."""
    beside = (root / pathlib.PurePosixPath(name).parent / page).resolve()
    for path in (beside, root / page):
        if path.is_file():
            return path
    if "/" not in page:
        for each in names:
            if each.endswith("/" + page):
                return root / each
    return None


def page_errors(root, name, names, known):
    text = tree.text_of(root, name)
    errors = []
    for match in PAGE.finditer(text):
        page, _, anchor = match.group().partition("#")
        found = find_page(root, name, page, names)
        if not found:
            errors.append(f"{name}:{tree.line_of(text, match.start())}: there is no page {page}")
        elif anchor:
            if found not in known:
                known[found] = anchors(found.read_text(encoding="utf-8"))
            if anchor not in known[found]:
                line = tree.line_of(text, match.start())
                errors.append(f"{name}:{line}: {page} has no heading #{anchor}")
    return errors


def word_errors(name, text):
    errors = []
    for pattern, where, advice in WORDS:
        if not re.match(where, name):
            continue
        for match in re.finditer(pattern, text, re.M):
            line = tree.line_of(text, match.start())
            errors.append(f"{name}:{line}: '{match.group().strip()}': {advice}")
    return errors


def main():
    root = tree.root_from_arguments()
    names = [n for n in tree.files(root)
             if (n.endswith(TEXT) or tree.is_script(root, n)) and not n.startswith(HERE)
             and not n.startswith(("tests/vectors/", "tests/fuzz/corpus/", "resources/words/"))]
    errors, known = [], {}
    for name in names:
        errors += word_errors(name, tree.text_of(root, name))
        errors += page_errors(root, name, names, known)
    tree.verdict("words", errors, len(names))


if __name__ == "__main__":
    main()
