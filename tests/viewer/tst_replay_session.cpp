#include "viewer/model/replay_session.h"

#include "base/encoding.h"
#include "tests/viewer/sample_session.h"
#include "viewer/frame/preview_page.h"

#include <QSignalSpy>
#include <QtTest>

#include <atomic>
#include <condition_variable>
#include <mutex>

namespace revisit {

namespace {

/// Lets everything but the beginnings of artifacts wait until it is opened, as a slow disk would.
class Gate final : public RecordingSource {
public:
    explicit Gate(std::shared_ptr<const RecordingSource> source)
        : m_source(std::move(source))
    {
    }
    ~Gate() override { open(); }
    Gate(const Gate&) = delete;
    Gate& operator=(const Gate&) = delete;
    void open() const
    {
        const std::lock_guard lock(m_mutex);
        m_isOpen = true;
        m_changed.notify_all();
    }
    [[nodiscard]] std::string name() const override { return m_source->name(); }
    [[nodiscard]] const std::vector<SourceEntry>& entries() const override { return m_source->entries(); }
    [[nodiscard]] std::string sessionId() const override { return m_source->sessionId(); }
    [[nodiscard]] Result<std::vector<std::byte>> read(std::size_t entry) const override
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_isOpen; });
        return m_source->read(entry);
    }
    [[nodiscard]] Result<std::vector<std::byte>> readBeginning(std::size_t entry, std::size_t count) const override
    {
        return m_source->readBeginning(entry, count);
    }

private:
    std::shared_ptr<const RecordingSource> m_source;
    mutable std::mutex m_mutex;
    mutable std::condition_variable m_changed;
    mutable bool m_isOpen = false;
};

ReplaySession::SourceOpener openerOf(const std::shared_ptr<const RecordingSource>& source)
{
    return [source]() -> Result<std::shared_ptr<const RecordingSource>> { return source; };
}

} // namespace

class TestReplaySession final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void showsTheFirstPictureBeforeTheRestIsRead()
    {
        ReplaySession session;
        const auto gate = std::make_shared<Gate>(test::makeSampleSession().source);
        QSignalSpy previewed(&session, &ReplaySession::previewed);
        session.open(openerOf(gate), QStringLiteral("sample"));
        QVERIFY(session.preview().isNull());
        QVERIFY(previewed.wait(10'000));
        QCOMPARE(session.state(), ReplaySession::State::Loading);
        QCOMPARE(session.preview().size(), QSize(test::kSampleFrame.widthPx, test::kSampleFrame.heightPx));
        QVERIFY(session.recording() == nullptr);
        gate->open();
        QTRY_COMPARE(session.state(), ReplaySession::State::Ready);
        QVERIFY(session.preview().isNull()); // the frame view has its own now
        QCOMPARE(previewed.count(), 1);
    }

    void aRecordingThatIsNoLongerOpenedShowsNone()
    {
        ReplaySession session;
        const auto gate = std::make_shared<Gate>(test::makeSampleSession().source);
        QSignalSpy previewed(&session, &ReplaySession::previewed);
        session.open(openerOf(gate), QStringLiteral("first"));
        QVERIFY(previewed.wait(10'000));
        session.close();
        QVERIFY(session.preview().isNull());
        session.open(openerOf(gate), QStringLiteral("second"));
        session.close(); // before its picture arrives
        gate->open();
        session.open(openerOf(std::make_shared<MemorySource>("empty")), QStringLiteral("third"));
        QTRY_COMPARE(session.state(), ReplaySession::State::Failed);
        QCOMPARE(previewed.count(), 1);
        QVERIFY(session.preview().isNull());
    }

    /// Who follows a recording that is still being made asks again and again.
    void whatHoldsTheSameIsNotReadAgain()
    {
        const auto recorded = [](int count) {
            auto source = std::make_shared<MemorySource>("live");
            for (int i = 0; i < count; ++i) {
                const std::string json
                    = "[{\"type\":\"custom\",\"timestamp\":" + std::to_string(1'767'225'600'000 + i) + "}]";
                const auto bytes = asBytes(json);
                source->add("events/" + std::to_string(i) + ".json", {bytes.begin(), bytes.end()});
            }
            return source;
        };
        ReplaySession session;
        session.open(openerOf(recorded(2)), QStringLiteral("live"));
        QTRY_COMPARE(session.state(), ReplaySession::State::Ready);
        const auto before = session.recording();
        QSignalSpy changed(&session, &ReplaySession::changed);
        struct Seen {
            std::weak_ptr<const RecordingSource> source;
            std::atomic<bool> isOpened = false;
        };
        const auto seen = std::make_shared<Seen>();
        session.refresh([recorded, seen]() -> Result<std::shared_ptr<const RecordingSource>> {
            const auto same = recorded(2);
            seen->source = same;
            seen->isOpened = true;
            return same;
        });
        QTRY_VERIFY(seen->isOpened);
        QTRY_VERIFY2(seen->source.expired(), "it was kept");
        session.refresh(openerOf(recorded(3)));
        QTRY_COMPARE(changed.count(), 1); // of this one
        QVERIFY(session.recording() != before);
        QCOMPARE(session.recording()->artifacts().size(), std::size_t{3});
    }

    /// Reading an artifact takes less than painting how many are read.
    void progressIsToldNowAndThen()
    {
        constexpr int kArtifacts = 2'000;
        const auto many = std::make_shared<MemorySource>("many");
        for (int i = 0; i < kArtifacts; ++i) {
            const std::string json
                = "[{\"type\":\"custom\",\"timestamp\":" + std::to_string(1'767'225'600'000 + i) + "}]";
            const auto bytes = asBytes(json);
            many->add("events/" + std::to_string(i) + ".json", {bytes.begin(), bytes.end()});
        }
        ReplaySession session;
        QSignalSpy progressed(&session, &ReplaySession::progressed);
        session.open(openerOf(many), QStringLiteral("many"));
        QTRY_COMPARE_WITH_TIMEOUT(session.state(), ReplaySession::State::Ready, 60'000);
        QVERIFY(progressed.count() > 0 && progressed.count() < kArtifacts / 2);
        QCOMPARE(progressed.last()[0].toInt(), kArtifacts);
        QCOMPARE(progressed.last()[1].toInt(), kArtifacts);
    }

    void takesARecordingApartElsewhere()
    {
        ReplaySession session;
        session.open(openerOf(test::makeSampleSession().source), QStringLiteral("sample"));
        QTRY_VERIFY(session.recording() != nullptr);
        for (const bool isReplaced : {false, true}) {
            std::atomic<QThread*> where = nullptr;
            auto recording = test::openOffThread(test::makeSampleSession().source);
            const auto* bare = recording.get();
            session.setRecording(std::shared_ptr<const Recording>(bare,
                                     [recording, &where](const Recording*) mutable {
                                         recording.reset();
                                         where = QThread::currentThread();
                                     }),
                QStringLiteral("watched"));
            recording.reset();
            if (isReplaced)
                session.setRecording(test::openOffThread(test::makeSampleSession().source), QStringLiteral("next"));
            else
                session.close();
            QTRY_VERIFY(where != nullptr);
            QVERIFY(where != QThread::currentThread());
        }
    }

    void thePageShowsItInProportion()
    {
        ReplaySession session;
        PreviewPage page(session);
        page.resize(500, 600);
        page.show();
        QVERIFY(page.pictureRect().isEmpty());
        const auto gate = std::make_shared<Gate>(test::makeSampleSession().source);
        QSignalSpy painted(&page, &PreviewPage::painted);
        session.open(openerOf(gate), QStringLiteral("sample"));
        QVERIFY(painted.wait(10'000));
        const QRectF where = page.pictureRect();
        QVERIFY(QRectF(page.rect()).contains(where));
        QVERIFY(qAbs(where.width() / where.height() - 160.0 / 344.0) < 0.01);
        QVERIFY(where.height() > 400);
        const QImage shown = page.grab().toImage();
        const QColor inPage = shown.pixelColor((where.center() * shown.devicePixelRatio()).toPoint());
        const QImage& picture = session.preview();
        const QColor inPicture = picture.pixelColor(picture.rect().center());
        QVERIFY(qAbs(inPage.lightness() - inPicture.lightness()) < 8);
        gate->open();
        QTRY_COMPARE(session.state(), ReplaySession::State::Ready);
    }
};

} // namespace revisit

QTEST_MAIN(revisit::TestReplaySession)
#include "tst_replay_session.moc"
