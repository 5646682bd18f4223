// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/chat_page.h"

#include "dialogs/expiry_dialog.h"
#include "dialogs/id_card.h"
#include "dialogs/new_message_dialog.h"
#include "dialogs/nickname_dialog.h"
#include "dialogs/path_dialog.h"
#include "dialogs/profile_card.h"
#include "dialogs/recovery_dialog.h"
#include "look/words.h"
#include "panes/composer.h"
#include "panes/conversation_actions.h"
#include "scan/pasted.h"
#include "window/chat_page_parts.h"
#include "window/picture_drops.h"

#include <QVBoxLayout>

namespace starling::ui {

ChatPage::ChatPage(Look& look, std::unique_ptr<Client> client, bool hasPassphrase, QWidget* parent)
    : QWidget{parent}
    , parts_{std::make_unique<Parts>(*this, look, std::move(client), hasPassphrase)} {
    auto* rows = new QVBoxLayout{this};
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(parts_->notice);
    rows->addWidget(parts_->columns);
    parts_->notice->hide();
    parts_->list->setLockable(hasPassphrase);
    parts_->connectAll();
    installKeys(*this, parts_->keys());
    parts_->bridge.start();
    parts_->showPath();
    parts_->tellOpening();
    parts_->list->list().setFocus();
}

ChatPage::~ChatPage() {
    // Columns and dialogs use the bridge to the last.
    qDeleteAll(findChildren<QWidget*>(QString{}, Qt::FindDirectChildrenOnly));
}

Bridge& ChatPage::bridge() {
    return parts_->bridge;
}
ListPane& ChatPage::list() {
    return *parts_->list;
}
ConversationPane& ChatPage::conversation() {
    return *parts_->conversation;
}
bool ChatPage::isStacked() const {
    return parts_->columns->isStacked();
}
int ChatPage::listWidth() const {
    return parts_->columns->listWidth();
}
void ChatPage::setListWidth(int width) {
    parts_->columns->setListWidth(width);
}
void ChatPage::showRequests() {
    parts_->columns->showList();
    parts_->list->showRequests();
}

void ChatPage::openConversation(const ConversationId& id) {
    parts_->openById(id);
}

void ChatPage::Parts::connectAll() {
    connectList();
    connectConversation();
    connectMessages();
    connectSeveral();
    connect(columns, &SideBySide::stackedChanged, &page_, [this](bool stacked) {
        list->setStacked(stacked);
        conversation->setStacked(stacked);
    });
    connect(&bridge, &Bridge::networkChanged, &page_, [this] { showPath(); });
    connect(&bridge, &Bridge::connectionChanged, &page_, [this] { showPath(); });
    connect(notice, &Banner::acted, notice, &Banner::dismiss);
    auto* const drops = new PictureDrops{page_};
    connect(drops, &PictureDrops::dropped, &page_,
            [this](const Pasted& pasted) { offerScan(pasted); });
}

void ChatPage::Parts::connectList() {
    connect(list, &ListPane::opened, &page_, [this](const Conversation& what) { open(what); });
    connect(list, &ListPane::messageChosen, conversation, &ConversationPane::showMessage);
    connect(list, &ListPane::profileRequested, &page_,
            [this](const Conversation& who) { profile(who); });
    connect(list, &ListPane::nicknameRequested, &page_,
            [this](const Conversation& who) { openDialog<NicknameDialog>(look_, bridge, who); });
    connect(list, &ListPane::expiryRequested, &page_,
            [this](const Conversation& where) { openDialog<ExpiryDialog>(look_, bridge, where); });
    connect(list, &ListPane::newMessageRequested, &page_, [this] { newMessage(); });
    connect(list, &ListPane::ownIdRequested, &page_, [this] { ownId(); });
    connect(list, &ListPane::themeToggled, &page_, &ChatPage::themeToggled);
    connect(list, &ListPane::lockRequested, &page_, &ChatPage::lockRequested);
    connect(list, &ListPane::settingsRequested, &page_, &ChatPage::settingsRequested);
    connect(list, &ListPane::pathRequested, &page_, [this] { pathDialog(); });
    connect(list, &ListPane::emptyChanged, conversation, &ConversationPane::setNobodyYet);
    connect(list, &ListPane::recoveryRequested, &page_,
            [this] { openDialog<RecoveryDialog>(look_, bridge, hasPassphrase_); });
}

void ChatPage::Parts::connectConversation() {
    connect(conversation, &ConversationPane::backRequested, &page_, [this] { close(); });
    connect(conversation, &ConversationPane::closed, &page_, [this] { close(); });
    connect(conversation, &ConversationPane::pathRequested, &page_, [this] { pathDialog(); });
    connect(conversation, &ConversationPane::newMessageRequested, &page_, [this] { newMessage(); });
    connect(conversation, &ConversationPane::ownIdRequested, &page_, [this] { ownId(); });
    connect(conversation, &ConversationPane::profileRequested, &page_,
            [this](const Conversation& who) { profile(who); });
    connect(conversation, &ConversationPane::nicknameRequested, &page_,
            [this](const Conversation& who) { openDialog<NicknameDialog>(look_, bridge, who); });
    connect(conversation, &ConversationPane::expiryRequested, &page_,
            [this](const Conversation& where) { openDialog<ExpiryDialog>(look_, bridge, where); });
    connect(conversation, &ConversationPane::dateRequested, &page_, [this] { openDate(); });
}

/// What is asked before is asked over the page: the card has gone by then.
void ChatPage::Parts::profile(const Conversation& who) {
    if (who.id == bridge.id()) return ownId();
    const ConversationActions actions{look_, bridge, page_};
    auto* card = openDialog<ProfileCard>(look_, bridge, who);
    connect(card, &ProfileCard::messageRequested, &page_,
            [this](const Conversation& whom) { open(whom); });
    connect(card, &ProfileCard::blockRequested, &page_,
            [actions](const Conversation& whom) { actions.block(whom); });
    connect(card, &ProfileCard::unblockRequested, &page_,
            [actions](const Conversation& whom) { actions.unblock(whom.id); });
    connect(card, &ProfileCard::deleteRequested, &page_,
            [actions](const Conversation& whom) { actions.removeContact(whom); });
}

void ChatPage::Parts::open(const Conversation& what) {
    // Whoever looks for it wants it back in the list.
    if (what.id == bridge.id() && what.isHidden)
        bridge.client().conversations().setNoteToSelfHidden(false,
                                                            [](const Result<Conversation>&) {});
    conversation->open(what);
    list->setOpen(what.id);
    columns->showConversation();
}

/// Somebody there is no conversation with yet is one with an empty one.
void ChatPage::Parts::openById(const AccountId& id) {
    bridge.client().conversations().list([this, id](const Result<std::vector<Conversation>>& all) {
        Conversation wanted;
        wanted.id = id;
        if (all) {
            for (const auto& each : *all)
                if (each.id == id) wanted = each;
        }
        open(wanted);
    });
}

void ChatPage::Parts::close() {
    conversation->showEmpty();
    list->setOpen(std::nullopt);
    columns->showList();
    list->list().setFocus();
}

void ChatPage::Parts::showPath() {
    const auto state = pathStateOf(bridge);
    const auto sentence = pathSentenceOf(bridge);
    list->setPath(state, sentence);
    conversation->setPath(state, sentence);
}

NewMessageDialog* ChatPage::Parts::newMessage() {
    auto* dialog = openDialog<NewMessageDialog>(look_);
    dialog->setOwn(bridge.id());
    connect(dialog, &NewMessageDialog::chosen, &page_,
            [this](const AccountId& id) { openById(id); });
    dialog->setPeople(bridge);
    connect(dialog, &NewMessageDialog::personChosen, &page_,
            [this](const Conversation& person) { open(person); });
    connect(dialog, &NewMessageDialog::profileRequested, &page_,
            [this](const Conversation& person) { profile(person); });
    return dialog;
}

void ChatPage::Parts::offerScan(const Pasted& pasted) {
    ask(look_, &page_, ChatPage::tr("Use the QR code in this picture?"),
        ChatPage::tr("If it is the code of a Session ID, you can write to that person."),
        ChatPage::tr("Look for it"), false, [this, pasted](bool yes) {
            if (yes) newMessage()->scan(pasted);
        });
}

void ChatPage::Parts::ownId() {
    auto* card = openDialog<IdCard>(look_, IdCard::Whose::Own, bridge.id(), bridge.name());
    connect(&bridge, &Bridge::nameChanged, card, [this, card] { card->setName(bridge.name()); });
}

void ChatPage::Parts::pathDialog() {
    openDialog<PathDialog>(look_, bridge);
}

void ChatPage::Parts::tellOpening() {
    const auto& opening = bridge.client().opening();
    if (opening.salvaged) {
        return notice->tell(
            Banner::Kind::Warning, "warning", ChatPage::tr("The database was damaged."),
            ChatPage::tr("%1 rows were saved, %2 could not be read. The damaged file was kept: %3")
                .arg(opening.salvaged->kept)
                .arg(opening.salvaged->lost)
                .arg(QString::fromStdString(opening.salvaged->setAside)),
            ChatPage::tr("Close"));
    }
    if (opening.endedBadly) {
        notice->tell(Banner::Kind::Quiet, "info", ChatPage::tr("Starling did not end in order."),
                     ChatPage::tr("Nothing was lost. The log in the profile folder may tell why."),
                     ChatPage::tr("Close"));
    }
}

void ChatPage::Parts::search() {
    columns->showList();
    list->focusSearch();
}

/// Where none is open there are all.
void ChatPage::Parts::find() {
    if (!conversation->conversation()) return search();
    columns->showConversation();
    conversation->find();
}

std::vector<KeyAction> ChatPage::Parts::keys() {
    using Keys = std::vector<QKeySequence>;
    std::vector<KeyAction> all{
        {Keys{QKeySequence{"Ctrl+N"}, QKeySequence{"Ctrl+Shift+M"}}, ChatPage::tr("New message"),
         [this] { newMessage(); }},
        {Keys{QKeySequence{"Ctrl+Shift+F"}, QKeySequence{"Ctrl+K"}}, ChatPage::tr("Search"),
         [this] { search(); }},
        {Keys{QKeySequence{"Ctrl+F"}}, ChatPage::tr("Find in this conversation"),
         [this] { find(); }},
        {Keys{QKeySequence{"Ctrl+G"}}, ChatPage::tr("Go to a date"), [this] { openDate(); }},
        {Keys{QKeySequence{"Alt+Down"}}, ChatPage::tr("Next conversation"),
         [this] { list->openNext(1); }},
        {Keys{QKeySequence{"Alt+Up"}}, ChatPage::tr("Previous conversation"),
         [this] { list->openNext(-1); }},
        {Keys{QKeySequence{"Ctrl+W"}}, ChatPage::tr("Close the conversation"), [this] { close(); }},
        {Keys{QKeySequence{"Ctrl+Shift+N"}}, ChatPage::tr("Note to Self"),
         [this] { openById(bridge.id()); }},
        {Keys{QKeySequence{"Ctrl+I"}}, ChatPage::tr("Show my ID"), [this] { ownId(); }},
        {Keys{QKeySequence{"Ctrl+P"}}, ChatPage::tr("Path"), [this] { pathDialog(); }},
        {Keys{QKeySequence{"F5"}}, ChatPage::tr("Connect anew"),
         [this] { bridge.client().wokeUp(); }},
        {Keys{QKeySequence{"Ctrl+L"}}, ChatPage::tr("Lock"),
         [this] { emit page_.lockRequested(); }},
        {Keys{QKeySequence{"Ctrl+,"}}, ChatPage::tr("Settings"),
         [this] { emit page_.settingsRequested(); }},
        {Keys{QKeySequence{"F1"}, QKeySequence{"Ctrl+/"}}, ChatPage::tr("Keyboard shortcuts"),
         [this] { showKeys(look_, &page_, keys()); }},
        {Keys{QKeySequence{"Ctrl+Q"}}, ChatPage::tr("Quit"),
         [this] { emit page_.quitRequested(); }},
    };
    for (int n = 1; n <= 9; ++n)
        all.push_back(
            {Keys{QKeySequence{QString{"Ctrl+%1"}.arg(n)}},
             n == 1 ? ChatPage::tr("First conversation, and so on to the ninth") : QString{},
             [this, n] { list->openNth(n); }});
    return all;
}

}  // namespace starling::ui
