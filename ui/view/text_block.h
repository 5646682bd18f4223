// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Text of somebody, wrapped at a width: a layout for each of its paragraphs, each in the direction
/// of its own content, so that no paragraph turns another. The line pitch is ours, whatever fonts
/// the text falls back to. Positions count UTF-16 units of text(). Window thread.
#pragma once

#include <QFont>
#include <QPainter>
#include <QRectF>
#include <QString>
#include <QTextLayout>

#include <memory>
#include <vector>

namespace starling::ui {

/// From one position up to another.
struct TextRange {
    int from = 0;
    int to = 0;
    bool isEmpty() const { return from >= to; }
    bool operator==(const TextRange&) const = default;
};

/// A part of the text that looks different.
struct TextRun {
    /// A place of its own under or over it: around its letters, or as wide as all the text.
    enum class Box { None, Letters, Lines };

    TextRange range;
    QTextCharFormat format;
    Box box = Box::None;
    int tag = 0;  ///< Of its boxes.
};

/// Ends of lines of any kind as \n.
QString withPlainLineEnds(QString text);

class TextBlock {
public:
    /// A piece of a run, in one line or in all it has; counts from the upper left of the text.
    struct Box {
        QRectF rect;
        int tag = 0;
        bool operator==(const Box&) const = default;
    };

    /// More lines than this of one text are never laid out.
    static constexpr int kMostLines = 4'000;

    struct Style {
        QFont font;
        int pitch = 0;
        int width = 0;  ///< Lines are at most this wide.
        int mostLines = kMostLines;
        TextRange heavy = {};  ///< Of the text: in a heavier weight.
        /// By where they begin. Those of boxes of lines have no others within.
        std::vector<TextRun> runs = {};
    };

    TextBlock() = default;
    TextBlock(const QString& text, const Style& style);

    const QString& text() const { return text_; }
    int lineCount() const { return static_cast<int>(lines_.size()); }
    int width() const { return width_; }  ///< Of the widest line.
    int height() const { return lineCount() * pitch_; }
    int lastLineWidth() const;
    bool lastLineIsRightToLeft() const;
    const std::vector<Box>& boxes() const { return boxes_; }
    bool endsInLinesBox() const { return endsInLinesBox_; }  ///< As wide as the last line can be.
    bool isCut() const { return isCut_; }                    ///< There is more than was laid out.

    /// Every line in the middle of so much room.
    void centreWithin(int width);
    /// Lines that are written from the right begin at the right of so much room.
    void alignWithin(int width);

    /// In the painter's pen; lines outside of `clip` (in the painter's coordinates) are left out.
    void paint(QPainter& painter, QPointF at, const QRectF& clip, TextRange selected = {},
               const QTextCharFormat& selection = {}) const;

    int positionAt(QPointF point) const;   ///< The nearest; `point` counts from the upper left.
    int characterAt(QPointF point) const;  ///< What is right there; -1: nothing.
    TextRange wordAt(int position) const;

private:
    struct Paragraph {
        int start = 0;
        std::unique_ptr<QTextLayout> layout;
        bool rightToLeft = false;
        int firstLine = 0;
    };
    struct Line {
        int paragraph = 0;
        int index = 0;
    };
    void addParagraph(int start, int length, const Style& style);
    QList<QTextLayout::FormatRange> formatsFor(int start, int length, const Style& style);
    void placeLine(const Line& line, qreal x);
    void placeBoxes(int width);
    void addBox(std::size_t run, std::size_t line, int width);
    QRectF lettersRect(const Line& line, int from, int to) const;
    QTextLine at(const Line& line) const;

    QString text_;
    std::vector<Paragraph> paragraphs_;
    std::vector<Line> lines_;
    std::vector<TextRun> runs_;  ///< Those with boxes.
    std::size_t nextRun_ = 0;    ///< While laid out: earlier ones are over.
    std::vector<Box> boxes_;
    std::size_t lastBoxOf_ = 0;  ///< The run of the last box of lines.
    bool endsInLinesBox_ = false;
    int pitch_ = 0;
    qreal baseline_ = 0;  ///< Within a line.
    int width_ = 0;
    bool isCut_ = false;
};

}  // namespace starling::ui
