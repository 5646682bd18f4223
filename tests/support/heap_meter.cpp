// SPDX-FileCopyrightText: Starling contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/heap_meter.h"

#include <atomic>
#include <cstdlib>
#include <malloc.h>
#include <new>

namespace {

std::atomic<std::size_t> held{0};
std::atomic<std::size_t> base{0};
std::atomic<std::size_t> most{0};

void* take(std::size_t size) {
    void* const block = std::malloc(size);
    if (!block) throw std::bad_alloc{};
    const auto now = held += malloc_usable_size(block);
    for (auto seen = most.load(); now > seen && !most.compare_exchange_weak(seen, now);) {
    }
    return block;
}

void give(void* block) {
    if (block) held -= malloc_usable_size(block);
    std::free(block);
}

}  // namespace

void* operator new(std::size_t size) {
    return take(size);
}
void* operator new[](std::size_t size) {
    return take(size);
}
void operator delete(void* block) noexcept {
    give(block);
}
void operator delete[](void* block) noexcept {
    give(block);
}
void operator delete(void* block, std::size_t) noexcept {
    give(block);
}
void operator delete[](void* block, std::size_t) noexcept {
    give(block);
}

namespace starling::test {

void restartHeapMeter() {
    base = most = held.load();
}

std::size_t heapPeak() {
    return most - base;
}

}  // namespace starling::test
