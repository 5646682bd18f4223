// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/path_dialog.h"
#include "look/words.h"

#include <algorithm>

namespace starling::ui {

PathState pathStateOf(const Bridge& bridge) {
    if (bridge.hasHeardOfConnection() && !bridge.online()) return PathState::Offline;
    const auto& paths = bridge.network().paths;
    const auto working = std::count_if(paths.begin(), paths.end(),
                                       [](const PathView& path) { return path.working; });
    if (working > 0) return working > 1 ? PathState::Connected : PathState::OnePath;
    return bridge.network().problem.empty() ? PathState::Building : PathState::Offline;
}

QString pathSentenceOf(const Bridge& bridge) {
    const auto state = pathStateOf(bridge);
    if (state != PathState::Offline) return pathSentence(state);
    if (!bridge.problem().isEmpty()) return reasonInWords(utf8(bridge.problem()));
    if (!bridge.network().problem.empty()) return reasonInWords(bridge.network().problem);
    return pathSentence(state);
}

}  // namespace starling::ui
