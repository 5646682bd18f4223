// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/forward_dialog.h"

#include "dialogs/ticked_list.h"
#include "look/words.h"
#include "widgets/button.h"
#include "widgets/label.h"
#include "widgets/line_field.h"

#include <QKeyEvent>
#include <QPointer>
#include <QSortFilterProxyModel>

namespace starling::ui {

/// Those whose names hold what is typed, and whoever is ticked.
class ForwardDialog::Found : public QSortFilterProxyModel {
public:
    Found(ConversationListModel& rows, const AccountId& own, QObject* parent)
        : QSortFilterProxyModel{parent}, own_{own} {
        setSourceModel(&rows);
    }

    void filter(const QString& typed, std::unordered_set<ConversationId> kept) {
        words_ = typed.split(' ', Qt::SkipEmptyParts);
        kept_ = std::move(kept);
        invalidateFilter();
    }
    Conversation at(int row) const { return of(index(row, 0)); }

    QVariant data(const QModelIndex& index, int role) const override {
        if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
            return displayName(of(index), own_);
        return QSortFilterProxyModel::data(index, role);
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override {
        const auto who = of(sourceModel()->index(row, 0, parent));
        if (kept_.contains(who.id)) return true;
        const auto name = displayName(who, own_);
        return std::all_of(words_.begin(), words_.end(), [&](const QString& word) {
            return name.contains(word, Qt::CaseInsensitive);
        });
    }

private:
    static Conversation of(const QModelIndex& index) {
        return index.data(ConversationListModel::ConversationRole).value<Conversation>();
    }

    AccountId own_;
    QStringList words_;
    std::unordered_set<ConversationId> kept_;
};

ForwardDialog::ForwardDialog(const Look& look, Bridge& bridge, const QStringList& texts,
                             QWidget* parent)
    : Dialog{look, tr("Forward"), parent}
    , bridge_{bridge}
    , texts_{texts}
    , conversations_{bridge, ConversationListModel::Kind::Accepted}
    , found_{new Found{conversations_, bridge.id(), this}}
    , filter_{new LineField{look, tr("Search"), "search", this}}
    , list_{new TickedList{look, tr("Conversations"), ConversationListModel::ConversationRole,
                           this}}
    , sentence_{new Label{look, Type::Snippet, Token::Quiet, {}, this}}
    , fault_{new Label{look, Type::Snippet, Token::Danger, {}, this}} {
    list_->setSelf(bridge.id());
    list_->setModel(found_);
    filter_->setPlaceholder(tr("Search"));
    filter_->setClearable(true);
    filter_->edit().installEventFilter(this);
    sentence_->setWordWrap(true);
    fault_->setWordWrap(true);
    fault_->hide();
    content().addWidget(filter_);
    content().addWidget(list_, 1);
    content().addWidget(sentence_);
    content().addWidget(fault_);
    addFoot();
    connect(list_, &TickedList::tickedChanged, this, &ForwardDialog::refresh);
    connect(&conversations_, &ConversationListModel::stateChanged, this, &ForwardDialog::refresh);
    connect(filter_, &LineField::textChanged, this, [this](const QString& typed) {
        std::unordered_set<ConversationId> ticked;
        for (const auto& index : list_->selectionModel()->selectedIndexes())
            ticked.insert(found_->at(index.row()).id);
        found_->filter(typed, std::move(ticked));
        refresh();
    });
    conversations_.load();
    refresh();
    filter_->setFocus();
    resize(420, 520);
}

/// The list uses the models to the last.
ForwardDialog::~ForwardDialog() {
    list_->disconnect(this);
    delete list_;
    delete found_;
}

void ForwardDialog::addFoot() {
    auto* cancel = new Button{look_, Button::Kind::Secondary, tr("Cancel"), {}, this};
    send_ = new Button{look_, Button::Kind::Primary, tr("Send"), "send", this};
    foot().addStretch();
    foot().addWidget(cancel);
    foot().addWidget(send_);
    connect(cancel, &QAbstractButton::clicked, this, &QDialog::reject);
    connect(send_, &QAbstractButton::clicked, this, &ForwardDialog::send);
}

void ForwardDialog::refresh() {
    using State = ConversationListModel::State;
    const int ticked = list_->ticked();
    const bool tooMany = ticked > kMost;
    send_->setEnabled(ticked > 0 && !tooMany && waiting_ == 0);
    if (conversations_.state() == State::Failed)
        sentence_->setText(tr("Your conversations could not be read. They are still here."));
    else if (tooMany)
        sentence_->setText(tr("At most %1 at once.").arg(kMost));
    else if (conversations_.state() == State::Ready && found_->rowCount() == 0)
        sentence_->setText(tr("No conversation is called so."));
    else
        sentence_->setText(texts_.size() == 1
                               ? tr("They see the text, and not who wrote it first.")
                               : tr("They see %n texts, and not who wrote them first.", nullptr,
                                    static_cast<int>(texts_.size())));
}

void ForwardDialog::send() {
    fault_->hide();
    std::vector<ConversationId> whom;
    for (const auto& index : list_->selectionModel()->selectedIndexes())
        whom.push_back(found_->at(index.row()).id);
    waiting_ = static_cast<int>(whom.size());
    refresh();
    for (const auto& id : whom)
        sendNext(id);
}

void ForwardDialog::sendNext(const ConversationId& to) {
    bridge_.client().messages().send(to, utf8(texts_[sent_[to]]),
                                     [self = QPointer{this}, to](const Result<Message>& done) {
                                         if (self) self->sent(to, done);
                                     });
}

/// The next one goes when this one has, so that they keep their order.
void ForwardDialog::sent(const ConversationId& to, const Result<Message>& done) {
    if (!done) return ended(to, &done.error());
    if (++sent_[to] < texts_.size()) return sendNext(to);
    ended(to, nullptr);
}

/// Who has all is ticked no more: trying again is for the others, and for what they do not have.
void ForwardDialog::ended(const ConversationId& to, const Error* error) {
    --waiting_;
    if (!error) {
        sent_.erase(to);
        for (const auto& index : list_->selectionModel()->selectedIndexes())
            if (found_->at(index.row()).id == to)
                list_->selectionModel()->select(index, QItemSelectionModel::Deselect);
    } else {
        fault_->setText(tr("Not sent to everybody. %1").arg(reasonInWords(error->detail)));
        fault_->show();
        send_->setText(tr("Try again"));
    }
    refresh();
    if (waiting_ == 0 && fault_->isHidden()) accept();
}

/// Down goes on among the conversations.
bool ForwardDialog::eventFilter(QObject* watched, QEvent* event) {
    if (watched != &filter_->edit() || event->type() != QEvent::KeyPress ||
        static_cast<QKeyEvent*>(event)->key() != Qt::Key_Down)
        return Dialog::eventFilter(watched, event);
    list_->setFocus(Qt::OtherFocusReason);
    return true;
}

}  // namespace starling::ui
