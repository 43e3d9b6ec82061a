#include "viewer/closing_notice.h"

#include "viewer/counted.h"
#include "viewer/error_text.h"
#include "viewer/theme.h"
#include "viewer/write_queue.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace revisit {

namespace {

constexpr int kTextWidth = 380;

} // namespace

ClosingNotice::ClosingNotice(const WriteQueue& writing, QWidget* window)
    : QDialog(window)
    , m_writing(writing)
    , m_text(new QLabel(this))
    , m_progress(new QProgressBar(this))
{
    setObjectName(QStringLiteral("closingNotice"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Close Revisit"));
    build();
    connect(&writing, &WriteQueue::failed, this, &ClosingNotice::addFailure);
    connect(&writing, &WriteQueue::finished, this, &ClosingNotice::refresh);
    refresh();
}

void ClosingNotice::build()
{
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setMinimumWidth(kTextWidth);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    auto* buttons = new QDialogButtonBox(this);
    m_close = buttons->addButton(tr("&Close All the Same"), QDialogButtonBox::AcceptRole);
    auto* stay = buttons->addButton(tr("&Keep Revisit Open"), QDialogButtonBox::RejectRole);
    stay->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::kSpace4, theme::kSpace4, theme::kSpace4, theme::kSpace3);
    column->setSpacing(theme::kSpace3);
    column->addWidget(m_text);
    column->addWidget(m_progress);
    column->addWidget(buttons);
}

void ClosingNotice::addFailure(const QString& file, const Error& error)
{
    m_failures << tr("%1 was not written: %2").arg(file, errorText(error));
}

void ClosingNotice::refresh()
{
    const int left = m_writing.queuedCount();
    if (left == 0 && m_failures.isEmpty()) return accept();
    QStringList lines = m_failures;
    if (left > 0)
        lines << counted(left, tr("A file is still being written. Revisit closes when it is done."),
            tr("%1 files are still being written. Revisit closes when they are done."));
    m_text->setText(lines.join(QStringLiteral("\n\n")));
    m_progress->setVisible(left > 0);
    m_close->setVisible(left == 0);
}

} // namespace revisit
