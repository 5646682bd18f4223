// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panes/emoji_list.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <array>
#include <optional>

namespace starling::ui {

namespace {

struct EmojiWords {
    Q_DECLARE_TR_FUNCTIONS(starling::ui::EmojiWords)
};

std::vector<Emoji> read() {
    std::vector<Emoji> all;
    QFile file{":/emoji/emoji.txt"};
    if (!file.open(QIODevice::ReadOnly)) return all;
    int group = -1;
    for (const auto& line : QString::fromUtf8(file.readAll()).split('\n', Qt::SkipEmptyParts)) {
        if (line.startsWith("# ")) {
            ++group;
            continue;
        }
        const auto parts = line.split('\t');
        all.push_back(
            {parts.value(0), parts.value(1), parts.value(2).split('|', Qt::SkipEmptyParts), group});
    }
    return all;
}

bool hasWordFrom(const QString& text, const QString& beginning) {
    for (qsizetype at = text.indexOf(beginning); at >= 0; at = text.indexOf(beginning, at + 1))
        if (at == 0 || !text.at(at - 1).isLetterOrNumber()) return true;
    return false;
}

/// The less the better; none: it is not meant.
std::optional<int> rankOf(const Emoji& emoji, const QString& typed, const QStringList& words) {
    if (emoji.name == typed) return 0;
    const auto inName = [&](const QString& word) { return hasWordFrom(emoji.name, word); };
    const auto known = [&](const QString& word) {
        return inName(word) ||
               std::any_of(emoji.words.begin(), emoji.words.end(),
                           [&](const QString& each) { return hasWordFrom(each, word); });
    };
    if (!std::all_of(words.begin(), words.end(), known)) return std::nullopt;
    if (emoji.words.contains(typed)) return 1;
    if (emoji.name.startsWith(typed)) return 2;
    return std::all_of(words.begin(), words.end(), inName) ? 3 : 4;
}

}  // namespace

const std::vector<Emoji>& allEmoji() {
    static const std::vector<Emoji> all = read();
    return all;
}

QString emojiGroupName(int group) {
    const std::array<QString, kEmojiGroups> names{
        EmojiWords::tr("Smileys"), EmojiWords::tr("People"),  EmojiWords::tr("Nature"),
        EmojiWords::tr("Food"),    EmojiWords::tr("Travel"),  EmojiWords::tr("Activities"),
        EmojiWords::tr("Objects"), EmojiWords::tr("Symbols"), EmojiWords::tr("Flags")};
    return names.at(static_cast<std::size_t>(group));
}

std::vector<const Emoji*> findEmoji(const QString& typed, int most) {
    const auto wanted = typed.toLower().replace('_', ' ').simplified();
    const auto words = wanted.split(' ', Qt::SkipEmptyParts);
    if (words.isEmpty()) return {};
    std::vector<std::pair<int, const Emoji*>> ranked;
    for (const auto& each : allEmoji())
        if (const auto rank = rankOf(each, wanted, words)) ranked.emplace_back(*rank, &each);
    std::stable_sort(ranked.begin(), ranked.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<const Emoji*> found;
    for (const auto& [rank, emoji] : ranked) {
        if (static_cast<int>(found.size()) == most) break;
        found.push_back(emoji);
    }
    return found;
}

QString shortNameOf(const Emoji& emoji) {
    QString out;
    for (const QChar c : emoji.name) {
        if (c.isLetterOrNumber())
            out += c;
        else if (!out.isEmpty() && !out.endsWith('_'))
            out += '_';
    }
    return out.endsWith('_') ? out.chopped(1) : out;
}

const Emoji* emojiOfShortName(const QString& name) {
    const auto wanted = name.toLower();
    const auto& all = allEmoji();
    auto found = std::find_if(all.begin(), all.end(),
                              [&](const Emoji& each) { return shortNameOf(each) == wanted; });
    if (found != all.end()) return &*found;
    const auto spaced = QString{wanted}.replace('_', ' ');
    found = std::find_if(all.begin(), all.end(),
                         [&](const Emoji& each) { return each.words.contains(spaced); });
    return found == all.end() ? nullptr : &*found;
}

const Emoji* emojiOfText(const QString& text) {
    const auto& all = allEmoji();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Emoji& each) { return each.text == text; });
    return found == all.end() ? nullptr : &*found;
}

QStringList withRecentEmoji(const QStringList& recent, const QString& emoji) {
    QStringList out = recent;
    out.removeAll(emoji);
    out.prepend(emoji);
    return out.mid(0, kMostRecentEmoji);
}

}  // namespace starling::ui
