# SPDX-FileCopyrightText: Starling contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# Turns the word list WORDS (one a line) into the C++ file OUT.
file(STRINGS ${WORDS} words)
set(rows "")
foreach(word IN LISTS words)
  string(APPEND rows "        \"${word}\",\n")
endforeach()
file(WRITE ${OUT} "// Made from resources/words/english.txt by src/crypto/words.cmake.
#include \"crypto/mnemonic.h\"

namespace starling {

const std::vector<std::string_view>& englishWords() {
    static const std::vector<std::string_view> words{
${rows}    };
    return words;
}

}  // namespace starling
")
