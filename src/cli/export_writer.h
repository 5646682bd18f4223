// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Writes a conversation, message by message, for a program or for people. The thread of its verb.
#pragma once

#include "cli/arguments.h"
#include "cli/output.h"
#include "starling/message.h"

namespace starling::cli {

class ExportWriter {
public:
    /// Begins. `name` is what the other side is called; may be empty.
    ExportWriter(Output& output, Export::Format format, const AccountId& own,
                 const ConversationId& with, const std::string& name);

    void add(const Message& message);
    void end();

private:
    std::string nameOf(const AccountId& author) const;
    void addHtml(const Message& message) const;
    void print(const std::string& line) const { output_.out(line + '\n'); }

    Output& output_;
    const Export::Format format_;
    const AccountId own_;
    const ConversationId with_;
    const std::string name_;
    bool isFirst_ = true;
};

}  // namespace starling::cli
