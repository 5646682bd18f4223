// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "view/message_words.h"

#include "look/words.h"
#include "view/marks.h"
#include "view/message_view.h"
#include "view/quote.h"

#include <QLocale>

#include <algorithm>

namespace starling::ui {

namespace {

bool isOwn(const Message& message, const People& people) {
    return message.author == people.self;
}

/// "Bob, 09:01", and what the message answers.
QString headOf(const Message& message, const People& people) {
    const auto head =
        MessageView::tr("%1, %2", "who wrote, and when")
            .arg(quotedName(isOwn(message, people), people.peerName), clockTime(message.sentAt));
    if (!message.quote) return head;
    if (!message.quote->message)
        return MessageView::tr("%1, answering a message that is not here any more").arg(head);
    return MessageView::tr("%1, answering %2, “%3”")
        .arg(head, quotedName(message.quote->author == people.self, people.peerName),
             oneLine(withoutMarks(message.quote->text)));
}

/// To a number that one sees at a glance.
std::chrono::seconds roughly(Millis left) {
    using std::chrono::seconds;
    seconds unit{1};
    for (const seconds larger : {seconds{60}, seconds{3'600}, seconds{86'400}})
        if (left >= 2 * larger) unit = larger;
    return std::max<std::int64_t>((left + unit / 2) / Millis{unit}, 1) * unit;
}

QString expiryChangeInWords(const Expiry& expiry, bool own, const QString& name) {
    const auto after = durationInWords(expiry.after);
    switch (expiry.mode) {
        case ExpiryMode::AfterRead:
            return own ? MessageView::tr("You set messages to disappear %1 after they are read")
                             .arg(after)
                       : MessageView::tr("%1 set messages to disappear %2 after they are read")
                             .arg(name, after);
        case ExpiryMode::AfterSend:
            return own ? MessageView::tr("You set messages to disappear %1 after they are sent")
                             .arg(after)
                       : MessageView::tr("%1 set messages to disappear %2 after they are sent")
                             .arg(name, after);
        case ExpiryMode::Off:
            break;
    }
    return own ? MessageView::tr("You turned disappearing messages off")
               : MessageView::tr("%1 turned disappearing messages off").arg(name);
}

}  // namespace

bool isNotice(MessageKind kind) {
    return kind == MessageKind::RequestAccepted || kind == MessageKind::MediaSaved ||
           kind == MessageKind::Screenshot || kind == MessageKind::ExpiryChanged;
}

bool isGone(MessageKind kind) {
    return kind == MessageKind::Deleted || kind == MessageKind::DeletedHere;
}

bool disappears(const Message& message) {
    return message.expiry.isOn() && !isNotice(message.kind);
}

QString goesInWords(const Message& message, Timestamp now) {
    if (!disappears(message)) return {};
    if (message.expiresAt)
        return MessageView::tr("disappears in %1", "a message, and a duration")
            .arg(durationInWords(roughly(*message.expiresAt - now)));
    const auto after = durationInWords(message.expiry.after);
    return message.expiry.mode == ExpiryMode::AfterRead
               ? MessageView::tr("disappears %1 after it is read").arg(after)
               : MessageView::tr("disappears %1 after it is sent").arg(after);
}

bool canRetry(const Message& message) {
    if (message.kind == MessageKind::DeletedHere) return false;
    if (isGone(message.kind) && message.reason.empty()) return false;
    return message.state == MessageState::Failed ||
           (message.state != MessageState::Received && !message.reason.empty());
}

bool canStop(const Message& message) {
    return message.state == MessageState::Sending && !isGone(message.kind);
}

QString stateInWords(const Message& message) {
    switch (message.state) {
        case MessageState::Sending:
            return MessageView::tr("waiting to be sent");
        case MessageState::Sent:
            return MessageView::tr("sent");
        case MessageState::Failed:
            return MessageView::tr("not sent");
        case MessageState::Read:
            return MessageView::tr("read");
        case MessageState::Received:
            break;
    }
    return {};
}

QString shownText(const Message& message, bool own, const QString& peerName) {
    const auto name = isolated(peerName);
    switch (message.kind) {
        case MessageKind::RequestAccepted:
            return acceptedInWords(own, peerName);
        case MessageKind::Deleted:
            return MessageView::tr("This message was deleted");
        case MessageKind::DeletedHere:
            return MessageView::tr("This message was deleted on this device");
        case MessageKind::MediaSaved:
            return own ? MessageView::tr("You saved a file of this conversation")
                       : MessageView::tr("%1 saved a file of this conversation").arg(name);
        case MessageKind::Screenshot:
            return own ? MessageView::tr("You took a screenshot")
                       : MessageView::tr("%1 took a screenshot").arg(name);
        case MessageKind::ExpiryChanged:
            return expiryChangeInWords(message.expiry, own, name);
        case MessageKind::Text:
            break;
    }
    return text(message.text);
}

QString coveredWord() {
    return MessageView::tr("(spoiler)");
}

std::string withoutMarks(const std::string& written) {
    auto formatted = formatMarks(text(written));
    if (formatted.marks.empty()) return written;
    QString out;
    int from = 0;
    for (const auto& [range, mark] : formatted.marks) {
        // Within another one it is gone with that.
        if (mark != Mark::Spoiler || range.from < from) continue;
        out += QStringView{formatted.text}.mid(from, range.from - from);
        out += coveredWord();
        from = range.to;
    }
    return utf8(out + formatted.text.mid(from));
}

QString namesOf(const Reacted& reacted, const People& people) {
    QStringList names;
    for (const auto& who : reacted.who) {
        const bool own = who == people.self;
        names.insert(own ? 0 : names.size(), quotedName(own, people.peerName));
    }
    return QLocale{}.createSeparatedList(names);
}

QString reactedInWords(const Reacted& reacted, const People& people) {
    return MessageView::tr("%1 reacted with %2", "who, and the emoji")
        .arg(namesOf(reacted, people), text(reacted.emoji));
}

QString sentenceFor(const Message& message, const People& people, Timestamp now) {
    const bool own = isOwn(message, people);
    const auto words = shownText(message, own, people.peerName);
    auto sentence = isNotice(message.kind)
                        ? MessageView::tr("%1: %2").arg(clockTime(message.sentAt), words)
                        : MessageView::tr("%1: %2").arg(headOf(message, people), words);
    QStringList states;
    if (own && !isGone(message.kind)) states << stateInWords(message);
    if (disappears(message)) states << goesInWords(message, now);
    if (!states.isEmpty()) sentence += u' ' + MessageView::tr("(%1)").arg(states.join(", "));
    if (!message.reason.empty()) sentence += u' ' + reasonInWords(message.reason);
    for (const auto& reacted : message.reactions)
        sentence += u' ' + MessageView::tr("%1.", "a sentence without its end")
                               .arg(reactedInWords(reacted, people));
    return sentence;
}

}  // namespace starling::ui
