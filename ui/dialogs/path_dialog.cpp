// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/path_dialog.h"

#include "dialogs/path_rows.h"
#include "dialogs/scroll_area.h"
#include "look/words.h"
#include "widgets/button.h"
#include "widgets/label.h"

#include <QPointer>

#include <algorithm>

namespace starling::ui {

namespace {

constexpr double kDots = 1.3;

/// The dots of the light, larger, at the head of the dialog.
class Dots : public QWidget {
public:
    Dots(const Look& look, QWidget* parent) : QWidget{parent}, look_{look} {
        setFixedSize(qRound(20 * kDots), qRound(14 * kDots));
        connect(&look_, &Look::changed, this, [this] { update(); });
    }
    void show(PathState state) {
        state_ = state;
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter{this};
        painter.setRenderHint(QPainter::Antialiasing);
        paintPathDots(painter, look_, rect(), state_, kDots);
    }

private:
    const Look& look_;
    PathState state_ = PathState::Building;
};

QString titleOf(PathState state) {
    switch (state) {
        case PathState::Connected:
            return PathDialog::tr("Connected");
        case PathState::Building:
            return PathDialog::tr("Building a path");
        case PathState::OnePath:
            return PathDialog::tr("One path only");
        case PathState::Offline:
            return PathDialog::tr("Offline");
        case PathState::Locked:
            return PathDialog::tr("Not connected");
    }
    return {};
}

QString meaningOf(PathState state, const Bridge& bridge) {
    switch (state) {
        case PathState::Connected:
            return PathDialog::tr(
                "Your messages leave through three nodes. Each knows only its "
                "neighbours; nobody sees both you and the reader.");
        case PathState::Building:
            return PathDialog::tr(
                "Three nodes are being chosen and asked. What you send now waits "
                "here and leaves by itself.");
        case PathState::OnePath:
            return PathDialog::tr(
                "Messages pass as usual, but if this path breaks there is a "
                "short wait. A second one is being looked for.");
        case PathState::Offline:
            return PathDialog::tr(
                       "%1 Nothing is lost: what you send waits here and leaves by "
                       "itself.")
                .arg(pathSentenceOf(bridge));
        case PathState::Locked:
            return pathSentence(state);
    }
    return {};
}

QString knownInWords(std::size_t nodes) {
    if (nodes == 0) return PathDialog::tr("No node is known yet");
    if (nodes == 1) return PathDialog::tr("One node is known");
    return PathDialog::tr("%Ln nodes known", nullptr, static_cast<int>(nodes));
}

/// The path that carries messages, else the one that is tried.
const PathView* shownPath(const NetworkStatus& status) {
    const auto& paths = status.paths;
    const auto working =
        std::find_if(paths.begin(), paths.end(), [](const PathView& path) { return path.working; });
    if (working != paths.end()) return &*working;
    return paths.empty() ? nullptr : &paths.front();
}

PathRow hopRow(PathState state, int hop, const QString& address) {
    const QStringList names{PathDialog::tr("Entry node"), PathDialog::tr("Middle node"),
                            PathDialog::tr("Exit node")};
    const QStringList facts{PathDialog::tr("Knows you, not where your messages go"),
                            PathDialog::tr("Knows only the other two nodes"),
                            PathDialog::tr("Knows the swarm, not you")};
    const bool up = state == PathState::Connected || state == PathState::OnePath;
    PathRow row{PathMark::NotYet, names.value(hop, PathDialog::tr("Node")), {}, address, up};
    if (up) {
        row.mark = PathMark::Up;
        row.fact = facts.value(hop);
    } else if (state == PathState::Building) {
        row.mark = hop == 0 ? PathMark::Asking : PathMark::NotYet;
        row.fact = hop > 0             ? PathDialog::tr("Next")
                   : address.isEmpty() ? PathDialog::tr("Being chosen")
                                       : PathDialog::tr("Asked, no answer yet");
    } else if (hop == 0 && !address.isEmpty()) {
        row.mark = PathMark::Failed;
        row.fact = PathDialog::tr("Does not answer");
    }
    return row;
}

std::vector<PathRow> rowsOf(PathState state, const NetworkStatus& status) {
    const bool up = state == PathState::Connected || state == PathState::OnePath;
    std::vector<PathRow> rows;
    rows.push_back({PathMark::You, PathDialog::tr("You"), PathDialog::tr("This device"), {}, up});
    const auto* path = shownPath(status);
    const auto hops = path && !path->hops.empty() ? static_cast<int>(path->hops.size()) : 3;
    for (int hop = 0; hop < hops; ++hop) {
        const bool known = path && !path->hops.empty();
        rows.push_back(hopRow(
            state, hop, known ? text(path->hops[static_cast<std::size_t>(hop)].ip) : QString{}));
    }
    const auto swarm = static_cast<int>(status.swarm.size());
    const auto fact =
        swarm == 0 ? PathDialog::tr("Not reached yet")
        : swarm == 1
            ? PathDialog::tr("One node keeps your messages for up to 14 days")
            : PathDialog::tr("%n nodes keep your messages for up to 14 days", nullptr, swarm);
    rows.push_back({up && swarm > 0 ? PathMark::Swarm : PathMark::NoSwarm,
                    PathDialog::tr("Your swarm"),
                    fact,
                    {},
                    false});
    return rows;
}

}  // namespace

class PathDialog::Parts {
public:
    Parts(PathDialog& dialog, const Look& look, Bridge& bridge);

    void show();
    void askOnce();

private:
    void addHead();
    void addFoot();
    void drawAnew();
    void tryNow();

    PathDialog& dialog_;
    const Look& look_;
    Bridge& bridge_;
    Dots* dots_;
    Label* title_;
    Label* sentence_;
    Label* warning_;
    ScrollArea* scroll_;
    PathRows* rows_;
    Label* known_;
    Button* newPath_;
    Button* tryNow_;
    bool drawing_ = false;
};

PathDialog::Parts::Parts(PathDialog& dialog, const Look& look, Bridge& bridge)
    : dialog_{dialog}, look_{look}, bridge_{bridge} {
    addHead();
    scroll_ = new ScrollArea{&dialog};
    auto* column = new QVBoxLayout{scroll_->ground()};
    column->setContentsMargins(0, 0, 0, 0);
    rows_ = new PathRows{look, scroll_->ground()};
    column->addWidget(rows_);
    column->addStretch();
    scroll_->setMinimumHeight(64);
    dialog.content().addWidget(scroll_, 1);
    addFoot();
    show();
}

void PathDialog::Parts::addHead() {
    dots_ = new Dots{look_, &dialog_};
    title_ = new Label{look_, Type::PageTitle, Token::Text, {}, &dialog_};
    sentence_ = new Label{look_, Type::Body, Token::Quiet, {}, &dialog_};
    warning_ = new Label{look_, Type::Body, Token::Warn, {}, &dialog_};
    auto* head = new QHBoxLayout;
    head->setSpacing(16);
    head->addWidget(dots_);
    head->addWidget(title_, 1);
    auto& column = dialog_.content();
    column.setSpacing(8);
    column.addLayout(head);
    for (auto* label : {sentence_, warning_}) {
        label->setWordWrap(true);
        column.addWidget(label);
    }
}

void PathDialog::Parts::addFoot() {
    known_ = new Label{look_, Type::Snippet, Token::Quiet, {}, &dialog_};
    newPath_ = new Button{look_, Button::Kind::Secondary, tr("New path"), {}, &dialog_};
    tryNow_ = new Button{look_, Button::Kind::Primary, tr("Try now"), {}, &dialog_};
    auto& foot = dialog_.foot();
    foot.addWidget(known_);
    foot.addStretch();
    foot.addWidget(newPath_);
    foot.addWidget(tryNow_);
    QObject::connect(newPath_, &QAbstractButton::clicked, &dialog_, [this] { drawAnew(); });
    QObject::connect(tryNow_, &QAbstractButton::clicked, &dialog_, [this] { tryNow(); });
}

void PathDialog::Parts::show() {
    const auto state = pathStateOf(bridge_);
    const auto& status = bridge_.network();
    const bool offline = state == PathState::Offline;
    dots_->show(state);
    title_->setText(titleOf(state));
    sentence_->setText(meaningOf(state, bridge_));
    warning_->setText(reasonInWords(status.warning));
    warning_->setVisible(!status.warning.empty());
    rows_->setRows(rowsOf(state, status));
    rows_->setMoving(!offline);
    known_->setText(knownInWords(status.knownNodes));
    newPath_->setVisible(!offline);
    newPath_->setEnabled(!drawing_ &&
                         (state == PathState::Connected || state == PathState::OnePath));
    tryNow_->setVisible(offline);
    tryNow_->setEnabled(true);
    tryNow_->setText(tr("Try now"));
    scroll_->fitWindow();
}

void PathDialog::Parts::askOnce() {
    // What it says comes as networkChanged; and the question itself builds paths.
    bridge_.client().networkStatus([](const Result<NetworkStatus>&) {});
}

void PathDialog::Parts::drawAnew() {
    drawing_ = true;
    show();
    bridge_.client().newPaths(
        [this, alive = QPointer<PathDialog>{&dialog_}](const Result<NetworkStatus>& drawn) {
            if (!alive) return;
            drawing_ = false;
            show();
            if (!drawn) sentence_->setText(reasonInWords(drawn.error().detail));
        });
}

void PathDialog::Parts::tryNow() {
    tryNow_->setEnabled(false);
    tryNow_->setText(tr("Trying…"));
    bridge_.client().wokeUp();
    bridge_.client().networkStatus(
        [this, alive = QPointer<PathDialog>{&dialog_}](const Result<NetworkStatus>&) {
            if (alive) show();
        });
}

PathDialog::PathDialog(const Look& look, Bridge& bridge, QWidget* parent)
    : Dialog{look, tr("Path"), parent}, parts_{std::make_unique<Parts>(*this, look, bridge)} {
    connect(&bridge, &Bridge::networkChanged, this, [this] { parts_->show(); });
    connect(&bridge, &Bridge::connectionChanged, this, [this] { parts_->show(); });
    parts_->askOnce();
    resize(616, 560);
    setFocus();  // Nothing in it is what one came for.
}

PathDialog::~PathDialog() = default;

}  // namespace starling::ui
