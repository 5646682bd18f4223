// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/dialog.h"

#include "widgets/bar.h"
#include "widgets/button.h"
#include "widgets/label.h"

#include <algorithm>

namespace starling::ui {

namespace {

constexpr int kMargin = 24;
constexpr int kOverhang = 10;
constexpr int kFoot = 64;
constexpr int kQuestion = 400;

}  // namespace

Dialog::Dialog(const Look& look, const QString& title, QWidget* parent)
    : QDialog{parent}, look_{look}, outer_{new QVBoxLayout{this}}, content_{new QVBoxLayout} {
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    setAttribute(Qt::WA_OpaquePaintEvent);
    outer_->setContentsMargins({});
    outer_->setSpacing(0);
    auto* const head = new QHBoxLayout;
    // The cross reaches out so far that its lines end at the margin. (A spacing mirrors, a margin
    // does not.)
    head->setContentsMargins(kMargin - kOverhang, 10, kMargin - kOverhang, 10);
    head->addSpacing(kOverhang);
    auto* const name = new Label{look, Type::Title, Token::Text, title, this};
    auto* const close = new IconButton{look, QStringLiteral("close"), tr("Close"), this};
    connect(close, &IconButton::clicked, this, &Dialog::reject);
    connect(this, &QWidget::windowTitleChanged, name, &QLabel::setText);
    head->addWidget(name, 1);
    head->addWidget(close);
    outer_->addLayout(head);
    content_->setContentsMargins(kMargin, 4, kMargin, kMargin);
    content_->setSpacing(8);
    outer_->addLayout(content_, 1);
    connect(&look, &Look::changed, this, qOverload<>(&QWidget::update));
}

QHBoxLayout& Dialog::foot() {
    if (!foot_) {
        auto* const bar = new Bar{look_, Token::Pane, Qt::TopEdge, this};
        bar->setFixedHeight(kFoot);
        foot_ = new QHBoxLayout{bar};
        foot_->setContentsMargins(kMargin, 0, kMargin, 0);
        foot_->setSpacing(8);
        outer_->addWidget(bar);
    }
    return *foot_;
}

void Dialog::paintEvent(QPaintEvent*) {
    QPainter painter{this};
    painter.fillRect(rect(), look_[Token::Pane]);
}

/// Over a small window it is small as well, and as high as its lines are then. (Over a dialog it
/// goes by the window below both.)
void Dialog::showEvent(QShowEvent* event) {
    QDialog::showEvent(event);
    const auto* below = parentWidget() ? parentWidget()->window() : nullptr;
    while (below && below->parentWidget())
        below = below->parentWidget()->window();
    if (!below) return;
    const auto wished = size();
    resize(wished.boundedTo(below->size()));
    if (width() == wished.width() || !layout()->hasHeightForWidth()) return;
    const int needed = layout()->totalHeightForWidth(width());
    resize(width(), std::min(std::max(height(), needed), below->height()));
}

void ask(const Look& look, QWidget* parent, const QString& title, const QString& consequence,
         const QString& yes, bool dangerous, std::function<void(bool)> done) {
    auto* const dialog = new Dialog{look, title, parent};
    dialog->setWindowModality(Qt::WindowModal);
    auto* const words = new Label{look, Type::Body, Token::Quiet, consequence, dialog};
    words->setWordWrap(true);
    dialog->content().addWidget(words);
    dialog->content().addStretch();
    auto* const no = new Button{look, Button::Kind::Secondary, Dialog::tr("Cancel"), {}, dialog};
    auto* const act =
        new Button{look, dangerous ? Button::Kind::Danger : Button::Kind::Primary, yes, {}, dialog};
    dialog->foot().addStretch();
    dialog->foot().addWidget(no);
    dialog->foot().addWidget(act);
    QObject::connect(no, &Button::clicked, dialog, &Dialog::reject);
    QObject::connect(act, &Button::clicked, dialog, &Dialog::accept);
    QObject::connect(dialog, &Dialog::finished, dialog,
                     [done = std::move(done)](int result) { done(result == QDialog::Accepted); });
    // As high as the words are at that width, over a small window too.
    const int room = parent ? parent->window()->width() : kQuestion;
    const int width = std::min(kQuestion, room);
    dialog->resize(width, dialog->layout()->totalHeightForWidth(width));
    dialog->setAccessibleDescription(consequence);
    dialog->open();
    // Where a stray Enter harms nothing.
    (dangerous ? no : act)->setFocus();
}

}  // namespace starling::ui
