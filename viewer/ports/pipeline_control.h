#pragma once

#include "base/result.h"

#include <functional>
#include <string>

namespace revisit {

/// What the viewer shows of the local pipeline.
struct PipelineStatus {
    enum class State { Off, Starting, Running, Attached, Failed };
    State state = State::Off; ///< Attached: another program on the same data folder runs it
    std::string apiUrl; ///< what to put into an app
    std::string publicKey;
    std::string message; ///< why it failed
};

/// What the viewer may ask of the local pipeline. Implemented by the desktop program over the pipeline library.
/// Threads: called on the UI thread; nothing here waits. Answers arrive on the UI thread.
class PipelineControl {
public:
    virtual ~PipelineControl() = default;
    /// Starting, then Running, Attached or Failed: told by onChanged(). For one that is off or failed.
    virtual void start() = 0;
    /// Off, once what is under way is durable: told by onChanged(). An attached one goes on in its own program.
    virtual void stop() = 0;
    /// As of now; `message` says why it failed.
    [[nodiscard]] virtual PipelineStatus status() const = 0;
    /// One listener, called on the UI thread after every change; empty removes it.
    virtual void onChanged(std::function<void(const PipelineStatus&)> listener) = 0;
};

} // namespace revisit
