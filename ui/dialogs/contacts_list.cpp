// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/contacts_list.h"

#include "look/words.h"

#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QIdentityProxyModel>
#include <QKeyEvent>
#include <QMenu>
#include <QPointer>
#include <QStyle>
#include <QStyledItemDelegate>

namespace starling::ui {

namespace {

constexpr int kRow = 48;
constexpr int kLetter = 30;
constexpr int kAvatar = 32;
constexpr int kMargin = 8;
constexpr int kText = kMargin + kAvatar + 12;
constexpr qreal kRadius = 10;

ContactsModel::Kind kindOf(const QModelIndex& index) {
    return static_cast<ContactsModel::Kind>(index.data(ContactsModel::KindRole).toInt());
}

QString notesName(const AccountId& own) {
    Conversation notes;
    notes.id = own;
    return displayName(notes, own);
}

Conversation personOf(const QModelIndex& index) {
    return index.data(ContactsModel::ConversationRole).value<Conversation>();
}

}  // namespace

/// The rows as they are read: names made harmless.
class ContactsList::Names : public QIdentityProxyModel {
public:
    Names(ContactsModel& rows, const AccountId& own, QObject* parent)
        : QIdentityProxyModel{parent}, own_{own} {
        setSourceModel(&rows);
    }

    QVariant data(const QModelIndex& index, int role) const override {
        const bool isName = role == Qt::DisplayRole || role == Qt::AccessibleTextRole;
        if (!isName || kindOf(index) == ContactsModel::Kind::Letter)
            return QIdentityProxyModel::data(index, isName ? int{Qt::DisplayRole} : role);
        return displayName(personOf(index), own_);
    }

private:
    AccountId own_;
};

class ContactsList::Painter : public QStyledItemDelegate {
public:
    Painter(const Look& look, ContactsList& list) : QStyledItemDelegate{&list}, look_{look} {}

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override {
        return {kText, kindOf(index) == ContactsModel::Kind::Letter ? kLetter : kRow};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setLayoutDirection(option.direction);
        if (kindOf(index) == ContactsModel::Kind::Letter)
            letter(*painter, option.rect, index.data().toString());
        else
            person(*painter, option, index);
        painter->restore();
    }

private:
    void letter(QPainter& painter, const QRect& rect, const QString& letter) const {
        painter.setFont(look_.font(Type::Label));
        painter.setPen(look_[Token::Quiet]);
        painter.drawText(rect.adjusted(kMargin, 6, -kMargin, 0), Qt::AlignVCenter | Qt::AlignLeft,
                         letter);
    }

    void person(QPainter& painter, const QStyleOptionViewItem& option,
                const QModelIndex& index) const {
        const auto rect = option.rect;
        ground(painter, option, index);
        const auto placed = [&](QRect where) {
            return QStyle::visualRect(option.direction, rect, where.translated(rect.topLeft()));
        };
        const bool isSelf = kindOf(index) == ContactsModel::Kind::Self;
        const auto name = index.data().toString();
        look_.paintAvatar(painter, placed({kMargin, (kRow - kAvatar) / 2, kAvatar, kAvatar}),
                          isSelf ? Look::AvatarKind::NoteToSelf : Look::AvatarKind::Person,
                          personOf(index).id, name);
        const QRect words{kText, 0, rect.width() - kText - kMargin, kRow};
        painter.setFont(look_.font(Type::Name));
        painter.setPen(look_[Token::Text]);
        painter.drawText(
            placed(words), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
            painter.fontMetrics().elidedText(isolated(name), Qt::ElideRight, words.width()));
    }

    void ground(QPainter& painter, const QStyleOptionViewItem& option,
                const QModelIndex& index) const {
        const auto* list = static_cast<const ContactsList*>(option.widget);
        const bool hovered = option.state & QStyle::State_MouseOver;
        const bool pressed = hovered && QGuiApplication::mouseButtons() & Qt::LeftButton;
        // Enter in the field opens the current one: it shows without the focus.
        const bool best = list->isFiltered_ && list->currentIndex() == index;
        const auto token = best ? Token::Selection : pressed ? Token::Pressed : Token::Hover;
        if (best || pressed || hovered) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(look_[token]);
            painter.drawRoundedRect(option.rect, kRadius, kRadius);
        }
        if (option.state & QStyle::State_HasFocus)
            look_.paintFocusRing(painter, QRectF{option.rect}.adjusted(1, 1, -1, -1), kRadius - 1);
    }

    const Look& look_;
};

ContactsList::ContactsList(const Look& look, Bridge& bridge, QWidget* parent)
    : QListView{parent}, look_{look}, bridge_{bridge}, contacts_{bridge, notesName(bridge.id())} {
    setAccessibleName(tr("Contacts"));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setSelectionMode(NoSelection);
    setEditTriggers(NoEditTriggers);
    setResizeMode(Adjust);
    setTabKeyNavigation(false);
    viewport()->setAttribute(Qt::WA_Hover);
    viewport()->setAutoFillBackground(false);
    setItemDelegate(new Painter{look, *this});
    setModel(new Names{contacts_, bridge.id(), this});
    connect(&look, &Look::changed, viewport(), qOverload<>(&QWidget::update));
    connect(&contacts_, &ContactsModel::stateChanged, viewport(), qOverload<>(&QWidget::update));
    connect(&contacts_, &QAbstractItemModel::modelReset, this, &ContactsList::markBest);
    contacts_.load();
}

ContactsList::~ContactsList() {
    setModel(nullptr);  // It stands on contacts_, which goes first.
}

void ContactsList::filter(const QString& typed) {
    isFiltered_ = !typed.trimmed().isEmpty();
    contacts_.filter(typed);
    markBest();
}

void ContactsList::markBest() {
    const auto first = isFiltered_ ? contacts_.personFrom(0, 1) : std::nullopt;
    setCurrentIndex(first ? model()->index(*first, 0) : QModelIndex{});
    viewport()->update();
    emit found();
}

std::optional<Conversation> ContactsList::best() const {
    if (!isFiltered_ || !currentIndex().isValid()) return std::nullopt;
    return personOf(currentIndex());
}

void ContactsList::focusFirst() {
    const auto first = contacts_.personFrom(0, 1);
    if (!first) return;
    if (!currentIndex().isValid()) setCurrentIndex(model()->index(*first, 0));
    setFocus(Qt::OtherFocusReason);
}

void ContactsList::choose(const QModelIndex& index) {
    if (index.isValid() && kindOf(index) != ContactsModel::Kind::Letter)
        emit chosen(personOf(index));
}

void ContactsList::keyPressEvent(QKeyEvent* event) {
    const auto key = event->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space)
        choose(currentIndex());
    else if (key == Qt::Key_Menu || key == Qt::Key_Escape)
        event->ignore();
    else
        QListView::keyPressEvent(event);
}

void ContactsList::focusInEvent(QFocusEvent* event) {
    QListView::focusInEvent(event);
    const auto first = contacts_.personFrom(0, 1);
    if (first && !currentIndex().isValid()) setCurrentIndex(model()->index(*first, 0));
}

void ContactsList::mouseReleaseEvent(QMouseEvent* event) {
    QListView::mouseReleaseEvent(event);
    const auto index = indexAt(event->pos());
    if (event->button() == Qt::LeftButton && index == currentIndex()) choose(index);
}

void ContactsList::contextMenuEvent(QContextMenuEvent* event) {
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const auto index = byKey ? currentIndex() : indexAt(event->pos());
    if (!index.isValid() || kindOf(index) == ContactsModel::Kind::Letter) return;
    openMenu(personOf(index),
             byKey ? viewport()->mapToGlobal(visualRect(index).center()) : event->globalPos());
}

void ContactsList::openMenu(const Conversation& person, const QPoint& where) {
    auto* menu = new QMenu{this};
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(tr("Contact"));
    menu->addAction(tr("Write"), this, [this, person] { emit chosen(person); });
    if (person.id != bridge_.id())
        menu->addAction(tr("Details"), this, [this, person] { emit profileRequested(person); });
    menu->popup(where);
}

QString ContactsList::emptyText() const {
    if (contacts_.state() == ContactsModel::State::Failed)
        return tr("Your contacts could not be read. They are still on this device.");
    const bool none = contacts_.state() == ContactsModel::State::Ready && contacts_.contacts() == 0;
    return none && contacts_.rowCount() == 0 ? tr("No contacts yet") : QString{};
}

void ContactsList::paintEvent(QPaintEvent* event) {
    QPainter painter{viewport()};
    painter.fillRect(event->rect(), look_[Token::Pane]);
    painter.setFont(look_.font(Type::Snippet));
    painter.setPen(look_[Token::Quiet]);
    painter.drawText(viewport()->rect().adjusted(kMargin, 12, -kMargin, 0),
                     Qt::AlignTop | Qt::AlignHCenter | Qt::TextWordWrap, emptyText());
    painter.end();
    QListView::paintEvent(event);
}

}  // namespace starling::ui
