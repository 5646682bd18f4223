// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/new_message_dialog.h"

#include "dialogs/contacts_list.h"
#include "dialogs/id_field.h"
#include "dialogs/name_lookup.h"
#include "look/words.h"
#include "scan/scan_dialog.h"
#include "starling/checks.h"
#include "widgets/button.h"
#include "widgets/label.h"

#include <QClipboard>
#include <QDragEnterEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMimeData>

#include <algorithm>

namespace starling::ui {

namespace {

constexpr int kDigits = 66;
constexpr int kMostPasted = 4096;  ///< Longer than any way to write an id.

/// Lines and groups of digits become one: that is how ids are printed.
IdCheck checkTyped(const QString& typed) {
    QString digits;
    for (const QChar sign : typed.left(kMostPasted))
        if (!sign.isSpace()) digits += sign;
    return checkId(utf8(digits));
}

QString sentenceOf(const IdCheck& check) {
    switch (check.fault) {
        case IdFault::None:
            return NewMessageDialog::tr("They can read what you write once they accept.");
        case IdFault::Empty:
            return NewMessageDialog::tr(
                "Paste the Session ID of the person: 66 digits that begin "
                "with 05.");
        case IdFault::NotHex:
            return NewMessageDialog::tr("Only the digits 0–9 and the letters a–f belong in an ID.");
        case IdFault::TooShort:
            return NewMessageDialog::tr("Part of the ID is still missing.");
        case IdFault::TooLong:
            return NewMessageDialog::tr("That is longer than an ID. Please paste only the ID.");
        case IdFault::NoPerson:
            return NewMessageDialog::tr(
                "That ID is of a group or a community. The ID of a person "
                "begins with 05.");
    }
    return {};
}

/// What is only unfinished is not wrong.
bool isWrong(IdFault fault) {
    return fault == IdFault::NotHex || fault == IdFault::TooLong || fault == IdFault::NoPerson;
}

constexpr int kWithPeople = 620;

/// What may be the beginning of a name, and is none of an id.
bool isName(const QString& typed, IdFault fault) {
    return (fault == IdFault::NotHex || fault == IdFault::TooShort) && !typed.startsWith("05");
}

}  // namespace

class NewMessageDialog::Parts {
public:
    Parts(NewMessageDialog& dialog, const Look& look)
        : field{new IdField{look, &dialog}}
        , count{new Label{look, Type::Meta, Token::Quiet, {}, &dialog}}
        , sentence{new Label{look, Type::Snippet, Token::Quiet, {}, &dialog}}
        , clipboard{new Button{look, Button::Kind::Text, tr("Use the ID from the clipboard"),
                               "copy", &dialog}}
        , scan{new Button{look, Button::Kind::Text, tr("Scan a QR code…"), "qr", &dialog}}
        , start{new Button{look, Button::Kind::Primary, tr("Start"), {}, &dialog}} {
        sentence->setWordWrap(true);
        field->setPlaceholderText("05…");
        // A picture that is dropped on the field is for the dialog.
        field->setAcceptDrops(false);
        auto* below = new QHBoxLayout;
        below->setSpacing(12);
        below->addWidget(sentence, 1);
        below->addWidget(count, 0, Qt::AlignTop);
        auto& column = dialog.content();
        column.setSpacing(8);
        column.addWidget(field);
        column.addLayout(below);
        column.addWidget(scan, 0, Qt::AlignLeft);
        column.addWidget(clipboard, 0, Qt::AlignLeft);
        column.addStretch();
        dialog.foot().addStretch();
        dialog.foot().addWidget(start);
    }

    IdField* field;
    Label* count;
    Label* sentence;
    Button* clipboard;
    Button* scan;
    Button* start;
    NameLookup* lookup = nullptr;
    ContactsList* people = nullptr;
};

NewMessageDialog::NewMessageDialog(const Look& look, QWidget* parent)
    : Dialog{look, tr("New message"), parent}, parts_{std::make_unique<Parts>(*this, look)} {
    connect(parts_->field, &QPlainTextEdit::textChanged, this, &NewMessageDialog::check);
    connect(parts_->field, &IdField::entered, this, &NewMessageDialog::enter);
    connect(parts_->start, &QAbstractButton::clicked, this, &NewMessageDialog::start);
    connect(parts_->clipboard, &QAbstractButton::clicked, this, [this] {
        parts_->field->setPlainText(QGuiApplication::clipboard()->text().left(kMostPasted));
        parts_->start->setFocus();
    });
    connect(parts_->scan, &QAbstractButton::clicked, this, &NewMessageDialog::openScan);
    connect(QGuiApplication::clipboard(), &QClipboard::dataChanged, this,
            &NewMessageDialog::offerClipboard);
    setAcceptDrops(true);
    check();
    offerClipboard();
    parts_->field->setFocus();
    resize(424, sizeHint().height());
}

NewMessageDialog::~NewMessageDialog() = default;

void NewMessageDialog::setOwn(const AccountId& own) {
    own_ = own;
    check();
}

void NewMessageDialog::setPeople(Bridge& bridge) {
    own_ = bridge.id();
    auto& lookup = *(parts_->lookup = new NameLookup{look_, bridge, this});
    auto& people = *(parts_->people = new ContactsList{look_, bridge, this});
    content().insertWidget(2, &lookup);
    content().insertWidget(content().count() - 1, &people, 1);
    people.show();  // Or the height is reckoned without it.
    parts_->field->setPlaceholderText(tr("Name, or 05…"));
    parts_->field->installEventFilter(this);
    connect(&people, &ContactsList::chosen, this, [this](const Conversation& person) {
        emit personChosen(person);
        accept();
    });
    // Who is found is known when they are read, and may be somebody else later.
    connect(&people, &ContactsList::found, this, [this] { saySentence(); });
    connect(&people, &ContactsList::profileRequested, this, [this](const Conversation& person) {
        emit profileRequested(person);
        accept();
    });
    connect(&lookup, &NameLookup::found, this, [this](const AccountId& id, const QString& name) {
        parts_->field->setPlainText(text(id.hex()));
        if (id != own_)
            parts_->sentence->setText(tr("In the register, “%1” has this ID.").arg(name));
        parts_->start->setFocus();
    });
    check();
    const auto* over = parentWidget() ? parentWidget()->window() : nullptr;
    // A list of one row is none.
    const QSize roomy{424, std::max(sizeHint().height(), kWithPeople)};
    resize(roomy.boundedTo(over ? over->size() : maximumSize()));
}

QPlainTextEdit& NewMessageDialog::field() {
    return *parts_->field;
}

void NewMessageDialog::check() {
    const auto checked = checkTyped(parts_->field->toPlainText());
    const auto typed = parts_->field->toPlainText().left(kMostPasted).simplified();
    if (parts_->people) {
        const bool offered = isName(typed, checked.fault) && isRegisterName(utf8(typed));
        parts_->lookup->offer(offered ? typed : QString{});
        parts_->people->filter(checked.fault == IdFault::None ? text(checked.id.hex()) : typed);
    }
    saySentence();
    parts_->start->setEnabled(checked.fault == IdFault::None);
    if (!typed.isEmpty()) parts_->clipboard->hide();
}

void NewMessageDialog::saySentence() {
    const auto checked = checkTyped(parts_->field->toPlainText());
    const bool isOwn = checked.fault == IdFault::None && checked.id == own_;
    parts_->count->setText(checked.digits == 0 ? QString{}
                                               : tr("%1 of %2").arg(checked.digits).arg(kDigits));
    const bool named = parts_->people && sayOfName(checked);
    const bool wrong = isWrong(checked.fault) && !named;
    if (!named)
        parts_->sentence->setText(isOwn ? tr("This is your own ID: it opens Note to Self.")
                                        : sentenceOf(checked));
    parts_->sentence->setColour(wrong ? Token::Danger : Token::Quiet);
    parts_->field->setWrong(wrong);
}

/// Whether what is typed is a name rather than an id: then the sentence is about that.
bool NewMessageDialog::sayOfName(const IdCheck& checked) {
    const auto typed = parts_->field->toPlainText().left(kMostPasted).simplified();
    if (!isName(typed, checked.fault)) return false;
    parts_->count->setText({});
    const auto best = parts_->people->best();
    if (best && own_)
        parts_->sentence->setText(tr("Enter opens %1.").arg(isolated(displayName(*best, *own_))));
    else
        parts_->sentence->setText(parts_->lookup->isOffered()
                                      ? tr("Nobody in your contacts is called so.")
                                      : tr("That is no ID, and nobody in your contacts is called "
                                           "so."));
    return true;
}

/// A whole id goes first, then whoever is found, then the register.
void NewMessageDialog::enter() {
    if (parts_->start->isEnabled()) return parts_->start->click();
    const auto best = parts_->people ? parts_->people->best() : std::nullopt;
    if (best) {
        emit personChosen(*best);
        return accept();
    }
    if (parts_->lookup && parts_->lookup->isOffered()) parts_->lookup->start();
}

/// Down, from the last line, goes on among the people.
bool NewMessageDialog::eventFilter(QObject* watched, QEvent* event) {
    if (watched != parts_->field || event->type() != QEvent::KeyPress)
        return Dialog::eventFilter(watched, event);
    auto cursor = parts_->field->textCursor();
    if (static_cast<QKeyEvent*>(event)->key() != Qt::Key_Down ||
        cursor.movePosition(QTextCursor::Down))
        return false;
    parts_->people->focusFirst();
    return true;
}

void NewMessageDialog::offerClipboard() {
    const bool offered = parts_->field->toPlainText().isEmpty() &&
                         checkTyped(QGuiApplication::clipboard()->text()).fault == IdFault::None;
    parts_->clipboard->setVisible(offered);
}

void NewMessageDialog::start() {
    const auto checked = checkTyped(parts_->field->toPlainText());
    if (checked.fault != IdFault::None) return;
    emit chosen(checked.id);
    accept();
}

ScanDialog* NewMessageDialog::openScan() {
    auto* const scanner = new ScanDialog{look_, Wanted::SessionId, this};
    connect(scanner, &ScanDialog::found, this, [this](const QString& id) {
        parts_->field->setPlainText(id);
        parts_->start->setFocus();
    });
    scanner->open();
    return scanner;
}

void NewMessageDialog::scan(const Pasted& pasted) {
    openScan()->lookAt(pasted);
}

void NewMessageDialog::dragEnterEvent(QDragEnterEvent* event) {
    if (hasPicture(*event->mimeData()) || event->mimeData()->hasText())
        event->acceptProposedAction();
}

void NewMessageDialog::dropEvent(QDropEvent* event) {
    event->acceptProposedAction();
    if (hasPicture(*event->mimeData())) return scan(pastedFrom(*event->mimeData()));
    parts_->field->setPlainText(event->mimeData()->text().left(kMostPasted));
}

}  // namespace starling::ui
