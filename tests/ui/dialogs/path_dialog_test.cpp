// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/path_dialog.h"

#include "dialogs/path_rows.h"
#include "ui/dialogs/reach.h"
#include "ui/support/fake_client.h"
#include "ui/support/unnamed.h"

namespace starling::ui {
namespace {

NetworkStatus twoPaths() {
    NetworkStatus status;
    status.network = "session";
    status.knownNodes = 1842;
    status.paths = {
        {{{"192.0.2.17", 22021, {}}, {"198.51.100.4", 22021, {}}, {"203.0.113.9", 22021, {}}},
         true},
        {{{"192.0.2.18", 22021, {}}, {"198.51.100.5", 22021, {}}, {"203.0.113.8", 22021, {}}},
         true}};
    status.swarm.resize(7);
    return status;
}

class PathDialogTest : public QObject {
    Q_OBJECT

private:
    Look look_;
    test::FakeClient* client_ = nullptr;
    std::unique_ptr<Bridge> bridge_;
    std::unique_ptr<PathDialog> dialog_;

    void tell(const NetworkStatus& status) {
        client_->tell(NetworkChanged{status});
        QCoreApplication::processEvents();
    }
    void tellOnline(bool online, const std::string& problem = {}) {
        client_->tell(ConnectionChanged{online, problem});
        QCoreApplication::processEvents();
    }
    void open() {
        dialog_ = std::make_unique<PathDialog>(look_, *bridge_);
        dialog_->setAttribute(Qt::WA_DeleteOnClose, false);
        dialog_->show();
    }
    const std::vector<PathRow>& rows() { return dialog_->findChild<PathRows*>()->rows(); }

private slots:
    void init() {
        auto client = std::make_unique<test::FakeClient>();
        client_ = client.get();
        bridge_ = std::make_unique<Bridge>(std::move(client));
    }
    void cleanup() {
        dialog_.reset();
        bridge_.reset();
    }

    void TheStateIsWhatIsKnown() {
        QCOMPARE(pathStateOf(*bridge_), PathState::Building);
        auto status = twoPaths();
        tell(status);
        QTRY_COMPARE(pathStateOf(*bridge_), PathState::Connected);
        status.paths[0].working = false;
        tell(status);
        QTRY_COMPARE(pathStateOf(*bridge_), PathState::OnePath);
        status.paths[1].working = false;
        tell(status);
        QTRY_COMPARE(pathStateOf(*bridge_), PathState::Building);
        status.problem = "The proxy refuses.";
        tell(status);
        QTRY_COMPARE(pathStateOf(*bridge_), PathState::Offline);
        QCOMPARE(pathSentenceOf(*bridge_), "The proxy refuses.");
        tell(twoPaths());
        tellOnline(false, "There is no network.");
        QTRY_COMPARE(pathStateOf(*bridge_), PathState::Offline);
        QCOMPARE(pathSentenceOf(*bridge_), "There is no network.");
        tellOnline(true);
        QTRY_COMPARE(pathSentenceOf(*bridge_), pathSentence(PathState::Connected));
    }

    void ItShowsTheFirstPathThatWorks() {
        auto status = twoPaths();
        status.paths[0].working = false;
        open();
        tell(status);
        QTRY_VERIFY(says(*dialog_, "One path only"));
        QCOMPARE(rows().size(), std::size_t{5});
        QCOMPARE(rows()[1].address, "192.0.2.18");
        QCOMPARE(rows()[3].address, "203.0.113.8");
        QCOMPARE(rows()[1].mark, PathMark::Up);
        QVERIFY(rows()[4].fact.startsWith("7 nodes"));
        QVERIFY(says(*dialog_, "1,842 nodes known"));
    }

    void ItShowsWhatIsNotThereYet() {
        open();
        QVERIFY(says(*dialog_, "Building a path"));
        QVERIFY(says(*dialog_, "waits here and leaves by itself"));
        QCOMPARE(rows()[1].mark, PathMark::Asking);
        QCOMPARE(rows()[2].mark, PathMark::NotYet);
        QCOMPARE(rows()[4].mark, PathMark::NoSwarm);
        QVERIFY(!button(*dialog_, "New path")->isEnabled());
    }

    void OfflineSaysWhyAndTriesAgainWhenAsked() {
        tell(twoPaths());
        tellOnline(false, "There is no network.");
        open();
        QTRY_VERIFY(says(*dialog_, "There is no network. Nothing is lost"));
        QCOMPARE(rows()[1].mark, PathMark::Failed);
        QVERIFY(!button(*dialog_, "New path"));
        QVERIFY(click(*dialog_, "Try now"));
        QCOMPARE(client_->wakes, 1);
        QVERIFY(!button(*dialog_, "Trying…")->isEnabled());
        QTRY_VERIFY(button(*dialog_, "Try now"));
    }

    void ANewPathIsAskedForOnce() {
        tell(twoPaths());
        open();
        QTRY_VERIFY(button(*dialog_, "New path")->isEnabled());
        client_->world.answers = false;
        QVERIFY(click(*dialog_, "New path"));
        QVERIFY(!button(*dialog_, "New path")->isEnabled());
        client_->answerAll();
        QVERIFY(button(*dialog_, "New path")->isEnabled());
    }

    void AWarningIsShown() {
        auto status = twoPaths();
        status.warning = "All nodes are in one place.";
        open();
        tell(status);
        QTRY_VERIFY(says(*dialog_, "All nodes are in one place."));
    }

    void AddressesAreCoarseOnScreen() {
        QCOMPARE(coarseAddress("192.0.2.17"), "192.0.2.x");
        QCOMPARE(coarseAddress("2001:db8::17"), "2001:db8::x");
        QCOMPARE(coarseAddress(""), "");
    }

    void AnAnswerAfterItIsClosedHarmsNothing() {
        tell(twoPaths());
        open();
        QTRY_VERIFY(button(*dialog_, "New path")->isEnabled());
        client_->world.answers = false;
        QVERIFY(click(*dialog_, "New path"));
        dialog_.reset();
        client_->answerAll();
    }

    void EverythingHasAName() {
        tell(twoPaths());
        open();
        QCOMPARE(unnamedParts(*dialog_), QStringList{});
        QVERIFY(dialog_->findChild<PathRows*>()->accessibleDescription().contains(
            "Entry node, Knows you, not where your messages go, 192.0.2.17"));
    }
};

}  // namespace
}  // namespace starling::ui

QTEST_MAIN(starling::ui::PathDialogTest)
#include "path_dialog_test.moc"
