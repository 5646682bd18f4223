#!/usr/bin/env python3
# SPDX-FileCopyrightText: Starling contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fails when a text of the window is not in every resources/translations/*.ts, or is there without
a finished translation that has the same placeholders; and when one is there that no code has."""

import pathlib
import re
import shutil
import subprocess
import tempfile
import xml.etree.ElementTree

import tree

FOLDER = "resources/translations"
AGAIN = "run cmake/dev words"


def lupdate():
    for name in ("/usr/lib/qt6/bin/lupdate", "lupdate-qt6", "lupdate6", "lupdate"):
        path = shutil.which(name)
        if not path:
            continue
        said = subprocess.run([path, "-version"], capture_output=True, text=True).stdout
        if "version 6." in said:
            return path
    return None


def texts_of(path):
    """(context, text, comment, has a plural) of every text, with its element."""
    found = {}
    for context in xml.etree.ElementTree.parse(path).getroot().findall("context"):
        for message in context.findall("message"):
            key = (context.findtext("name"), message.findtext("source"),
                   message.findtext("comment") or "", message.get("numerus") == "yes")
            found[key] = message
    return found


def texts_in_code(root, program):
    """The same of the window's code, with the place of each; and what lupdate complains about."""
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder).resolve()
        made = subprocess.run([program, str(root / "ui"), "-locations", "absolute",
                               "-ts", str(folder / "code.ts")], capture_output=True, text=True)
        complaints = [line.replace(f"{root}/", "") for line in made.stderr.splitlines() if line]
        texts = texts_of(folder / "code.ts")
        places = {}
        for key, message in texts.items():
            at = message.find("location")
            file = (folder / at.get("filename")).resolve().relative_to(root)
            places[key] = f"{file.as_posix()}:{at.get('line')}"
        return places, complaints


def placeholders(text):
    return sorted(re.findall(r"%L?(?:\d{1,2}|n)", text))


def faults(key, message):
    """What is wrong with one translation."""
    translation = message.find("translation")
    if translation is None:
        return ["is empty"]
    forms = [form.text for form in translation.findall("numerusform")] or [translation.text]
    if translation.get("type") == "unfinished":
        return ["is unfinished"]
    if translation.get("type"):
        return [f"is in no code any more: {AGAIN}"]
    if not all(form and form.strip() for form in forms):
        return ["is empty"]
    return [f"has other placeholders: “{form}”"
            for form in forms if placeholders(form) != placeholders(key[1])]


def errors_of(root, name, places):
    texts = texts_of(root / name)
    errors = [f"{place}: “{key[1]}” is not in {name}: {AGAIN}"
              for key, place in places.items() if key not in texts]
    for key, message in texts.items():
        wrong = faults(key, message) if key in places else [f"is in no code any more: {AGAIN}"]
        errors += [f"{name}: “{key[1]}” of {key[0]} {fault}" for fault in wrong]
    return errors


def main():
    root = tree.root_from_arguments()
    names = [n for n in tree.files(root) if n.startswith(FOLDER) and n.endswith(".ts")]
    program = lupdate()
    if not program:
        tree.verdict("translations", ["lupdate of Qt 6 is not installed: cmake/dev deps"], len(names))
    errors = []
    if names:
        places, errors = texts_in_code(root, program)
        errors += [error for name in names for error in errors_of(root, name, places)]
    tree.verdict("translations", errors, len(names))


if __name__ == "__main__":
    main()
