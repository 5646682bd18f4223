#!/usr/bin/env python3
# SPDX-FileCopyrightText: Starling contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fails when a layer includes one that it must not know (docs/architecture.md), when a public header
needs more than the standard library, or when headers include each other in a circle."""

import tree

# Each layer and those it may include; itself and include/starling/ are always allowed.
LAYERS = {
    "base": set(),
    "qr": {"base"},
    "crypto": {"base"},
    "sql": {"base"},
    "wire": {"base", "crypto"},
    "config": {"base", "crypto", "wire"},
    "store": {"base", "crypto", "sql", "wire"},
    "net": {"base", "crypto", "wire"},
    "localnet": {"base", "crypto", "sql", "wire"},
    "messenger": {"base", "crypto", "sql", "wire", "config", "store", "net"},
    "client": {"base", "crypto", "sql", "wire", "config", "store", "net", "messenger"},
    "cli": {"base", "qr", "messenger", "client"},
    "node": {"base", "crypto", "sql", "wire", "store", "localnet"},
}


# The parts of the window, likewise. They know no layer of the engine, but for include/starling/.
PARTS = {
    "look": set(),
    "bridge": set(),
    "models": {"bridge"},
    "widgets": {"look"},
    "devices": set(),
    "scan": {"look", "widgets", "devices"},
    "view": {"look", "bridge", "models", "widgets"},
    "panes": {"look", "bridge", "models", "widgets", "view"},
    "dialogs": {"look", "bridge", "models", "widgets", "devices", "scan"},
    "onboarding": {"look", "bridge", "widgets", "scan", "dialogs"},
    "platform": set(),
    "desktop": {"look", "bridge", "view", "dialogs"},
    "window": {"look", "bridge", "models", "widgets", "scan", "view", "panes", "dialogs",
               "onboarding", "platform", "desktop"},
    "demo": {"look", "bridge", "models", "widgets", "view", "panes", "dialogs", "onboarding",
             "platform", "desktop", "window"},
}


def layer_errors(root, name, table):
    layer = name.split("/")[1]
    if layer.startswith("main"):
        return []
    if layer not in table:
        return [f"{name}: there is no layer '{layer}'"]
    errors = []
    for header, quoted in tree.includes(tree.text_of(root, name)):
        target = header.split("/")[0]
        if not quoted or target == "starling" or header.endswith((".pb.h", ".moc")):
            continue
        if target not in table:
            errors.append(f'{name}: "{header}" is no header of a layer')
        elif target != layer and target not in table[layer]:
            errors.append(f"{name}: '{layer}' must not know '{header}'")
    return errors


def public_errors(root, name):
    errors = []
    for header, quoted in tree.includes(tree.text_of(root, name)):
        if quoted != header.startswith("starling/") or (not quoted and "/" in header):
            errors.append(f"{name}: a public header must not include '{header}'")
        if not quoted and header.endswith(".h"):
            errors.append(f"{name}: '{header}' is not of the C++ library")
    return errors


def circles(graph):
    """Headers on a circle, each circle once."""
    found, done = [], set()

    def visit(name, trail):
        if name in trail:
            found.append(" -> ".join(trail[trail.index(name):] + [name]))
            return
        if name in done:
            return
        for target in graph.get(name, []):
            visit(target, trail + [name])
        done.add(name)

    for name in sorted(graph):
        visit(name, [])
    return found


def main():
    root = tree.root_from_arguments()
    sources = tree.code_files(root, "src")
    public = tree.code_files(root, "include")
    window = tree.code_files(root, "ui")
    errors = [e for name in sources for e in layer_errors(root, name, LAYERS)]
    errors += [e for name in window for e in layer_errors(root, name, PARTS)]
    errors += [e for name in public for e in public_errors(root, name)]
    graph = {
        name.split("/", 1)[1]: [h for h, quoted in tree.includes(tree.text_of(root, name)) if quoted]
        for name in sources + public + window
        if name.endswith(".h")
    }
    errors += [f"headers in a circle: {circle}" for circle in circles(graph)]
    tree.verdict("layers", errors, len(sources + public + window))


if __name__ == "__main__":
    main()
