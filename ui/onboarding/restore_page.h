// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Asks for the 13 recovery words, one chip each. They are masked until they shall be shown, and
/// wiped when the page is left. Window thread. docs/protocol/identity.md.
#pragma once

#include "onboarding/page.h"
#include "starling/checks.h"

#include <array>
#include <string>

class QGridLayout;

namespace starling::ui {

class Button;
class Label;
class WordChip;

class RestorePage : public Page {
    Q_OBJECT

public:
    explicit RestorePage(const Look& look, QWidget* parent = nullptr);

    void fill(const std::string& phrase);  ///< After a step back.
    void use(const std::string& phrase);   ///< From a QR code, in place of what stands there.
    std::string take();                    ///< The phrase; the chips are wiped.
    void wipeAll();

signals:
    void restoreWanted();  ///< All words are right: take() them.
    void scanWanted();     ///< Of a QR code: then use() what it says.

protected:
    void resizeEvent(QResizeEvent*) override;

private:
    void addChips();
    void addProposals();
    void addVerdict();
    void addButtons();
    void lay();

    void edited(int chip);
    bool spread(int chip);
    void moveTo(int chip);
    void put(int chip, const std::string& word);
    void propose();
    void judge();
    void judgeChips();
    void tellVerdict(const WordsCheck& check);
    void setVerdict(const QString& words);
    void insist();
    void setShown(bool shown);
    std::string word(int chip) const;
    std::string phrase() const;
    int given() const;

    std::array<WordChip*, kRecoveryWords> chips_;
    QGridLayout* grid_;
    int columns_ = 0;
    int current_ = 0;
    bool shown_ = false;
    bool spreading_ = false;
    Label* try_;
    std::array<Button*, 2> proposals_;
    Label* verdict_;
    Button* use_;
    int right_ = 0;        ///< How many are.
    int wrong_ = -1;       ///< The first wrong chip.
    std::string nearest_;  ///< What its word may have meant.
    Button* restore_;
    Button* show_;
};

}  // namespace starling::ui
