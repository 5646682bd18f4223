// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/network_choice.h"

#include "starling/folders.h"
#include "store/atomic_file.h"

namespace starling {

namespace {

constexpr std::size_t kMaxProfileBytes = 8U << 20;

Result<NetworkProfile> readProfile(const std::filesystem::path& file) {
    const auto text = readFileBounded(file, kMaxProfileBytes);
    if (!text) return text.error();
    auto profile = parseNetworkProfile(asText(*text));
    if (!profile) return Error{profile.error().code, file.string() + ": " + profile.error().detail};
    return profile;
}

}  // namespace

Result<NetworkProfile> chooseNetwork(const std::string& nameOrFile) {
    if (auto builtIn = builtInNetwork(nameOrFile)) return *std::move(builtIn);
    if (nameOrFile == "local") {
        auto profile = readProfile(std::filesystem::path{localnetFolder()} / "network.json");
        if (!profile && profile.error().code == Errc::NotFound) {
            return Error{Errc::Invalid,
                         "no local network is there: start one with "
                         "\"starlingnet --dir " +
                             localnetFolder() + "\""};
        }
        return profile;
    }
    auto profile = readProfile(nameOrFile);
    if (!profile && profile.error().code == Errc::NotFound) {
        return Error{Errc::Invalid, "there is no network called \"" + nameOrFile +
                                        "\" and no such file: use session, testnet, local or the "
                                        "path of a network profile"};
    }
    return profile;
}

}  // namespace starling
