// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/output.h"

#include "cli/qr_drawing.h"

#include <cstdio>

namespace starling::cli {

namespace {

class StandardOutput final : public Output {
public:
    void out(const std::string& text) override {
        std::fwrite(text.data(), 1, text.size(), stdout);
        std::fflush(stdout);
    }
    void err(const std::string& text) override { std::fputs(text.c_str(), stderr); }
    bool showsColours() const override { return cli::showsColours(); }
};

}  // namespace

Output& standardOutput() {
    static StandardOutput output;
    return output;
}

}  // namespace starling::cli
