#include "viewer/diagnostics_dialog.h"

#include "viewer/format.h"
#include "viewer/icons.h"
#include "viewer/log_ring.h"
#include "viewer/theme.h"
#include "viewer/ui_profile.h"
#include "viewer/ui_thread_guard.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScreen>
#include <QSysInfo>
#include <QThread>
#include <QVBoxLayout>

namespace revisit {

namespace {

constexpr std::uint64_t kMaxFiles = 500'000;
constexpr QSize kSize{760, 560};

QString stateName(PipelineStatus::State state)
{
    using State = PipelineStatus::State;
    switch (state) {
    case State::Off:
        return QStringLiteral("off");
    case State::Starting:
        return QStringLiteral("starting");
    case State::Running:
        return QStringLiteral("running");
    case State::Attached:
        return QStringLiteral("run by another program");
    case State::Failed:
        return QStringLiteral("failed");
    }
    return {};
}

QString pathText(const std::filesystem::path& path) { return QString::fromStdU16String(path.u16string()); }

QString timingText(const UiProfile::Figures& figures)
{
    return QStringLiteral("%1 ms median, %2 ms p99, %3 ms longest of %4")
        .arg(figures.medianMs, 0, 'f', 2)
        .arg(figures.p99Ms, 0, 'f', 2)
        .arg(figures.longestMs, 0, 'f', 2)
        .arg(figures.count);
}

QStringList programLines()
{
    QStringList lines{QStringLiteral("Revisit %1").arg(QCoreApplication::applicationVersion()),
        QStringLiteral("Qt %1, built with %2").arg(QLatin1String(qVersion()), QLatin1String(QT_VERSION_STR)),
        QStringLiteral("System: %1, %2, %3 cores")
            .arg(QSysInfo::prettyProductName(), QSysInfo::currentCpuArchitecture())
            .arg(QThread::idealThreadCount()),
        QStringLiteral("Display: %1").arg(QGuiApplication::platformName())};
    for (const QScreen* screen : QGuiApplication::screens())
        lines << QStringLiteral("Screen: %1 × %2, scale %3")
                     .arg(screen->geometry().width())
                     .arg(screen->geometry().height())
                     .arg(screen->devicePixelRatio());
    return lines;
}

QString recordingLine(const Recording& recording)
{
    std::size_t problems = 0;
    for (const auto& artifact : recording.artifacts()) problems += artifact.problems.size();
    return QStringLiteral("Recording: %1 artifacts, %2 frames, %3 timeline items, %4 problems")
        .arg(recording.artifacts().size())
        .arg(recording.frames().size())
        .arg(recording.frames().size() + recording.timeline().size())
        .arg(problems);
}

} // namespace

FolderSize folderSize(const std::filesystem::path& folder, const std::function<bool()>& isStale)
{
    requireWorkerThread("reading a folder");
    FolderSize size;
    std::error_code error;
    using Iterator = std::filesystem::recursive_directory_iterator;
    for (Iterator at(folder, std::filesystem::directory_options::skip_permission_denied, error), end;
         !error && at != end; at.increment(error)) {
        if (isStale() || size.files >= kMaxFiles) {
            size.isCut = true;
            break;
        }
        std::error_code unknown;
        if (!at->is_regular_file(unknown)) continue;
        ++size.files;
        const auto bytes = at->file_size(unknown);
        if (!unknown) size.bytes += bytes;
    }
    return size;
}

QString diagnosticText(const Diagnostics& facts, const QString& sizes)
{
    QStringList lines = programLines();
    lines << QStringLiteral("Data folder: %1")
                 .arg(facts.dataFolder.empty() ? QStringLiteral("none") : pathText(facts.dataFolder));
    lines << sizes.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    lines << QStringLiteral("Local server: %1 %2")
                 .arg(stateName(facts.pipeline.state), QString::fromStdString(facts.pipeline.apiUrl))
                 .trimmed();
    if (!facts.pipeline.message.empty())
        lines << QStringLiteral("  %1").arg(QString::fromStdString(facts.pipeline.message));
    lines << QStringLiteral("Tabs: %1, decoding threads: %2").arg(facts.tabCount).arg(facts.decodingThreads);
    if (facts.recording) lines << recordingLine(*facts.recording);
    const UiProfile& profile = UiProfile::instance();
    lines << QStringLiteral("Painting: %1").arg(timingText(profile.paints()))
          << QStringLiteral("Events: %1, %2 stalls").arg(timingText(profile.events())).arg(profile.stallCount());
    QString text = QString::fromStdString(withoutSecrets(lines.join(QLatin1Char('\n')).toStdString()));
    const auto log = LogRing::instance().lines();
    text += QStringLiteral("\n\nLog (%1 lines, %2 older ones dropped):\n")
                .arg(log.size())
                .arg(LogRing::instance().droppedCount());
    for (const auto& line : log) text += QString::fromStdString(line) + QLatin1Char('\n');
    return text;
}

DiagnosticsDialog::DiagnosticsDialog(Diagnostics facts, QWidget* parent)
    : QDialog(parent)
    , m_facts(std::move(facts))
{
    setObjectName(QStringLiteral("diagnostics"));
    setWindowTitle(tr("Diagnostics"));
    resize(kSize);
    build();
    refresh();
}

void DiagnosticsDialog::build()
{
    auto* intro = new QLabel(
        tr("What a report about Revisit should hold. Secrets are left out; read it before you pass it on."), this);
    intro->setWordWrap(true);
    intro->setForegroundRole(QPalette::PlaceholderText);
    m_text = new QPlainTextEdit(this);
    m_text->setObjectName(QStringLiteral("diagnosticText"));
    m_text->setAccessibleName(tr("Diagnostics"));
    m_text->setReadOnly(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setFont(theme::monospacedFont(font()));
    m_text->setLayoutDirection(Qt::LeftToRight); // English
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto* copy = buttons->addButton(tr("&Copy All"), QDialogButtonBox::ActionRole);
    copy->setObjectName(QStringLiteral("diagnosticCopy"));
    auto* again = buttons->addButton(tr("&Refresh"), QDialogButtonBox::ActionRole);
    connect(
        copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_text->toPlainText()); });
    connect(again, &QPushButton::clicked, this, &DiagnosticsDialog::refresh);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::kSpace4, theme::kSpace4, theme::kSpace4, theme::kSpace3);
    column->setSpacing(theme::kSpace3);
    column->addWidget(intro);
    column->addWidget(m_text, 1);
    column->addWidget(buttons);
}

void DiagnosticsDialog::refresh()
{
    m_text->setPlainText(diagnosticText(m_facts, QStringLiteral("  sizes are being read")));
    if (m_facts.dataFolder.empty()) return m_text->setPlainText(diagnosticText(m_facts, {}));
    m_sizes.run(
        [folder = m_facts.dataFolder](const auto& isStale) {
            QString text;
            for (const char* part : {"library", "pipeline"}) {
                const auto size = folderSize(folder / part, isStale);
                text += QStringLiteral("  %1: %2%3 in %4 files\n")
                            .arg(QLatin1String(part), size.isCut ? QStringLiteral("over ") : QString(),
                                byteText(size.bytes, QLocale::c()))
                            .arg(size.files);
            }
            return text;
        },
        [this](const QString& sizes) { m_text->setPlainText(diagnosticText(m_facts, sizes)); });
}

} // namespace revisit
