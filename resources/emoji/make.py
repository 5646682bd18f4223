#!/usr/bin/env python3
# SPDX-FileCopyrightText: Starling contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes emoji.txt, which lies beside this file, from the data of the Unicode consortium:

    make.py emoji-test.txt en.xml > emoji.txt

Both come with Debian: unicode-data (/usr/share/unicode/emoji/) and unicode-cldr-core
(/usr/share/unicode/cldr/common/annotations/). Skin tones are left out."""

import re
import sys
import xml.etree.ElementTree as tree

PICTURE = "\ufe0f"


def keywords_of(path):
    """What else people call an emoji, by the emoji without its presentation mark."""
    found = {}
    for each in tree.parse(path).getroot().iter("annotation"):
        if each.get("type") != "tts":
            words = (word.strip().lower() for word in each.text.split("|"))
            found[each.get("cp").replace(PICTURE, "")] = [word for word in words if word]
    return found


def lines_of(path, keywords):
    for line in open(path, encoding="utf-8"):
        if line.startswith("# group: ") and "Component" not in line:
            yield "# " + line[len("# group: "):].strip()
        match = re.match(r"[0-9A-F ]+; fully-qualified +# (\S+) E\S+ (.+)", line)
        if not match or "skin tone" in line:
            continue
        emoji, name = match.group(1), match.group(2).strip().lower()
        known = set(re.findall(r"\w+", name))
        more = [word for word in keywords.get(emoji.replace(PICTURE, ""), [])
                if not set(re.findall(r"\w+", word)) <= known]
        yield "\t".join([emoji, name, "|".join(more)]).rstrip("\t")


def main():
    for line in lines_of(sys.argv[1], keywords_of(sys.argv[2])):
        print(line)


if __name__ == "__main__":
    main()
