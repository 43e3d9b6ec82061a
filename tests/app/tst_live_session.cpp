// A session that is being recorded, end to end: an SDK uploads to the pipeline inside the program, over loopback, and
// the window that shows the session grows with it.
#include "app/desktop/runtime.h"
#include "base/clock.h"
#include "client/http_client.h"
#include "client/local_pipeline.h"
#include "client/sdk_messages.h"
#include "client/upload_plan.h"
#include "decoder/event_batch_writer.h"
#include "decoder/frame_bundle.h"
#include "decoder/gzip.h"
#include "tests/support/jpeg_samples.h"
#include "viewer/actions.h"
#include "viewer/frame/frame_panel.h"
#include "viewer/frame/frame_view.h"
#include "viewer/main_window.h"
#include "viewer/model/session_list_model.h"
#include "viewer/open_commands.h"
#include "viewer/player/live_follow.h"
#include "viewer/ports/pipeline_control.h"
#include "viewer/replay_workspace.h"
#include "viewer/session_list_panel.h"
#include "viewer/theme.h"
#include "viewer/timeline/timeline_panel.h"
#include "viewer/window_set.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QListView>
#include <QTemporaryDir>
#include <QToolButton>
#include <QtTest>

#include <algorithm>
#include <array>
#include <future>

namespace revisit {

namespace {

constexpr int kWaitMs = 60'000; // three programs' worth of threads share the machine with other tests
constexpr std::int64_t kPartMs = 10'000;
constexpr int kFramesOfPart = 5;
constexpr std::array kParts{0, 1, 2};
constexpr PixelSize kFrameSize{80, 160};

/// What a phone records: for each part of 10 s a bundle of five frames, two seconds apart, and a batch with a tap.
std::shared_ptr<MemorySource> recordedBy(WallTime start)
{
    const std::string id = "session_" + std::to_string(start.ms) + "_00112233445566778899aabbccddeeff";
    auto source = std::make_shared<MemorySource>(id, id);
    for (const int part : kParts) {
        FrameBundleWriter bundle(start);
        const WallTime begin = start + Milliseconds{part * kPartMs};
        for (int i = 0; i < kFramesOfPart; ++i) {
            const auto shade = static_cast<std::uint8_t>(20 + (part * kFramesOfPart + i) * 10);
            (void)bundle.add(begin + Milliseconds{i * 2'000 + 200}, test::jpegOf(kFrameSize, shade));
        }
        EventBatchWriter events(R"({"platform":"ios","model":"iPhone16,1","screenWidth":80,"screenHeight":160})");
        (void)events.add(
            R"({"type":"touch","gestureType":"tap","x":4,"y":5,"timestamp":)" + std::to_string(begin.ms + 9'000) + "}");
        source->add("screenshots/" + std::to_string(begin.ms + 200) + ".tar.gz", gzipLikeSdk(bundle.bytes()).value());
        source->add("events/events_" + std::to_string(part) + "_" + std::to_string(begin.ms + 9'000) + ".json.gz",
            events.finish().value());
    }
    return source;
}

/// The SDK in an app: uploads what it has recorded when it is told to. Every call waits for the server's answers.
class Phone {
public:
    Phone(const PipelineStatus& server, WallTime start)
        : m_source(recordedBy(start))
        , m_plan(planUpload(*m_source, {}).value())
    {
        m_identity.apiUrl = server.apiUrl;
        m_identity.publicKey = server.publicKey;
        m_identity.device = m_plan.device;
        m_identity.deviceId = deviceIdOf(m_plan.device, false);
        m_identity.sessionId = m_plan.sessionId;
    }
    [[nodiscard]] const std::string& sessionId() const { return m_plan.sessionId; }
    [[nodiscard]] bool signIn()
    {
        const auto config = m_http.perform(configRequest(m_identity), {});
        const auto answer = m_http.perform(deviceAuthRequest(m_identity), {});
        if (!config || config->status != 200 || !answer || answer->status != 200) return false;
        const QByteArray body(reinterpret_cast<const char*>(answer->body.data()), qsizetype(answer->body.size()));
        m_identity.uploadToken
            = QJsonDocument::fromJson(body).object()[QStringLiteral("uploadToken")].toString().toStdString();
        return !m_identity.uploadToken.empty();
    }
    [[nodiscard]] bool upload(int part)
    {
        const WallTime begin = m_plan.start + Milliseconds{part * kPartMs};
        return std::ranges::all_of(m_plan.artifacts, [&](const PlannedArtifact& planned) {
            const bool isOfPart = planned.end >= begin && planned.end < begin + Milliseconds{kPartMs};
            return !isOfPart || uploadOne(planned);
        });
    }
    [[nodiscard]] bool endSession()
    {
        const auto answer = m_http.perform(endRequest(m_identity, m_plan, m_telemetry), {});
        return answer && answer->status == 200;
    }

private:
    bool uploadOne(const PlannedArtifact& planned)
    {
        OutgoingArtifact artifact{planned, m_source->read(planned.entry).value(), {}};
        const auto presigned = m_http.perform(presignRequest(m_identity, artifact), {});
        const auto answer = presigned ? readPresignAnswer(*presigned) : std::nullopt;
        if (!answer || answer->isSkipped) return false;
        const auto put = m_http.perform(putRequest(m_identity, answer->url, artifact.bytes), {});
        if (!put || put->status / 100 != 2) return false;
        const auto completed = m_http.perform(
            completeRequest(m_identity, artifact, answer->id, m_telemetry, SystemClock::instance().now()), {});
        return completed && completed->status / 100 == 2;
    }

    HttpClient m_http{HttpClientOptions{}};
    std::shared_ptr<MemorySource> m_source;
    UploadPlan m_plan;
    SdkIdentity m_identity;
    UploadTelemetry m_telemetry;
};

/// Does it on another thread and waits, while the window lives.
bool meanwhile(const std::function<bool()>& work)
{
    auto done = std::async(std::launch::async, work);
    const bool isOver = QTest::qWaitFor(
        [&done] { return done.wait_for(std::chrono::seconds(0)) == std::future_status::ready; }, kWaitMs);
    return done.get() && isOver;
}

} // namespace

class TestLiveSession final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp, theme::Mode::Light); }
    void init();
    void cleanup();
    void theWindowGrowsWithTheSession();
    void aClickOnWhatIsBeingRecordedOpensIt();
    void whatIsOpenedAtTheStartWaitsForThePipeline();

private:
    void start();
    [[nodiscard]] const ViewContext& context() const { return m_window->context(); }
    [[nodiscard]] std::size_t frameCount() const
    {
        const auto& recording = context().session.recording();
        return recording ? recording->frames().size() : 0;
    }
    [[nodiscard]] TimelineView& timeline() const { return m_window->findChild<TimelinePanel*>()->view(); }
    /// The timeline shows as many frames, and the picture is that of the one with this number.
    [[nodiscard]] bool shows(std::size_t frames, std::size_t frame) const
    {
        const auto& index = timeline().scene().index;
        return index && index->lane(Lane::Frame).items.size() == frames
            && index->length() == context().playback.duration()
            && timeline().playhead() == context().playback.position()
            && m_window->framePanel().view().feed().shown().frame == frame && m_window->framePanel().view().isSettled();
    }

    std::unique_ptr<QTemporaryDir> m_data;
    std::unique_ptr<ViewSettings> m_settings;
    std::unique_ptr<Runtime> m_runtime;
    std::unique_ptr<WindowSet> m_windows;
    MainWindow* m_window = nullptr;
};

void TestLiveSession::init()
{
    m_data = std::make_unique<QTemporaryDir>();
    start();
    m_runtime->startPipeline();
    QTRY_COMPARE_WITH_TIMEOUT(m_runtime->services().pipeline->status().state, PipelineStatus::State::Running, kWaitMs);
}

/// The program, without its pipeline.
void TestLiveSession::start()
{
    m_settings = std::make_unique<ViewSettings>(QString());
    m_runtime = std::make_unique<Runtime>(m_data->filePath(QStringLiteral("data")).toStdString());
    bool isOpen = false;
    m_runtime->open([&isOpen](const Result<>& opened) { isOpen = opened.has_value(); });
    QTRY_VERIFY_WITH_TIMEOUT(isOpen, kWaitMs);
    m_windows = std::make_unique<WindowSet>(m_runtime->services(), *m_settings);
    m_window = &m_windows->add();
    m_runtime->serve(m_windows.get());
    m_window->resize(1440, 900);
    m_window->show();
}

void TestLiveSession::cleanup()
{
    m_runtime->serve(nullptr);
    m_windows.reset();
    m_runtime.reset();
}

void TestLiveSession::theWindowGrowsWithTheSession()
{
    const WallTime start = SystemClock::instance().now() - Milliseconds{60'000};
    Phone phone(m_runtime->services().pipeline->status(), start);
    QVERIFY(meanwhile([&] { return phone.signIn() && phone.upload(0); }));

    // The first part is there as soon as the pipeline has looked at it.
    const QString id = QString::fromStdString(phone.sessionId());
    m_window->open().openLibrarySession(id, OpenIn::Current);
    QVERIFY(QTest::qWaitFor(
        [&] {
            if (context().session.state() == ReplaySession::State::Failed)
                m_window->actions()[ActionId::Reload]->trigger();
            return frameCount() == 5;
        },
        kWaitMs));
    QTRY_VERIFY_WITH_TIMEOUT(context().live->isLive(), kWaitMs);
    auto* badge = m_window->findChild<QToolButton*>(QStringLiteral("liveBadge"));
    QVERIFY(badge->isVisible());

    // Who looks at something keeps looking at it.
    context().playback.seek(SessionTime{4'300});
    QTRY_VERIFY_WITH_TIMEOUT(shows(5, 2), kWaitMs);
    QVERIFY(meanwhile([&] { return phone.upload(1); }));
    QTRY_VERIFY_WITH_TIMEOUT(shows(10, 2), kWaitMs);
    QCOMPARE(context().playback.position().ms, 4'300);
    QVERIFY(!context().live->isFollowing() && !badge->isChecked());

    // Who is at the end stays there.
    QTest::keyClick(&m_window->framePanel().view(), Qt::Key_End);
    QTRY_VERIFY_WITH_TIMEOUT(shows(10, 9), kWaitMs);
    QVERIFY(context().live->isFollowing() && badge->isChecked());
    QVERIFY(meanwhile([&] { return phone.upload(2); }));
    QTRY_VERIFY_WITH_TIMEOUT(shows(15, 14), kWaitMs);
    QCOMPARE(context().playback.position().ms, context().playback.duration().ms);

    // And no longer when the user looks back; after its end the session is whole.
    QTest::keyClick(&m_window->framePanel().view(), Qt::Key_Home);
    QVERIFY(!context().live->isFollowing());
    QVERIFY(meanwhile([&] { return phone.endSession(); }));
    QTRY_VERIFY_WITH_TIMEOUT(!context().live->isLive(), kWaitMs);
    QVERIFY(!badge->isVisible());
    QCOMPARE(context().playback.position().ms, 0);
    QCOMPARE(frameCount(), std::size_t{15});
}

/// By the list of sessions, as somebody does it who sees that a phone records.
void TestLiveSession::aClickOnWhatIsBeingRecordedOpensIt()
{
    Phone phone(m_runtime->services().pipeline->status(), SystemClock::instance().now() - Milliseconds{60'000});
    QVERIFY(meanwhile([&] { return phone.signIn() && phone.upload(0); }));
    auto* panel = m_window->findChild<SessionListPanel*>();
    auto* list = panel->findChild<QListView*>();
    const QString id = QString::fromStdString(phone.sessionId());
    const auto row = [panel, id] { return panel->model().rowOf(id); };
    const auto isLive = [&] { return row() >= 0 && panel->model().entry(row()).isLive; };
    QTRY_VERIFY_WITH_TIMEOUT(isLive(), kWaitMs);
    const std::int64_t before = panel->model().entry(row()).row.playable.ms;

    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(panel->model().index(row())).center());

    QTRY_COMPARE_WITH_TIMEOUT(frameCount(), std::size_t{5}, kWaitMs);
    QCOMPARE(m_window->current().key(), id);
    QVERIFY(context().live->isLive()); // said before the recording is there
    QVERIFY(m_window->findChild<QToolButton*>(QStringLiteral("liveBadge"))->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(row() >= 0 && !panel->model().entry(row()).isRemote, kWaitMs);
    QVERIFY(isLive());

    QVERIFY(meanwhile([&] { return phone.upload(1); }));
    QTRY_COMPARE_WITH_TIMEOUT(frameCount(), std::size_t{10}, kWaitMs);
    QTRY_VERIFY_WITH_TIMEOUT(panel->model().entry(row()).row.playable.ms > before, kWaitMs);
    QVERIFY(isLive());

    // In another tab it is live at once, too.
    m_window->current().close();
    QVERIFY(!context().live->isLive());
    m_window->open().openLibrarySession(id, OpenIn::Current);
    QTRY_COMPARE_WITH_TIMEOUT(frameCount(), std::size_t{10}, kWaitMs);
    QVERIFY(context().live->isLive());

    QVERIFY(meanwhile([&] { return phone.upload(2) && phone.endSession(); }));
    QTRY_VERIFY_WITH_TIMEOUT(!isLive(), kWaitMs);
}

/// The address in the data folder is that of the run before, until the pipeline has started.
void TestLiveSession::whatIsOpenedAtTheStartWaitsForThePipeline()
{
    using State = ReplaySession::State;
    Phone phone(m_runtime->services().pipeline->status(), SystemClock::instance().now() - Milliseconds{60'000});
    QVERIFY(meanwhile([&] { return phone.signIn() && phone.upload(0); }));
    const std::filesystem::path folder = m_data->filePath(QStringLiteral("data")).toStdString();
    const auto address = readLocalPipelineAddress(folder);
    QVERIFY(address);
    cleanup();
    LocalPipelineAddress old = *address;
    old.apiUrl = "http://127.0.0.1:1"; // where nobody answers; as a program leaves it that is killed
    QVERIFY(writeLocalPipelineAddress(folder, old));

    start();
    m_runtime->expectPipeline();
    ReplayWorkspace& unknown = m_window->current();
    m_window->open().openAnything(QStringLiteral("session_nobody_knows"));
    const QString id = QString::fromStdString(phone.sessionId());
    m_window->open().openAnything(QStringLiteral("revisit://session/%1").arg(id));
    const ReplayWorkspace& known = m_window->current();
    QVERIFY(&unknown != &known);
    QCOMPARE(known.context().session.state(), State::Loading);
    m_runtime->startPipeline();
    QTRY_COMPARE_WITH_TIMEOUT(unknown.context().session.state(), State::Failed, kWaitMs);
    QCOMPARE(unknown.context().session.error().code, Errc::NotFound);
    const std::string answerOfPipeline = unknown.context().session.error().text();
    bool isUnreachable = false;
    QVERIFY(QTest::qWaitFor(
        [&] {
            const bool hasFailed = known.context().session.state() == State::Failed; // the pipeline is at it still
            isUnreachable = isUnreachable || (hasFailed && known.context().session.error().code == Errc::Network);
            if (hasFailed) m_window->actions()[ActionId::Reload]->trigger();
            return frameCount() == 5;
        },
        kWaitMs));
    QVERIFY(!isUnreachable);

    // Where no pipeline is to come, an address that nobody answers at is none.
    cleanup();
    QVERIFY(writeLocalPipelineAddress(folder, old));
    start();
    m_window->open().openAnything(QStringLiteral("session_nobody_knows"));
    QTRY_COMPARE_WITH_TIMEOUT(context().session.state(), State::Failed, kWaitMs);
    QCOMPARE(context().session.error().code, Errc::NotFound);
    QVERIFY2(context().session.error().text() != answerOfPipeline, answerOfPipeline.c_str()); // the library's own
}

} // namespace revisit

QTEST_MAIN(revisit::TestLiveSession)
#include "tst_live_session.moc"
