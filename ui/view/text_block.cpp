// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "view/text_block.h"

#include <QFontMetricsF>
#include <QTextBoundaryFinder>

#include <algorithm>
#include <cmath>

namespace starling::ui {

namespace {

/// No line of a cut text has more: what lies beyond is not even shaped.
constexpr int kMostInLine = 600;

/// One kind of line end; the separator of paragraphs would end the layout's own paragraph.
QString withPlainLineEnds(QString text) {
    text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    text.replace(u'\r', u'\n');
    text.replace(QChar::ParagraphSeparator, u'\n');
    return text;
}

/// Short enough to be shaped quickly, and not within a pair of surrogates.
int shapeable(const QString& text, int start, int length, int linesLeft) {
    const qint64 most = static_cast<qint64>(linesLeft + 1) * kMostInLine;
    if (length <= most) return length;
    const auto cut = static_cast<int>(most);
    return text.at(start + cut - 1).isHighSurrogate() ? cut - 1 : cut;
}

}  // namespace

TextBlock::TextBlock(const QString& text, const Style& style)
    : text_{withPlainLineEnds(text)}, pitch_{style.pitch} {
    const QFontMetricsF metrics{style.font};
    baseline_ = std::round((pitch_ - metrics.ascent() - metrics.descent()) / 2 + metrics.ascent());
    const int size = static_cast<int>(text_.size());
    for (int start = 0; start <= size && !isCut_;) {
        const auto found = text_.indexOf(u'\n', start);
        const int end = found < 0 ? size : static_cast<int>(found);
        addParagraph(start, end - start, style);
        start = end + 1;
    }
    alignWithin(width_);
}

void TextBlock::addParagraph(int start, int length, const Style& style) {
    const int left = style.mostLines - lineCount();
    if (left <= 0) {
        isCut_ = true;
        return;
    }
    const int shaped = shapeable(text_, start, length, left);
    Paragraph paragraph{start, std::make_unique<QTextLayout>(text_.mid(start, shaped), style.font),
                        false, lineCount()};
    auto& layout = *paragraph.layout;
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    const int from = std::clamp(style.heavy.from - start, 0, shaped);
    const int to = std::clamp(style.heavy.to - start, 0, shaped);
    if (from < to) {
        QTextCharFormat heavy;
        heavy.setFontWeight(QFont::DemiBold);
        layout.setFormats({{from, to - from, heavy}});
    }
    layout.setCacheEnabled(true);
    paragraph.rightToLeft = layout.text().isRightToLeft();
    layout.beginLayout();
    for (int index = 0;; ++index) {
        auto line = layout.createLine();
        if (!line.isValid()) break;
        if (index == left) {
            isCut_ = true;
            break;
        }
        line.setLineWidth(style.width);
        width_ = std::max(width_, static_cast<int>(std::ceil(line.naturalTextWidth())));
        lines_.push_back({static_cast<int>(paragraphs_.size()), index});
    }
    layout.endLayout();
    isCut_ = isCut_ || shaped < length;
    paragraphs_.push_back(std::move(paragraph));
}

QTextLine TextBlock::at(const Line& line) const {
    return paragraphs_[static_cast<std::size_t>(line.paragraph)].layout->lineAt(line.index);
}

int TextBlock::lastLineWidth() const {
    return lines_.empty() ? 0 : static_cast<int>(std::ceil(at(lines_.back()).naturalTextWidth()));
}

bool TextBlock::lastLineIsRightToLeft() const {
    return !paragraphs_.empty() && paragraphs_.back().rightToLeft;
}

void TextBlock::placeLine(const Line& line, qreal x) {
    auto placed = at(line);
    const auto& paragraph = paragraphs_[static_cast<std::size_t>(line.paragraph)];
    const qreal top = (paragraph.firstLine + line.index) * pitch_;
    placed.setPosition({x, top + baseline_ - placed.ascent()});
}

void TextBlock::alignWithin(int width) {
    for (const auto& line : lines_) {
        const auto& paragraph = paragraphs_[static_cast<std::size_t>(line.paragraph)];
        const qreal natural = at(line).naturalTextWidth();
        placeLine(line, paragraph.rightToLeft ? std::floor(width - natural) : 0);
    }
}

void TextBlock::centreWithin(int width) {
    for (const auto& line : lines_)
        placeLine(line, std::floor((width - at(line).naturalTextWidth()) / 2));
}

void TextBlock::paint(QPainter& painter, QPointF at, const QRectF& clip, TextRange selected,
                      const QTextCharFormat& selection) const {
    for (const auto& paragraph : paragraphs_) {
        const auto& layout = *paragraph.layout;
        const qreal top = at.y() + paragraph.firstLine * pitch_;
        if (top > clip.bottom() || top + layout.lineCount() * pitch_ < clip.top()) continue;
        QList<QTextLayout::FormatRange> ranges;
        const auto size = static_cast<int>(layout.text().size());
        const int from = std::clamp(selected.from - paragraph.start, 0, size);
        const int to = std::clamp(selected.to - paragraph.start, 0, size);
        if (from < to) ranges.push_back({from, to - from, selection});
        layout.draw(&painter, at, ranges, clip);
    }
}

int TextBlock::positionAt(QPointF point) const {
    if (lines_.empty()) return 0;
    const int row =
        std::clamp(static_cast<int>(std::floor(point.y() / pitch_)), 0, lineCount() - 1);
    const auto& line = lines_[static_cast<std::size_t>(row)];
    const auto& paragraph = paragraphs_[static_cast<std::size_t>(line.paragraph)];
    return paragraph.start + at(line).xToCursor(point.x());
}

TextRange TextBlock::wordAt(int position) const {
    QTextBoundaryFinder finder{QTextBoundaryFinder::Word, text_};
    finder.setPosition(position);
    if (!finder.isAtBoundary() || position == text_.size()) finder.toPreviousBoundary();
    const auto from = static_cast<int>(std::max<qsizetype>(finder.position(), 0));
    const auto to = static_cast<int>(finder.toNextBoundary());
    return {from, to < 0 ? static_cast<int>(text_.size()) : to};
}

}  // namespace starling::ui
