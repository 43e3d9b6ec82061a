#include "tests/bench/frame_session.h"

#include "base/digest.h"
#include "base/file_system.h"
#include "decoder/frame_bundle.h"
#include "decoder/gzip.h"
#include "tests/bench/side_by_side.h"
#include "tests/support/jpeg_samples.h"

#include <algorithm>

namespace revisit::bench {

namespace {

std::vector<std::byte> makeBundle(std::size_t bundle, std::size_t framesPerBundle)
{
    FrameBundleWriter writer{kSessionStart};
    for (std::size_t frame = 0; frame < framesPerBundle; ++frame) {
        const auto second = static_cast<std::int64_t>(bundle * framesPerBundle + frame);
        const auto jpeg = test::patternJpeg(kFrame, static_cast<unsigned>(second));
        require(writer.add({kSessionStart.ms + second * 1000}, jpeg).has_value());
    }
    return writer.bytes();
}

} // namespace

FrameSession frameSession(std::size_t bundles, std::size_t framesPerBundle)
{
    FrameSession session;
    session.framesPerBundle = framesPerBundle;
    for (std::size_t bundle = 0; bundle < bundles; ++bundle) {
        const auto inflated = makeBundle(bundle, framesPerBundle);
        session.largestBundle = std::max(session.largestBundle, inflated.size());
        session.bundles.push_back(gzipLikeSdk(inflated).value());
    }
    return session;
}

std::string bundlePath(std::size_t bundle, std::size_t framesPerBundle)
{
    const auto second = static_cast<std::int64_t>(bundle * framesPerBundle);
    return "screenshots/" + std::to_string(kSessionStart.ms + second * 1000) + ".tar.gz";
}

std::shared_ptr<test::CountingSource> sourceOf(const FrameSession& session)
{
    auto source = std::make_shared<test::CountingSource>(kSessionId);
    for (std::size_t i = 0; i < session.bundles.size(); ++i)
        source->add(bundlePath(i, session.framesPerBundle), session.bundles[i]);
    source->keepsIndexes("bench");
    return source;
}

std::filesystem::path writeFolder(const FrameSession& session, const std::filesystem::path& parent)
{
    const auto folder = parent / kSessionId;
    for (std::size_t i = 0; i < session.bundles.size(); ++i)
        require(writeFile(FileSystem::real(), folder / bundlePath(i, session.framesPerBundle), session.bundles[i])
                    .has_value());
    return folder;
}

ScratchFolder::ScratchFolder()
    : m_path(std::filesystem::temp_directory_path() / ("revisit-bench-" + randomHex(8)))
{
    std::filesystem::create_directories(m_path);
}

ScratchFolder::~ScratchFolder()
{
    std::error_code ignored;
    std::filesystem::remove_all(m_path, ignored);
}

} // namespace revisit::bench
