// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Spoilers and links of messages, by mouse, key and menu.

#include "look/words.h"
#include "view/message_view_body.h"

#include <QAccessible>
#include <QMenu>

namespace starling::ui {

namespace {

constexpr std::size_t kMostInMenu = 20;
constexpr int kMostShown = 60;  ///< Letters of an address in a menu.

/// As the browser takes it: nothing in it looks like something else.
QString addressForMenu(const QUrl& url) {
    auto address = QString::fromLatin1(url.toEncoded(QUrl::RemoveUserInfo));
    if (address.size() > kMostShown) address = address.left(kMostShown - 1) + u'…';
    return address.replace(u'&', QLatin1String("&&"));  // In a menu it marks a letter.
}

bool isCovered(const FormattedText& text, const Link& link) {
    return std::any_of(text.marks.begin(), text.marks.end(), [&](const MarkedRange& each) {
        return each.mark == Mark::Spoiler && each.range.from < link.range.to &&
               link.range.from < each.range.to;
    });
}

}  // namespace

FormattedText MessageView::Body::formattedText(int row) const {
    return isSaid(model.at(row).kind) ? formatMarks(textOf(row)) : FormattedText{};
}

// Rows that are not in view are not laid out for this.
bool MessageView::Body::hasCovered(int row) const {
    if (reader.hasUncovered(model.at(row).id)) return false;
    const auto marks = formattedText(row).marks;
    return std::any_of(marks.begin(), marks.end(),
                       [](const MarkedRange& each) { return each.mark == Mark::Spoiler; });
}

void MessageView::Body::uncover(int row) {
    reader.uncovered.push_back(model.at(row).id);
    view.viewport()->update();
    showCursorFor(hitAt(view.viewport()->mapFromGlobal(QCursor::pos())));
    if (!QAccessible::isActive()) return;
    QAccessibleEvent event{&view, QAccessible::NameChanged};
    event.setChild(row);
    QAccessible::updateAccessibility(&event);
}

void MessageView::Body::openLink(const Hit& pressed, const Hit& released) {
    const auto layout = rows.layout(released.row);
    const int link = layout->linkAt(released.point);
    if (link < 0 || link != layout->linkAt(pressed.point)) return;
    emit view.linkRequested(layout->links[static_cast<std::size_t>(link)].url);
}

QString MessageView::Body::spokenText(int row) const {
    const auto& message = model.at(row);
    if (hasCovered(row)) return text(withoutMarks(message.text));
    return formattedText(row).text;
}

/// For who has no mouse.
void MessageView::Body::addMarks(QMenu& menu, int row) {
    const auto id = model.at(row).id;
    const bool covered = hasCovered(row);
    if (covered)
        menu.addAction(MessageView::tr("Show spoilers"), &view, [this, id] {
            if (const auto now = rows.rowOf(id)) uncover(*now);
        });
    const auto formatted = formattedText(row);
    std::vector<QUrl> urls;
    for (const auto& link : formatted.links)
        if (urls.size() < kMostInMenu && !(covered && isCovered(formatted, link)))
            urls.push_back(link.url);
    if (urls.empty()) return;
    if (urls.size() == 1) {
        menu.addAction(MessageView::tr("Open link…"), &view,
                       [this, url = urls.front()] { emit view.linkRequested(url); });
        return;
    }
    auto* sub = menu.addMenu(MessageView::tr("Open link…"));
    for (const auto& url : urls)
        sub->addAction(addressForMenu(url), &view, [this, url] { emit view.linkRequested(url); });
}

}  // namespace starling::ui
