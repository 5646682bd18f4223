#!/usr/bin/env python3
# SPDX-FileCopyrightText: Starling contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fails when a library is included outside its seam, or when clocks and randomness are used where
they must be passed in (docs/architecture.md, docs/adr/0006-seams.md)."""

import re

import tree

# A third-party header, and the only files that may include it.
SEAMS = [
    (r"sodium(\.h|/)", r"src/crypto/\w+\.cpp|tests/bench/"),
    (r"openssl/", r"src/crypto/\w+\.cpp|src/localnet/(https_server|https_client|certificate)\.cpp"
     r"|tests/bench/|tests/support/(tls_connection|raw_pages)\.cpp|tests/node/rude_client\.cpp"),
    (r"google/protobuf/|.*\.pb\.h", r"src/wire/\w+\.cpp"),
    (r"nlohmann/", r"src/(wire|localnet|cli|node)/\w+\.cpp|tests/"),
    (r"curl/", r"src/net/curl_(\w+\.cpp|library\.h)|tests/bench/"),
    (r"sqlcipher/|sqlite3", r"src/sql/\w+\.cpp|tests/bench/"),
    (r"boost/", r"src/localnet/https_((server|client|session)\.cpp|session\.h)"),
    (r"zstd", r"src/config/\w+\.cpp"),
    (r"ZXing/", r"src/qr/\w+\.cpp"),
    (r"CLI/", r"src/(cli|node)/"),
    (r"gtest/|gmock/", r"tests/"),
    (r"benchmark/", r"tests/bench/"),
    (r"Q[A-Z]|Qt", r"ui/|tests/(ui|journeys|bench)/"),
    (r"(?!sys/|netinet/|arpa/|net/if)[a-z0-9_+-]+/", r"$never"),
]

# The impure facts, and the only files that may ask the machine for them.
IMPURE = [
    (r"(system|steady|high_resolution)_clock::now|\bclock_gettime\b|\bgettimeofday\b|\btime\(nullptr\)",
     r"src/base/(world|executors|stop_flag)\.cpp|src/(client|cli|node)/"
     r"|src/net/curl_\w+\.cpp|src/localnet/https_(server|client)\.cpp|tests/(bench|support|loopback)/"),
    (r"random_device|\bgetrandom\b|\brandombytes_|\bRAND_bytes\b|\bstd::rand\b|mt19937",
     r"src/base/world\.(h|cpp)|src/localnet/certificate\.cpp|tests/(bench|support)/"),
]


def include_errors(root, name):
    errors = []
    for header, quoted in tree.includes(tree.text_of(root, name)):
        if quoted and not header.endswith(".pb.h"):
            continue
        for pattern, allowed in SEAMS:
            if re.match(pattern, header):
                if not re.match(allowed, name):
                    errors.append(f"{name}: '{header}' is outside its seam")
                break
    return errors


def impure_errors(root, name):
    code = tree.bare_code(tree.text_of(root, name))
    errors = []
    for pattern, allowed in IMPURE:
        if re.match(allowed, name):
            continue
        for match in re.finditer(pattern, code):
            line = tree.line_of(code, match.start())
            errors.append(f"{name}:{line}: '{match.group()}': take a Clock or a Random")
    return errors


def main():
    root = tree.root_from_arguments()
    names = tree.code_files(root, "src", "include", "tests", "ui")
    errors = [e for name in names for e in include_errors(root, name) + impure_errors(root, name)]
    tree.verdict("seams", errors, len(names))


if __name__ == "__main__":
    main()
