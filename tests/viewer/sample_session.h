#pragma once

#include "decoder/recording.h"

#include <QStringList>

#include <memory>
#include <vector>

namespace revisit::test {

inline constexpr std::int64_t kSampleStartMs = 1'767'225'600'000;
inline constexpr PixelSize kSampleFrame{160, 344};

/// A made recording of 30 s: a frame each 400 ms whose shade tells its number, a background gap from second 10 to 26,
/// two screens, a tap, a rage tap, a failed request and an error.
struct SampleSession {
    std::shared_ptr<RecordingSource> source;
    std::vector<std::int64_t> frameTimesMs; ///< from the start
    static constexpr std::int64_t kTapMs = 1'500;
    static constexpr std::int64_t kRageMs = 4'500;
    static constexpr std::int64_t kErrorMs = 6'300;
    static constexpr std::int64_t kSecondScreenMs = 3'000;
    static constexpr std::int64_t kGapStartMs = 10'000;
    static constexpr std::int64_t kGapEndMs = 26'000;
};
[[nodiscard]] SampleSession makeSampleSession();

/// Opens it on another thread, as the program does, and waits.
[[nodiscard]] std::shared_ptr<const Recording> openOffThread(const std::shared_ptr<const RecordingSource>& source);

/// A source that tells which of its reads happened on the UI thread.
class GuardedSource final : public RecordingSource {
public:
    explicit GuardedSource(std::shared_ptr<const RecordingSource> source)
        : m_source(std::move(source))
    {
    }
    [[nodiscard]] std::string name() const override { return m_source->name(); }
    [[nodiscard]] const std::vector<SourceEntry>& entries() const override { return m_source->entries(); }
    [[nodiscard]] Result<std::vector<std::byte>> read(std::size_t entry) const override;
    [[nodiscard]] std::string sessionId() const override { return m_source->sessionId(); }

private:
    std::shared_ptr<const RecordingSource> m_source;
};

/// Counts what the viewer does on the UI thread though it must not (viewer/ui_thread_guard.h), while it lives.
class BreachCounter {
public:
    BreachCounter();
    ~BreachCounter();
    BreachCounter(const BreachCounter&) = delete;
    BreachCounter& operator=(const BreachCounter&) = delete;
    [[nodiscard]] const QStringList& breaches() const { return m_breaches; }

private:
    QStringList m_breaches; ///< filled on the UI thread only, by definition
};

} // namespace revisit::test
