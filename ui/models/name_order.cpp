// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/name_order.h"

namespace starling::ui {

namespace {

const QString kNoLetter = QStringLiteral("#");

/// Marks and blanks before a name are not what it begins with.
bool isSkipped(QChar c) {
    return c.isSpace() || c.category() == QChar::Other_Format ||
           c.category() == QChar::Other_Control || c.isMark();
}

}  // namespace

NameOrder::NameOrder() {
    collator_.setCaseSensitivity(Qt::CaseInsensitive);
}

NameOrder::Key NameOrder::keyOf(const Conversation& conversation) {
    const auto& shown = conversation.shownName();
    const auto name = QString::fromUtf8(shown.data(), static_cast<qsizetype>(shown.size()));
    return {letterOf(name), name.trimmed(), conversation.id};
}

QString NameOrder::letterOf(const QString& name) {
    qsizetype at = 0;
    while (at < name.size() && isSkipped(name.at(at)))
        ++at;
    const bool isPair = at + 1 < name.size() && name.at(at).isHighSurrogate();
    const auto first = name.mid(at, isPair ? 2 : 1).normalized(QString::NormalizationForm_D);
    if (first.isEmpty()) return kNoLetter;
    const auto points = first.toUcs4();
    if (!QChar::isLetter(points.front())) return kNoLetter;
    const auto letter = QChar::toUpper(points.front());
    return QString::fromUcs4(reinterpret_cast<const char32_t*>(&letter), 1);
}

// The letter goes first, so that each stands once, whatever the language makes of marked letters.
bool NameOrder::operator()(const Key& a, const Key& b) const {
    if (a.letter != b.letter) {
        if (a.letter == kNoLetter || b.letter == kNoLetter) return b.letter == kNoLetter;
        const int order = collator_.compare(a.letter, b.letter);
        return order != 0 ? order < 0 : a.letter < b.letter;
    }
    if (a.name.isEmpty() != b.name.isEmpty()) return b.name.isEmpty();
    const int order = collator_.compare(a.name, b.name);
    return order != 0 ? order < 0 : a.id < b.id;
}

}  // namespace starling::ui
