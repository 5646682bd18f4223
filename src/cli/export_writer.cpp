// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/export_writer.h"

#include "cli/console_lines.h"
#include "cli/message_lines.h"

namespace starling::cli {

namespace {

using Format = Export::Format;

constexpr const char* kHead =
    "<!doctype html>\n<html><head><meta charset=\"utf-8\"><title>Conversation</title><style>\n"
    "body{font:15px/1.45 sans-serif;max-width:44em;margin:2em auto;padding:0 1em}\n"
    "p{margin:.5em 0;white-space:pre-wrap;overflow-wrap:anywhere}\n"
    "small{color:#667}q{color:#667;display:block}\n</style></head><body>\n";

/// Text that cannot end the element it is in.
std::string escaped(const std::string& text) {
    std::string out;
    for (const char c : text) {
        switch (c) {
            case '&':
                out += "&amp;";
                break;
            case '<':
                out += "&lt;";
                break;
            case '>':
                out += "&gt;";
                break;
            case '"':
                out += "&quot;";
                break;
            default:
                out += c;
        }
    }
    return out;
}

}  // namespace

ExportWriter::ExportWriter(Output& output, Format format, const AccountId& own,
                           const ConversationId& with, const std::string& name)
    : output_{output}, format_{format}, own_{own}, with_{with}, name_{name} {
    if (format_ == Format::Json) output_.out("[");
    if (format_ == Format::Html) print(kHead + ("<h1>" + escaped(nameOf(with_))) + "</h1>");
}

std::string ExportWriter::nameOf(const AccountId& author) const {
    if (author == own_) return author == with_ ? "Note to Self" : "You";
    return name_.empty() ? author.hex() : name_;
}

void ExportWriter::add(const Message& message) {
    if (format_ == Format::Json) {
        output_.out((isFirst_ ? "\n" : ",\n") + jsonLine(message));
    } else if (format_ == Format::Html) {
        addHtml(message);
    } else {
        print(textLine(message, name_));
    }
    isFirst_ = false;
}

void ExportWriter::addHtml(const Message& message) const {
    const auto notice = noticeOf(message, nameOf(message.conversation));
    auto text = notice.empty() ? escaped(message.text) : "<i>" + escaped(notice) + "</i>";
    if (message.quote)
        text = "<q>" + escaped(nameOf(message.quote->author) + ": " + message.quote->text) +
               "</q>" + text;
    for (const auto& reacted : message.reactions)
        text += " <small>" + escaped(reacted.emoji) + "</small>";
    print("<p><b>" + escaped(nameOf(message.author)) + "</b> <small>" + clockText(message.sentAt) +
          "</small>\n" + text + "</p>");
}

void ExportWriter::end() {
    if (format_ == Format::Json) print("\n]");
    if (format_ == Format::Html) print("</body></html>");
}

}  // namespace starling::cli
