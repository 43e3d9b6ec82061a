#include "viewer/frame/preview_page.h"

#include "viewer/model/replay_session.h"
#include "viewer/theme.h"

#include <QLabel>
#include <QPainter>
#include <QProgressBar>
#include <QVBoxLayout>

namespace revisit {

namespace {

constexpr int kProgressWidth = 220;

} // namespace

PreviewPage::PreviewPage(ReplaySession& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_text(new QLabel(this))
    , m_progress(new QProgressBar(this))
{
    m_text->setTextFormat(Qt::PlainText);
    m_text->setAlignment(Qt::AlignCenter);
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(kProgressWidth);
    m_progress->setAccessibleName(tr("Opening"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::kSpace4, theme::kSpace4, theme::kSpace4, theme::kSpace4);
    column->setSpacing(theme::kSpace2);
    column->addStretch(1);
    column->addWidget(m_text);
    column->addWidget(m_progress, 0, Qt::AlignHCenter);
    connect(&session, &ReplaySession::changed, this, &PreviewPage::showSession);
    connect(&session, &ReplaySession::previewed, this, qOverload<>(&PreviewPage::update));
    connect(&session, &ReplaySession::progressed, this, &PreviewPage::showProgress);
    showSession();
}

void PreviewPage::showSession()
{
    setAccessibleName(tr("First picture of %1").arg(m_session.title()));
    m_text->setText(tr("Opening…"));
    m_progress->setRange(0, 0);
    update();
}

void PreviewPage::showProgress(qulonglong done, qulonglong total)
{
    m_text->setText(tr("Opening: %1 of %2 files read").arg(done).arg(total));
    m_progress->setRange(0, static_cast<int>(total));
    m_progress->setValue(static_cast<int>(done));
}

QRectF PreviewPage::pictureRect() const
{
    const QImage& picture = m_session.preview();
    if (picture.isNull()) return {};
    const int below = height() - m_text->y() + theme::kSpace2;
    const QRect area = rect().adjusted(theme::kSpace4, theme::kSpace4, -theme::kSpace4, -below);
    QRectF where({}, QSizeF(picture.size()).scaled(area.size(), Qt::KeepAspectRatio));
    where.moveCenter(QRectF(area).center());
    return where;
}

void PreviewPage::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme::color(theme::Surface::Letterbox, palette()));
    const QRectF where = pictureRect();
    if (where.isEmpty()) return;
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(where, m_session.preview());
    Q_EMIT painted();
}

} // namespace revisit
