// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a person does with messages: writes and answers them, and what is done with one.

#include "look/words.h"
#include "panes/composer.h"
#include "panes/conversation_pane_parts.h"
#include "panes/popover.h"
#include "view/message_view.h"
#include "view/message_words.h"
#include "view/quote.h"
#include "widgets/banner.h"

#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>

namespace starling::ui {

void ConversationPane::Parts::connectMessages() {
    auto& client = bridge_.client();
    connect(view, &MessageView::readToEnd, this, &Parts::seen);
    connect(view, &MessageView::retryRequested, this, [&client](MessageId message) {
        client.messages().retry(message, [](const Result<Message>&) {});
    });
    connect(view, &MessageView::cancelRequested, this, [&client](MessageId message) {
        client.messages().cancel(message, [](const Result<Message>&) {});
    });
    connect(view, &MessageView::copyRequested, this,
            [](const QString& text) { QGuiApplication::clipboard()->setText(text); });
    connect(view, &MessageView::jumpRequested, view, &MessageView::showMessage);
    connect(view, &MessageView::originalMissing, this, [this] {
        tellQuietly(ConversationPane::tr("That message is not here any more."), {});
    });
    connect(view, &MessageView::replyRequested, this, &Parts::answer);
    connect(view, &MessageView::reactRequested, this, [this](MessageId id, QPoint where) {
        if (const auto* message = said(id)) reactions.offer(*message, where);
    });
    connect(view, &MessageView::reactionToggled, &reactions, &Reactions::react);
    connect(&reactions, &Reactions::refused, this, &Parts::tellQuietly);
    connect(notice_, &Banner::acted, notice_, &Banner::dismiss);
    connect(view, &MessageView::forwardRequested, this, [this](MessageId id) {
        if (const auto* message = said(id)) emit pane_.forwardRequested(Message{*message});
    });
    connect(view, &MessageView::eraseRequested, this, [this](MessageId id) {
        if (const auto* message = said(id)) emit pane_.eraseRequested(Message{*message});
    });
    connect(view, &MessageView::followRequested, this, [this](MessageId id) {
        const auto row = conversation ? messages.rowOf(id) : std::nullopt;
        if (row) actions_.follow(*conversation, messages.at(*row).expiry);
    });
    connect(view, &MessageView::infoRequested, this, [this](MessageId id) {
        if (const auto* message = said(id))
            emit pane_.infoRequested(Message{*message}, displayName(*conversation, bridge_.id()));
    });
}

void ConversationPane::Parts::connectWriting() {
    connect(composer, &Composer::sendRequested, this, &Parts::send);
    connect(composer, &Composer::draftChanged, this, [this](const QString& text) {
        if (conversation) drafts_.keep(conversation->id, text);
    });
    connect(composer, &Composer::recallRequested, this, &Parts::recall);
    connect(composer, &Composer::writing, this, &Parts::tellWriting);
    connect(composer, &Composer::replyClosed, this, &Parts::stopAnswering);
    connect(composer, &Composer::answerStepped, this, &Parts::answerNext);
    connect(composer, &Composer::emojiTaken, &reactions, &Reactions::noteUsed);
    connect(composer, &Composer::emojiRequested, this, [this] {
        reactions.pick(onScreen(composer->emojiButton()), [this](const QString& emoji) {
            composer->insert(emoji);
            composer->takeFocus();
        });
    });
}

/// What is deleted meanwhile is not answered any more.
void ConversationPane::Parts::watchAnswered() {
    connect(&bridge_, &Bridge::messagesChanged, this, [this](const std::vector<Message>& all) {
        bool any = false;
        for (const auto& each : all)
            any = replies_.changed(each) || any;
        if (any) showAnswered();
    });
    connect(&bridge_, &Bridge::messageRemoved, this,
            [this](const ConversationId& where, MessageId id) {
                const auto* answered = replies_.of(where);
                if (!answered || answered->id != id) return;
                replies_.forget(where);
                showAnswered();
            });
}

const Message* ConversationPane::Parts::said(MessageId id) const {
    const auto row = conversation ? messages.rowOf(id) : std::nullopt;
    return row && isSaid(messages.at(*row).kind) ? &messages.at(*row) : nullptr;
}

void ConversationPane::Parts::answer(MessageId id) {
    const auto* message = said(id);
    if (!message || composer->isHidden() || conversation->isBlocked) return;
    replies_.set(*message);
    showAnswered();
    composer->takeFocus();
}

/// From one message of the other side to the next; after the newest one none is answered.
void ConversationPane::Parts::answerNext(int step) {
    if (!conversation) return;
    const auto* now = replies_.of(conversation->id);
    if (!now && step > 0) return;
    const bool ownToo = conversation->id == bridge_.id();
    const int end = messages.rowCount();
    for (int row = (now ? messages.rowOf(now->id).value_or(end) : end) + step;
         row >= 0 && row < end; row += step) {
        const auto& message = messages.at(row);
        if (!isSaid(message.kind) || (messages.isOwn(row) && !ownToo)) continue;
        answer(message.id);
        return view->showMessage(message.id);
    }
    if (step > 0) stopAnswering();
}

void ConversationPane::Parts::stopAnswering() {
    if (!conversation) return;
    replies_.forget(conversation->id);
    showAnswered();
    composer->takeFocus();
}

void ConversationPane::Parts::showAnswered() {
    const auto* answered = conversation ? replies_.of(conversation->id) : nullptr;
    if (!answered || conversation->isBlocked) return composer->setReply(std::nullopt);
    QuoteWords words;
    words.name =
        quotedName(answered->author == bridge_.id(), displayName(*conversation, bridge_.id()));
    words.text = oneLine(withoutMarks(answered->text));
    composer->setReply(words);
}

void ConversationPane::Parts::tellWriting(bool on) {
    if (conversation && conversation->id != bridge_.id())
        bridge_.client().conversations().setTyping(conversation->id, on);
}

/// The rows may end before the newest message: the engine knows.
void ConversationPane::Parts::recall() {
    if (!conversation) return;
    Page newest;
    newest.limit = MessageListModel::kPage;
    bridge_.client().messages().history(
        conversation->id, newest,
        [self = QPointer{this}, visit = visit_](const Result<std::vector<Message>>& page) {
            if (!self || visit->isOver || !page) return;
            const auto ours = std::find_if(page->rbegin(), page->rend(), [&](const Message& each) {
                return each.author == self->bridge_.id() && isSaid(each.kind);
            });
            if (ours != page->rend()) self->composer->recall(text(ours->text));
        });
}

void ConversationPane::Parts::send(const QString& text) {
    if (!conversation) return;
    const auto answered = replies_.take(conversation->id);
    showAnswered();
    auto done = [self = QPointer{this}, visit = visit_, text,
                 answered](const Result<Message>& result) {
        if (self) self->sent(visit, text, answered, result);
    };
    auto& engine = bridge_.client().messages();
    if (answered)
        engine.reply(answered->id, utf8(text), std::move(done));
    else
        engine.send(conversation->id, utf8(text), std::move(done));
}

void ConversationPane::Parts::sent(const std::shared_ptr<Visit>& visit, const QString& text,
                                   const std::optional<Message>& answered,
                                   const Result<Message>& result) {
    const bool isGone = !result && result.error().code == Errc::NotFound;
    if (!result && answered && !isGone && !replies_.of(visit->id)) replies_.set(*answered);
    if (visit->isOver) {
        if (!result) visit->rest = visit->rest.isEmpty() ? text : text + '\n' + visit->rest;
        return drafts_.keep(visit->id, visit->rest);
    }
    if (!result) {
        showAnswered();
        return composer->refused(
            answered && isGone
                ? ConversationPane::tr("The message you answer is not here any more. Send it again "
                                       "to send it as it is.")
                : errorInWords(result.error()));
    }
    composer->accepted();
    drafts_.keep(visit->id, composer->text());
    view->scrollToEnd();
}

void ConversationPane::Parts::tellQuietly(const QString& fact, const QString& consequence) {
    notice_->tell(Banner::Kind::Quiet, "info", fact, consequence, ConversationPane::tr("Close"));
}

}  // namespace starling::ui
