#pragma once

#include <string>

namespace revisit::bench {

/// Looks every few milliseconds where one thread is while it is at work on something for long: what a stall was spent
/// on, waiting included. Only where the system has what it takes (glibc); elsewhere there is never a sample.
class StackSamples {
public:
    /// Of the calling thread. One object in a process.
    StackSamples();
    ~StackSamples();
    StackSamples(const StackSamples&) = delete;
    StackSamples& operator=(const StackSamples&) = delete;

    /// From now on until end(), after a while, samples are taken; those of before are forgotten. The same thread.
    void begin();
    void end();
    /// Those taken since begin(), innermost call first, one line a call.
    [[nodiscard]] std::string text() const;
};

} // namespace revisit::bench
