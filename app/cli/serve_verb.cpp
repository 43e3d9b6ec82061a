#include "app/cli/output.h"
#include "app/cli/verbs.h"

#include "pipeline/pipeline.h"

#include <nlohmann/json.hpp>

#include <charconv>
#include <condition_variable>
#include <cstdio>
#include <mutex>

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
    }
    return "event";
}

/// One line each, whole even when several threads speak.
void printEventLine(const Json& line)
{
    static std::mutex mutex;
    const std::scoped_lock lock(mutex);
    printJson(line);
    std::fflush(stdout);
}

Json lineOf(const PipelineEvent& event)
{
    Json line{{"event", name(event.kind)}};
    if (!event.sessionId.empty()) line["sessionId"] = event.sessionId;
    if (!event.artifactId.empty()) line["artifactId"] = event.artifactId;
    if (!event.artifactKind.empty()) line["kind"] = event.artifactKind;
    if (!event.detail.empty()) line["detail"] = event.detail;
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
    // Nothing may come before the "ready" line, so events wait for it.
    std::mutex mutex;
    std::condition_variable isReady;
    bool mayPrint = false;
    auto pipeline = Pipeline::start(std::move(settings), [&](const PipelineEvent& event) {
        {
            std::unique_lock lock(mutex);
            isReady.wait(lock, [&] { return mayPrint; });
        }
        printEventLine(lineOf(event));
    });
    if (!pipeline) return report(pipeline.error());
    printEventLine({{"event", "ready"}, {"apiUrl", (*pipeline)->apiUrl()}, {"publicKey", (*pipeline)->publicKey()},
        {"pid", ownProcessId()}});
    {
        const std::scoped_lock lock(mutex);
        mayPrint = true;
    }
    isReady.notify_all();
    interrupt.wait();
    (*pipeline)->stop();
    return kDone;
}

} // namespace revisit::cli
