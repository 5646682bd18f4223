// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The head of a conversation: whose it is, what is to be said about it, the path light, and more.
/// Window thread. docs/look.md.
#pragma once

#include "look/look.h"
#include "starling/message.h"
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
        QString subtitle;  ///< Only when there is something to say.
    };
    void setPerson(const Person& person);
    void setStacked(bool stacked);
    void setPath(PathState state, const QString& sentence);
    QWidget& moreButton();

signals:
    void backRequested();
    void pathRequested();
    void titleClicked();
    void moreRequested();

protected:
    void resizeEvent(QResizeEvent*) override;

private:
    void arrange();

    bool stacked_ = false;
    IconButton* back_;
    ChatTitle* title_;
    PathLight* light_;
    IconButton* more_;
};

}  // namespace starling::ui
