// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A small world for stories: a network of real nodes, people with the real engine on as many
/// threads as it really has, and time that passes only when it is told to
/// (docs/adr/0012-virtual-time.md). The same seed tells the same story.
#pragma once

#include "client/engine.h"
#include "support/sim_network.h"
#include "support/temp_folder.h"

#include <memory>
#include <string>
#include <vector>

namespace starling::test {

class Town;

/// One device of somebody: a profile folder and, while it is awake, an engine.
class Person {
public:
    /// Without a name it is a device of an account that is somewhere else already.
    Person(Town& town, std::string name, Secret<16> seed);
    ~Person();

    const AccountId& id() const { return identity_.id(); }

    void wakeUp();      ///< Starts the program.
    void fallAsleep();  ///< Ends it; what it keeps is in its folder.

    void closeLid();  ///< Suspends the machine: nothing of it runs, and its connections die.
    void openLid();

    void says(const Person& to, const std::string& text) { says(to.id(), text); }
    void says(const AccountId& to, const std::string& text);

    /// The texts of a conversation in the order shown.
    std::vector<std::string> chatWith(const Person& other) { return chatWith(other.id()); }
    std::vector<std::string> chatWith(const AccountId& other);
    MessageState stateOf(const std::string& text);
    std::string reasonOf(const std::string& text);
    ConversationRow conversationWith(const Person& other) { return conversationWith(other.id()); }
    ConversationRow conversationWith(const AccountId& other);
    /// The messages of a conversation in the order shown, but for lines that nobody wrote.
    std::vector<MessageRow> shown(const AccountId& other);

    /// All that lies in the database and its log, deciphered.
    std::string rawPages() const;

    Engine& engine() { return *engine_; }
    const std::vector<Event>& events() const { return events_; }
    ManualClock& watch() { return watch_; }  ///< What this machine thinks it is.

    /// The urls this device has sent requests to.
    std::vector<std::string> requests;

private:
    friend class Town;
    class Line;  ///< The town's network as this device reaches it.
    /// The lanes of the real client.
    struct Lanes {
        Lanes(Baton& baton, const Machine& machine);
        SimExecutor core;
        SimExecutor sendIo;
        SimExecutor pollIo;
    };

    Town& town_;
    Machine machine_;
    Millis lidClosed_{0};
    std::string name_;
    Identity identity_;
    ManualClock watch_;
    TempFolder folder_;
    std::unique_ptr<Line> line_;
    std::vector<Event> events_;
    std::unique_ptr<Lanes> lanes_;
    std::unique_ptr<Engine> engine_;
};

class Town {
public:
    explicit Town(std::uint64_t seed = 1, std::size_t nodes = 12, std::size_t swarms = 2);
    Town(const Town&) = delete;
    Town& operator=(const Town&) = delete;

    /// Somebody new, awake.
    std::unique_ptr<Person> newcomer(const std::string& name);
    /// Another device of `person`, awake.
    std::unique_ptr<Person> secondDeviceOf(const Person& person);

    void pass(Millis time);
    /// Lets time pass until `done`, which is looked at every second; false when it took too long.
    bool passUntil(const std::function<bool()>& done, Millis most);
    /// The same to the very moment: `done` is looked at whenever anybody waits, so it must be
    /// quick.
    bool passUntilMoment(const std::function<bool()>& done, Millis most);

    localnet::World& world() { return *world_; }
    SimNetwork& wire() { return *wire_; }
    Baton& baton() { return baton_; }
    SeededRandom& random() { return random_; }
    std::size_t indexOf(const ServiceNode& node) const;
    std::vector<std::size_t> swarmOf(const Person& person) const;

    /// Cuts everybody off, connections too, and lets them back.
    void cut();
    void mend() { reachable_ = true; }

private:
    friend class Person;
    Baton baton_;
    SeededRandom random_;
    ManualClock clock_;
    std::unique_ptr<localnet::World> world_;
    std::unique_ptr<SimNetwork> wire_;
    std::vector<Person*> people_;
    bool reachable_ = true;
};

}  // namespace starling::test
