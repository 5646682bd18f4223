// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// How a screen comes to be: windows over a client without an engine, and what a hand does to
/// them. For the lists of screens. The test's thread.
#pragma once

#include "demo/hand.h"
#include "journeys/screens.h"
#include "ui/support/fake_client.h"

namespace starling::test {

std::unique_ptr<QWidget> chat(ui::Look& look, std::unique_ptr<FakeClient> client);
std::unique_ptr<QWidget> main(ui::Look& look);

/// The first screens, with an engine that never answers.
std::unique_ptr<QWidget> onboarding(ui::Look& look);

bool nothing(QWidget&);
FakeClient& clientOf(QWidget& window);

/// The conversation in that row, with its messages.
bool open(QWidget& window, int number);
bool paste(QWidget& window, const QString& text);

/// Clicks one thing after the other.
std::function<bool(QWidget&)> clicks(std::vector<const char*> names);
std::function<bool(QWidget&)> opens(int number);
std::function<bool(QWidget&)> pastesWords(const char* words);

/// 13 words, the ninth of which is none.
extern const char* const kMistyped;

/// What one meets rarely.
std::vector<Screen> rareScreens();

/// Contacts, requests, profiles and marks.
std::vector<Screen> peopleScreens();

std::vector<Screen> talkScreens();

/// Timers, the choosing of several, the archive and what is searched.
std::vector<Screen> timerScreens();

/// Recovery words, devices, the blocked, and how an account goes; the end of screens().
std::vector<Screen> accountScreens();

}  // namespace starling::test
