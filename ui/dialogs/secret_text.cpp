// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/secret_text.h"

#include <QLineEdit>

namespace starling::ui {

namespace {

/// Through volatile, or the compiler leaves out what nobody reads.
template <class Character>
void overwrite(Character* at, std::size_t count) {
    for (volatile auto* next = at; count > 0; --count)
        *next++ = Character{};
}

}  // namespace

void wipe(QString& secret) {
    // A text without a block of its own is a literal, and lies where nothing can be written.
    if (secret.data_ptr().d_ptr())
        overwrite(const_cast<char16_t*>(secret.data_ptr().data()),
                  static_cast<std::size_t>(secret.size()));
    secret.clear();
}

void wipe(std::string& secret) {
    overwrite(secret.data(), secret.size());
    secret.clear();
}

void wipe(QLineEdit& field) {
    auto shared = field.text();
    wipe(shared);
    field.setText({});
}

std::string secretOf(const QLineEdit& field) {
    // Of the right size from the start: growing would leave pieces behind.
    const auto shared = field.text();
    auto bytes = shared.toUtf8();
    std::string secret{bytes.constData(), static_cast<std::size_t>(bytes.size())};
    overwrite(bytes.data(), static_cast<std::size_t>(bytes.size()));
    return secret;
}

}  // namespace starling::ui
