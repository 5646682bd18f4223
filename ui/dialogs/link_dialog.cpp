// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/link_dialog.h"

#include "look/words.h"
#include "widgets/button.h"
#include "widgets/label.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPainter>

#include <algorithm>

namespace starling::ui {

namespace {

constexpr int kWidth = 440;
constexpr int kMargin = 24;  // Of the frame.
constexpr int kPad = 14;
constexpr int kReadFirst = 400;  ///< Milliseconds in which an Enter was meant for something else.
constexpr int kLetters = 12;     ///< Of a host, after which it may go on in the next line.
constexpr int kMostUser = 40;

/// In ASCII: what looks like other letters is written as xn--….
QString hostOf(const QUrl& url) {
    const auto host = url.host(QUrl::FullyEncoded);
    return host.contains(u':') ? u'[' + host + u']' : host;
}

QString restOf(const QUrl& url) {
    QString out;
    if (url.port() >= 0) out += u':' + QString::number(url.port());
    out += url.path(QUrl::FullyEncoded);
    if (url.hasQuery()) out += u'?' + url.query(QUrl::FullyEncoded);
    if (url.hasFragment()) out += u'#' + url.fragment(QUrl::FullyEncoded);
    return out == u"/" ? QString{} : out;
}

/// A host is shown whole, however long: its end says whose it is.
QString breakable(const QString& host) {
    QString out;
    int letters = 0;
    for (const auto c : host) {
        out += c;
        if (c != u'.' && ++letters < kLetters) continue;
        out += QChar{0x200B};
        letters = 0;
    }
    return out;
}

bool isAddressOfNumbers(const QString& host) {
    if (host.startsWith(u'[')) return true;
    const auto last = host.section(u'.', -1, -1, QString::SectionSkipEmpty);
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    return last.startsWith(u"0x") || std::all_of(last.begin(), last.end(), isDigit);
}

bool hasOtherLetters(const QString& host) {
    const auto labels = host.split(u'.');
    return std::any_of(labels.begin(), labels.end(),
                       [](const QString& label) { return label.startsWith(u"xn--"); });
}

/// What the address stands on. Always from the left, as addresses are.
class Ground : public QWidget {
public:
    Ground(const Look& look, QWidget* parent) : QWidget{parent}, look_{look} {
        setLayoutDirection(Qt::LeftToRight);
        auto* lines = new QVBoxLayout{this};
        lines->setContentsMargins(kPad, 12, kPad, 12);
        lines->setSpacing(0);
    }
    void add(Label* line) { layout()->addWidget(line); }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter{this};
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(look_[Token::Field]);
        painter.drawRoundedRect(rect(), 10, 10);
    }

private:
    const Look& look_;
};

}  // namespace

QStringList warningsFor(const QUrl& url) {
    QStringList out;
    const auto host = hostOf(url);
    if (!url.userInfo().isEmpty()) {
        auto user = harmless(url.userInfo());
        if (user.size() > kMostUser) user = user.left(kMostUser - 1) + u'…';
        out << LinkDialog::tr(
                   "It does not lead to “%1”: what stands before the @ says nothing "
                   "about where a link leads.")
                   .arg(user);
    }
    if (hasOtherLetters(host))
        out << LinkDialog::tr(
            "The name has letters that can pass for others. Your browser may "
            "show it as a name you know.");
    if (isAddressOfNumbers(host))
        out << LinkDialog::tr("It leads to a number instead of a name: nothing says whose it is.");
    return out;
}

LinkDialog::LinkDialog(const Look& look, const QUrl& url, Opener opener, QWidget* parent)
    : Dialog{look, tr("Open this link?"), parent}
    , url_{url}
    , opener_{std::move(opener)}
    , fault_{new Label{look, Type::Snippet, Token::Danger, {}, this}} {
    setWindowModality(Qt::WindowModal);
    addAddress();
    addWarnings();
    auto* words = new Label{look, Type::Snippet, Token::Quiet,
                            tr("Your browser opens it, and not through this network: the site sees "
                               "the address of your computer."),
                            this};
    words->setWordWrap(true);
    content().addWidget(words);
    fault_->setWordWrap(true);
    fault_->hide();
    content().addWidget(fault_);
    content().addStretch();
    addFoot();
    resize(kWidth, layout()->totalHeightForWidth(kWidth));
}

void LinkDialog::addAddress() {
    const auto host = hostOf(url_);
    const auto rest = restOf(url_);
    auto* ground = new Ground{look_, this};
    ground->add(new Label{look_, Type::Snippet, Token::Quiet, url_.scheme() + QLatin1String{"://"},
                          ground});
    auto* name = new Label{look_, Type::PageTitle, Token::Text, breakable(host), ground};
    name->setAccessibleName(host);
    name->setWordWrap(true);
    ground->add(name);
    if (!rest.isEmpty()) {
        auto* line = new Label{look_, Type::Snippet, Token::Quiet, {}, ground};
        const int room = kWidth - 2 * kMargin - 2 * kPad;
        line->setText(QFontMetrics{line->font()}.elidedText(rest, Qt::ElideRight, room));
        // In a narrow window it is cut instead of making it wide.
        line->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        ground->add(line);
    }
    content().addWidget(ground);
    content().addSpacing(4);
    setAccessibleDescription(tr("It leads to %1.").arg(host));
}

void LinkDialog::addWarnings() {
    for (const auto& warning : warningsFor(url_)) {
        auto* line = new Label{look_, Type::Snippet, Token::Warn, warning, this};
        line->setWordWrap(true);
        content().addWidget(line);
        setAccessibleDescription(accessibleDescription() + u' ' + warning);
    }
}

void LinkDialog::addFoot() {
    copy_ = new Button{look_, Button::Kind::Secondary, tr("Copy"), {}, this};
    auto* cancel = new Button{look_, Button::Kind::Secondary, tr("Cancel"), {}, this};
    open_ = new Button{look_, Button::Kind::Primary, tr("Open"), {}, this};
    foot().addWidget(copy_);
    foot().addStretch();
    foot().addWidget(cancel);
    foot().addWidget(open_);
    connect(copy_, &QAbstractButton::clicked, this, &LinkDialog::copy);
    connect(cancel, &QAbstractButton::clicked, this, &QDialog::reject);
    connect(open_, &QAbstractButton::clicked, this, &LinkDialog::openLink);
    open_->setFocus();
}

void LinkDialog::showEvent(QShowEvent* event) {
    Dialog::showEvent(event);
    sinceShown_.start();
}

void LinkDialog::openLink() {
    if (!sinceShown_.hasExpired(kReadFirst)) return;
    if (opener_(url_)) return accept();
    fault_->setText(tr("No program here opens it. Copy it and open it yourself."));
    fault_->show();
    resize(width(), std::max(height(), layout()->totalHeightForWidth(width())));
}

void LinkDialog::copy() {
    QGuiApplication::clipboard()->setText(url_.toString(QUrl::FullyEncoded));
    copy_->setText(tr("Copied"));
}

}  // namespace starling::ui
