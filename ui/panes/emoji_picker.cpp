// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panes/emoji_picker.h"

#include "panes/emoji_button.h"
#include "panes/overlay_bar.h"
#include "widgets/button.h"
#include "widgets/label.h"
#include "widgets/line_field.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QListView>
#include <QScrollBar>
#include <QStyledItemDelegate>

#include <array>

namespace starling::ui {

namespace {

constexpr int kCell = 40;
constexpr int kColumns = 9;
constexpr int kRows = 6;
constexpr int kPad = 10;
constexpr int kGroup = 32;
constexpr int kMostFound = 200;

/// What stands for a group.
constexpr std::array<const char*, kEmojiGroups> kSigns{"😀", "👋", "🐦", "🍎", "🚲", "⚽", "💡", "💜", "🏁"};

class Cells : public QStyledItemDelegate {
public:
    Cells(const Look& look, QObject* parent) : QStyledItemDelegate{parent}, look_{look} {}

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override {
        return {kCell, kCell};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const auto* view = qobject_cast<const QListView*>(option.widget);
        const bool current = view && view->currentIndex() == index;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const QRectF cell = QRectF{option.rect}.adjusted(1, 1, -1, -1);
        if (current || option.state & QStyle::State_MouseOver) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(look_[current ? Token::Selection : Token::Hover]);
            painter->drawRoundedRect(cell, 8, 8);
        }
        if (option.state & QStyle::State_HasFocus) look_.paintFocusRing(*painter, cell, 8);
        painter->setFont(emojiFont(look_, kCell * 11 / 20));
        painter->setPen(look_[Token::Text]);
        painter->drawText(option.rect, Qt::AlignCenter, index.data().toString());
        painter->restore();
    }

private:
    const Look& look_;
};

}  // namespace

EmojiPicker::EmojiPicker(const Look& look, const QStringList& recent, QWidget* parent)
    : Popover{look, Kind::Popup, tr("Emoji"), parent}
    , recent_{recent}
    , search_{new LineField{look, tr("Search for an emoji"), "search", this}}
    , grid_{new QListView{this}}
    , name_{new Label{look, Type::Meta, Token::Quiet, {}, this}} {
    build();
    search_->setPlaceholder(tr("Search"));
    search_->edit().installEventFilter(this);
    grid_->installEventFilter(this);
    connect(search_, &LineField::textChanged, this, &EmojiPicker::search);
    connect(grid_, &QListView::clicked, this, &EmojiPicker::choose);
    connect(grid_, &QListView::entered, this, &EmojiPicker::sayName);
    connect(grid_->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &EmojiPicker::sayName);
    showGroup(recent.isEmpty() ? 0 : kRecent);
}

void EmojiPicker::build() {
    grid_->setAccessibleName(tr("Emoji"));
    grid_->setFrameShape(QFrame::NoFrame);
    grid_->setViewMode(QListView::IconMode);
    grid_->setMovement(QListView::Static);
    grid_->setResizeMode(QListView::Adjust);
    grid_->setUniformItemSizes(true);
    grid_->setGridSize({kCell, kCell});
    grid_->setSpacing(0);
    grid_->setSelectionMode(QAbstractItemView::NoSelection);
    grid_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    grid_->setTabKeyNavigation(false);
    grid_->setMouseTracking(true);
    grid_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    grid_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    grid_->setFixedSize(kColumns * kCell + 12, kRows * kCell);
    grid_->viewport()->setAutoFillBackground(false);
    grid_->viewport()->setAttribute(Qt::WA_Hover);
    grid_->setItemDelegate(new Cells{look_, grid_});
    grid_->setModel(&emoji_);
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(kPad, kPad, kPad, kPad);
    column->setSpacing(6);
    column->addWidget(search_);
    column->addWidget(groups());
    column->addWidget(grid_);
    column->addWidget(name_);
}

QWidget* EmojiPicker::groups() {
    auto* row = new QWidget{this};
    auto* line = new QHBoxLayout{row};
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(0);
    auto* all = new QButtonGroup{row};
    const auto add = [&](QAbstractButton* button, int group) {
        button->setCheckable(true);
        button->setChecked(group == (recent_.isEmpty() ? 0 : kRecent));
        all->addButton(button);
        line->addWidget(button, 1, Qt::AlignCenter);
        connect(button, &QAbstractButton::clicked, this, [this, group] {
            search_->setText({});
            showGroup(group);
        });
    };
    if (!recent_.isEmpty()) {
        auto* recent = new IconButton{look_, "clock", tr("Used last"), row};
        recent->setSide(kGroup);
        add(recent, kRecent);
    }
    for (int group = 0; group < kEmojiGroups; ++group)
        add(new EmojiButton{look_, QString::fromUtf8(kSigns.at(static_cast<std::size_t>(group))),
                            emojiGroupName(group), kGroup, row},
            group);
    return row;
}

void EmojiPicker::showEvent(QShowEvent* event) {
    Popover::showEvent(event);
    search_->edit().setFocus(Qt::PopupFocusReason);
}

void EmojiPicker::showGroup(int group) {
    group_ = group;
    std::vector<const Emoji*> found;
    if (group == kRecent) {
        for (const auto& each : recent_)
            if (const auto* known = emojiOfText(each)) found.push_back(known);
    } else {
        for (const auto& each : allEmoji())
            if (each.group == group) found.push_back(&each);
    }
    list(std::move(found));
}

void EmojiPicker::search(const QString& typed) {
    if (typed.trimmed().isEmpty()) return showGroup(group_);
    list(findEmoji(typed, kMostFound));
}

void EmojiPicker::list(std::vector<const Emoji*> emoji) {
    emoji_.show(std::move(emoji));
    grid_->scrollToTop();
    grid_->setCurrentIndex(emoji_.index(0));
    sayName(grid_->currentIndex());
}

void EmojiPicker::sayName(const QModelIndex& index) {
    name_->setText(index.isValid() ? emoji_.at(index.row()).name : tr("No emoji is called so"));
}

void EmojiPicker::choose(const QModelIndex& index) {
    if (!index.isValid()) return;
    const auto text = emoji_.at(index.row()).text;
    close();
    emit chosen(text);
}

bool EmojiPicker::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress) return Popover::eventFilter(watched, event);
    auto& key = static_cast<QKeyEvent&>(*event);
    if (watched == grid_) return keyInGrid(key);
    return watched == &search_->edit() && keyInSearch(key);
}

/// Left and right are for the text, if there is any.
bool EmojiPicker::keyInSearch(const QKeyEvent& event) {
    const auto key = event.key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        choose(grid_->currentIndex());
        return true;
    }
    const bool across = key == Qt::Key_Left || key == Qt::Key_Right;
    if (key != Qt::Key_Down && (!across || !search_->text().isEmpty())) return false;
    grid_->setFocus(Qt::OtherFocusReason);
    // The first is marked already: down goes to it, and what goes across goes on from it.
    if (!across) return true;
    QKeyEvent on{QEvent::KeyPress, key, event.modifiers()};
    QCoreApplication::sendEvent(grid_, &on);
    return true;
}

/// Whoever types among the emoji searches, and up from the first line goes back there.
bool EmojiPicker::keyInGrid(QKeyEvent& event) {
    const auto key = event.key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space) {
        choose(grid_->currentIndex());
        return true;
    }
    const bool first =
        grid_->visualRect(grid_->currentIndex()).top() + grid_->verticalScrollBar()->value() <
        kCell;
    const bool types = !event.text().isEmpty() && event.text().at(0).isPrint();
    if (!types && key != Qt::Key_Backspace && !(key == Qt::Key_Up && first)) return false;
    search_->edit().setFocus(Qt::OtherFocusReason);
    if (key != Qt::Key_Up) QCoreApplication::sendEvent(&search_->edit(), &event);
    return true;
}

}  // namespace starling::ui
