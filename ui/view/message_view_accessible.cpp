// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "view/message_view_accessible.h"

#include "view/message_view.h"
#include "view/to_end_button.h"

#include <QAccessibleWidget>
#include <QHash>

namespace starling::ui {

namespace {

/// One message. Found by its id, for rows move; gone when its row is.
class MessageItem final : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    MessageItem(MessageView& view, MessageId id) : view_{&view}, id_{id} {}

    std::optional<int> row() const { return view_ ? view_->model().rowOf(id_) : std::nullopt; }

    bool isValid() const override { return row().has_value(); }
    QObject* object() const override { return nullptr; }
    QAccessibleInterface* parent() const override {
        return view_ ? QAccessible::queryAccessibleInterface(view_) : nullptr;
    }
    QAccessibleInterface* child(int) const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    QString text(QAccessible::Text kind) const override {
        const auto at = row();
        return kind == QAccessible::Name && at ? view_->sentenceOf(*at) : QString{};
    }
    void setText(QAccessible::Text, const QString&) override {}
    QRect rect() const override {
        if (!view_) return {};
        const auto inView = view_->rectOf(id_);
        return {view_->viewport()->mapToGlobal(inView.topLeft()), inView.size()};
    }
    QAccessible::State state() const override {
        QAccessible::State state;
        state.focusable = true;
        state.selectable = true;
        const bool isCurrent = view_ && view_->current() == id_;
        state.selected = view_ && view_->isSelecting() ? view_->isSelected(id_) : isCurrent;
        state.focused = isCurrent && view_->hasFocus();
        state.offscreen = !view_ || view_->rectOf(id_).isEmpty();
        state.readOnly = true;
        return state;
    }
    void* interface_cast(QAccessible::InterfaceType type) override {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this)
                                                    : nullptr;
    }

    QStringList actionNames() const override {
        const auto at = row();
        QStringList names{setFocusAction(), showMenuAction()};
        if (at && !view_->pressText(*at).isEmpty()) names.prepend(pressAction());
        return names;
    }
    QString localizedActionName(const QString& action) const override {
        const auto at = row();
        if (action == pressAction() && at) return view_->pressText(*at);
        return QAccessibleActionInterface::localizedActionName(action);
    }
    void doAction(const QString& action) override {
        const auto at = row();
        if (!at) return;
        if (action == pressAction()) view_->pressMessage(*at);
        if (action == showMenuAction()) view_->showMenuOf(*at);
        if (action != setFocusAction()) return;
        view_->setFocus(Qt::OtherFocusReason);
        view_->setCurrent(id_);
    }
    QStringList keyBindingsForAction(const QString&) const override { return {}; }

private:
    QPointer<MessageView> view_;
    MessageId id_;
};

class MessageViewAccessible final : public QAccessibleWidget {
public:
    explicit MessageViewAccessible(MessageView& view)
        : QAccessibleWidget{&view, QAccessible::List}, view_{view} {}
    ~MessageViewAccessible() override {
        for (const auto item : std::as_const(items_))
            QAccessible::deleteAccessibleInterface(item);
    }

    QAccessible::State state() const override {
        auto state = QAccessibleWidget::state();
        state.multiSelectable = view_.isSelecting();
        return state;
    }
    int childCount() const override { return rows() + (button() ? 1 : 0); }

    QAccessibleInterface* child(int index) const override {
        if (index == rows() && button()) return QAccessible::queryAccessibleInterface(button());
        if (index < 0 || index >= rows()) return nullptr;
        const auto id = view_.model().at(index).id;
        const auto known = items_.constFind(static_cast<qint64>(id));
        if (known != items_.constEnd()) return QAccessible::accessibleInterface(*known);
        dropGone();
        auto* item = new MessageItem{view_, id};
        items_.insert(static_cast<qint64>(id), QAccessible::registerAccessibleInterface(item));
        return item;
    }

    int indexOfChild(const QAccessibleInterface* child) const override {
        const auto* item = dynamic_cast<const MessageItem*>(child);
        if (item) return item->row().value_or(-1);
        return child && button() && child->object() == button() ? rows() : -1;
    }

    QAccessibleInterface* childAt(int x, int y) const override {
        for (int row = 0; row < rows(); ++row)
            if (auto* item = child(row); item->rect().contains(x, y)) return item;
        return nullptr;
    }

    QAccessibleInterface* focusChild() const override {
        if (!view_.hasFocus()) return nullptr;
        const auto current = view_.current();
        const auto row = current ? view_.model().rowOf(*current) : std::nullopt;
        return row ? child(*row) : QAccessible::queryAccessibleInterface(&view_);
    }

private:
    int rows() const { return view_.model().rowCount(); }

    QWidget* button() const {
        auto* found = view_.findChild<ToEndButton*>(QString{}, Qt::FindDirectChildrenOnly);
        return found && found->isVisible() ? found : nullptr;
    }

    /// Items are kept for as many rows as the model holds, and no longer.
    void dropGone() const {
        if (items_.size() <= MessageListModel::kMost) return;
        for (auto at = items_.begin(); at != items_.end();) {
            auto* item = QAccessible::accessibleInterface(*at);
            if (item && item->isValid()) {
                ++at;
                continue;
            }
            QAccessible::deleteAccessibleInterface(*at);
            at = items_.erase(at);
        }
    }

    MessageView& view_;
    mutable QHash<qint64, QAccessible::Id> items_;
};

QAccessibleInterface* make(const QString&, QObject* object) {
    auto* view = qobject_cast<MessageView*>(object);
    return view ? new MessageViewAccessible{*view} : nullptr;
}

}  // namespace

void installMessageViewAccessible() {
    static const bool once = (QAccessible::installFactory(make), true);
    static_cast<void>(once);
}

}  // namespace starling::ui
