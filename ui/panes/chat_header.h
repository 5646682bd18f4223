// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The head of a conversation: whose it is, what is to be said about it, the path light, and more.
/// Window thread. docs/look.md.
#pragma once

#include "bridge/mute_end.h"
#include "look/look.h"
#include "widgets/bar.h"
#include "widgets/path_light.h"

namespace starling::ui {

class ChatTitle;
class IconButton;

class ChatHeader : public Bar {
    Q_OBJECT

public:
    explicit ChatHeader(const Look& look, QWidget* parent = nullptr);

    struct Person {
        Look::AvatarKind kind = Look::AvatarKind::Person;
        AccountId id;
        QString name;
        QString subtitle;       ///< Only when there is something to say.
        bool hasTimer = false;  ///< The subtitle says when messages disappear: it can be clicked.
    };
    /// All of it: whose it is, and in the subtitle what is not as usual. It follows the clock: a
    /// mute for a time ends by itself.
    void setConversation(const Conversation& conversation, const AccountId& own, bool isWriting);
    void setStacked(bool stacked);
    void setPath(PathState state, const QString& sentence);
    QWidget& moreButton();

signals:
    void backRequested();
    void pathRequested();
    void titleClicked();
    void timerClicked();  ///< When messages disappear shall be changed.
    void moreRequested();

protected:
    void resizeEvent(QResizeEvent*) override;

private:
    void arrange();
    void tell(const Person& person);

    struct Told {
        Conversation conversation;
        AccountId own;
        bool isWriting = false;
    };
    Told told_;
    MuteEnd muteEnd_;
    bool stacked_ = false;
    IconButton* back_;
    ChatTitle* title_;
    PathLight* light_;
    IconButton* more_;
};

/// Until when somebody is muted: "14:30", "9 June, 14:30".
QString muteEndInWords(Timestamp end, const QDateTime& now);

}  // namespace starling::ui
