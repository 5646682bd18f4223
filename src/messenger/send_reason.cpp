// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "messenger/send_reason.h"

#include "messenger/retry.h"

namespace starling {

namespace {

/// The network layer speaks to people in whole sentences, and to logs in the rest.
bool isSentence(const std::string& text) {
    return text.size() > 1 && text.front() >= 'A' && text.front() <= 'Z' && text.back() == '.';
}

std::string whatIsWrong(const Error& error) {
    if (isSentence(error.detail)) return error.detail;
    switch (error.code) {
        case Errc::Offline:
            return "The network cannot be reached.";
        case Errc::TimedOut:
            return "The network did not answer in time.";
        case Errc::WrongClock:
            return "The network finds the clock of this computer wrong: set it right.";
        case Errc::TooLarge:
            return "The network finds it too large.";
        case Errc::Rejected:
            return "The network refuses it (" + error.detail + ").";
        case Errc::Invalid:
            return "It cannot be sent (" + error.detail + ").";
        default:
            return "The network gave an answer that makes no sense.";
    }
}

}  // namespace

std::string whyItWaits(const Error& error) {
    return whatIsWrong(error) + " It is tried again by itself.";
}

std::string whyItFailed(const Error& error) {
    if (error.code == Errc::TooLarge) return whatIsWrong(error) + " Send it in smaller parts.";
    if (isFinal(error.code))
        return whatIsWrong(error) + " Try again, or write it anew if that does not help.";
    return whatIsWrong(error) + " It was tried for two weeks. Try again to send it after all.";
}

std::string whyNoOwnCopy(const Error& error) {
    return "It is sent, but your other devices do not get it: " + whatIsWrong(error) +
           " Try again to give it to them.";
}

}  // namespace starling
