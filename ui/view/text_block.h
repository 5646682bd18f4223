// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Text of somebody, wrapped at a width: a layout for each of its paragraphs, each in the direction
/// of its own content, so that no paragraph turns another. The line pitch is ours, whatever fonts
/// the text falls back to. Positions count UTF-16 units of text(). Window thread.
#pragma once

#include <QFont>
#include <QPainter>
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

class TextBlock {
public:
    /// More lines than this of one text are never laid out.
    static constexpr int kMostLines = 4'000;

    struct Style {
        QFont font;
        int pitch = 0;
        int width = 0;  ///< Lines are at most this wide.
        int mostLines = kMostLines;
        TextRange heavy = {};  ///< Of the text: in a heavier weight.
    };

    TextBlock() = default;
    TextBlock(const QString& text, const Style& style);

    const QString& text() const { return text_; }
    int lineCount() const { return static_cast<int>(lines_.size()); }
    int width() const { return width_; }  ///< Of the widest line.
    int height() const { return lineCount() * pitch_; }
    int lastLineWidth() const;
    bool lastLineIsRightToLeft() const;
    bool isCut() const { return isCut_; }  ///< There is more than was laid out.

    /// Every line in the middle of so much room.
    void centreWithin(int width);
    /// Lines that are written from the right begin at the right of so much room.
    void alignWithin(int width);

    /// In the painter's pen; lines outside of `clip` (in the painter's coordinates) are left out.
    void paint(QPainter& painter, QPointF at, const QRectF& clip, TextRange selected = {},
               const QTextCharFormat& selection = {}) const;

    int positionAt(QPointF point) const;  ///< The nearest; `point` counts from the upper left.
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
    void placeLine(const Line& line, qreal x);
    QTextLine at(const Line& line) const;

    QString text_;
    std::vector<Paragraph> paragraphs_;
    std::vector<Line> lines_;
    int pitch_ = 0;
    qreal baseline_ = 0;  ///< Within a line.
    int width_ = 0;
    bool isCut_ = false;
};

}  // namespace starling::ui
