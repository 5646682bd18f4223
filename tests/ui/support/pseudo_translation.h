// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A language in which every translated text stands in brackets, and a search for visible texts
/// that do not: those forgot tr(). Window thread of a test.
#pragma once

#include <QStringList>
#include <QTranslator>
#include <QWidget>

namespace starling::ui {

class PseudoTranslation : public QTranslator {
public:
    using QTranslator::QTranslator;

    QString translate(const char* context, const char* source, const char* disambiguation,
                      int n) const override;
    bool isEmpty() const override { return false; }
};

/// Each text that can be seen in `window` or be heard of it, and is neither in brackets nor in
/// `data`: names, ids and whatever else people wrote. Texts without a letter count as data.
QStringList untranslatedTexts(QWidget& window, const QStringList& data);

}  // namespace starling::ui
