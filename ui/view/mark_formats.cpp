// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "view/mark_formats.h"

#include <algorithm>

namespace starling::ui {

namespace {

constexpr double kCodeSize = 13.0 / 14;  // Monospaced letters look larger than they are.
constexpr qreal kBlockOut = 6;
constexpr qreal kBlockRound = 6;
constexpr qreal kLettersOut = 1;
constexpr qreal kLettersRound = 4;

QTextCharFormat codeFormat(const Look& look) {
    auto font = look.font(Type::Mono);
    font.setPointSizeF(font.pointSizeF() * kCodeSize);
    QTextCharFormat format;
    format.setFont(font);
    return format;
}

TextRun runOf(const Look& look, const MarkedRange& marked) {
    TextRun run{marked.range, {}, TextRun::Box::None, static_cast<int>(marked.mark)};
    switch (marked.mark) {
        case Mark::Bold:
            run.format.setFontWeight(QFont::DemiBold);
            break;
        case Mark::Italic:
            run.format.setFontItalic(true);
            break;
        case Mark::Strike:
            run.format.setFontStrikeOut(true);
            break;
        case Mark::Code:
        case Mark::Block:
            run.format = codeFormat(look);
            run.box = marked.mark == Mark::Code ? TextRun::Box::Letters : TextRun::Box::Lines;
            break;
        case Mark::Spoiler:
            run.box = TextRun::Box::Letters;
            break;
    }
    return run;
}

void paintBox(QPainter& painter, const TextBlock::Box& box, QPointF at, QColor colour) {
    const bool isBlock = box.tag == static_cast<int>(Mark::Block);
    const qreal out = isBlock ? kBlockOut : kLettersOut;
    const qreal round = isBlock ? kBlockRound : kLettersRound;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawRoundedRect(box.rect.translated(at).adjusted(-out, 0, out, 0), round, round);
}

}  // namespace

std::vector<TextRun> runsOf(const Look& look, const FormattedText& formatted, QColor link) {
    std::vector<TextRun> out;
    out.reserve(formatted.marks.size() + formatted.links.size());
    for (const auto& each : formatted.marks)
        out.push_back(runOf(look, each));
    QTextCharFormat underlined;
    underlined.setForeground(link);
    underlined.setFontUnderline(true);
    for (const auto& each : formatted.links)
        out.push_back({each.range, underlined, TextRun::Box::None, 0});
    std::stable_sort(out.begin(), out.end(), [](const TextRun& a, const TextRun& b) {
        return a.range.from < b.range.from;
    });
    return out;
}

void paintGrounds(QPainter& painter, const TextBlock& text, QPointF at, const MarkPaint& how) {
    for (const auto& box : text.boxes()) {
        const bool isSpoiler = box.tag == static_cast<int>(Mark::Spoiler);
        if (isSpoiler && !how.spoilersShown) continue;
        if (box.rect.translated(at).intersects(how.clip)) paintBox(painter, box, at, how.ground);
    }
}

void paintCovers(QPainter& painter, const TextBlock& text, QPointF at, const MarkPaint& how) {
    if (how.spoilersShown) return;
    for (const auto& box : text.boxes())
        if (box.tag == static_cast<int>(Mark::Spoiler) &&
            box.rect.translated(at).intersects(how.clip))
            paintBox(painter, box, at, how.cover);
}

}  // namespace starling::ui
