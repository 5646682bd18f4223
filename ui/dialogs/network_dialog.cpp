// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/network_dialog.h"

#include "dialogs/choices.h"
#include "dialogs/scroll_area.h"
#include "look/words.h"
#include "starling/checks.h"
#include "widgets/button.h"
#include "widgets/label.h"
#include "widgets/line_field.h"

#include <QFileDialog>

namespace starling::ui {

class NetworkDialog::Parts {
public:
    Parts(NetworkDialog& dialog, const Look& look, const NetworkChoice& now);

    void check();
    NetworkChoice choice() const;

private:
    void addNetworks(const NetworkChoice& now);
    void addFile(const NetworkChoice& now);
    void addProxy(const NetworkChoice& now);
    void addFoot();
    QString fileFault() const;
    QString proxyFault() const;
    void chooseFile();

    NetworkDialog& dialog_;
    const Look& look_;
    ScrollArea* scroll_;
    QVBoxLayout* column_;
    QWidget* networks_;
    Choice* session_;
    Choice* testnet_;
    Choice* local_;
    Choice* file_;
    QWidget* fileRow_;
    LineField* path_;
    Label* pathFault_;
    LineField* proxy_;
    Label* proxyFault_;
    Button* save_;
};

NetworkDialog::Parts::Parts(NetworkDialog& dialog, const Look& look, const NetworkChoice& now)
    : dialog_{dialog}
    , look_{look}
    , scroll_{new ScrollArea{&dialog}}
    , column_{new QVBoxLayout{scroll_->ground()}} {
    dialog.content().addWidget(scroll_, 1);
    column_->setContentsMargins(0, 0, 0, 0);
    column_->setSpacing(4);
    addNetworks(now);
    addFile(now);
    addProxy(now);
    column_->addStretch();
    addFoot();
    for (auto* each : {session_, testnet_, local_, file_})
        QObject::connect(each, &QAbstractButton::toggled, &dialog_, [this] { check(); });
    for (auto* field : {path_, proxy_}) {
        QObject::connect(field, &LineField::textChanged, &dialog_, [this] { check(); });
        QObject::connect(field, &LineField::returnPressed, save_, &QAbstractButton::click);
    }
    check();
    for (auto* each : {session_, testnet_, local_, file_})
        if (each->isChecked()) each->setFocus();
}

void NetworkDialog::Parts::addNetworks(const NetworkChoice& now) {
    networks_ = new QWidget{&dialog_};
    networks_->setAccessibleName(tr("Network"));
    auto* column = new QVBoxLayout{networks_};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    const auto add = [&](const QString& text, const QString& explanation) {
        auto* line = new ChoiceLine{look_, text, explanation, networks_};
        column->addWidget(line);
        return line;
    };
    session_ = add(tr("Session network"),
                   tr("The public network that Session uses. Choose this if you are not sure."));
    testnet_ = add(tr("Test network"),
                   tr("The public network for trying things out. Nobody from the Session network "
                      "can be reached."));
    local_ = add(tr("This computer"),
                 tr("A small network that Starling runs here, for trying it without internet."));
    file_ = add(tr("Network profile"),
                tr("A network that somebody else runs, described in a file they gave you."));
    auto* chosen = now.network == "testnet"                            ? testnet_
                   : now.network == "local"                            ? local_
                   : now.network.isEmpty() || now.network == "session" ? session_
                                                                       : file_;
    chosen->setChecked(true);
    column_->addWidget(networks_);
}

void NetworkDialog::Parts::addFile(const NetworkChoice& now) {
    fileRow_ = new QWidget{&dialog_};
    auto* row = new QHBoxLayout{fileRow_};
    row->setContentsMargins(38, 4, 0, 0);
    row->setSpacing(8);
    path_ = new LineField{look_, tr("Path of the network profile"), "file", fileRow_};
    path_->setPlaceholder(tr("Path of the file"));
    auto* choose = new Button{look_, Button::Kind::Secondary, tr("Choose…"), {}, fileRow_};
    row->addWidget(path_, 1);
    row->addWidget(choose);
    pathFault_ = new Label{look_, Type::Snippet, Token::Danger, {}, &dialog_};
    pathFault_->setWordWrap(true);
    pathFault_->setContentsMargins(38, 0, 0, 0);
    if (file_->isChecked()) path_->setText(now.network);
    column_->addWidget(fileRow_);
    column_->addWidget(pathFault_);
    QObject::connect(choose, &QAbstractButton::clicked, &dialog_, [this] { chooseFile(); });
}

void NetworkDialog::Parts::addProxy(const NetworkChoice& now) {
    column_->addSpacing(12);
    column_->addWidget(
        new Label{look_, Type::Label, Token::Quiet, tr("Proxy (optional)"), &dialog_});
    proxy_ = new LineField{look_, tr("Proxy"), {}, &dialog_};
    proxy_->setPlaceholder("socks5h://127.0.0.1:9050");
    proxy_->setText(now.proxy);
    column_->addWidget(proxy_);
    proxyFault_ = new Label{look_, Type::Snippet, Token::Danger, {}, &dialog_};
    proxyFault_->setWordWrap(true);
    column_->addWidget(proxyFault_);
    auto* examples =
        new Label{look_, Type::Snippet, Token::Quiet,
                  tr("Everything goes through it and nothing around it. For example "
                     "socks5h://127.0.0.1:9050 for Tor, or http://proxy.example:8080."),
                  &dialog_};
    examples->setWordWrap(true);
    column_->addWidget(examples);
}

void NetworkDialog::Parts::addFoot() {
    auto* cancel = new Button{look_, Button::Kind::Secondary, tr("Cancel"), {}, &dialog_};
    save_ = new Button{look_, Button::Kind::Primary, tr("Save"), {}, &dialog_};
    auto& foot = dialog_.foot();
    foot.addStretch();
    foot.addWidget(cancel);
    foot.addWidget(save_);
    QObject::connect(cancel, &QAbstractButton::clicked, &dialog_, &QDialog::reject);
    QObject::connect(save_, &QAbstractButton::clicked, &dialog_, [this] {
        emit dialog_.chosen(choice());
        dialog_.accept();
    });
}

QString NetworkDialog::Parts::fileFault() const {
    if (!file_->isChecked()) return {};
    if (path_->text().isEmpty()) return tr("Which file? Choose it, or type its path.");
    const auto checked = checkNetwork(utf8(path_->text()));
    return checked ? QString{} : reasonInWords(checked.error().detail);
}

QString NetworkDialog::Parts::proxyFault() const {
    const auto url = utf8(proxy_->text().trimmed());
    if (url.empty()) return {};
    const auto checked = checkProxy(url);
    return checked ? QString{} : reasonInWords(checked.error().detail);
}

void NetworkDialog::Parts::check() {
    const auto file = fileFault();
    const auto proxy = proxyFault();
    fileRow_->setVisible(file_->isChecked());
    // An empty field is not wrong yet, but cannot be saved either.
    path_->setWrong(!file.isEmpty() && !path_->text().isEmpty());
    pathFault_->setColour(path_->text().isEmpty() ? Token::Quiet : Token::Danger);
    pathFault_->setText(file);
    pathFault_->setVisible(!file.isEmpty());
    proxy_->setWrong(!proxy.isEmpty());
    proxyFault_->setText(proxy);
    proxyFault_->setVisible(!proxy.isEmpty());
    save_->setEnabled(file.isEmpty() && proxy.isEmpty());
    scroll_->fitWindow();
}

NetworkChoice NetworkDialog::Parts::choice() const {
    const auto network = testnet_->isChecked() ? QStringLiteral("testnet")
                         : local_->isChecked() ? QStringLiteral("local")
                         : file_->isChecked()  ? path_->text()
                                               : QStringLiteral("session");
    return {network, proxy_->text().trimmed()};
}

void NetworkDialog::Parts::chooseFile() {
    auto* files = new QFileDialog{&dialog_, tr("Network profile")};
    files->setAttribute(Qt::WA_DeleteOnClose);
    files->setFileMode(QFileDialog::ExistingFile);
    files->setNameFilters({tr("Network profiles (*.json)"), tr("All files (*)")});
    QObject::connect(files, &QFileDialog::fileSelected, &dialog_,
                     [this](const QString& path) { path_->setText(path); });
    files->open();
}

NetworkDialog::NetworkDialog(const Look& look, const NetworkChoice& now, QWidget* parent)
    : Dialog{look, tr("Network and proxy"), parent}
    , parts_{std::make_unique<Parts>(*this, look, now)} {
    resize(480, std::min(sizeHint().height(), 560));
}

NetworkDialog::~NetworkDialog() = default;

}  // namespace starling::ui
