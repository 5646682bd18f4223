// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "view/message_view_body.h"

#include <QAccessible>

namespace starling::ui {

namespace {

constexpr int kFarFromEnd = 300;
constexpr int kButtonInset = 12;

}  // namespace

MessageView::Body::Body(MessageView& theView, const Look& theLook, MessageListModel& theModel)
    : view{theView}
    , look{theLook}
    , model{theModel}
    , rows{theLook, theModel}
    , scroller{rows, theModel, *theView.verticalScrollBar()}
    , floatingDay_{theLook, *theView.viewport()}
    , entrance_{theLook, *theView.viewport()}
    , highlight_{theLook, *theView.viewport()}
    , rings_{new QTimer{&theView}}
    , toEnd_{theLook, &theView} {
    connect(&toEnd_, &QAbstractButton::clicked, &view, [this] { goToEnd(); });
    connect(&look, &Look::changed, &view, [this] { relook(); });
    rings_->setObjectName("rings");
    rings_->setSingleShot(true);
    connect(rings_, &QTimer::timeout, &view, [this] { ringsTurned(); });
    colourGround();
    watchModel();
    opened_ = model.conversation();
    isOpening_ = opened_.has_value();
    rows.rebuild();
}

void MessageView::Body::watchModel() {
    using Model = QAbstractItemModel;
    connect(&model, &Model::modelReset, &view, [this] { modelReset(); });
    connect(&model, &MessageListModel::stateChanged, &view, [this] { modelReset(); });
    connect(&model, &Model::rowsInserted, &view,
            [this](const QModelIndex&, int first, int last) { rowsInserted(first, last); });
    connect(&model, &Model::rowsAboutToBeRemoved, &view,
            [this](const QModelIndex&, int first, int last) { rowsLeaving(first, last); });
    connect(&model, &Model::rowsRemoved, &view, [this] { rowsRemoved(); });
    connect(&model, &Model::rowsMoved, &view, [this] { rowsRemoved(); });
    connect(&model, &Model::dataChanged, &view,
            [this](const QModelIndex& first, const QModelIndex& last) {
                changed(first.row(), last.row());
            });
    connect(&model, &MessageListModel::gone, &view, [this](MessageId id) { selectionGone(id); });
    connect(&model, &MessageListModel::sought, &view, [this](MessageId id) { sought(id); });
    connect(&model, &MessageListModel::soughtInVain, &view, &MessageView::originalMissing);
    connect(&model, &MessageListModel::arrived, &view, [this](bool own) {
        if (own) return goToEnd();
        if (!scroller.isAtEnd()) toEnd_.setCount(toEnd_.count() + 1);
    });
}

void MessageView::Body::modelReset() {
    const bool isOver = model.conversation() != opened_ || model.rowCount() == 0;
    const bool endsSelection = isOver && selection.isOn();
    if (endsSelection) {
        selection.end();
        rows.setRoom(room());
    }
    if (model.conversation() != opened_) {
        opened_ = model.conversation();
        isOpening_ = opened_.has_value();
        reader = {};
        told_.reset();
        toEnd_.setCount(0);
    }
    rows.rebuild();
    reader.keepTo(rows);
    if (!isOpening_)
        scroller.replaced();
    else {
        scroller.opened();
        isOpening_ = model.state() == MessageListModel::State::Loading;
        if (!isOpening_ && !scroller.isAtEnd()) toEnd_.setCount(model.unreadAtOpening());
    }
    afterMove();
    if (endsSelection) tellSelection(0, rows.count() - 1);
}

void MessageView::Body::rowsInserted(int first, int last) {
    const bool comes = !isOpening_ && scroller.isAtEnd() && first == rows.count();
    rows.rebuild();
    scroller.place();
    if (comes && first == last && scroller.isAtEnd()) entrance_.begin(rows[last].id);
    if (QAccessible::isActive() && first > 0)
        for (int row = first; row <= last; ++row) {
            QAccessibleEvent event{&view, QAccessible::ObjectCreated};
            event.setChild(row);
            QAccessible::updateAccessibility(&event);
        }
    afterMove();
}

/// Whoever is on one of them by keyboard goes on from the one beside it.
void MessageView::Body::rowsLeaving(int first, int last) {
    scroller.leaving(first, last);
    const auto row = reader.current ? rows.rowOf(*reader.current) : std::nullopt;
    if (!row || !reader.showsCurrent || *row < first || *row > last) return;
    const int beside = last + 1 < rows.count() ? last + 1 : first - 1;
    if (!inView(beside, &BubbleLayout::box).isEmpty()) setCurrent(rows[beside].id, true);
}

void MessageView::Body::rowsRemoved() {
    rows.rebuild();
    reader.keepTo(rows);
    scroller.place();
    afterMove();
}

void MessageView::Body::changed(int first, int last) {
    for (int row = first; row <= last; ++row)
        rows.forget(model.at(row).id);
    rows.rebuild();
    scroller.place();
    afterMove();
    std::vector<MessageId> gone;
    for (int row = first; row <= last; ++row)
        if (!Selection::canHave(model.at(row))) gone.push_back(model.at(row).id);
    for (const auto id : gone)
        selectionGone(id);
}

/// What is under the scroll bar.
void MessageView::Body::colourGround() {
    auto palette = view.palette();
    palette.setColor(QPalette::Window, look[Token::Window]);
    view.setPalette(palette);
}

void MessageView::Body::relook() {
    colourGround();
    rows.forgetLayouts();
    resized();
}

Room MessageView::Body::room() const {
    return Room::within(view.width(), view.isRightToLeft(), selection.isOn());
}

void MessageView::Body::resized() {
    rows.setRoom(room());
    scroller.setViewHeight(view.viewport()->height());
    scroller.place();
    afterMove();
}

void MessageView::Body::readerScrolled(int value) {
    if (scroller.isPlacing()) return;
    scroller.readerMoved(value);
    floatingDay_.readerScrolled();
    afterMove();
}

void MessageView::Body::goToEnd() {
    scroller.goToEnd();
    afterMove();
}

void MessageView::Body::afterMove() {
    placeToEndButton();
    view.viewport()->update();
    tellIfRead();
    if (rows.count() > 0) model.setReader(rows[rows.rowAt(scroller.value())].id);
    watchRings();
    scroller.wantMore();
}

void MessageView::Body::placeToEndButton() {
    if (scroller.isAtEnd()) toEnd_.setCount(0);
    const bool far = model.hasNewer() || scroller.toEnd() > kFarFromEnd;
    const bool wanted = far && rows.count() > 0;
    const auto area = view.viewport()->geometry();
    const auto size = toEnd_.size();
    const int x = view.isRightToLeft() ? area.left() + kButtonInset
                                       : area.right() + 1 - kButtonInset - size.width();
    toEnd_.move(x, area.bottom() + 1 - kButtonInset - size.height());
    if (!wanted && toEnd_.hasFocus()) view.setFocus(Qt::OtherFocusReason);
    toEnd_.setVisible(wanted);
    if (wanted) toEnd_.raise();
}

void MessageView::Body::tellIfRead() {
    if (rows.count() == 0 || model.state() != MessageListModel::State::Ready) return;
    if (!view.isVisible() || !view.isActiveWindow() || !scroller.isAtEnd()) return;
    const auto last = rows[rows.count() - 1].id;
    if (told_ == last) return;
    told_ = last;
    emit view.readToEnd();
}

QPoint MessageView::Body::originOf(int row) const {
    return {rows.room().left - view.viewport()->x(),
            rows.bubbleTop(row) - scroller.value() + scroller.offset()};
}

Hit MessageView::Body::hitAt(QPoint point) {
    const int y = point.y() + scroller.value() - scroller.offset();
    Hit hit;
    if (rows.count() == 0) return hit;
    hit.row = rows.rowAt(y);
    hit.point = point - originOf(hit.row);
    if (rows[hit.row].exact)
        hit.part = rows.layout(hit.row)->partAt(hit.point, reader.hasUncovered(rows[hit.row].id));
    return hit;
}

QRect MessageView::Body::inView(int row, QRect BubbleLayout::*part) {
    if (row < 0 || !rows[row].exact) return {};
    const auto rect = rows.layout(row).get()->*part;
    if (rect.isEmpty()) return {};
    const auto placed = rect.translated(originOf(row));
    return placed.intersects(view.viewport()->rect()) ? placed : QRect{};
}

QPoint MessageView::Body::handleOf(int row) {
    const auto box = inView(row, &BubbleLayout::box);
    const auto place = box.isEmpty() ? view.viewport()->rect() : box & view.viewport()->rect();
    return view.viewport()->mapToGlobal(place.center());
}

void MessageView::Body::setCurrent(std::optional<MessageId> message, bool shown) {
    const bool isNew = reader.current != message;
    reader.current = message;
    reader.showsCurrent = shown && message;
    reader.wasLed = false;
    view.viewport()->update();
    const auto row = message ? rows.rowOf(*message) : std::nullopt;
    if (!row || !isNew || !QAccessible::isActive()) return;
    QAccessibleEvent event{&view, QAccessible::Focus};
    event.setChild(*row);
    QAccessible::updateAccessibility(&event);
}

}  // namespace starling::ui
