// The list of sessions tells what the panels show.
#include "analysis/listed_counts.h"
#include "decoder/recording.h"
#include "viewer/model/event_table.h"
#include "viewer/model/network_table.h"

#include <QtTest>

#include <algorithm>

using namespace revisit;

namespace {

QByteArray request(const char* id, int start, const char* url, int status)
{
    const QByteArray at = QByteArray::number(1'767'225'600'000 + start);
    return QByteArray("{\"type\":\"network_request\",\"timestamp\":") + at + ",\"requestId\":\"" + id
        + "\",\"method\":\"GET\",\"url\":\"" + url + "\",\"statusCode\":" + QByteArray::number(status)
        + ",\"duration\":30,\"startTimestamp\":" + at + ",\"success\":" + (status < 400 ? "true}" : "false}");
}

std::shared_ptr<const Recording> recordingOf(const QByteArrayList& events)
{
    const QByteArray json = "{\"events\":[" + events.join(',') + "],\"deviceInfo\":{\"platform\":\"ios\"}}";
    auto source = std::make_shared<MemorySource>("test", "session_1767225600000_0011");
    const auto bytes = std::as_bytes(std::span(json.constData(), static_cast<std::size_t>(json.size())));
    source->add("events/1767225600000.json", {bytes.begin(), bytes.end()});
    return Recording::open(source).value();
}

} // namespace

class TestListedCounts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void areThoseOfThePanels();
};

void TestListedCounts::areThoseOfThePanels()
{
    const auto recording = recordingOf({
        request("n_1", 2000, "https://api.example.com/v1/pay", 502), // one transfer in three rows
        request("f1", 2001, "https://api.example.com/v1/pay", 502),
        request("x1", 2002, "https://api.example.com/v1/pay", 502),
        request("n_2", 3000, "https://api.example.com/v1/cart", 200),
        request("n_3", 4000, "https://cdn.example.com/a.png", 404), // assets are transfers like any other
        request("n_4", 5000, "https://in.example.com/api/ingest/presign", 500), // the recorder's own
        "{\"type\":\"touch\",\"gestureType\":\"tap\",\"timestamp\":1767225601000,\"x\":1,\"y\":2}",
    });

    const ListedCounts counts = countListed(*recording);

    const auto network = NetworkTable::build(recording);
    const NetworkMatches requests = filterRequests(*network, {});
    const auto failed
        = std::ranges::count_if(requests.rows, [&network](std::uint32_t row) { return network->rows[row].isFailed; });
    QCOMPARE(counts.requests, requests.total);
    QCOMPARE(counts.failedRequests, static_cast<std::uint32_t>(failed));
    QCOMPARE(counts.events, filterEvents(*EventTable::build(recording), {}).total);
    QCOMPARE(counts.requests, 3U);
    QCOMPARE(counts.failedRequests, 2U);
    QCOMPARE(counts.events, 4U);
}

QTEST_GUILESS_MAIN(TestListedCounts)
#include "tst_listed_counts.moc"
