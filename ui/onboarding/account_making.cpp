// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "onboarding/account_making.h"

#include "dialogs/secret_text.h"
#include "look/words.h"

#include <QCoreApplication>
#include <QPointer>

#include <algorithm>

namespace starling::ui {

namespace {

QString failureInWords(const Error& error) {
    const auto say = [](const char* words) {
        return QCoreApplication::translate("AccountMaking", words);
    };
    switch (error.code) {
        case Errc::InUse:
            return say(QT_TRANSLATE_NOOP("AccountMaking",
                                         "Another program has this profile folder open. Close it, "
                                         "then start again."));
        case Errc::Storage:
            return say(QT_TRANSLATE_NOOP("AccountMaking",
                                         "The profile folder cannot be written. Is the disk full, "
                                         "or does the folder belong to somebody else?"));
        case Errc::WrongNetwork:
            return say(QT_TRANSLATE_NOOP("AccountMaking",
                                         "This profile folder belongs to another network. Choose "
                                         "that network, or another folder with --profile."));
        case Errc::TooNew:
            return say(QT_TRANSLATE_NOOP("AccountMaking",
                                         "This profile folder was written by a newer Starling."));
        default:
            return reasonInWords(error.detail);
    }
}

PathState stateOf(const NetworkStatus& status) {
    const auto working = std::count_if(status.paths.begin(), status.paths.end(),
                                       [](const PathView& path) { return path.working; });
    return working > 1    ? PathState::Connected
           : working == 1 ? PathState::OnePath
                          : PathState::Building;
}

}  // namespace

AccountMaking::AccountMaking(AccountMaker maker, const QString& profileFolder, QObject* parent)
    : QObject{parent}, maker_{std::move(maker)}, folder_{profileFolder} {}

AccountMaking::~AccountMaking() = default;

void AccountMaking::make(const NetworkChoice& network, SignUp account,
                         std::optional<std::string> passphrase) {
    fresh_.emplace(folder_);
    isMaking_ = true;
    isUnwanted_ = false;
    ClientConfig config;
    config.profile = utf8(folder_);
    config.network = network.network.isEmpty() ? "session" : utf8(network.network);
    config.proxy = utf8(network.proxy);
    config.passphrase = std::move(passphrase);
    maker_.create(std::move(config), std::move(account),
                  [self = QPointer<AccountMaking>{this}](Result<std::unique_ptr<Client>> made) {
                      if (self) self->answered(std::move(made));
                  });
}

void AccountMaking::answered(Result<std::unique_ptr<Client>> made) {
    isMaking_ = false;
    if (made) {
        client_ = *std::move(made);
        subscription_ = client_->subscribe([this](const Event& event) { hear(event); });
    }
    if (isUnwanted_) return throwAway();
    if (client_) return emit created();
    // What another program has open is not ours to remove.
    if (made.error().code != Errc::InUse) fresh_->remove();
    fresh_.reset();
    emit failed(failureInWords(made.error()));
}

void AccountMaking::hear(const Event& event) {
    if (std::get_if<CaughtUp>(&event)) askWhetherFetched();
    if (const auto* sync = std::get_if<SyncChanged>(&event); sync && sync->state.isFetched)
        emit caughtUp();
    if (const auto* own = std::get_if<OwnNameChanged>(&event); own && !own->name.empty())
        emit named();
    if (const auto* network = std::get_if<NetworkChanged>(&event))
        emit networkChanged(stateOf(network->status));
    if (const auto* connection = std::get_if<ConnectionChanged>(&event)) {
        online_ = connection->online;
        if (!online_) emit networkChanged(PathState::Offline);
    }
}

/// A round may end well with one member of the swarm that knows less than others.
void AccountMaking::askWhetherFetched() {
    client_->syncState([self = QPointer<AccountMaking>{this}](const Result<SyncState>& state) {
        if (!self || !self->client_) return;
        if (state && state->isFetched) emit self->caughtUp();
    });
}

void AccountMaking::fetch() {
    emit networkChanged(PathState::Building);
    client_->startPolling();
}

void AccountMaking::askName() {
    client_->name([self = QPointer<AccountMaking>{this}](const Result<std::string>& name) {
        if (!self || !self->client_) return;
        if (name && name->empty()) return emit self->nameWanted();
        emit self->complete();
    });
}

void AccountMaking::setName(const QString& name) {
    client_->setName(utf8(name),
                     [self = QPointer<AccountMaking>{this}](const Result<std::string>& set) {
                         if (!self || !self->client_) return;
                         if (set) return emit self->complete();
                         emit self->nameRefused(reasonInWords(set.error().detail));
                     });
}

void AccountMaking::throwAway() {
    isUnwanted_ = true;
    if (isMaking_) return;
    clear();
    if (fresh_) fresh_->remove();
    fresh_.reset();
    emit thrownAway();
}

void AccountMaking::clear() {
    subscription_.reset();
    client_.reset();
    online_ = false;
}

std::unique_ptr<Client> AccountMaking::take() {
    subscription_.reset();
    fresh_.reset();
    return std::move(client_);
}

}  // namespace starling::ui
