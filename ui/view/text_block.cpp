// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "view/text_block.h"

#include <QFontMetricsF>
#include <QGlyphRun>
#include <QRawFont>
#include <QTextBoundaryFinder>

#include <algorithm>
#include <cmath>

namespace starling::ui {

namespace {

/// No line of a cut text has more: what lies beyond is not even shaped.
constexpr int kMostInLine = 600;

/// Short enough to be shaped quickly, and not within a pair of surrogates.
int shapeable(const QString& text, int start, int length, int linesLeft) {
    const qint64 most = static_cast<qint64>(linesLeft + 1) * kMostInLine;
    if (length <= most) return length;
    const auto cut = static_cast<int>(most);
    return text.at(start + cut - 1).isHighSurrogate() ? cut - 1 : cut;
}

bool hasRightToLeft(QStringView text) {
    for (const auto c : text.toUcs4())
        switch (QChar::direction(c)) {
            case QChar::DirR:
            case QChar::DirAL:
            case QChar::DirAN:
            case QChar::DirRLE:
            case QChar::DirRLO:
            case QChar::DirRLI:
                return true;
            default:
                break;
        }
    return false;
}

/// From the leftmost to the rightmost of some letters, wherever their neighbours are.
QRectF aroundGlyphs(const QList<QGlyphRun>& runs) {
    QRectF out;
    for (const auto& run : runs) {
        const auto places = run.positions();
        const auto widths = run.rawFont().advancesForGlyphIndexes(run.glyphIndexes());
        for (qsizetype i = 0; i < std::min(places.size(), widths.size()); ++i)
            out |= QRectF{places[i].x(), 0, widths[i].x(), 1};
    }
    return out;
}

}  // namespace

/// The separator of paragraphs would end the layout's own paragraph.
QString withPlainLineEnds(QString text) {
    text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    text.replace(u'\r', u'\n');
    text.replace(QChar::ParagraphSeparator, u'\n');
    return text;
}

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
    std::copy_if(style.runs.begin(), style.runs.end(), std::back_inserter(runs_),
                 [](const TextRun& run) { return run.box != TextRun::Box::None; });
    alignWithin(width_);
}

/// Of one paragraph, within it. Each is asked for once, in their order.
QList<QTextLayout::FormatRange> TextBlock::formatsFor(int start, int length, const Style& style) {
    QList<QTextLayout::FormatRange> out;
    const auto add = [&](TextRange range, const QTextCharFormat& format) {
        const int from = std::clamp(range.from - start, 0, length);
        const int to = std::clamp(range.to - start, 0, length);
        if (from < to) out.push_back({from, to - from, format});
    };
    QTextCharFormat heavy;
    heavy.setFontWeight(QFont::DemiBold);
    add(style.heavy, heavy);
    const auto& runs = style.runs;
    while (nextRun_ < runs.size() && runs[nextRun_].range.to <= start)
        ++nextRun_;
    for (auto i = nextRun_; i < runs.size() && runs[i].range.from < start + length; ++i)
        add(runs[i].range, runs[i].format);
    return out;
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
    const auto formats = formatsFor(start, shaped, style);
    if (!formats.isEmpty()) layout.setFormats(formats);
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
    if (!runs_.empty()) placeBoxes(width);
}

void TextBlock::placeBoxes(int width) {
    boxes_.clear();
    endsInLinesBox_ = false;
    std::size_t first = 0;
    for (std::size_t line = 0; line < lines_.size(); ++line) {
        const auto& paragraph = paragraphs_[static_cast<std::size_t>(lines_[line].paragraph)];
        const auto placed = at(lines_[line]);
        const int from = paragraph.start + placed.textStart();
        const int to = from + placed.textLength();
        while (first < runs_.size() && runs_[first].range.to <= from)
            ++first;
        for (auto run = first; run < runs_.size() && runs_[run].range.from <= to; ++run)
            addBox(run, line, width);
    }
}

void TextBlock::addBox(std::size_t run, std::size_t line, int width) {
    const auto& facts = runs_[run];
    const qreal top = static_cast<int>(line) * pitch_;
    if (facts.box == TextRun::Box::Lines) {
        const QRectF rect{0, top, qreal(width), qreal(pitch_)};
        const bool goesOn = !boxes_.empty() && boxes_.back().tag == facts.tag &&
                            boxes_.back().rect.bottom() == top && lastBoxOf_ == run;
        if (goesOn)
            boxes_.back().rect |= rect;
        else
            boxes_.push_back({rect, facts.tag});
        lastBoxOf_ = run;
        endsInLinesBox_ = line + 1 == lines_.size();
        return;
    }
    auto rect = lettersRect(lines_[line], facts.range.from, facts.range.to);
    if (rect.isEmpty()) return;
    rect.moveTop(top);
    boxes_.push_back({rect, facts.tag});
}

/// Where writing of both directions meets, all that is between the outermost letters.
QRectF TextBlock::lettersRect(const Line& line, int from, int to) const {
    const auto& paragraph = paragraphs_[static_cast<std::size_t>(line.paragraph)];
    const auto placed = at(line);
    const int end = placed.textStart() + placed.textLength();
    const int first = std::clamp(from - paragraph.start, placed.textStart(), end);
    const int last = std::clamp(to - paragraph.start, placed.textStart(), end);
    if (first >= last) return {};
    const auto text =
        QStringView{paragraph.layout->text()}.mid(placed.textStart(), placed.textLength());
    if (paragraph.rightToLeft || hasRightToLeft(text)) {
        const auto rect = aroundGlyphs(placed.glyphRuns(first, last - first));
        return {rect.left(), 0, rect.width(), qreal(pitch_)};
    }
    const qreal left = placed.cursorToX(first);
    return {left, 0, placed.cursorToX(last) - left, qreal(pitch_)};
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

int TextBlock::characterAt(QPointF point) const {
    if (point.y() < 0 || point.y() >= height()) return -1;
    const int row = static_cast<int>(std::floor(point.y() / pitch_));
    const auto& line = lines_[static_cast<std::size_t>(row)];
    const auto placed = at(line);
    const auto letters = placed.naturalTextRect();
    if (point.x() < letters.left() || point.x() >= letters.right()) return -1;
    const auto& paragraph = paragraphs_[static_cast<std::size_t>(line.paragraph)];
    return paragraph.start + placed.xToCursor(point.x(), QTextLine::CursorOnCharacter);
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
