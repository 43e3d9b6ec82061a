#include "pipeline/relay/upload_relay.h"

#include "base/log.h"
#include "pipeline/relay/upload_row.h"

#include <charconv>
#include <utility>

namespace revisit {

namespace {

constexpr std::size_t kFinishers = 4;
constexpr std::size_t kMostArrived = 10'000;

std::optional<std::uint64_t> contentLength(const HttpExchange& exchange)
{
    const std::string_view text = exchange.header("content-length");
    std::uint64_t length = 0;
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), length);
    const bool isNumber = !text.empty() && code == std::errc{} && end == text.data() + text.size();
    return isNumber ? std::optional(length) : std::nullopt;
}

HttpAnswer tooLarge() { return refusalAnswer({400, "Artifact exceeds ingest max object size"}); }
HttpAnswer cannotStore() { return refusalAnswer({503, "Failed to buffer artifact upload"}); }

} // namespace

/// Takes one body to its spool file. Refuses what is too large or has no room, as soon as that is known.
class RelaySink final : public HttpBodySink {
public:
    RelaySink(UploadRelay& relay, UploadRelay::UploadPointer upload, Bytes limit)
        : m_relay(relay)
        , m_upload(std::move(upload))
        , m_limit(limit)
    {
    }

    Result<> write(std::span<const std::byte> bytes) override
    {
        if (bytes.size() > m_limit.count - m_upload->file.size()) {
            m_upload->exchange->answer(tooLarge());
            return fail(Errc::TooLarge, "the body is larger than an artifact may be");
        }
        const Result<> written = m_upload->file.write(bytes);
        if (!written) m_upload->exchange->answer(cannotStore());
        return written;
    }
    void finish() override { m_relay.submit(std::move(m_upload)); }
    void abort(const Error&) override { m_upload.reset(); }

private:
    UploadRelay& m_relay;
    UploadRelay::UploadPointer m_upload;
    const Bytes m_limit;
};

UploadRelay::UploadRelay(const IngestContext& context, Spool& spool, const PipelineHooks& hooks)
    : m_context(context)
    , m_spool(spool)
    , m_hooks(hooks)
    , m_arrived(kMostArrived)
{
    for (std::size_t i = 0; i < kFinishers; ++i)
        m_finishers.emplace_back("relay " + std::to_string(i), [this](const StopToken&) { runFinisher(); });
}

UploadRelay::~UploadRelay() { close(); }

void UploadRelay::close()
{
    m_arrived.close();
    m_finishers.clear(); // joins
}

HttpRoute UploadRelay::route()
{
    HttpRoute route;
    route.method = "PUT";
    route.pattern = "/upload/artifacts/:id";
    route.openBody = [this](const ExchangePointer& exchange) { return open(exchange); };
    return route;
}

std::unique_ptr<HttpBodySink> UploadRelay::open(const ExchangePointer& exchange)
{
    const auto claims = readRelayToken(exchange->query("token"), m_context.secret, m_context.clock.now());
    if (!claims || claims->artifactId != exchange->parameter("id")) {
        exchange->answer(refusalAnswer({403, "Invalid or expired upload token"}));
        return nullptr;
    }
    const std::uint64_t announced = contentLength(*exchange).value_or(0);
    if (announced > m_context.settings.objectLimit.count) {
        exchange->answer(tooLarge());
        return nullptr;
    }
    auto file = m_spool.hasRoomFor(announced) ? m_spool.create(claims->artifactId)
                                              : Result<SpoolFile>(fail(Errc::Busy, "the spool is full"));
    if (!file) {
        logWarning("pipeline", "refused an upload: " + file.error().text());
        exchange->answer(cannotStore());
        return nullptr;
    }
    auto upload = std::make_shared<Upload>(Upload{*claims, std::move(*file), exchange});
    return std::make_unique<RelaySink>(*this, std::move(upload), m_context.settings.objectLimit);
}

void UploadRelay::submit(UploadPointer upload)
{
    const ExchangePointer exchange = upload->exchange;
    const Result<> queued = m_arrived.push(std::move(upload));
    if (!queued) exchange->answer(cannotStore());
}

void UploadRelay::runFinisher()
{
    while (auto upload = m_arrived.pop()) finish(*upload);
}

void UploadRelay::finish(const UploadPointer& upload)
{
    const Result<> stored = upload->file.finish();
    if (!stored) {
        logWarning("pipeline", "cannot store an upload: " + stored.error().text());
        return upload->exchange->answer(cannotStore());
    }
    m_hooks.reach("relay-stored");
    commit(upload);
}

void UploadRelay::commit(const UploadPointer& upload)
{
    const auto verdict = std::make_shared<std::optional<Outcome<SpooledVerdict>>>();
    const auto job = [this, upload, verdict](PipelineTables& tables) -> Result<> {
        const SpooledBody body{upload->claims, upload->file.name(), static_cast<std::int64_t>(upload->file.size())};
        REVISIT_TRY(outcome, acceptBody(tables, body, m_context.settings, m_context.clock.now()));
        *verdict = std::move(outcome);
        return {};
    };
    const auto done = [this, upload, verdict](const Result<>& committed) {
        if (!committed) {
            upload->exchange->answer(failureAnswer(committed.error()));
            if (*verdict) settleDoubt(upload); // the job itself went well: its commit failed
            return;
        }
        if (!**verdict) return upload->exchange->answer(refusalAnswer((*verdict)->error()));
        acknowledge(upload, ***verdict);
    };
    const Result<> submitted = m_context.store.submit(job, done);
    if (!submitted) upload->exchange->answer(failureAnswer(submitted.error()));
}

void UploadRelay::acknowledge(const UploadPointer& upload, const SpooledVerdict& verdict)
{
    if (verdict.isKept) upload->file.keep();
    m_hooks.reach("relay-committed");
    HttpAnswer answer;
    answer.status = 204;
    upload->exchange->answer(std::move(answer));
    m_context.wakeWorkers();
    if (verdict.replacedFile.empty()) return;
    const Result<> removed = m_spool.remove(verdict.replacedFile);
    if (!removed) logWarning("pipeline", removed.error().text());
}

void UploadRelay::settleDoubt(const UploadPointer& upload)
{
    const auto isUnnamed = std::make_shared<bool>(false);
    const auto job = [upload, isUnnamed](PipelineTables& tables) -> Result<> {
        REVISIT_TRY(artifact, tables.artifacts.find(upload->claims.artifactId));
        *isUnnamed = !artifact || artifact->spoolName != upload->file.name();
        return {};
    };
    const auto done = [upload, isUnnamed](const Result<>& asked) {
        if (!asked || !*isUnnamed) upload->file.keep(); // the next start knows
    };
    const Result<> submitted = m_context.store.submit(job, done);
    if (!submitted) upload->file.keep();
}

} // namespace revisit
