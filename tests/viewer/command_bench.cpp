#include "tests/viewer/command_bench.h"

#include "viewer/frame/frame_panel.h"
#include "viewer/frame/frame_view.h"
#include "viewer/model/session_list_model.h"
#include "viewer/open_commands.h"
#include "viewer/panel_docks.h"
#include "viewer/session_list_panel.h"

#include <QFile>
#include <QFileDialog>

#include <fstream>
#include <utility>

namespace revisit::test {

namespace {

std::vector<std::byte> bytesIn(const std::string& text)
{
    const auto* first = reinterpret_cast<const std::byte*>(text.data());
    return {first, first + text.size()};
}

std::string timeOf(std::int64_t ms) { return std::to_string(kSampleStartMs + ms); }

std::string snapshotAt(std::int64_t ms, const std::string& children)
{
    return R"({"timestamp":)" + timeOf(ms)
        + R"(,"screenName":"Pay","screen":{"width":200,"height":430,"scale":2},"root":)"
          R"({"type":"UIWindow","frame":{"x":0,"y":0,"w":200,"h":430},"children":[)"
        + children + "]}}";
}

const std::string kButton = R"({"type":"UIButton","testID":"pay","frame":{"x":10,"y":10,"w":90,"h":40}})";
const std::string kField = R"({"type":"UITextField","testID":"card","frame":{"x":10,"y":90,"w":90,"h":40}})";

} // namespace

void NotedLibraryControl::importPath(const std::filesystem::path& path, std::function<void(std::size_t, std::size_t)>,
    std::function<void(Result<SessionRow>)>)
{
    imported << QString::fromStdString(path.string());
}

void NotedLibraryControl::exportRecording(std::shared_ptr<const RecordingSource>, const std::filesystem::path& file,
    std::function<void(Result<ExportReport>)> done)
{
    exported << QString::fromStdString(file.string());
    done(ExportReport{});
}

void NotedLibraryControl::setPinned(const std::string& sessionId, bool isPinned, std::function<void(Result<>)> done)
{
    if (isPinned) pinned << QString::fromStdString(sessionId);
    done({});
}

PipelineStatus RunningPipeline::status() const
{
    PipelineStatus status;
    status.state = PipelineStatus::State::Running;
    status.apiUrl = kAddress;
    return status;
}

std::shared_ptr<const RecordingSource> commandSample()
{
    auto source = std::static_pointer_cast<MemorySource>(makeSampleSession().source);
    const std::string events
        = R"({"events":[{"type":"network_request","requestId":"n1","method":"POST","url":"https://shop.example/pay",)"
          R"("statusCode":500,"success":false,"duration":90,"timestamp":)"
        + timeOf(7000) + R"(},{"type":"custom","name":"thermal_state","payload":{"state":"serious"},"timestamp":)"
        + timeOf(5000) + R"(}],"deviceInfo":{"platform":"ios"}})";
    source->add("events/events_1_" + timeOf(30'000) + ".json", bytesIn(events));
    for (const std::int64_t ms : {2'000, 8'000})
        source->add("hierarchy/" + timeOf(ms) + ".json", bytesIn(snapshotAt(ms, kButton + "," + kField)));
    return source;
}

QByteArray snapshotFile() { return QByteArray::fromStdString(snapshotAt(1'000, kButton)); }

CommandBench::CommandBench()
{
    QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    qApp->installEventFilter(this);
}

bool CommandBench::import(const std::string& name) const
{
    const auto session = std::filesystem::path(folder.path().toStdString()) / ("session_" + name);
    std::filesystem::create_directories(session / "events");
    const std::string at = name.substr(0, name.find('_'));
    std::ofstream(session / "events" / ("events_0_" + at + ".json"))
        << R"({"events":[{"type":"log","level":"info","message":"m","timestamp":)" + at + "}]}";
    return library->import(session, {}, {}).has_value();
}

bool CommandBench::start()
{
    auto opened = Library::open(folder.path().toStdString() + "/data");
    if (!opened) return false;
    library = std::move(*opened);
    if (!import("1767225600000_a") || !import("1767225700000_b")) return false;
    Services services;
    services.library = library.get();
    services.libraryControl = &control;
    services.pipeline = &pipeline;
    services.openSession = [](const std::string&) -> Result<std::shared_ptr<const RecordingSource>> {
        return std::make_shared<GuardedSource>(commandSample());
    };
    windows = std::make_unique<WindowSet>(services, settings);
    window = &windows->add();
    window->resize(1440, 900);
    window->show();
    window->activateWindow();
    windows->pipelineChanged();
    const auto& sessions = window->findChild<SessionListPanel*>()->model();
    return QTest::qWaitForWindowActive(window)
        && QTest::qWaitFor([&sessions] { return sessions.rowCount() == 2; }, kWaitMs);
}

QString CommandBench::sessionId(int row) const
{
    return QString::fromStdString(window->findChild<SessionListPanel*>()->model().entry(row).id());
}

bool CommandBench::openSession(int row, OpenIn where)
{
    window->open().openLibrarySession(sessionId(row), where);
    return QTest::qWaitFor(
        [this] {
            const auto& session = context().session;
            return session.state() == ReplaySession::State::Ready && window->framePanel().view().isSettled();
        },
        kWaitMs);
}

bool CommandBench::open()
{
    if (!start() || !openSession(0)) return false;
    window->framePanel().view().setFocus();
    return window->framePanel().view().hasFocus();
}

void CommandBench::press(ActionId id) const
{
    const QKeyCombination key = action(id).shortcut()[0];
    QTest::keyClick(QApplication::focusWidget(), key.key(), key.keyboardModifiers());
}

QWidget* CommandBench::shownPanel(ActionId shownBy) const
{
    const PanelSpec& spec = *panelOf(shownBy);
    window->panels().show(spec);
    QWidget* panel = window->current().existingPanel(spec);
    const auto hasFocus = [panel] {
        const QWidget* focus = QApplication::focusWidget();
        return panel->isVisible() && focus != nullptr && panel->isAncestorOf(focus);
    };
    return panel != nullptr && QTest::qWaitFor(hasFocus, kWaitMs) ? panel : nullptr;
}

void CommandBench::answer(const QString& path) { m_answer = path; }

bool CommandBench::eventFilter(QObject* watched, QEvent* event)
{
    auto* dialog = event->type() == QEvent::Show ? qobject_cast<QFileDialog*>(watched) : nullptr;
    if (dialog == nullptr) return false;
    const auto give = [dialog, path = std::exchange(m_answer, std::nullopt)] {
        if (path) dialog->selectFile(*path);
        if (path) static_cast<QDialog*>(dialog)->accept();
        if (dialog->isVisible()) dialog->reject();
    };
    QMetaObject::invokeMethod(dialog, give, Qt::QueuedConnection);
    return false;
}

QByteArray CommandBench::contents(const QString& file)
{
    QFile source(file);
    return source.open(QIODevice::ReadOnly) ? source.readAll() : QByteArray();
}

} // namespace revisit::test
