#pragma once

#include <QEvent>

#include <array>
#include <cstddef>
#include <cstdint>

namespace revisit {

/// How long the UI thread takes: for painting a widget, and for any event at all. The newest measurements only.
///
/// The program's application object measures every event (ProfiledApplication) and tells it here. UI thread only.
class UiProfile {
public:
    static constexpr std::int64_t kStallNs = 50'000'000;

    /// Percentiles of the newest measurements.
    struct Figures {
        std::size_t count = 0;
        double medianMs = 0;
        double p99Ms = 0;
        double longestMs = 0;
    };

    [[nodiscard]] static UiProfile& instance();

    void addPaint(std::int64_t ns) { m_paints.add(ns); }
    void addEvent(std::int64_t ns);
    [[nodiscard]] Figures paints() const { return m_paints.figures(); }
    [[nodiscard]] Figures events() const { return m_events.figures(); }
    /// Events since the start that took longer than kStallNs.
    [[nodiscard]] std::uint64_t stallCount() const { return m_stalls; }
    void clear();

private:
    class Ring {
    public:
        void add(std::int64_t ns);
        [[nodiscard]] Figures figures() const;
        void clear() { m_count = 0; }

    private:
        std::array<std::int64_t, 2'048> m_times{};
        std::size_t m_count = 0; ///< of all that were added
    };

    Ring m_paints;
    Ring m_events;
    std::uint64_t m_stalls = 0;
};

/// Measures the delivery of one event, from construction to destruction. Nested deliveries are parts of the outermost
/// one; paints are measured each. UI thread only.
class UiEventTimer {
public:
    explicit UiEventTimer(QEvent::Type type);
    ~UiEventTimer();
    UiEventTimer(const UiEventTimer&) = delete;
    UiEventTimer& operator=(const UiEventTimer&) = delete;

private:
    bool m_isPaint;
    std::int64_t m_begin;
};

} // namespace revisit
