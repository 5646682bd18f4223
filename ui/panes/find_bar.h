// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Under the header of a conversation: finds words in it, counts the messages that hold them and
/// leads from the newest to older ones and back. Asks the engine, which filters and searches.
/// Window thread. docs/user/search.md.
#pragma once

#include "bridge/bridge.h"
#include "widgets/bar.h"

#include <QTimer>

#include <optional>
#include <vector>

namespace starling::ui {

class IconButton;
class Label;
class LineField;

class FindBar : public Bar {
    Q_OBJECT

public:
    static constexpr int kPause = 150;  ///< In ms, after the last key.
    static constexpr int kMost = 1000;

    FindBar(const Look& look, Bridge& bridge, QWidget* parent = nullptr);

    /// Shows itself and takes the keyboard; what was typed stays, and is selected.
    void begin(const ConversationId& where);
    /// Forgets what was typed, and hides.
    void end();

signals:
    void hitChosen(starling::MessageId message);
    void dateRequested();
    void left();  ///< Escape, or the cross: whoever shows it ends it.

protected:
    void keyPressEvent(QKeyEvent*) override;

private:
    void build();
    void questionChanged();
    void ask();
    void take(const Result<std::vector<Message>>& found);
    void step(int hits);
    void choose(int hit);
    void put(const std::vector<MessageId>& hits);
    /// `spoken` is what a screen reader says instead.
    void tell(const QString& words, const QString& spoken = {});

    Bridge& bridge_;
    LineField* field_;
    Label* count_;
    IconButton* older_;
    IconButton* newer_;
    IconButton* date_;
    IconButton* close_;
    QTimer pause_;
    std::uint64_t generation_ = 0;  ///< Answers to what was asked before are not for us.
    bool isAsking_ = false;
    std::optional<ConversationId> where_;
    std::vector<MessageId> hits_;  ///< Newest first.
    int chosen_ = 0;
};

}  // namespace starling::ui
