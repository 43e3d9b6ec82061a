#include "tests/bench/stack_samples.h"

#if defined(__GLIBC__)

#include <cxxabi.h>
#include <dlfcn.h>
#include <execinfo.h>

#include <array>
#include <atomic>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <ctime>
#include <memory>
#include <optional>
#include <thread>

namespace revisit::bench {

namespace {

constexpr int kDepth = 64;
constexpr std::size_t kMost = 200;
constexpr std::int64_t kPatienceNs = 15'000'000;
constexpr auto kPause = std::chrono::milliseconds(2);

struct Sample {
    std::array<void*, kDepth> calls;
    int depth = 0;
};

std::array<Sample, kMost> samples;
std::atomic<std::size_t> taken = 0;
std::atomic<std::int64_t> begun = 0; ///< 0: nothing is under way
std::atomic<bool> isOver = false;
std::optional<std::thread> watcher;

std::int64_t now() { return std::chrono::steady_clock::now().time_since_epoch().count(); }

void takeSample(int)
{
    const std::size_t at = taken;
    if (begun == 0 || at >= kMost) return;
    samples[at].depth = backtrace(samples[at].calls.data(), kDepth);
    taken = at + 1;
}

void watch(pthread_t thread)
{
    while (!isOver) {
        std::this_thread::sleep_for(kPause);
        const std::int64_t begin = begun;
        if (begin != 0 && now() - begin > kPatienceNs) pthread_kill(thread, SIGUSR2);
    }
}

std::string nameOf(void* call)
{
    Dl_info info{};
    if (dladdr(call, &info) == 0 || info.dli_fname == nullptr) return "?";
    const std::string file = info.dli_fname;
    const std::string module = file.substr(file.rfind('/') + 1);
    if (info.dli_sname == nullptr) return module;
    int status = 0;
    const std::unique_ptr<char, decltype(&std::free)> plain(
        abi::__cxa_demangle(info.dli_sname, nullptr, nullptr, &status), &std::free);
    return (plain ? std::string(plain.get()) : std::string(info.dli_sname)) + "  " + module;
}

} // namespace

StackSamples::StackSamples()
{
    void* first[1];
    (void)backtrace(first, 1); // loads what it needs, which a handler must not
    struct sigaction action { };
    action.sa_handler = &takeSample;
    action.sa_flags = SA_RESTART;
    sigaction(SIGUSR2, &action, nullptr);
    watcher.emplace(&watch, pthread_self());
}

StackSamples::~StackSamples()
{
    isOver = true;
    watcher->join();
}

void StackSamples::begin()
{
    taken = 0;
    begun = now();
}

void StackSamples::end() { begun = 0; }

std::string StackSamples::text() const
{
    std::string text;
    for (std::size_t i = 0; i < taken; ++i) {
        text += "    sample " + std::to_string(i) + "\n";
        for (int call = 2; call < samples[i].depth; ++call)
            text += "      " + nameOf(samples[i].calls[static_cast<std::size_t>(call)]) + "\n";
    }
    return text;
}

} // namespace revisit::bench

#else

namespace revisit::bench {

StackSamples::StackSamples() = default;
StackSamples::~StackSamples() = default;
void StackSamples::begin() { }
void StackSamples::end() { }
std::string StackSamples::text() const { return {}; }

} // namespace revisit::bench

#endif
