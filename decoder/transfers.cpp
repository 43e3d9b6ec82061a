#include "decoder/transfers.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <unordered_map>

namespace revisit {

namespace {

constexpr std::int64_t kMaxDistanceMs = 200;
constexpr std::size_t kBucketUrl = 64; // shorter than any writer's cut
constexpr std::size_t kMaxCandidates = 1000; // looked at per row, so that hostile input stays cheap

enum class Writer { Native, Fetch, Xhr, Other };

bool isLetterAndDigits(std::string_view id, char letter)
{
    return id.size() > 1 && id.front() == letter
        && std::ranges::all_of(id.substr(1), [](char c) { return c >= '0' && c <= '9'; });
}

Writer writerOf(const NetworkFields& request)
{
    if (request.requestId.starts_with("n_")) return Writer::Native;
    if (isLetterAndDigits(request.requestId, 'f')) return Writer::Fetch;
    return isLetterAndDigits(request.requestId, 'x') ? Writer::Xhr : Writer::Other;
}

/// A transfer being put together: one row per writer at most.
struct Draft {
    std::vector<std::uint32_t> events;
    std::vector<Writer> writers;
};

/// Drafts by the start of their first row. A tree: rows of several writers come in anywhere.
using ByStart = std::multimap<WallTime, std::size_t>;

class Grouper {
public:
    explicit Grouper(std::span<const Event> events)
        : m_events(events)
    {
    }

    std::vector<Transfer> run()
    {
        for (const Writer writer : {Writer::Native, Writer::Fetch, Writer::Xhr, Writer::Other})
            for (const std::uint32_t row : rowsOf(writer)) place(row, writer);
        std::vector<Transfer> transfers;
        transfers.reserve(m_drafts.size());
        for (Draft& draft : m_drafts) transfers.push_back(finished(std::move(draft)));
        std::ranges::stable_sort(transfers, {}, [&](const Transfer& transfer) { return request(transfer.kept).start; });
        return transfers;
    }

private:
    [[nodiscard]] const NetworkFields& request(std::uint32_t event) const { return *m_events[event].network; }

    [[nodiscard]] std::vector<std::uint32_t> rowsOf(Writer writer) const
    {
        std::vector<std::uint32_t> rows;
        for (std::uint32_t i = 0; i < m_events.size(); ++i)
            if (m_events[i].network && writerOf(*m_events[i].network) == writer) rows.push_back(i);
        std::ranges::stable_sort(rows, {}, [&](std::uint32_t row) { return request(row).start; });
        return rows;
    }

    void place(std::uint32_t row, Writer writer)
    {
        auto& bucket = m_buckets[request(row).method + ' ' + request(row).url.substr(0, kBucketUrl)];
        const bool canJoin = writer == Writer::Fetch || writer == Writer::Xhr;
        if (const auto draft = canJoin ? nearest(bucket, row, writer) : std::nullopt) {
            m_drafts[*draft].events.push_back(row);
            m_drafts[*draft].writers.push_back(writer);
            return;
        }
        m_drafts.push_back({{row}, {writer}});
        if (writer == Writer::Other) return;
        bucket.emplace(request(row).start, m_drafts.size() - 1);
    }

    [[nodiscard]] static bool isSameUrl(std::string_view a, std::string_view b)
    {
        return a.size() <= b.size() ? b.starts_with(a) : a.starts_with(b);
    }

    /// The draft without a row of this writer whose first row starts and ends nearest to the given one.
    [[nodiscard]] std::optional<std::size_t> nearest(const ByStart& bucket, std::uint32_t row, Writer writer) const
    {
        const NetworkFields& wanted = request(row);
        auto candidate = bucket.lower_bound(wanted.start - Milliseconds{kMaxDistanceMs});
        std::optional<std::tuple<std::int64_t, double, std::size_t>> best;
        for (std::size_t looked = 0; candidate != bucket.end() && looked < kMaxCandidates; ++candidate, ++looked) {
            const Draft& draft = m_drafts[candidate->second];
            const NetworkFields& first = request(draft.events.front());
            const std::int64_t distance = std::abs(first.start.ms - wanted.start.ms);
            if (first.start.ms > wanted.start.ms && distance > kMaxDistanceMs) break;
            if (std::ranges::find(draft.writers, writer) != draft.writers.end()) continue;
            if (distance > kMaxDistanceMs || !isSameUrl(first.url, wanted.url)) continue;
            const std::tuple rating{distance, std::abs(first.durationMs - wanted.durationMs), candidate->second};
            if (!best || rating < *best) best = rating;
        }
        return best ? std::optional{std::get<2>(*best)} : std::nullopt;
    }

    [[nodiscard]] Transfer finished(Draft draft) const
    {
        Transfer transfer;
        transfer.kept = draft.events.front(); // natives are placed first, then fetches
        transfer.isSdkTraffic
            = std::ranges::any_of(draft.events, [&](std::uint32_t row) { return isSdkTraffic(request(row)); });
        transfer.events = std::move(draft.events);
        return transfer;
    }

    std::span<const Event> m_events;
    std::vector<Draft> m_drafts;
    std::unordered_map<std::string, ByStart> m_buckets; // by method and beginning of the URL
};

} // namespace

std::vector<Transfer> groupTransfers(std::span<const Event> events) { return Grouper{events}.run(); }

} // namespace revisit
