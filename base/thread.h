#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <string>
#include <thread>

namespace revisit {

/// Tells a job that its answer is no longer wanted. Copies share one flag; look at it at least every 10 ms of work.
/// A default-made token never stops.
class StopToken {
public:
    StopToken() = default;
    [[nodiscard]] bool isStopRequested() const noexcept { return m_flag && m_flag->load(std::memory_order_relaxed); }

private:
    friend class StopSource;
    explicit StopToken(std::shared_ptr<const std::atomic<bool>> flag)
        : m_flag(std::move(flag))
    {
    }
    std::shared_ptr<const std::atomic<bool>> m_flag;
};

/// The side that asks to stop. Any thread may ask; asking twice is asking once.
class StopSource {
public:
    StopSource()
        : m_flag(std::make_shared<std::atomic<bool>>(false))
    {
    }
    [[nodiscard]] StopToken token() const { return StopToken{m_flag}; }
    void requestStop() noexcept { m_flag->store(true, std::memory_order_relaxed); }
    [[nodiscard]] bool isStopRequested() const noexcept { return m_flag->load(std::memory_order_relaxed); }

private:
    std::shared_ptr<std::atomic<bool>> m_flag;
};

/// A named thread that asks its function to stop and joins when it goes out of scope: the starter joins.
/// (std::jthread is hidden in Apple's library.) The function must not let an exception out.
class Thread {
public:
    Thread() = default;
    /// `name` shows up in debuggers and `top`, cut to 15 characters on Linux.
    Thread(const std::string& name, std::function<void(StopToken)> run);
    ~Thread() { join(); }
    Thread(Thread&&) noexcept = default;
    Thread& operator=(Thread&& other) noexcept;

    /// Sets the stop flag. Whatever the function waits on has to be woken by its owner.
    void requestStop() noexcept { m_stop.requestStop(); }
    /// Requests the stop and waits for the end. Does nothing where nothing runs.
    void join();
    [[nodiscard]] bool isRunning() const noexcept { return m_thread.joinable(); }

private:
    StopSource m_stop;
    std::thread m_thread;
};

} // namespace revisit
