#include "app/cli/output.h"
#include "app/cli/verbs.h"

#include "base/lossy_delivery.h"
#include "pipeline/pipeline.h"

#include <nlohmann/json.hpp>

#include <charconv>
#include <chrono>
#include <cstdio>
#include <cstdlib>

#if defined(_WIN32)
#include <process.h>
#include <windows.h>
#else
#include <csignal>
#include <unistd.h>
#endif

namespace revisit::cli {

namespace {

using Json = nlohmann::ordered_json;

std::int64_t ownProcessId()
{
#if defined(_WIN32)
    return _getpid();
#else
    return getpid();
#endif
}

#if defined(_WIN32)
HANDLE stopEvent = nullptr;
BOOL WINAPI onControl(DWORD)
{
    SetEvent(stopEvent);
    return TRUE;
}
#endif

/// Keeps SIGINT and SIGTERM away from every thread that is started after it, so that wait() gets them.
class InterruptWait {
public:
    InterruptWait()
    {
#if defined(_WIN32)
        stopEvent = CreateEventW(nullptr, TRUE, FALSE, nullptr);
        SetConsoleCtrlHandler(onControl, TRUE);
#else
        sigemptyset(&m_signals);
        sigaddset(&m_signals, SIGINT);
        sigaddset(&m_signals, SIGTERM);
        pthread_sigmask(SIG_BLOCK, &m_signals, nullptr);
        std::signal(SIGPIPE, SIG_IGN);
#endif
    }
    void wait()
    {
#if defined(_WIN32)
        WaitForSingleObject(stopEvent, INFINITE);
#else
        int signal = 0;
        sigwait(&m_signals, &signal);
#endif
    }

private:
#if !defined(_WIN32)
    sigset_t m_signals{};
#endif
};

std::string_view name(PipelineEvent::Kind kind)
{
    switch (kind) {
    case PipelineEvent::Kind::SessionCreated:
        return "session-created";
    case PipelineEvent::Kind::ArtifactReady:
        return "artifact-ready";
    case PipelineEvent::Kind::ArtifactFailed:
        return "artifact-failed";
    case PipelineEvent::Kind::SessionReady:
        return "session-ready";
    case PipelineEvent::Kind::Fault:
        return "fault";
    case PipelineEvent::Kind::UnknownKey:
        return "unknown-key";
    case PipelineEvent::Kind::Dropped:
        return "dropped";
    }
    return "event";
}

constexpr std::size_t kMostWaitingLines = 4'096;
/// How long the last lines may take once everything else has ended.
constexpr std::chrono::seconds kLastLines{2};

void printEventLine(const Json& line)
{
    printJson(line);
    std::fflush(stdout);
}

/// Whoever reads standard output may be slow: lines then get lost, which is said in a line of its own.
LossyDelivery<Json>::Receiver linePrinter()
{
    return {printEventLine, [](std::uint64_t count) { printEventLine({{"event", "dropped"}, {"count", count}}); }};
}

Json lineOf(const PipelineEvent& event)
{
    Json line{{"event", name(event.kind)}};
    if (!event.sessionId.empty()) line["sessionId"] = event.sessionId;
    if (!event.artifactId.empty()) line["artifactId"] = event.artifactId;
    if (!event.artifactKind.empty()) line["kind"] = event.artifactKind;
    if (!event.detail.empty()) line["detail"] = event.detail;
    if (event.kind == PipelineEvent::Kind::Dropped) line["count"] = event.count;
    return line;
}

Result<> setListen(PipelineSettings& settings, const std::string& listen)
{
    const auto colon = listen.rfind(':');
    if (colon == std::string::npos) return fail(Errc::InvalidInput, "--listen takes ADDRESS:PORT", listen);
    std::string address = listen.substr(0, colon);
    if (address.size() > 2 && address.front() == '[' && address.back() == ']')
        address = address.substr(1, address.size() - 2);
    const std::string port = listen.substr(colon + 1);
    const auto [end, code] = std::from_chars(port.data(), port.data() + port.size(), settings.port);
    if (code != std::errc{} || end != port.data() + port.size())
        return fail(Errc::InvalidInput, "the port is not a number from 0 to 65535", listen);
    settings.listenAddress = address;
    return {};
}

} // namespace

int serve(const Context& context, const ServeOptions& options)
{
    PipelineSettings settings;
    if (const auto listen = setListen(settings, options.listen); !listen) return report(listen.error(), kWrongUsage);
    settings.dataFolder = context.dataFolder();
    settings.isLan = options.isLan;
    settings.projectKey = options.projectKey;
    settings.acceptsAnyKey = options.acceptsAnyKey;
    settings.allowedHosts = options.allowedHosts;

    InterruptWait interrupt;
    LossyDelivery<Json> lines(kMostWaitingLines, linePrinter());
    auto pipeline
        = Pipeline::start(std::move(settings), [&lines](const PipelineEvent& event) { lines.post(lineOf(event)); });
    if (!pipeline) return report(pipeline.error());
    lines.start("lines",
        Json{{"event", "ready"}, {"apiUrl", (*pipeline)->apiUrl()}, {"publicKey", (*pipeline)->publicKey()},
            {"pid", ownProcessId()}});
    interrupt.wait();
    pipeline->reset();
    // A write that nobody reads cannot be called off, and nothing but it is left.
    if (!lines.finishWithin(kLastLines)) std::_Exit(kDone);
    return kDone;
}

} // namespace revisit::cli
