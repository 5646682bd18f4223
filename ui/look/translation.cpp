// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "look/translation.h"

#include <QFile>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace starling::ui {

namespace {

constexpr QLatin1String kFolder{":/translations/"};

QString ours(const QString& language) {
    return QStringLiteral("starling_") + language + QStringLiteral(".qm");
}

void install(QCoreApplication& app, const QString& file, const QString& folder) {
    auto* const translator = new QTranslator{&app};
    if (translator->load(file, folder)) {
        QCoreApplication::installTranslator(translator);
    } else {
        delete translator;
    }
}

}  // namespace

QString spokenOf(const QStringList& wanted) {
    for (const auto& locale : wanted) {
        // de-Latn-AT, de_AT, de: the file of the country before that of the language.
        const auto parts = QString{locale}.replace(QLatin1Char('-'), QLatin1Char('_')).split('_');
        // English, and C, which is nobody's language, are spoken without a file.
        if (parts.first() == QLatin1String{"en"} || parts.first() == QLatin1String{"C"}) return {};
        for (auto count = parts.size(); count > 0; --count) {
            const auto name = parts.mid(0, count).join('_');
            if (QFile::exists(kFolder + ours(name))) return name;
        }
    }
    return {};
}

QString speak(QCoreApplication& app, const QStringList& wanted) {
    const auto language = spokenOf(wanted);
    if (language.isEmpty()) return {};
    // What is installed last is asked first.
    install(app, QStringLiteral("qtbase_") + language,
            QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(app, ours(language), kFolder);
    // Days and months in the language of the words around them.
    const QLocale spoken{language};
    if (QLocale{}.language() != spoken.language()) QLocale::setDefault(spoken);
    return language;
}

}  // namespace starling::ui
