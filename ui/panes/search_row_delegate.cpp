// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panes/search_row_delegate.h"

#include "look/words.h"
#include "panes/list_row_delegate.h"

#include <QAbstractItemView>
#include <QStyle>

namespace starling::ui {

namespace {

constexpr int kHeading = 32;

const SearchResultsModel& modelOf(const QModelIndex& index) {
    return *static_cast<const SearchResultsModel*>(index.model());
}

}  // namespace

SearchRowDelegate::SearchRowDelegate(const Look& look, const AccountId& own, QObject* parent)
    : QStyledItemDelegate{parent}, look_{look}, own_{own} {}

QSize SearchRowDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const {
    const bool heading = modelOf(index).at(index.row()).kind == SearchResultsModel::Kind::Heading;
    return {kRowAvatar + 2 * kRowMargin, heading ? kHeading : kRowHeight};
}

void SearchRowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const {
    const auto& model = modelOf(index);
    const auto& hit = model.at(index.row());
    if (hit.kind == SearchResultsModel::Kind::Heading)
        return paintHeading(*painter, option, hit.heading);
    auto row = rowOf(hit.conversation, own_, look_.now());
    if (hit.conversation.isBlocked) row.text = tr("Blocked");
    if (hit.kind == SearchResultsModel::Kind::Said) {
        row.time = listTime(hit.message.sortKey, look_.now());
        row.icon.clear();
        row.unread = 0;
        row.isMarkedUnread = row.isMuted = row.isPinned = false;
        row.lead = hit.message.author == own_ && hit.conversation.id != own_ ? tr("You:") + ' '
                                                                             : QString{};
        row.text = lineAround(model.words(), oneLine(hit.message.text));
        row.marked = model.words();
    }
    auto state = rowState(option);
    // Enter in the search field opens the current row: it shows without the focus.
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    state.chosen = view && view->currentIndex() == index;
    painter->setLayoutDirection(option.direction);
    paintListRow(*painter, look_, option.rect, row, state);
}

void SearchRowDelegate::paintHeading(QPainter& painter, const QStyleOptionViewItem& option,
                                     const QString& heading) const {
    painter.setFont(look_.font(Type::Label));
    painter.setPen(look_[Token::Quiet]);
    painter.setLayoutDirection(option.direction);
    painter.drawText(option.rect.adjusted(kRowMargin, 0, -kRowMargin, 0),
                     Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, heading);
}

QString lineAround(const QStringList& words, const QString& text) {
    constexpr int kBefore = 18;
    const auto places = placesOf(words, text);
    if (places.isEmpty() || places.front().first <= kBefore) return text;
    auto from = text.lastIndexOf(' ', places.front().first - kBefore / 2);
    if (from < places.front().first - kBefore) from = places.front().first - 1;
    if (from > 0 && text.at(from).isLowSurrogate()) --from;
    return QStringLiteral("…") + text.mid(text.at(from) == ' ' ? from + 1 : from);
}

}  // namespace starling::ui
