// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "look/words.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QLocale>
#include <QTextDocument>

#include <algorithm>

namespace starling::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(starling::ui::Words)
};

constexpr qsizetype kOneLine = 400;  // UTF-16 units: more than any list is wide.

/// Marks that turn the direction of writing, and what is there without being seen.
bool isHidden(QChar c) {
    const char16_t u = c.unicode();
    return u == 0x061C || (u >= 0x200B && u <= 0x200F && u != 0x200C && u != 0x200D) ||
           (u >= 0x202A && u <= 0x202E) || (u >= 0x2060 && u <= 0x206F) || u == 0xFEFF ||
           u == 0x00AD || u == 0x115F || u == 0x1160 || u == 0x3164 || u == 0xFFA0;
}

QString formatted(QDate date, const QString& pattern) {
    return QLocale{}.toString(date, pattern);
}

bool showsSomething(const QString& text) {
    for (const QChar c : text) {
        const auto kind = c.category();
        if (kind != QChar::Other_Format && kind != QChar::Mark_NonSpacing && !c.isSpace())
            return true;
    }
    return false;
}

}  // namespace

QDateTime localTime(Timestamp time) {
    return QDateTime::fromMSecsSinceEpoch(toUnixMillis(time));
}

QString clockTime(Timestamp time) {
    // The C locale, which is no language of people, would add the seconds.
    const auto local = localTime(time).time();
    if (QLocale{}.language() == QLocale::C) return local.toString("HH:mm");
    return QLocale{}.toString(local, QLocale::ShortFormat);
}

QString fullTime(Timestamp time) {
    const auto local = localTime(time);
    return Words::tr("%1, %2", "the date and the time of a message")
        .arg(formatted(local.date(), Words::tr("dddd, d MMMM yyyy", "a date pattern of QLocale")),
             QLocale{}.toString(local.time(), Words::tr("HH:mm:ss", "a time pattern of QLocale")));
}

QString listTime(Timestamp time, const QDateTime& now) {
    const auto day = localTime(time).date();
    const auto ago = day.daysTo(now.date());
    if (ago == 0) return clockTime(time);
    if (ago == 1) return Words::tr("Yesterday");
    if (ago > 1 && ago < 7)
        return formatted(day, Words::tr("ddd", "a day of this week, as a date pattern of QLocale"));
    if (day.year() == now.date().year())
        return formatted(day, Words::tr("d MMM", "a date pattern of QLocale"));
    return formatted(day, Words::tr("d MMM yyyy", "a date pattern of QLocale"));
}

QString dayName(QDate day, QDate today) {
    const auto ago = day.daysTo(today);
    if (ago == 0) return Words::tr("Today");
    if (ago == 1) return Words::tr("Yesterday");
    if (ago > 1 && ago < 7)
        return formatted(day,
                         Words::tr("dddd", "a day of this week, as a date pattern of QLocale"));
    if (day.year() == today.year())
        return formatted(day, Words::tr("d MMMM", "a date pattern of QLocale"));
    return formatted(day, Words::tr("d MMMM yyyy", "a date pattern of QLocale"));
}

QString shortId(const AccountId& id) {
    const auto all = text(id.hex());
    // The marks hold both ends in their order where writing goes from the right.
    const QChar leftToRight{0x200E};
    return all.left(4) + leftToRight + QChar{0x2026} + leftToRight + all.right(4);
}

QString harmless(const QString& text) {
    QString out;
    out.reserve(text.size());
    for (const QChar c : text) {
        if (c.isSpace()) {
            out += QLatin1Char(' ');
        } else if (c.category() != QChar::Other_Control && !isHidden(c)) {
            out += c;
        }
    }
    return out.simplified();
}

QString displayName(const Conversation& conversation, const AccountId& own) {
    if (conversation.id == own) return Words::tr("Note to Self");
    const auto nickname = harmless(text(conversation.nickname));
    if (showsSomething(nickname)) return nickname;
    return displayName(conversation.name, conversation.id);
}

QString displayName(const std::string& name, const AccountId& id) {
    const auto clean = harmless(text(name));
    return showsSomething(clean) ? clean : shortId(id);
}

// No mark of a name reaches out of it (harmless() takes them away), but its letters do.
QString isolated(const QString& name) {
    constexpr QChar kFirstStrong{0x2068};
    constexpr QChar kPop{0x2069};
    const auto turns = [](QChar c) {
        switch (c.direction()) {
            case QChar::DirR:
            case QChar::DirAL:
            case QChar::DirAN:
                return true;
            default:
                return c.isSurrogate();
        }
    };
    const bool mirrored = QGuiApplication::layoutDirection() == Qt::RightToLeft;
    if (!mirrored && std::none_of(name.begin(), name.end(), turns)) return name;
    return kFirstStrong + name + kPop;
}

QString acceptedInWords(bool isOwn, const QString& name) {
    return isOwn ? Words::tr("You accepted the request")
                 : Words::tr("%1 accepted your request").arg(isolated(name));
}

QString oneLine(const std::string& utf8) {
    // Four bytes per character at most; what is cut here is far outside the list.
    const auto bytes = std::min<std::size_t>(utf8.size(), 4 * kOneLine);
    auto start = QString::fromUtf8(utf8.data(), static_cast<qsizetype>(bytes));
    if (start.size() > kOneLine) {
        start.truncate(kOneLine);
        if (start.back().isHighSurrogate()) start.chop(1);
    }
    return harmless(start);
}

QString asToolTip(const QString& text) {
    if (!Qt::mightBeRichText(text)) return text;
    return QLatin1String{"<span>"} + text.toHtmlEscaped() + QLatin1String{"</span>"};
}

int codePoints(const QString& text) {
    int count = 0;
    for (const QChar c : text)
        count += c.isLowSurrogate() ? 0 : 1;
    return count;
}

}  // namespace starling::ui
