#pragma once

#include "base/units.h"
#include "tests/support/counting_source.h"

#include <cstddef>
#include <filesystem>
#include <memory>
#include <vector>

namespace revisit::bench {

inline constexpr PixelSize kFrame{315, 682}; ///< of an ordinary phone, as the SDKs scale it
inline constexpr std::size_t kFramesPerBundle = 3;
inline constexpr WallTime kSessionStart{1'767'225'600'000};
inline constexpr const char* kSessionId = "session_1767225600000_00112233445566778899aabbccddeeff";

/// One frame a second in bundles, of three as the SDKs write them where nothing else is said.
struct FrameSession {
    std::vector<std::vector<std::byte>> bundles; ///< gzipped
    std::size_t framesPerBundle = kFramesPerBundle;
    std::size_t largestBundle = 0; ///< inflated bytes
    [[nodiscard]] std::size_t frameCount() const { return bundles.size() * framesPerBundle; }
};
/// The first `bundles` of one made session; made once.
[[nodiscard]] FrameSession frameSession(std::size_t bundles, std::size_t framesPerBundle = kFramesPerBundle);

/// Its artifact's path inside a recording.
[[nodiscard]] std::string bundlePath(std::size_t bundle, std::size_t framesPerBundle = kFramesPerBundle);
/// In memory; keeps an index.
[[nodiscard]] std::shared_ptr<test::CountingSource> sourceOf(const FrameSession& session);
/// Writes the session as a folder named like it, below `parent`.
[[nodiscard]] std::filesystem::path writeFolder(const FrameSession& session, const std::filesystem::path& parent);

/// A folder that is gone when the benchmark ends.
class ScratchFolder {
public:
    ScratchFolder();
    ~ScratchFolder();
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;
    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

private:
    std::filesystem::path m_path;
};

} // namespace revisit::bench
