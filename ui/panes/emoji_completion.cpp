// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panes/emoji_completion.h"

#include "panes/emoji_button.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QListView>
#include <QStyle>
#include <QStyledItemDelegate>
#include <QTextBlock>

#include <algorithm>
#include <utility>

namespace starling::ui {

namespace {

constexpr int kMostProposed = 6;
constexpr int kLeastTyped = 2;  ///< ":D" and ":p" are no names.
constexpr int kRow = 34;
constexpr int kWidth = 280;
constexpr int kPad = 6;

bool isOfName(QChar c) {
    return c.isLetterOrNumber() || c == '_' || c == '-' || c == '+';
}

class Proposals : public QStyledItemDelegate {
public:
    Proposals(const Look& look, QObject* parent) : QStyledItemDelegate{parent}, look_{look} {}

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override {
        return {kWidth - 2 * kPad, kRow};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const auto& emoji = static_cast<const EmojiModel*>(index.model())->at(index.row());
        const auto* view = qobject_cast<const QListView*>(option.widget);
        const bool current = view && view->currentIndex() == index;
        const auto& row = option.rect;
        const auto placed = [&](int x, int width) {
            return QStyle::visualRect(option.direction, row,
                                      {row.x() + x, row.y(), width, row.height()});
        };
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setLayoutDirection(option.direction);
        if (current || option.state & QStyle::State_MouseOver) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(look_[current ? Token::Selection : Token::Hover]);
            painter->drawRoundedRect(row, 8, 8);
        }
        painter->setPen(look_[current ? Token::OnSelection : Token::Text]);
        painter->setFont(emojiFont(look_, 18));
        painter->drawText(placed(4, kRow), Qt::AlignCenter, emoji.text);
        painter->setFont(look_.font(Type::Snippet));
        const int wide = row.width() - kRow - 16;
        const auto words = ':' + shortNameOf(emoji) + ':';
        painter->drawText(placed(kRow + 8, wide), Qt::AlignVCenter | Qt::AlignLeft,
                          painter->fontMetrics().elidedText(words, Qt::ElideRight, wide));
        painter->restore();
    }

private:
    const Look& look_;
};

}  // namespace

EmojiCompletion::EmojiCompletion(const Look& look, QPlainTextEdit& edit)
    : QObject{&edit}, look_{look}, edit_{edit} {
    edit.installEventFilter(this);
    connect(&edit, &QPlainTextEdit::textChanged, this, &EmojiCompletion::textChanged);
    connect(&edit, &QPlainTextEdit::cursorPositionChanged, this, [this] {
        if (isOpen() && typedName(false).isEmpty()) close();
    });
}

/// Later, for its parent may be deleting its children, of which this is one.
EmojiCompletion::~EmojiCompletion() {
    if (!popover_) return;
    list_->setModel(nullptr);
    popover_->hide();
    popover_->deleteLater();
}

void EmojiCompletion::close() {
    if (!popover_ || popover_->isHidden()) return;
    popover_->hide();
    said_.clear();
    // A screen reader is with the list: it goes back to where the keyboard was all the time.
    if (!edit_.hasFocus()) return;
    QAccessibleEvent back{&edit_, QAccessible::Focus};
    QAccessible::updateAccessibility(&back);
}

/// The keyboard stays in the field, so the list says by itself which emoji is marked.
void EmojiCompletion::announce() {
    const auto index = list_->currentIndex();
    const auto name = index.data(Qt::AccessibleTextRole).toString();
    if (name.isEmpty() || std::exchange(said_, name) == name) return;
    QAccessibleEvent marked{list_, QAccessible::Focus};
    marked.setChild(index.row());
    QAccessible::updateAccessibility(&marked);
    emit announced(name);
}

bool EmojiCompletion::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
        case QEvent::FocusOut:
        case QEvent::Hide:
            close();
            break;
        case QEvent::InputMethod:
            typed_ = true;
            break;
        case QEvent::KeyPress: {
            const auto& pressed = static_cast<QKeyEvent&>(*event);
            if (isOpen() && pressed.modifiers() == Qt::NoModifier && key(pressed.key()))
                return true;
            typed_ = !pressed.text().isEmpty() && !(pressed.modifiers() & Qt::ControlModifier);
            break;
        }
        default:
            break;
    }
    return QObject::eventFilter(watched, event);
}

bool EmojiCompletion::key(int key) {
    const int row = list_->currentIndex().row();
    const auto go = [this](int to) {
        list_->setCurrentIndex(
            emoji_.index((to + emoji_.rowCount()) % std::max(1, emoji_.rowCount())));
        announce();
        return true;
    };
    switch (key) {
        case Qt::Key_Up:
            return go(row - 1);
        case Qt::Key_Down:
            return go(row + 1);
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_Tab:
            take(list_->currentIndex());
            return true;
        case Qt::Key_Escape:
            close();
            return true;
        default:
            return false;
    }
}

/// What stands between a colon and the cursor, or the colon before it; empty where that is no name.
/// Within a word, an address or a time a colon means something else.
QString EmojiCompletion::typedName(bool closed) const {
    const auto cursor = edit_.textCursor();
    auto before = cursor.block().text().left(cursor.positionInBlock());
    if (closed) {
        if (!before.endsWith(':')) return {};
        before.chop(1);
    }
    qsizetype at = before.size();
    while (at > 0 && isOfName(before.at(at - 1)))
        --at;
    if (at == 0 || before.at(at - 1) != ':') return {};
    if (at > 1 && (before.at(at - 2).isLetterOrNumber() || before.at(at - 2) == ':')) return {};
    return before.mid(at);
}

void EmojiCompletion::textChanged() {
    if (!std::exchange(typed_, false)) return close();
    const auto whole = typedName(true);
    if (const auto* emoji = whole.isEmpty() ? nullptr : emojiOfShortName(whole)) {
        close();
        return replace(whole.size() + 2, emoji->text);
    }
    const auto name = typedName(false);
    if (name.size() < kLeastTyped || edit_.textCursor().hasSelection()) return close();
    propose(name);
}

void EmojiCompletion::propose(const QString& name) {
    auto found = findEmoji(name, kMostProposed);
    if (found.empty()) return close();
    emoji_.show(std::move(found));
    if (!popover_) open();
    list_->setCurrentIndex(emoji_.index(0));
    place();
    popover_->show();
    popover_->raise();
    announce();
}

void EmojiCompletion::open() {
    popover_ = new Popover{look_, Popover::Kind::Child, tr("Emoji"), edit_.window()};
    list_ = new QListView{popover_};
    list_->setAccessibleName(tr("Emoji"));
    list_->setFrameShape(QFrame::NoFrame);
    list_->setFocusPolicy(Qt::NoFocus);
    list_->setSelectionMode(QAbstractItemView::NoSelection);
    list_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->viewport()->setAutoFillBackground(false);
    list_->viewport()->setAttribute(Qt::WA_Hover);
    list_->setItemDelegate(new Proposals{look_, list_});
    list_->setModel(&emoji_);
    auto* column = new QVBoxLayout{popover_};
    column->setContentsMargins(kPad, kPad, kPad, kPad);
    column->addWidget(list_);
    connect(list_, &QListView::clicked, this, &EmojiCompletion::take);
}

/// Over the line that is written, where the name begins.
void EmojiCompletion::place() {
    auto* window = popover_->parentWidget();
    const int high = emoji_.rowCount() * kRow + 2 * kPad;
    const auto cursor = edit_.cursorRect();
    const auto at = edit_.viewport()->mapTo(window, cursor.topLeft());
    const bool mirrored = edit_.layoutDirection() == Qt::RightToLeft;
    const int wanted = mirrored ? at.x() - kWidth : at.x();
    const int x = std::clamp(wanted, 8, std::max(8, window->width() - kWidth - 8));
    const int above = at.y() - high - 8;
    popover_->setGeometry(x, above >= 0 ? above : at.y() + cursor.height() + 8, kWidth, high);
}

void EmojiCompletion::take(const QModelIndex& index) {
    if (!index.isValid()) return;
    const auto emoji = emoji_.at(index.row()).text;
    close();
    replace(typedName(false).size() + 1, emoji);
}

void EmojiCompletion::replace(qsizetype units, const QString& emoji) {
    auto cursor = edit_.textCursor();
    cursor.movePosition(QTextCursor::Left, QTextCursor::KeepAnchor, static_cast<int>(units));
    cursor.insertText(emoji);
    emit taken(emoji);
}

}  // namespace starling::ui
