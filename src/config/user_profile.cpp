// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config/user_profile.h"

#include "config/fields.h"

namespace starling::config {

namespace {

/// A client may have uploaded the same picture again under P, Q and T: the newer time wins.
bool uploadedAgain(const Dict& data) {
    return positiveOf(data, "T") > positiveOf(data, "t") && pictureOf(data, "P", "Q");
}

void writePicture(Dict& data, const UserProfile& profile) {
    const auto before = readUserProfile(data);
    if (profile.picture == before.picture && profile.updatedSeconds == before.updatedSeconds)
        return;
    // What was uploaded again becomes the picture, or it would lose against the new time.
    for (const char* key : {"P", "Q", "T"})
        data.erase(key);
    setPicture(data, "p", "q", profile.picture);
    setPositive(data, "t", profile.updatedSeconds);
}

}  // namespace

UserProfile readUserProfile(const Dict& data) {
    UserProfile profile;
    profile.name = nameOf(data, "n");
    const bool again = uploadedAgain(data);
    profile.picture = again ? pictureOf(data, "P", "Q") : pictureOf(data, "p", "q");
    profile.updatedSeconds = positiveOf(data, again ? "T" : "t");
    profile.notePriority = numberOf(data, "+");
    profile.noteExpirySeconds = positiveOf(data, "e");
    if (const auto* wanted = get<std::int64_t>(data, "M")) profile.communityRequests = *wanted != 0;
    return profile;
}

void writeUserProfile(Dict& data, const UserProfile& profile) {
    writePicture(data, profile);
    setName(data, "n", profile.name);
    setNumber(data, "+", profile.notePriority);
    setPositive(data, "e", profile.noteExpirySeconds);
    if (readUserProfile(data).communityRequests == profile.communityRequests) return;
    if (profile.communityRequests)
        data["M"] = Value{std::int64_t{*profile.communityRequests}};
    else
        data.erase("M");
}

}  // namespace starling::config
