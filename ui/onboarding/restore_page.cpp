// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "onboarding/restore_page.h"

#include "dialogs/secret_text.h"
#include "look/words.h"
#include "onboarding/word_chip.h"
#include "widgets/button.h"
#include "widgets/label.h"

#include <QGridLayout>
#include <QRegularExpression>

namespace starling::ui {

namespace {

constexpr int kWords = static_cast<int>(kRecoveryWords);
constexpr std::size_t kLongestPhrase = 512;

/// The first three letters tell all words apart, so what begins like one is one with a mistake: it
/// would open the account, but a person should see what is taken.
std::string meantBy(const std::string& typed) {
    const auto began = wordsBeginning(typed.substr(0, 3), 1);
    return typed.size() >= 3 && !began.empty() ? began[0] : nearestWord(typed);
}

QString progressInWords(int missing) {
    if (missing == 0) return RestorePage::tr("All 13 words are right.");
    if (missing == 1) return RestorePage::tr("One more word is needed.");
    return RestorePage::tr("%n more words are needed.", nullptr, missing);
}

QRegularExpression whiteSpace() {
    return QRegularExpression{"\\s+"};
}

}  // namespace

RestorePage::RestorePage(const Look& look, QWidget* parent) : Page{look, 520, parent} {
    addTitle(tr("Your recovery words"));
    addSentence(tr("Type or paste all 13, or scan their QR code. Each word is checked as you go."));
    column().addSpacing(8);
    addChips();
    addProposals();
    addVerdict();
    addButtons();
    setFocusProxy(&chips_[0]->edit());
    judge();
}

void RestorePage::addChips() {
    grid_ = new QGridLayout;
    grid_->setSpacing(8);
    for (int each = 0; each < kWords; ++each) {
        auto* chip = new WordChip{look_, each + 1, ground()};
        chips_[static_cast<std::size_t>(each)] = chip;
        connect(chip, &WordChip::edited, this, [this, each] { edited(each); });
        connect(chip, &WordChip::focused, this, [this, each] {
            current_ = each;
            judge();
            ensureWidgetVisible(chips_[static_cast<std::size_t>(each)], 0, 24);
        });
        connect(chip, &WordChip::backedOut, this, [this, each] { moveTo(each - 1); });
        connect(chip, &WordChip::downPressed, this, [this] {
            if (proposals_[0]->isVisible()) proposals_[0]->setFocus();
        });
        connect(chip, &WordChip::entered, this, &RestorePage::insist);
    }
    column().addLayout(grid_);
    lay();
}

void RestorePage::addProposals() {
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    try_ = new Label{look_, Type::Snippet, Token::Quiet, tr("Try"), ground()};
    row->addWidget(try_);
    for (auto& proposal : proposals_) {
        proposal = new Button{look_, Button::Kind::Secondary, {}, {}, ground()};
        row->addWidget(proposal);
        connect(proposal, &QAbstractButton::clicked, this, [this, button = proposal] {
            const int chip = current_;
            put(chip, utf8(button->text()));
            moveTo(chip + 1);
        });
    }
    row->addStretch();
    // It keeps its place while there is nothing to propose, so that nothing below it moves.
    row->addItem(new QSpacerItem{0, proposals_[0]->sizeHint().height()});
    column().addLayout(row);
}

void RestorePage::addVerdict() {
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    verdict_ = new Label{look_, Type::Body, Token::Quiet, {}, ground()};
    verdict_->setWordWrap(true);
    use_ = new Button{look_, Button::Kind::Secondary, tr("Use it"), {}, ground()};
    row->addWidget(verdict_, 1000);  // As wide as its words: the button stands right after them.
    row->addWidget(use_);
    row->addStretch(1);
    row->addItem(new QSpacerItem{0, use_->sizeHint().height()});
    column().addLayout(row);
    connect(use_, &QAbstractButton::clicked, this, [this] {
        const int chip = wrong_;
        if (chip < 0) return;
        put(chip, nearest_);
        moveTo(wrong_ >= 0 ? wrong_ : std::min(chip + 1, kWords - 1));
    });
}

void RestorePage::addButtons() {
    column().addSpacing(8);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    restore_ = new Button{look_, Button::Kind::Primary, tr("Restore"), {}, ground()};
    show_ = new Button{look_, Button::Kind::Secondary, tr("Show"), "eye", ground()};
    for (auto* button : {restore_, show_})
        button->setTall(true);
    row->addWidget(restore_, 1);
    row->addWidget(show_);
    column().addLayout(row);
    auto* scan = new Button{look_, Button::Kind::Secondary, tr("Scan a QR code"), "qr", ground()};
    scan->setTall(true);
    column().addWidget(scan);
    connect(scan, &QAbstractButton::clicked, this, &RestorePage::scanWanted);
    connect(restore_, &QAbstractButton::clicked, this, &RestorePage::insist);
    connect(show_, &QAbstractButton::clicked, this, [this] { setShown(!shown_); });
}

void RestorePage::lay() {
    // By the width of the page: a scroll bar that comes changes nothing.
    const int columns = width() >= 520 ? 4 : width() >= 440 ? 3 : 2;
    if (columns == columns_) return;
    columns_ = columns;
    int place = 0;
    for (auto* chip : chips_) {
        grid_->removeWidget(chip);
        grid_->addWidget(chip, place / columns, place % columns);
        ++place;
    }
    for (int each = 0; each < 4; ++each)
        grid_->setColumnStretch(each, each < columns ? 1 : 0);
}

void RestorePage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    lay();
}

/// Lower case and without white space. Words of the list are ASCII; others are left as they are.
std::string RestorePage::word(int chip) const {
    auto result = secretOf(chips_[static_cast<std::size_t>(chip)]->edit());
    std::erase_if(result, [](char each) { return each == ' ' || (each >= '\t' && each <= '\r'); });
    for (auto& each : result)
        if (each >= 'A' && each <= 'Z') each = static_cast<char>(each - 'A' + 'a');
    return result;
}

std::string RestorePage::phrase() const {
    std::string whole;
    whole.reserve(kLongestPhrase);
    for (int chip = 0; chip < kWords; ++chip) {
        auto next = word(chip);
        if (next.empty()) continue;
        if (!whole.empty()) whole += ' ';
        whole += next;
        wipe(next);
    }
    return whole;
}

int RestorePage::given() const {
    int count = 0;
    for (const auto* chip : chips_)
        if (!const_cast<WordChip*>(chip)->edit().text().trimmed().isEmpty()) ++count;
    return count;
}

void RestorePage::put(int chip, const std::string& word) {
    chips_[static_cast<std::size_t>(chip)]->edit().setText(text(word));
}

void RestorePage::moveTo(int chip) {
    if (chip < 0) return;
    if (chip >= kWords) {
        judge();
        (restore_->isEnabled() ? restore_ : show_)->setFocus();
        return;
    }
    chips_[static_cast<std::size_t>(chip)]->edit().setFocus();
}

void RestorePage::edited(int chip) {
    if (spreading_) return;
    const auto& typed = chips_[static_cast<std::size_t>(chip)]->edit();
    spreading_ = true;
    const bool fits = !typed.text().contains(whiteSpace()) || spread(chip);
    spreading_ = false;
    judge();
    if (fits) return;
    verdict_->setColour(Token::Danger);
    setVerdict(tr("That is too long: an account has 13 words."));
}

/// White space in a chip: a word has ended, or several were pasted. False: too many.
bool RestorePage::spread(int chip) {
    auto& edit = chips_[static_cast<std::size_t>(chip)]->edit();
    auto typed = edit.text();
    const bool ended = typed.back().isSpace();
    auto words = typed.split(whiteSpace(), Qt::SkipEmptyParts);
    wipe(typed);
    edit.clear();
    const int count = static_cast<int>(words.size());
    const bool fits = count <= kWords;
    int at = chip + count <= kWords ? chip : 0;
    if (fits)
        for (auto& each : words)
            chips_[static_cast<std::size_t>(at++)]->edit().setText(each);
    // Those in chips are wiped with them: they share their characters.
    if (!fits)
        for (auto& each : words)
            wipe(each);
    if (fits && count > 0) moveTo(ended || count > 1 ? at : at - 1);
    return fits;
}

void RestorePage::propose() {
    std::vector<std::string> words;
    // While the words are masked a proposal would give away what is hidden.
    if (shown_) {
        auto beginning = word(current_);
        words = wordsBeginning(beginning, proposals_.size());
        if (words.size() == 1 && words[0] == beginning) words.clear();
        wipe(beginning);
    }
    for (std::size_t each = 0; each < proposals_.size(); ++each) {
        proposals_[each]->setText(each < words.size() ? text(words[each]) : QString{});
        proposals_[each]->setVisible(each < words.size());
    }
    try_->setVisible(!words.empty());
}

void RestorePage::judge() {
    auto whole = phrase();
    const auto check = checkWords(whole);
    wipe(whole);
    judgeChips();
    propose();
    tellVerdict(check);
    restore_->setEnabled(right_ == kWords && check.fault == WordsFault::None);
}

void RestorePage::judgeChips() {
    right_ = 0;
    wrong_ = -1;
    for (int each = 0; each < kWords; ++each) {
        auto& chip = *chips_[static_cast<std::size_t>(each)];
        auto typed = word(each);
        const auto began = wordsBeginning(typed, 1);
        const bool right = !typed.empty() && !began.empty() && began[0] == typed;
        const bool open = typed.empty() || (chip.edit().hasFocus() && !began.empty());
        chip.setState(right  ? WordChip::State::Right
                      : open ? WordChip::State::Open
                             : WordChip::State::Wrong);
        if (right) ++right_;
        if (!right && !open && wrong_ < 0) {
            wrong_ = each;
            nearest_ = meantBy(typed);
        }
        wipe(typed);
    }
}

void RestorePage::setVerdict(const QString& words) {
    verdict_->setMaximumWidth(verdict_->fontMetrics().horizontalAdvance(words) + 2);
    verdict_->setText(words);
}

void RestorePage::tellVerdict(const WordsCheck& check) {
    const bool complete = right_ == kWords;
    QString words;
    if (wrong_ >= 0) {
        words = tr("Word %1 is not in the list.").arg(wrong_ + 1);
        if (!nearest_.empty())
            words += ' ' + (shown_ ? tr("Did you mean %1?").arg(text(nearest_))
                                   : tr("Press Show to see what may be meant."));
    } else if (complete && check.fault == WordsFault::WrongChecksum) {
        words =
            tr("Each word is in the list, but together they are no account. Is the order right, "
               "and the last word?");
    } else if (complete && check.fault == WordsFault::Impossible) {
        words = tr("These words cannot be those of an account. Is the order right?");
    }
    verdict_->setColour(words.isEmpty() ? Token::Quiet : Token::Danger);
    if (words.isEmpty()) words = progressInWords(kWords - given());
    setVerdict(words);
    use_->setVisible(wrong_ >= 0 && shown_ && !nearest_.empty());
}

/// Enter: on to the next word, or what is missing.
void RestorePage::insist() {
    if (restore_->isEnabled()) return emit restoreWanted();
    const bool onWay = current_ + 1 < kWords && !word(current_).empty() && given() == current_ + 1;
    judge();
    if (wrong_ >= 0 || given() == kWords) return;
    verdict_->setColour(Token::Danger);
    setVerdict(tr("That is too short. %1").arg(progressInWords(kWords - given())));
    if (onWay) return;
    for (int each = 0; each < kWords; ++each)
        if (word(each).empty()) return moveTo(each);
}

void RestorePage::setShown(bool shown) {
    shown_ = shown;
    for (auto* chip : chips_)
        chip->setMasked(!shown);
    show_->setText(shown ? tr("Hide") : tr("Show"));
    judge();
}

void RestorePage::fill(const std::string& phrase) {
    auto whole = text(phrase);
    const auto words = whole.split(' ', Qt::SkipEmptyParts);
    spreading_ = true;
    for (int each = 0; each < kWords && each < words.size(); ++each)
        chips_[static_cast<std::size_t>(each)]->edit().setText(words[each]);
    spreading_ = false;
    wipe(whole);
    judge();
}

void RestorePage::use(const std::string& phrase) {
    wipeAll();
    fill(phrase);
    moveTo(kWords);
}

std::string RestorePage::take() {
    auto whole = phrase();
    wipeAll();
    return whole;
}

void RestorePage::wipeAll() {
    spreading_ = true;
    for (auto* chip : chips_)
        chip->wipeWord();
    spreading_ = false;
    wipe(nearest_);
    current_ = 0;
    setShown(false);
}

}  // namespace starling::ui
