// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Nothing of its own: headers that many files share are precompiled beside it.

int main() {
    return 0;
}
