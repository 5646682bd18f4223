// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What the engine says to people, so that it can be translated: reasons.cpp recognises it. The
/// engine itself knows one language. Of reasons.cpp alone.
#pragma once

#include <QCoreApplication>

#include <array>

namespace starling::ui {

/// Every sentence of the engine about a message or the network. %1 stands for a number or for a
/// detail that only helps those who read logs.
inline constexpr std::array kSentences{
    // A message.
    QT_TRANSLATE_NOOP("starling::ui::Reasons", "The network cannot be reached."),
    QT_TRANSLATE_NOOP("starling::ui::Reasons", "The network did not answer in time."),
    QT_TRANSLATE_NOOP("starling::ui::Reasons",
                      "The network finds the clock of this computer wrong: set it right."),
    QT_TRANSLATE_NOOP("starling::ui::Reasons", "The network finds it too large."),
    QT_TRANSLATE_NOOP("starling::ui::Reasons", "The network refuses it (%1)."),
    QT_TRANSLATE_NOOP("starling::ui::Reasons", "It cannot be sent (%1)."),
    QT_TRANSLATE_NOOP("starling::ui::Reasons", "The network gave an answer that makes no sense."),
    QT_TRANSLATE_NOOP("starling::ui::Reasons", "It is tried again by itself."),
    QT_TRANSLATE_NOOP("starling::ui::Reasons", "Send it in smaller parts."),
    QT_TRANSLATE_NOOP("starling::ui::Reasons",
                      "Try again, or write it anew if that does not help."),
    QT_TRANSLATE_NOOP("starling::ui::Reasons", "It was tried for two weeks."),
    QT_TRANSLATE_NOOP("starling::ui::Reasons", "Try again to send it after all."),
    QT_TRANSLATE_NOOP("starling::ui::Reasons", "It is sent, but your other devices do not get it:"),
    QT_TRANSLATE_NOOP("starling::ui::Reasons", "Try again to give it to them."),
    QT_TRANSLATE_NOOP("starling::ui::Reasons", "You stopped it."),
    // The network.
    QT_TRANSLATE_NOOP("starling::ui::Reasons",
                      "No entry node of the network can be reached: check the connection of this "
                      "computer and the proxy, if there is one."),
    QT_TRANSLATE_NOOP("starling::ui::Reasons", "This network has no seeds."),
    QT_TRANSLATE_NOOP("starling::ui::Reasons",
                      "No seed of the network gives a list of nodes: %1. Check the connection, or "
                      "the seeds in the network file."),
    QT_TRANSLATE_NOOP("starling::ui::Reasons",
                      "The network file lists too few service nodes: %1 service nodes are known, "
                      "and a network needs at least %2. Add nodes or a seed to it, or start more "
                      "nodes."),
    QT_TRANSLATE_NOOP("starling::ui::Reasons",
                      "A new list of nodes is too short: %1 service nodes are known, and a network "
                      "needs at least %2."),
    QT_TRANSLATE_NOOP("starling::ui::Reasons",
                      "Only %1 service nodes are known: whoever runs some of them can tell who "
                      "talks to whom."),
    QT_TRANSLATE_NOOP("starling::ui::Reasons", "%1 of two paths is up."),
    QT_TRANSLATE_NOOP("starling::ui::Reasons", "There are too few nodes: both paths share some."),
    QT_TRANSLATE_NOOP("starling::ui::Reasons",
                      "There are too few networks: nodes of one path are neighbours."),
    // What was typed.
    QT_TRANSLATE_NOOP("starling::ui::Reasons",
                      "The proxy cannot be used: %1. Expected is "
                      "socks5h://[USER:PASSWORD@]HOST:PORT or http://[USER:PASSWORD@]HOST:PORT."),
    QT_TRANSLATE_NOOP("starling::ui::Reasons", "A recovery phrase has 13 words: some are missing."),
    QT_TRANSLATE_NOOP("starling::ui::Reasons",
                      "A recovery phrase has 13 words: there are more than that here."),
    QT_TRANSLATE_NOOP("starling::ui::Reasons",
                      "A word is not in the word list: check how each is spelled."),
    QT_TRANSLATE_NOOP("starling::ui::Reasons",
                      "The words do not fit together: check each of them, and their order."),
    QT_TRANSLATE_NOOP("starling::ui::Reasons",
                      "No recovery phrase looks like this: check each word, and their order."),
    QT_TRANSLATE_NOOP("starling::ui::Reasons",
                      "The network profile is too big or too deeply nested."),
    QT_TRANSLATE_NOOP("starling::ui::Reasons", "The network profile is no JSON object."),
};

/// Every answer of the engine to a person that is no sentence, as a whole.
inline constexpr std::array kPhrases{
    // What a person asked for.
    QT_TRANSLATE_NOOP("starling::ui::Reasons", "the message is empty: write something first"),
    QT_TRANSLATE_NOOP("starling::ui::Reasons", "the message is not UTF-8 text"),
    QT_TRANSLATE_NOOP("starling::ui::Reasons",
                      "the message has %1 characters: send it in parts of at most %2"),
    QT_TRANSLATE_NOOP("starling::ui::Reasons", "the message is too long"),
    QT_TRANSLATE_NOOP("starling::ui::Reasons", "the draft is too long"),
    QT_TRANSLATE_NOOP("starling::ui::Reasons", "the name is not UTF-8 text"),
    QT_TRANSLATE_NOOP("starling::ui::Reasons",
                      "the name is longer than %1 bytes: choose a shorter one"),
    QT_TRANSLATE_NOOP("starling::ui::Reasons", "the name is empty: choose what others shall see"),
    QT_TRANSLATE_NOOP("starling::ui::Reasons",
                      "the name holds control characters or needless spaces: write it plainly"),
    QT_TRANSLATE_NOOP("starling::ui::Reasons", "that is your own Session ID"),
    QT_TRANSLATE_NOOP("starling::ui::Reasons", "that is not the Session ID of a person"),
    QT_TRANSLATE_NOOP("starling::ui::Reasons",
                      "that is not the Session ID of a person: check it for a mistyped digit"),
    QT_TRANSLATE_NOOP("starling::ui::Reasons", "you have blocked this person: unblock them first"),
    QT_TRANSLATE_NOOP("starling::ui::Reasons", "nobody with this Session ID is blocked"),
    QT_TRANSLATE_NOOP("starling::ui::Reasons", "there is no such conversation"),
    QT_TRANSLATE_NOOP("starling::ui::Reasons", "there is no such message, or it is sent already"),
    QT_TRANSLATE_NOOP("starling::ui::Reasons", "this message is not waiting to be sent"),
    QT_TRANSLATE_NOOP("starling::ui::Reasons", "the message is gone"),
    // The profile.
    QT_TRANSLATE_NOOP("starling::ui::Reasons", "in use by another program"),
    QT_TRANSLATE_NOOP("starling::ui::Reasons", "in use by %1 (pid %2)"),
    QT_TRANSLATE_NOOP("starling::ui::Reasons", "needs a passphrase"),
    QT_TRANSLATE_NOOP("starling::ui::Reasons", "wrong passphrase"),
    QT_TRANSLATE_NOOP("starling::ui::Reasons", "a passphrase cannot be empty"),
    QT_TRANSLATE_NOOP("starling::ui::Reasons", "this profile has no passphrase yet"),
    QT_TRANSLATE_NOOP("starling::ui::Reasons", "this profile belongs to another network"),
    QT_TRANSLATE_NOOP("starling::ui::Reasons",
                      "this profile belongs to the network \"%1\": leave --network out, or use "
                      "another profile folder"),
    QT_TRANSLATE_NOOP("starling::ui::Reasons", "there is an account in this folder already"),
    QT_TRANSLATE_NOOP(
        "starling::ui::Reasons",
        "this profile folder already holds an account: choose another with --profile"),
    QT_TRANSLATE_NOOP("starling::ui::Reasons", "the account file is damaged: %1"),
    QT_TRANSLATE_NOOP("starling::ui::Reasons", "the disk is full"),
    QT_TRANSLATE_NOOP("starling::ui::Reasons", "the disk is full or failed"),
    QT_TRANSLATE_NOOP("starling::ui::Reasons", "the disk is full: no room to save the messages"),
    QT_TRANSLATE_NOOP("starling::ui::Reasons",
                      "there is no room on the disk for a second copy of the messages: free %1 MB"),
    QT_TRANSLATE_NOOP("starling::ui::Reasons", "the database is damaged"),
    QT_TRANSLATE_NOOP("starling::ui::Reasons", "the database is in use by another program"),
    QT_TRANSLATE_NOOP("starling::ui::Reasons",
                      "the database cannot be written: check the file's permissions"),
    QT_TRANSLATE_NOOP("starling::ui::Reasons", "the database cannot be opened: check the folder"),
    QT_TRANSLATE_NOOP("starling::ui::Reasons", "the profile folder cannot be written"),
    QT_TRANSLATE_NOOP("starling::ui::Reasons", "the profile folder cannot be written: %1"),
    QT_TRANSLATE_NOOP("starling::ui::Reasons", "the profile folder cannot be made: %1"),
    QT_TRANSLATE_NOOP("starling::ui::Reasons",
                      "the database has version %1, this program knows up to %2"),
    QT_TRANSLATE_NOOP("starling::ui::Reasons",
                      "the account file has format %1, this program knows up to %2"),
    // The network.
    QT_TRANSLATE_NOOP("starling::ui::Reasons", "no local network is there: start one with \"%1\""),
    QT_TRANSLATE_NOOP("starling::ui::Reasons",
                      "there is no network called \"%1\" and no such file: use session, testnet, "
                      "local or the path of a network profile"),
    QT_TRANSLATE_NOOP("starling::ui::Reasons", "there is no node to ask for the swarm"),
    QT_TRANSLATE_NOOP("starling::ui::Reasons",
                      "none of the nodes of the swarm is in the list of nodes"),
    QT_TRANSLATE_NOOP("starling::ui::Reasons", "no node tells the time"),
    QT_TRANSLATE_NOOP("starling::ui::Reasons", "the node is busy: %1"),
    QT_TRANSLATE_NOOP("starling::ui::Reasons", "the node cannot do it now: %1"),
    QT_TRANSLATE_NOOP("starling::ui::Reasons", "the node finds our time wrong"),
    QT_TRANSLATE_NOOP("starling::ui::Reasons", "the server finds our time wrong"),
    QT_TRANSLATE_NOOP("starling::ui::Reasons",
                      "the clock of the node that keeps the message is wrong"),
    QT_TRANSLATE_NOOP("starling::ui::Reasons",
                      "one member keeps the message, and its clock may be wrong"),
    QT_TRANSLATE_NOOP("starling::ui::Reasons", "one member alone keeps the message"),
    QT_TRANSLATE_NOOP("starling::ui::Reasons", "the seeds have just been asked"),
    QT_TRANSLATE_NOOP("starling::ui::Reasons", "no time left"),
};

}  // namespace starling::ui
