#include "sync/transfer_run.h"

#include "base/digest.h"
#include "base/log.h"
#include "client/retry.h"

#include <algorithm>

namespace revisit {

namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

constexpr milliseconds kLongestWait{50}; // how late a stop is noticed
constexpr std::string_view kArea = "sync";

bool isJpeg(const std::vector<std::byte>& bytes)
{
    return bytes.size() > 3 && bytes[0] == std::byte{0xFF} && bytes[1] == std::byte{0xD8};
}

/// Whether the bytes are what the item promises. Errors: Corrupt.
Result<> check(const RemoteItem& item, const std::vector<std::byte>& bytes)
{
    using Check = RemoteItem::Check;
    if (item.check == Check::Digest && sha256Hex(bytes) != item.sha256)
        return fail(Errc::Corrupt, "the bytes received do not have the digest that the server names", item.path);
    if (item.check == Check::Jpeg && !isJpeg(bytes))
        return fail(Errc::Corrupt, "the server sent something that is no JPEG", item.path);
    if (item.check == Check::Json && bytes.empty())
        return fail(Errc::Corrupt, "the server sent an empty body", item.path);
    return {};
}

/// An artifact that the server lists, but does not have, or has with other bytes: asking again will not bring it.
bool isLostArtifact(const RemoteItem& item, const Error& error)
{
    return item.check == RemoteItem::Check::Digest && (error.code == Errc::NotFound || error.code == Errc::Corrupt);
}

} // namespace

TransferRun::TransferRun(
    const ServerConnection& server, SessionWriter& writer, const SyncOptions& options, Refresh refresh)
    : m_server(server)
    , m_writer(writer)
    , m_options(options)
    , m_refresh(std::move(refresh))
    , m_answers(std::make_shared<BoundedQueue<Answer>>(std::max<std::size_t>(1, options.parallelTransfers)))
{
}

Result<> TransferRun::run(std::vector<RemoteItem> items, SyncProgress progress, const StopToken& stop)
{
    m_progress = std::move(progress);
    m_open = items.size();
    for (RemoteItem& item : items) {
        Job job;
        job.item = std::move(item);
        m_jobs.push_back(std::move(job));
    }
    const auto result = loop(stop);
    drain();
    if (!result) return fail(result.error());
    for (const RemoteItem& item : m_lost) REVISIT_CHECK(m_writer.putMissing(item.path, 0, item.sha256));
    if (m_firstFailure) return fail(*m_firstFailure);
    return {};
}

Result<> TransferRun::loop(const StopToken& stop)
{
    while (m_open > 0) {
        if (stop.isStopRequested()) return fail(Errc::Cancelled, "the fetch was stopped", m_progress.sessionId);
        const auto now = steady_clock::now();
        startDue(now);
        const auto wait
            = std::clamp(std::chrono::ceil<milliseconds>(nextDue(now) - now), milliseconds{1}, kLongestWait);
        if (auto answer = m_answers->popWithin(wait)) REVISIT_CHECK(take(std::move(*answer)));
    }
    return {};
}

/// Every request gets its answer, cancelled or not, before the writer and the queue go away.
void TransferRun::drain()
{
    m_cancel.requestStop();
    for (; m_running > 0; --m_running) static_cast<void>(m_answers->pop());
}

void TransferRun::startDue(Time now)
{
    for (std::size_t i = 0; i < m_jobs.size() && m_running < std::max<std::size_t>(1, m_options.parallelTransfers); ++i)
        if (!m_jobs[i].isDone && !m_jobs[i].isRunning && m_jobs[i].due <= now && now >= m_pausedUntil)
            if (!start(i, now)) return;
}

TransferRun::Time TransferRun::nextDue(Time now) const
{
    if (m_running > 0) return now + kLongestWait; // an answer wakes the loop
    Time next = now + kLongestWait;
    for (const Job& job : m_jobs)
        if (!job.isDone)
            next = std::min(next, std::max({job.due, m_pausedUntil, job.item.isPaced ? m_nextPaced : now}));
    return next;
}

/// False when the rate limit lets nothing more go out now.
bool TransferRun::start(std::size_t index, Time now)
{
    Job& job = m_jobs[index];
    std::optional<HttpRequest> request;
    if (job.source == Source::Signed && !m_isBucketUnreachable)
        request = ServerConnection::signedRequest(job.item.signedUrl);
    if (!request) job.source = Source::Own;
    if (job.source == Source::Own) {
        if (job.item.isPaced && m_options.pacedRequestsPerSecond > 0) {
            if (now < m_nextPaced) return false;
            m_nextPaced = now + milliseconds(1'000 / m_options.pacedRequestsPerSecond);
        }
        request = m_server.ownRequest(job.item.ownUrl);
    }
    if (!request) {
        giveUp(job, {Errc::NotFound, "the server names no address for it", job.item.path});
        return true;
    }
    request->decodesContent = job.item.decodesContent;
    job.isRunning = true;
    ++m_running;
    m_server.http().send(
        std::move(*request),
        [answers = m_answers, index](Result<HttpResponse> outcome) {
            static_cast<void>(answers->push({index, std::move(outcome)})); // never full: one place per request
        },
        m_cancel.token());
    return true;
}

Result<> TransferRun::take(Answer answer)
{
    Job& job = m_jobs[answer.job];
    job.isRunning = false;
    --m_running;
    const auto& outcome = answer.outcome;
    if (classify(outcome, job.item.isSoft) == FailureClass::None) return store(job, std::move(*answer.outcome));
    const Error error = outcome ? errorOf(*outcome, job.item.path) : about(outcome.error(), job.item.path);
    return takeFailure(job, outcome, error);
}

Result<> TransferRun::store(Job& job, HttpResponse response)
{
    if (auto checked = check(job.item, response.body); !checked)
        return takeFailure(job, fail(checked.error()), checked.error());
    REVISIT_CHECK(m_writer.put(job.item.path, response.body));
    job.isDone = true;
    --m_open;
    ++m_progress.artifactsDone;
    m_progress.bytesDone += response.body.size();
    if (m_options.progress) m_options.progress(m_progress);
    return {};
}

Result<> TransferRun::takeFailure(Job& job, const Result<HttpResponse>& outcome, Error error)
{
    if (tryOtherSource(job, outcome)) return {};
    const FailureClass failure = classify(outcome, job.item.isSoft);
    const bool isForbidden = outcome && outcome->status == 403;
    if (failure == FailureClass::Fatal || (isForbidden && failure == FailureClass::Item)) return fail(std::move(error));
    if (outcome && outcome->status == 429)
        m_pausedUntil = steady_clock::now() + milliseconds(requestedDelay(outcome).ms);
    ++job.failures;
    const std::uint32_t attempts = job.isSecondRound ? 1 : m_options.attempts;
    const bool isWrongContent = !outcome && outcome.error().code == Errc::Corrupt;
    if ((isWorthRetrying(outcome) || isWrongContent) && job.failures < attempts) {
        job.due = steady_clock::now() + milliseconds(retryDelay(job.failures, outcome).ms);
        return {};
    }
    giveUp(job, std::move(error));
    return {};
}

/// After a failure of a bucket: fresh URLs once, then the server itself. False where the server itself has failed.
bool TransferRun::tryOtherSource(Job& job, const Result<HttpResponse>& outcome)
{
    if (job.source == Source::Own) return false;
    const bool isExpired = outcome && outcome->status == 403;
    if (isExpired && !job.hasFreshUrl) {
        job.hasFreshUrl = true;
        refreshUrls();
        return true;
    }
    if (!outcome && outcome.error().code == Errc::Network && !job.item.ownUrl.empty()) {
        logInfo(kArea, "the bucket cannot be reached; fetching through the server: " + outcome.error().text());
        m_isBucketUnreachable = true;
    }
    if (job.item.ownUrl.empty()) return false;
    job.source = Source::Own;
    return true;
}

void TransferRun::refreshUrls()
{
    if (m_hasRefreshed) return; // the others' 403 came from the same old list
    m_hasRefreshed = true;
    const auto fresh = m_refresh();
    if (!fresh) return; // the second 403 leads to the server's own URLs
    std::map<std::string, const RemoteItem*> byPath;
    for (const RemoteItem& item : *fresh) byPath[item.path] = &item;
    for (Job& job : m_jobs) {
        const auto found = byPath.find(job.item.path);
        if (found == byPath.end()) continue;
        job.item.signedUrl = found->second->signedUrl;
        job.item.ownUrl = found->second->ownUrl;
    }
}

void TransferRun::giveUp(Job& job, Error error)
{
    if (job.item.isSoft && !job.isSecondRound) { // once more when everything else has had its turn
        job.isSecondRound = true;
        job.failures = 0;
        job.due = steady_clock::now() + milliseconds(retryDelay(1, {}).ms);
        return;
    }
    job.isDone = true;
    --m_open;
    logWarning(kArea, error.text());
    const bool isLost = isLostArtifact(job.item, error);
    if (isLost) m_lost.push_back(job.item);
    if (job.item.isSoft)
        m_leftOut.push_back(job.item.path);
    else if (!isLost && !m_firstFailure)
        m_firstFailure = std::move(error);
}

} // namespace revisit
