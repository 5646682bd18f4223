// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "look/look.h"

#include "look/stores.h"
#include "look/style.h"
#include "look/system_scheme.h"

#include <cmath>

/// The pictures lie in this library, which a linker leaves out unless somebody asks. (A macro that
/// must stand outside of namespaces.)
static void bringPictures() {
    Q_INIT_RESOURCE(starling);
}

namespace starling::ui {

namespace {

constexpr double kInitials = 0.36;  // Of the side of an avatar.
constexpr qreal kRing = 2;

bool pointsWithWriting(const QString& icon) {
    for (const char* const name : {"back", "forward", "reply", "right", "send"})
        if (icon == QLatin1String{name}) return true;
    return false;
}

}  // namespace

Look::Look(QObject* parent)
    : QObject{parent}
    , colours_{Scheme::Light, Accent::Teal}
    , fonts_{std::make_unique<Fonts>()}
    , pictures_{std::make_unique<Pictures>()}
    , system_{std::make_unique<SystemScheme>()} {
    bringPictures();
    connect(system_.get(), &SystemScheme::changed, this, &Look::followSystem);
    colours_ = Colours{system_->scheme(), Accent::Teal};
    dressProgram(colours_);
}

Look::~Look() = default;

void Look::choose(SchemeChoice scheme, Accent accent) {
    choice_ = scheme;
    const auto wanted = scheme == SchemeChoice::System ? system_->scheme()
                        : scheme == SchemeChoice::Dark ? Scheme::Dark
                                                       : Scheme::Light;
    apply(wanted, accent);
}

void Look::followSystem() {
    systemReducesMotion_ = system_->reducedMotion();
    if (choice_ == SchemeChoice::System) apply(system_->scheme(), accent());
}

void Look::apply(Scheme scheme, Accent accent) {
    if (scheme == this->scheme() && accent == this->accent()) return;
    colours_ = Colours{scheme, accent};
    dressProgram(colours_);
    emit changed();
}

const QFont& Look::font(Type type) const {
    return fonts_->font(type);
}

int Look::lineHeight(Type type) const {
    return Fonts::lineHeight(type);
}

QPixmap Look::icon(const QString& name, QColor colour, int size, qreal scale,
                   Qt::LayoutDirection direction) const {
    return pictures_->get({QStringLiteral(":/icons/%1.svg").arg(name), colour.rgba(),
                           QSize{size, size}, static_cast<int>(std::lround(scale * 100)),
                           direction == Qt::RightToLeft && pointsWithWriting(name)});
}

QPixmap Look::illustration(const QString& name, QColor colour, QSize size, qreal scale) const {
    return pictures_->get({QStringLiteral(":/illustrations/%1.svg").arg(name), colour.rgba(), size,
                           static_cast<int>(std::lround(scale * 100))});
}

void Look::paintAvatar(QPainter& painter, QRectF where, AvatarKind kind, const AccountId& id,
                       const QString& name) const {
    const bool person = kind == AvatarKind::Person;
    const bool note = kind == AvatarKind::NoteToSelf;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(person ? avatarColour(id) : (*this)[note ? Token::Accent : Token::Pressed]);
    painter.drawEllipse(where);
    if (person) {
        QFont font = this->font(Type::Name);
        font.setPointSizeF(font.pointSizeF() / 14 * where.height() * kInitials);
        painter.setFont(font);
        painter.setPen(Qt::white);
        painter.drawText(where, Qt::AlignCenter, initialsOf(name, id));
    } else {
        const int size = static_cast<int>(std::lround(where.height() * 0.5));
        const QPointF corner{where.center() - QPointF{size / 2.0, size / 2.0}};
        const auto scale = painter.device()->devicePixelRatio();
        painter.drawPixmap(corner,
                           icon(note ? QStringLiteral("note") : QStringLiteral("person"),
                                (*this)[note ? Token::OnAccent : Token::Quiet], size, scale));
    }
    painter.restore();
}

void Look::paintFocusRing(QPainter& painter, QRectF around, qreal radius) const {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen{(*this)[Token::Accent], kRing});
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(around.adjusted(kRing / 2, kRing / 2, -kRing / 2, -kRing / 2),
                            radius - kRing / 2, radius - kRing / 2);
    painter.restore();
}

}  // namespace starling::ui
