// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A whole conversation on standard output, a page at a time.

#include "cli/export_writer.h"
#include "cli/verbs.h"

namespace starling::cli {

namespace {

constexpr std::size_t kPage = 500;

/// The next messages after `last`; from the first when there is none.
Result<std::vector<Message>> nextPage(Desk& desk, const AccountId& with,
                                      std::optional<MessageId> last) {
    Page page;
    page.limit = kPage;
    page.after = last;
    page.oldest = !last;
    return desk.session.await<std::vector<Message>>(
        [&](Client& client, auto done) { client.messages().history(with, page, std::move(done)); });
}

}  // namespace

Exit run(Desk& desk, const Export& verb) {
    if (auto opened = desk.open(); !opened) return desk.fail(opened.error());
    const auto with = personIn(desk, verb.with);
    if (!with) return desk.fail(with.error());
    const auto all = allConversations(desk);
    if (!all) return desk.fail(all.error());
    std::string name;
    for (const auto& conversation : *all)
        if (conversation.id == *with) name = conversation.shownName();
    ExportWriter writer{desk.console.output(), verb.format, desk.session.id(), *with, name};
    std::optional<MessageId> last;
    while (true) {
        const auto page = nextPage(desk, *with, last);
        if (!page) return desk.fail(page.error());
        for (const auto& message : *page)
            writer.add(message);
        if (page->size() < kPage) break;
        last = page->back().id;
    }
    writer.end();
    return Exit::Ok;
}

}  // namespace starling::cli
