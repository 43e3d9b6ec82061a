#include "viewer/status_area.h"

#include "viewer/elided_label.h"
#include "viewer/icons.h"
#include "viewer/plain_tool_tip.h"
#include "viewer/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QPainter>
#include <QPixmap>
#include <QProgressBar>
#include <QStatusBar>
#include <QToolButton>

namespace revisit {

namespace {

constexpr int kMessageMs = 6'000;
constexpr int kDot = 9;
constexpr int kAir = 5; ///< between light and text

/// A light: filled while it runs, a ring while it does not, so that it is not told by colour alone.
QIcon lightIcon(theme::Surface color, bool isOn, const QPalette& palette)
{
    QPixmap pixmap(QSize(kDot + kAir, kDot) * 2);
    pixmap.setDevicePixelRatio(2);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    theme::paintShape(
        painter, isOn ? theme::Shape::Dot : theme::Shape::Ring, QRectF(0, 0, kDot, kDot), theme::color(color, palette));
    return QIcon(pixmap);
}

QToolButton* flatButton(QStatusBar& bar)
{
    auto* button = new QToolButton(&bar);
    button->setAutoRaise(true);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setIconSize(QSize(kDot + kAir, kDot));
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace

StatusArea::StatusArea(QStatusBar& bar)
    : QObject(&bar)
    , m_bar(bar)
    , m_pipeline(flatButton(bar))
    , m_problems(flatButton(bar))
    , m_job(new ElidedLabel(Qt::ElideMiddle, &bar))
    , m_progress(new QProgressBar(&bar))
{
    bar.setSizeGripEnabled(false);
    bar.addWidget(m_pipeline);
    bar.addPermanentWidget(m_job);
    bar.addPermanentWidget(m_progress);
    bar.addPermanentWidget(m_problems);
    m_progress->setFixedWidth(120);
    m_progress->setTextVisible(false);
    m_pipeline->setObjectName(QStringLiteral("pipelineAddress"));
    m_pipeline->setAccessibleName(tr("Local server"));
    m_problems->setObjectName(QStringLiteral("problems"));
    m_problems->setIcon(icon(Icon::Warning));
    m_problems->setIconSize(QSize(14, 14));
    connect(m_pipeline, &QToolButton::clicked, this, &StatusArea::copyAddress);
    connect(m_problems, &QToolButton::clicked, this, &StatusArea::problemsClicked);
    showPipeline({});
    showProblems(0);
    showJobs();
}

void StatusArea::showPipeline(const PipelineStatus& status)
{
    using State = PipelineStatus::State;
    m_address.clear();
    const QString url = QString::fromStdString(status.apiUrl);
    const bool isRunning = status.state == State::Running || status.state == State::Attached;
    const auto color = status.state == State::Failed ? theme::Surface::Danger
        : isRunning                                  ? theme::Surface::Success
                                                     : theme::Surface::MutedText;
    m_pipeline->setIcon(lightIcon(color, isRunning, m_bar.palette()));
    m_pipeline->setToolTip({});
    switch (status.state) {
    case State::Off:
        m_pipeline->setText(tr("Local server off"));
        break;
    case State::Starting:
        m_pipeline->setText(tr("Local server starts…"));
        break;
    case State::Failed:
        m_pipeline->setText(tr("Local server failed"));
        m_pipeline->setToolTip(plainToolTip(QString::fromStdString(status.message)));
        break;
    case State::Running:
    case State::Attached:
        m_address = url;
        m_pipeline->setText(url);
        m_pipeline->setToolTip(
            plainToolTip(tr("Local server%1. Click to copy its address.\nPublic key: %2")
                             .arg(status.state == State::Attached ? tr(" of another program") : QString(),
                                 QString::fromStdString(status.publicKey))));
        break;
    }
}

void StatusArea::copyAddress()
{
    if (m_address.isEmpty()) return say(tr("The local server does not run"));
    QApplication::clipboard()->setText(m_address);
    say(tr("Copied %1").arg(m_address));
}

void StatusArea::showFetch(const FetchStatus& fetch)
{
    const auto name = tr("Fetching %1").arg(QString::fromStdString(fetch.sessionId));
    if (!fetch.isDone) return showProgress(name, fetch.artifactsDone, fetch.artifactsTotal);
    endProgress(name);
    if (!fetch.error.empty()) say(tr("Fetch failed: %1").arg(QString::fromStdString(fetch.error)));
}

void StatusArea::showProgress(const QString& name, std::size_t done, std::size_t total)
{
    m_jobs[name] = {done, total};
    showJobs();
}

void StatusArea::endProgress(const QString& name)
{
    m_jobs.erase(name);
    showJobs();
}

void StatusArea::showJobs()
{
    m_job->setVisible(!m_jobs.empty());
    m_progress->setVisible(!m_jobs.empty());
    if (m_jobs.empty()) return;
    Job sum;
    for (const auto& [name, job] : m_jobs) {
        sum.done += job.done;
        sum.total += job.total;
    }
    const auto count = static_cast<int>(m_jobs.size());
    m_job->setFullText(count == 1 ? m_jobs.begin()->first : tr("%n transfer(s)", nullptr, count));
    m_progress->setRange(0, static_cast<int>(sum.total));
    m_progress->setValue(static_cast<int>(sum.done));
}

void StatusArea::showProblems(int count)
{
    m_problems->setVisible(count > 0);
    m_problems->setText(tr("%n problem(s)", nullptr, count));
    m_problems->setToolTip(tr("What is damaged or doubtful in this recording"));
}

void StatusArea::say(const QString& text)
{
    const QString line = text.simplified();
    m_bar.showMessage(line, kMessageMs);
    Q_EMIT said(line);
}

} // namespace revisit
