// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scan/scan_dialog.h"

#include "look/words.h"
#include "scan/picture.h"
#include "scan/picture_reader.h"
#include "scan/scan_area.h"
#include "widgets/button.h"
#include "widgets/label.h"

#include <QAccessible>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QGridLayout>
#include <QGuiApplication>
#include <QMimeData>
#include <QTimer>

namespace starling::ui {

namespace {

constexpr int kWide = 424;
constexpr int kUntilGone = 250;  ///< Until a desktop has painted what was behind a window.

QString titleOf(Wanted wanted) {
    return wanted == Wanted::SessionId ? ScanDialog::tr("Scan a QR code")
                                       : ScanDialog::tr("Scan your recovery code");
}

QString invitation(Wanted wanted) {
    return wanted == Wanted::SessionId
               ? ScanDialog::tr(
                     "Hold the QR code of a Session ID before the camera, or give a "
                     "picture of it: a file, the clipboard, the screen. A picture can "
                     "be dropped here, too.")
               : ScanDialog::tr(
                     "Hold the QR code of your recovery words before the camera, or "
                     "give a picture of it: a file, the clipboard, the screen. It "
                     "stays on this device.");
}

QString wordsFor(CameraTrouble trouble) {
    switch (trouble) {
        case CameraTrouble::NoCamera:
            return ScanDialog::tr("There is no camera.");
        case CameraTrouble::NotAllowed:
            return ScanDialog::tr("There is a camera, but Starling may not use it.");
        case CameraTrouble::Broken:
            return ScanDialog::tr(
                "The camera gives no picture. Perhaps another program is using it.");
    }
    return {};
}

}  // namespace

class ScanDialog::Parts {
public:
    Parts(ScanDialog& dialog, const Look& look, Wanted wanted, ScanSources sources);

    void lookAt(const Pasted& pasted);
    void stop();
    ScanArea& area() { return *area_; }

private:
    void addSources();
    void connectAll();
    void beIdle();
    void beBusy();
    void fail(const QString& why);
    void askForFile();
    void askTheScreen();
    void take(const QImage& part, ScreenTrouble trouble);
    void startCamera();
    void stopCamera();
    void sawFrame(const QImage& frame);
    void wasRead(const PictureReader::Outcome& outcome);
    void judge(const std::string& said, Read read);
    void say(const QString& words, Token colour);

    ScanDialog& dialog_;
    const Look& look_;
    const Wanted wanted_;
    const ScanSources makers_;
    PictureReader reader_;
    std::unique_ptr<FrameSource> camera_;  ///< While it runs.
    std::unique_ptr<ScreenSource> screen_;

    ScanArea* area_;
    Label* sentence_;
    QWidget* choices_;
    Button* fromCamera_;
    Button* fromFile_;
    Button* fromClipboard_;
    Button* fromScreen_;
    Button* again_;  ///< The one button of every other state.
};

ScanDialog::Parts::Parts(ScanDialog& dialog, const Look& look, Wanted wanted, ScanSources sources)
    : dialog_{dialog}
    , look_{look}
    , wanted_{wanted}
    , makers_{std::move(sources)}
    , area_{new ScanArea{look, &dialog}}
    , sentence_{new Label{look, Type::Snippet, Token::Quiet, {}, &dialog}}
    , choices_{new QWidget{&dialog}}
    , again_{new Button{look, Button::Kind::Primary, {}, {}, &dialog}} {
    sentence_->setWordWrap(true);
    addSources();
    auto& column = dialog.content();
    column.setSpacing(12);
    column.addWidget(area_, 1);
    column.addWidget(sentence_);
    column.addWidget(choices_);
    column.addWidget(again_);
    connectAll();
    beIdle();
}

void ScanDialog::Parts::addSources() {
    const auto add = [this](const QString& words, const char* icon) {
        return new Button{look_, Button::Kind::Secondary, words, icon, choices_};
    };
    fromCamera_ = add(tr("Camera"), "camera");
    fromFile_ = add(tr("Picture file…"), "image");
    fromClipboard_ = add(tr("Clipboard"), "copy");
    fromScreen_ = add(tr("Screen"), "screen");
    auto* const grid = new QGridLayout{choices_};
    grid->setContentsMargins({});
    grid->setSpacing(8);
    grid->addWidget(fromCamera_, 0, 0);
    grid->addWidget(fromFile_, 0, 1);
    grid->addWidget(fromClipboard_, 1, 0);
    grid->addWidget(fromScreen_, 1, 1);
}

void ScanDialog::Parts::connectAll() {
    const auto clicked = &QAbstractButton::clicked;
    connect(fromCamera_, clicked, &dialog_, [this] { startCamera(); });
    connect(fromFile_, clicked, &dialog_, [this] { askForFile(); });
    connect(fromClipboard_, clicked, &dialog_, [this] {
        const auto* const held = QGuiApplication::clipboard()->mimeData();
        lookAt(held ? pastedFrom(*held) : pastedFrom(QMimeData{}));
    });
    connect(fromScreen_, clicked, &dialog_, [this] { askTheScreen(); });
    connect(again_, clicked, &dialog_, [this] {
        stop();
        beIdle();
    });
    connect(&reader_, &PictureReader::done, &dialog_,
            [this](const PictureReader::Outcome& outcome) { wasRead(outcome); });
}

void ScanDialog::Parts::say(const QString& words, Token colour) {
    sentence_->setText(words);
    sentence_->setColour(colour);
}

void ScanDialog::Parts::beIdle() {
    area_->showIcon("qr");
    say(invitation(wanted_), Token::Quiet);
    again_->hide();
    choices_->show();
    fromCamera_->setFocus();
}

void ScanDialog::Parts::beBusy() {
    area_->showIcon("qr");
    say(tr("Looking for a QR code…"), Token::Quiet);
    choices_->hide();
    again_->setText(Dialog::tr("Cancel"));
    again_->show();
    again_->setFocus();
}

void ScanDialog::Parts::fail(const QString& why) {
    stop();
    area_->showIcon("warning");
    say(why, Token::Text);
    choices_->hide();
    again_->setText(tr("Try another way"));
    again_->show();
    again_->setFocus();
    again_->setAccessibleDescription(why);
    QAccessibleEvent alert{sentence_, QAccessible::Alert};
    QAccessible::updateAccessibility(&alert);
}

void ScanDialog::Parts::stop() {
    reader_.forget();
    stopCamera();
    screen_.reset();
}

void ScanDialog::Parts::lookAt(const Pasted& pasted) {
    stop();
    if (!pasted.text.isEmpty()) return judge(utf8(pasted.text), Read::AsText);
    if (pasted.isEmpty()) return fail(tr("There is neither a picture nor a text in it."));
    beBusy();
    if (pasted.file.isEmpty())
        reader_.read(pasted.picture);
    else
        reader_.readFile(pasted.file);
}

void ScanDialog::Parts::askForFile() {
    auto* const files = new QFileDialog{&dialog_, tr("Picture with a QR code")};
    files->setAttribute(Qt::WA_DeleteOnClose);
    files->setFileMode(QFileDialog::ExistingFile);
    files->setNameFilter(tr("Pictures (%1)").arg(pictureNames()));
    connect(files, &QFileDialog::fileSelected, &dialog_, [this](const QString& path) {
        lookAt(Pasted{{}, path, {}});
    });
    files->open();
}

void ScanDialog::Parts::askTheScreen() {
    beBusy();
    screen_ = makers_.screen(look_, dialog_);
    // What is to be seen may be behind us.
    dialog_.hide();
    QTimer::singleShot(kUntilGone, &dialog_, [this] {
        if (!screen_) return dialog_.show();
        screen_->pick([this](const QImage& part, ScreenTrouble trouble) { take(part, trouble); });
    });
}

void ScanDialog::Parts::take(const QImage& part, ScreenTrouble trouble) {
    const auto kept = part;  // What is passed may go with the source.
    dialog_.show();
    dialog_.activateWindow();
    if (trouble == ScreenTrouble::GivenUp) {
        screen_.reset();
        return beIdle();
    }
    if (trouble == ScreenTrouble::NotAllowed)
        return fail(tr("This desktop does not let Starling see the screen."));
    lookAt(Pasted{kept, {}, {}});
}

void ScanDialog::Parts::startCamera() {
    stop();
    camera_ = makers_.camera();
    if (!camera_)
        return fail(tr("This Starling came without its module for cameras. A picture will do."));
    area_->showIcon("camera");
    say(tr("Hold the QR code before the camera."), Token::Quiet);
    choices_->hide();
    again_->setText(tr("Stop the camera"));
    again_->show();
    again_->setFocus();
    camera_->start([this](const QImage& frame) { sawFrame(frame); },
                   [this](CameraTrouble trouble) { fail(wordsFor(trouble)); });
}

void ScanDialog::Parts::stopCamera() {
    if (!camera_) return;
    camera_->stop();
    // It may be in the middle of telling us something.
    auto* const going = camera_.release();
    QTimer::singleShot(0, qApp, [going] { delete going; });
}

void ScanDialog::Parts::sawFrame(const QImage& frame) {
    area_->showPicture(frame);
    if (!reader_.isBusy()) reader_.read(frame);
}

void ScanDialog::Parts::wasRead(const PictureReader::Outcome& outcome) {
    if (outcome.text) return judge(*outcome.text, Read::FromCode);
    if (camera_) return;  // The next frame may have one.
    fail(outcome.isPicture
             ? tr("There is no QR code in this picture.")
             : tr("This is no picture that Starling can read: PNG, JPEG, WebP, BMP or GIF."));
}

void ScanDialog::Parts::judge(const std::string& said, Read read) {
    const auto meaning = meaningOf(said);
    if (!answers(wanted_, meaning)) return fail(refusalOf(wanted_, meaning.kind, read));
    stop();
    emit dialog_.found(meaning.text);
    dialog_.accept();
}

ScanDialog::ScanDialog(const Look& look, Wanted wanted, QWidget* parent, ScanSources sources)
    : Dialog{look, titleOf(wanted), parent}
    , parts_{std::make_unique<Parts>(*this, look, wanted, std::move(sources))} {
    setAcceptDrops(true);
    resize(kWide, sizeHint().height());
}

ScanDialog::~ScanDialog() {
    parts_->stop();
}

void ScanDialog::lookAt(const Pasted& pasted) {
    parts_->lookAt(pasted);
}

void ScanDialog::done(int result) {
    parts_->stop();
    Dialog::done(result);
}

void ScanDialog::dragEnterEvent(QDragEnterEvent* event) {
    if (!hasPicture(*event->mimeData())) return;
    parts_->area().setInviting(true);
    event->acceptProposedAction();
}

void ScanDialog::dragLeaveEvent(QDragLeaveEvent*) {
    parts_->area().setInviting(false);
}

void ScanDialog::dropEvent(QDropEvent* event) {
    parts_->area().setInviting(false);
    event->acceptProposedAction();
    lookAt(pastedFrom(*event->mimeData()));
}

}  // namespace starling::ui
