// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// All emoji there are but for tones of skin, in the order of Unicode, with what people call them.
/// Read once from resources/emoji/emoji.txt and never changed. Window thread.
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace starling::ui {

constexpr int kEmojiGroups = 9;
constexpr int kMostRecentEmoji = 32;

struct Emoji {
    QString text;       ///< The emoji itself.
    QString name;       ///< "thumbs up", in English.
    QStringList words;  ///< What else it is called.
    int group = 0;
};

const std::vector<Emoji>& allEmoji();

/// "Smileys", "People" and so on, in the program's language.
QString emojiGroupName(int group);

/// Those that have every word of `typed` as the beginning of a word, at most `most`; whose names
/// begin so come first.
std::vector<const Emoji*> findEmoji(const QString& typed, int most);

/// "thumbs_up": how it is typed between colons.
QString shortNameOf(const Emoji& emoji);

/// What `:name:` means; null when nothing does.
const Emoji* emojiOfShortName(const QString& name);

/// Null when it is none, or one with a tone.
const Emoji* emojiOfText(const QString& text);

/// With `emoji` as the newest; the oldest go.
QStringList withRecentEmoji(const QStringList& recent, const QString& emoji);

}  // namespace starling::ui
