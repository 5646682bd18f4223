// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journeys/people.h"

namespace starling::test {

namespace {

const AccountId kAlice = person(1);
const AccountId kBob = person(2);
const AccountId kCarol = person(3);
const AccountId kStranger = person(7);

void talkWithBob(FakeClient& client) {
    client.meet(kBob, "Bob");
    client.say(kBob, kAlice, "Have you seen the starlings at the reservoir?", MessageState::Sent);
    client.say(kBob, kBob, "Last night! They come back every evening until March.");
    client.say(kBob, kBob, "Sunday at nine, then? 🧣");
    client.say(kBob, kAlice, "That is the whole flock? I have never seen them this low.",
               MessageState::Sent);
    client.say(kBob, kBob, "🐦🎉");
    client.say(kBob, kBob,
               "Bring something warm, the wind comes straight over the water, and if the path by "
               "the dam is flooded again we can still go round by the old mill and watch from "
               "there.");
    client.say(kBob, kBob, "سنلتقي عند السد في الساعة التاسعة");
    client
        .say(kBob, kAlice, "Yes! Carol still has my binoculars, I will ask her.",
             MessageState::Sending)
        .reason = "The network cannot be reached. It is tried again by itself.";
    client.say(kBob, kAlice, "Nine it is. I will bring the thermos", MessageState::Sending);
}

}  // namespace

std::unique_ptr<FakeClient> newcomer() {
    auto client = std::make_unique<FakeClient>(kAlice, "Alice");
    client->world.network = network(2);
    return client;
}

std::unique_ptr<FakeClient> alice() {
    auto client = newcomer();
    client->say(kAlice, kAlice, "Boiler: pressure back to 1.5 bar", MessageState::Sent);
    talkWithBob(*client);
    client->meet(kCarol, "Carol").draft = "I could look at the bike on";
    client->say(kCarol, kCarol, "The train is on time for once 🎉");
    client->say(kCarol, kCarol, "Are you at the tower?");
    client->meet(kCarol, "Carol").unread = 2;
    client->meet(kStranger, "").isRequest = true;
    client->say(kStranger, kStranger,
                "Hello Alice, we met at the seed swap on Saturday. You keep a list of who has "
                "spare bean poles?");
    client->say(kStranger, kStranger, "I have quince cuttings to trade.");
    client->meet(kStranger, "").unread = 2;
    return client;
}

NetworkStatus network(int workingPaths) {
    NetworkStatus status;
    status.network = "session";
    status.knownNodes = 1842;
    for (int path = 0; path < 2; ++path) {
        PathView view;
        for (int hop = 1; hop <= 3; ++hop)
            view.hops.push_back({"198.51.100." + std::to_string(10 * path + hop), 22021,
                                 std::string(64, static_cast<char>('0' + hop))});
        view.working = path < workingPaths;
        if (workingPaths > 0) status.paths.push_back(view);
    }
    for (int member = 1; member <= 7; ++member)
        status.swarm.push_back({"203.0.113." + std::to_string(member), 22021,
                                std::string(64, static_cast<char>('a' + member % 6))});
    if (workingPaths == 0) status.problem = "No node of the network can be reached.";
    return status;
}

}  // namespace starling::test
