#!/usr/bin/env python3
# SPDX-FileCopyrightText: Starling contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Proves that the checks bite: each is given a small tree that is good, and the same tree with one
thing wrong in it."""

import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

HERE = pathlib.Path(__file__).resolve().parent
SPDX = "SPDX-FileCopyrightText: Starling contributors", "SPDX-License-Identifier: GPL-3.0-or-later"
CPP = "".join(f"// {line}\n" for line in SPDX) + "\n"
SHELL = "#!/bin/sh\n" + "".join(f"# {line}\n" for line in SPDX)
WORDS = ('<TS version="2.1" language="de"><context><name>Hi</name><message>'
         "<source>Hi %1</source>{}</message></context></TS>\n")

GOOD = {
    "LICENSE": "GPL\n",
    "README.md": "# Starling\n\nSee docs/tour.md.\n",
    "docs/tour.md": "# Tour\n\n## First steps\n",
    "cmake/dev": SHELL + "echo hello\n",
    "include/starling/ids.h": CPP + "#pragma once\n\n#include <string>\n\nstd::string name();\n",
    "src/base/bytes.h": CPP + '#pragma once\n\n#include "starling/ids.h"\n',
    "src/crypto/keys.cpp": CPP + '#include "base/bytes.h"\n\n#include <sodium.h>\n',
    "src/wire/content.cpp": CPP + '#include "base/bytes.h"\n\n#include <nlohmann/json.hpp>\n',
    "ui/look/words.cpp": CPP + 'const auto words = QCoreApplication::translate("Hi", "Hi %1");\n',
    "resources/translations/starling_de.ts": WORDS.replace("{}", "<translation>Na %1</translation>"),
}

LONG_FUNCTION = "Wide::Wide(int a)\n    : a_{a} {\n" + "    ++a_;\n" * 60 + "}\n"
LONG_LOOP = "void f() {\n    while (g({1, 2})) {\n" + "        h();\n" * 58 + "    }\n}\n"


class Tree(unittest.TestCase):
    def setUp(self):
        self.root = pathlib.Path(tempfile.mkdtemp(prefix="starling-lint-"))
        self.addCleanup(shutil.rmtree, self.root)
        shutil.copy(HERE.parents[1] / ".clang-format", self.root)
        for name, text in GOOD.items():
            self.write(name, text)

    def write(self, name, text):
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def run_check(self, check):
        return subprocess.run([sys.executable, str(HERE / f"check_{check}.py"), str(self.root)],
                              capture_output=True, text=True)

    def passes(self, check):
        said = self.run_check(check)
        self.assertEqual(said.returncode, 0, said.stdout + said.stderr)

    def bites(self, check, name, text, about):
        """The check fails on that file, says what about, and had no other reason to."""
        before = self.root / name
        kept = before.read_text(encoding="utf-8") if before.exists() else None
        self.write(name, text)
        said = self.run_check(check)
        before.unlink() if kept is None else self.write(name, kept)
        self.assertEqual(said.returncode, 1, said.stdout + said.stderr)
        self.assertIn(name.split("/", 1)[1], said.stdout)
        self.assertIn(about, said.stdout)
        self.assertEqual(said.stderr, "")
        self.passes(check)


class Checks(Tree):
    def test_good_trees_pass(self):
        for path in sorted(HERE.glob("check_*.py")):
            self.passes(path.stem.removeprefix("check_"))

    def test_an_empty_tree_passes_nothing(self):
        for path in sorted(HERE.glob("check_*.py")):
            empty = tempfile.mkdtemp(prefix="starling-lint-")
            self.addCleanup(shutil.rmtree, empty)
            said = subprocess.run([sys.executable, str(path), empty], capture_output=True, text=True)
            self.assertEqual(said.returncode, 1, f"{path.name}: {said.stdout}{said.stderr}")

    def test_layers(self):
        self.bites("layers", "src/base/x.cpp", CPP + '#include "wire/content.h"\n', "must not know")
        self.bites("layers", "src/net/x.cpp", CPP + '#include "store/tables.h"\n', "must not know")
        self.bites("layers", "src/cli/x.cpp", CPP + '#include "net/network.h"\n', "must not know")
        self.bites("layers", "src/odds/x.cpp", CPP, "no layer 'odds'")
        self.bites("layers", "src/wire/x.cpp", CPP + '#include "near.h"\n', "no header of a layer")
        self.bites("layers", "include/starling/x.h", CPP + '#include "base/bytes.h"\n',
                   "public header")
        self.bites("layers", "include/starling/x.h", CPP + "#include <curl/curl.h>\n",
                   "public header")

    def test_circles(self):
        self.write("src/wire/a.h", CPP + '#pragma once\n#include "wire/b.h"\n')
        self.write("src/wire/b.h", CPP + '#pragma once\n')
        self.bites("layers", "src/wire/b.h", CPP + '#pragma once\n#include "wire/a.h"\n', "circle")

    def test_seams(self):
        for header, name in [("sodium.h", "src/wire/x.cpp"), ("sodium.h", "src/crypto/x.h"),
                             ("openssl/ssl.h", "src/net/x.cpp"), ("curl/curl.h", "src/net/http.cpp"),
                             ("nlohmann/json.hpp", "src/wire/x.h"),
                             ("nlohmann/json_fwd.hpp", "src/store/x.cpp"),
                             ("sqlcipher/sqlite3.h", "src/store/x.cpp"),
                             ("boost/asio.hpp", "src/localnet/node.cpp"),
                             ("CLI/CLI.hpp", "src/client/x.cpp"), ("gtest/gtest.h", "src/base/x.h"),
                             ("google/protobuf/message.h", "src/wire/x.h"),
                             ("QString", "src/client/x.cpp"), ("zlib/zlib.h", "src/base/x.cpp")]:
            self.bites("seams", name, CPP + f"#include <{header}>\n", "outside its seam")
        self.bites("seams", "src/messenger/x.cpp", CPP + '#include "starling.pb.h"\n', "seam")
        self.bites("seams", "src/net/pool.cpp", CPP + "auto t = std::chrono::steady_clock::now();\n",
                   "take a Clock")
        self.bites("seams", "tests/net/x.cpp", CPP + "std::random_device d;\n", "take a Clock")

    def test_sizes(self):
        self.bites("sizes", "src/base/x.cpp", CPP + "int x;\n" * 398, "401 lines")
        self.bites("sizes", "src/base/x.h", CPP + "int x;\n" * 248, "251 lines")
        self.bites("sizes", "src/base/x.cpp", CPP + LONG_FUNCTION, "Wide has 63 lines")
        self.bites("sizes", "src/base/x.cpp", CPP + "namespace a {\n" + LONG_LOOP + "}\n",
                   "f has 62 lines")
        self.bites("sizes", "tests/x_test.cpp", CPP + LONG_LOOP.replace("void f", "TEST(A, B)"),
                   "62 lines")
        self.bites("sizes", "cmake/dev", SHELL + "echo\n" * 398, "401 lines")

    def test_short_functions_are_told_apart(self):
        short = "void f() {\n" + "    g();\n" * 40 + "}\n"
        self.write("src/base/x.cpp", CPP + "struct A {\n    int a{1};\n};\n" + short + short)
        self.passes("sizes")

    def test_format(self):
        self.bites("format", "src/base/x.cpp", CPP + "int  x ;\n", "clang-format -i")

    def test_licences(self):
        self.bites("licences", "src/base/x.cpp", "int x;\n", "SPDX")
        self.bites("licences", "src/base/x.cpp", CPP.replace("GPL-3.0-or-later", "MIT"), "SPDX")
        self.bites("licences", "cmake/x", "#!/bin/sh\necho\n", "SPDX")
        self.bites("licences", "src/CMakeLists.txt", "add_subdirectory(base)\n", "SPDX")

    def test_words(self):
        for line, about in [("std::this_thread::sleep_for(1s);", "wait for a thing"),
                            ("// TO" "DO: all", "do it or leave it"), ("\tint x;", "no tabs"),
                            ("co_await x;", "no coroutines"), ("// in /home/alice", "one machine"),
                            ("// docs/nowhere.md", "no page docs/nowhere.md"),
                            ("// docs/tour.md#last-steps", "no heading #last-steps")]:
            self.bites("words", "src/base/x.cpp", CPP + line + "\n", about)
        self.bites("words", "cmake/dev", SHELL + "sleep 1\n", "wait for a thing")
        self.bites("words", "docs/x.md", "# X\n\n<<<<<<< ours\n", "merge")
        self.bites("words", "docs/x.md", "[there](there.md)\n", "no page there.md")
        self.write("docs/x.md", "[there](tour.md#first-steps), [up](../README.md)\n")
        self.passes("words")

    def test_headers(self):
        self.bites("headers", "include/starling/x.h", CPP + "#pragma once\nstd::string x();\n",
                   "does not compile alone")

    def test_translations(self):
        for translation, about in [("<translation>Na %2</translation>", "other placeholders"),
                                   ("<translation> </translation>", "empty"),
                                   ("<translation type='unfinished'>Na %1</translation>",
                                    "unfinished"),
                                   ("<translation type='vanished'>Na %1</translation>",
                                    "in no code any more"),
                                   ("<translation>Na %1</translation></message><message>"
                                    "<source>Ho</source><translation>Ho</translation>",
                                    "in no code any more"),
                                   ("", "empty")]:
            self.bites("translations", "resources/translations/starling_de.ts",
                       WORDS.replace("{}", translation), about)
        for words, about in [('auto w = QCoreApplication::translate("Hi", "Ho");', "is not in"),
                             ('struct A : B { void f() { tr("Hi"); } };', "lacks Q_OBJECT")]:
            self.bites("translations", "ui/look/x.cpp", CPP + words + "\n", about)


if __name__ == "__main__":
    unittest.main()
