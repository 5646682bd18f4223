// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/support/pseudo_translation.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>

#include <algorithm>

namespace starling::ui {

namespace {

constexpr int kDepth = 20;
constexpr int kChildren = 300;

void walk(QAccessibleInterface& part, QStringList& out, int depth) {
    if (!part.isValid() || part.state().invisible) return;
    for (const auto kind : {QAccessible::Name, QAccessible::Description})
        out += part.text(kind);
    if (depth == 0) return;
    for (int i = 0; i < std::min(part.childCount(), kChildren); ++i)
        if (auto* const child = part.child(i)) walk(*child, out, depth - 1);
}

void addTextsOf(const QWidget& widget, QStringList& out) {
    out += widget.toolTip();
    out += widget.accessibleName();
    out += widget.accessibleDescription();
    for (const auto* const action : widget.actions())
        out += action->text();
    if (const auto* const label = qobject_cast<const QLabel*>(&widget)) out += label->text();
    if (const auto* const button = qobject_cast<const QAbstractButton*>(&widget))
        out += button->text();
    if (const auto* const line = qobject_cast<const QLineEdit*>(&widget))
        out += line->placeholderText();
    if (const auto* const edit = qobject_cast<const QPlainTextEdit*>(&widget))
        out += edit->placeholderText();
}

bool isWrapped(const QString& text) {
    return text.startsWith(QLatin1Char('[')) && text.endsWith(QLatin1Char(']'));
}

bool hasLetter(const QString& text) {
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isLetter(); });
}

/// What is read out may be strung together: "Bob, Hello Alice, [Yesterday]".
bool isFine(const QString& text, const QStringList& data) {
    if (!hasLetter(text) || isWrapped(text) || data.contains(text)) return true;
    const auto parts = text.split(QStringLiteral(", "));
    return parts.size() > 1 && std::all_of(parts.begin(), parts.end(),
                                           [&](const QString& part) { return isFine(part, data); });
}

}  // namespace

QString PseudoTranslation::translate(const char*, const char* source, const char*, int) const {
    return QLatin1Char('[') + QString::fromUtf8(source) + QLatin1Char(']');
}

QStringList untranslatedTexts(QWidget& window, const QStringList& data) {
    QStringList texts{window.windowTitle()};
    addTextsOf(window, texts);
    for (const auto* const widget : window.findChildren<QWidget*>())
        if (widget->isVisible()) addTextsOf(*widget, texts);
    if (auto* const root = QAccessible::queryAccessibleInterface(&window))
        walk(*root, texts, kDepth);
    QStringList out;
    for (auto& text : texts) {
        text.remove(QLatin1Char('&'));
        if (!isFine(text, data)) out += text;
    }
    out.removeDuplicates();
    return out;
}

}  // namespace starling::ui
