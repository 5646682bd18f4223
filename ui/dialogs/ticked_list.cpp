// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/ticked_list.h"

#include "bridge/bridge.h"
#include "look/words.h"

#include <QPaintEvent>
#include <QPainter>
#include <QStyle>
#include <QStyledItemDelegate>

namespace starling::ui {

namespace {

constexpr int kRow = 56;
constexpr int kAvatar = 36;
constexpr int kBox = 18;
constexpr int kPad = 12;
constexpr int kRadius = 12;

}  // namespace

class TickedList::Rows : public QStyledItemDelegate {
public:
    Rows(const Look& look, int role, QObject* parent)
        : QStyledItemDelegate{parent}, look_{look}, role_{role} {}

    void setSelf(const AccountId& self) { self_ = self; }

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override {
        return {200, kRow};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const auto who = index.data(role_).value<Conversation>();
        const bool ticked = option.state & QStyle::State_Selected;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setLayoutDirection(option.direction);
        const QRectF row = QRectF{option.rect}.adjusted(0, 1, 0, -1);
        if (ticked || option.state & QStyle::State_MouseOver) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(look_[ticked ? Token::Selection : Token::Hover]);
            painter->drawRoundedRect(row, kRadius, kRadius);
        }
        if (option.state & QStyle::State_HasFocus)
            look_.paintFocusRing(*painter, row.adjusted(1, 1, -1, -1), kRadius);
        paintBox(*painter, placed(option, kPad, kBox), ticked);
        const bool isSelf = who.id == self_;
        const auto name = isSelf ? displayName(who, who.id) : displayName(who.shownName(), who.id);
        const auto kind = isSelf           ? Look::AvatarKind::NoteToSelf
                          : who.isApproved ? Look::AvatarKind::Person
                                           : Look::AvatarKind::Stranger;
        look_.paintAvatar(*painter, placed(option, 2 * kPad + kBox, kAvatar), kind, who.id, name);
        paintWords(*painter, option, name, isSelf ? name : shortId(who.id));
        painter->restore();
    }

private:
    static QRect placed(const QStyleOptionViewItem& option, int from, int side) {
        const auto& row = option.rect;
        const QRect place{row.x() + from, row.y() + (row.height() - side) / 2, side, side};
        return QStyle::visualRect(option.direction, row, place);
    }

    void paintBox(QPainter& painter, QRect box, bool ticked) const {
        painter.setPen(QPen{look_[ticked ? Token::Accent : Token::Quiet], 1.6});
        painter.setBrush(ticked ? QBrush{look_[Token::Accent]} : QBrush{Qt::NoBrush});
        painter.drawRoundedRect(QRectF{box}.adjusted(1, 1, -1, -1), 4, 4);
        if (!ticked) return;
        const int side = kBox - 4;
        painter.drawPixmap(box.topLeft() + QPoint{2, 2},
                           look_.icon("check", look_[Token::OnAccent], side,
                                      painter.device()->devicePixelRatioF()));
    }

    void paintWords(QPainter& painter, const QStyleOptionViewItem& option, const QString& name,
                    const QString& id) const {
        const int from = 3 * kPad + kBox + kAvatar;
        const auto& row = option.rect;
        const int line = look_.lineHeight(Type::Name);
        const int below = look_.lineHeight(Type::Meta);
        const bool alone = name == id;
        const int top = row.y() + (row.height() - line - (alone ? 0 : below)) / 2;
        const int wide = row.width() - from - kPad;
        const auto put = [&](Type type, Token ink, int y, int high, const QString& words) {
            const auto where =
                QStyle::visualRect(option.direction, row, {row.x() + from, y, wide, high});
            painter.setFont(look_.font(type));
            painter.setPen(look_[ink]);
            painter.drawText(
                where, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                QFontMetrics{look_.font(type)}.elidedText(words, Qt::ElideRight, wide));
        };
        put(Type::Name, Token::Text, top, line, name);
        put(Type::Meta, Token::Quiet, top + line, below, alone ? QString{} : id);
    }

    const Look& look_;
    int role_;
    std::optional<AccountId> self_;
};

TickedList::TickedList(const Look& look, const QString& name, int role, QWidget* parent)
    : QListView{parent}, look_{look}, rows_{new Rows{look, role, this}} {
    setAccessibleName(name);
    setFrameShape(QFrame::NoFrame);
    setItemDelegate(rows_);
    setSelectionMode(MultiSelection);
    setEditTriggers(NoEditTriggers);
    setUniformItemSizes(true);
    setResizeMode(Adjust);
    setTabKeyNavigation(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    viewport()->setAttribute(Qt::WA_Hover);
    viewport()->setAutoFillBackground(false);
    connect(&look, &Look::changed, viewport(), qOverload<>(&QWidget::update));
}

void TickedList::setModel(QAbstractItemModel* model) {
    QListView::setModel(model);
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &TickedList::tickedChanged);
    // Who goes is ticked no more, without a word from the selection.
    connect(model, &QAbstractItemModel::rowsRemoved, this, &TickedList::tickedChanged);
    connect(model, &QAbstractItemModel::modelReset, this, &TickedList::tickedChanged);
}

void TickedList::setSelf(const AccountId& self) {
    rows_->setSelf(self);
}

int TickedList::ticked() const {
    return static_cast<int>(selectionModel()->selectedIndexes().size());
}

void TickedList::paintEvent(QPaintEvent* event) {
    QPainter{viewport()}.fillRect(event->rect(), look_[Token::Pane]);
    QListView::paintEvent(event);
}

/// The keyboard has to stand somewhere; moving there ticks nobody.
void TickedList::focusInEvent(QFocusEvent* event) {
    QListView::focusInEvent(event);
    if (!currentIndex().isValid() && model() && model()->rowCount() > 0)
        selectionModel()->setCurrentIndex(model()->index(0, 0), QItemSelectionModel::NoUpdate);
}

}  // namespace starling::ui
