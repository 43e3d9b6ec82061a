#include "viewer/panels/fault_issue.h"

#include "viewer/model/fault_table.h"
#include "viewer/model/issue_text.h"
#include "viewer/model/marks.h"
#include "viewer/panels/detail_header.h"
#include "viewer/text_question.h"
#include "viewer/view_settings.h"

#include <QAction>
#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QInputDialog>
#include <QLineEdit>
#include <QPointer>

namespace revisit {

FaultIssue::FaultIssue(const ViewContext& context, DetailHeader& header, std::function<Fault()> present, QWidget* panel)
    : QObject(panel)
    , m_context(context)
    , m_present(std::move(present))
    , m_panel(panel)
    , m_open(header.addCommand(
          tr("Issue"), tr("Open the linked issue, or write a new one"), ActionId::OpenIssue, context.settings))
    , m_link(
          header.addCommand(tr("Link\u2026"), tr("Link an issue to this fault"), ActionId::LinkIssue, context.settings))
{
    connect(m_open, &QAction::triggered, this, &FaultIssue::open);
    connect(m_link, &QAction::triggered, this, &FaultIssue::askForLink);
    if (m_context.marks != nullptr) connect(m_context.marks, &Marks::changed, this, &FaultIssue::refresh);
    refresh();
}

void FaultIssue::refresh()
{
    m_open->setText(linked().isValid() ? tr("Open Issue") : tr("New Issue"));
    m_link->setEnabled(m_context.marks != nullptr && m_context.marks->canChange());
}

QUrl FaultIssue::linked() const
{
    const FaultRow* fault = m_present().row;
    if (fault == nullptr || m_context.marks == nullptr) return {};
    for (const SessionNote& mark : m_context.marks->list())
        if (mark.at == fault->wall)
            if (const QUrl url = webLinkIn(QString::fromStdString(mark.text)); url.isValid()) return url;
    return {};
}

void FaultIssue::open()
{
    const Fault fault = m_present();
    if (fault.row == nullptr) return Q_EMIT messaged(tr("Choose a fault first"));
    if (const QUrl url = linked(); url.isValid()) {
        if (!QDesktopServices::openUrl(url)) Q_EMIT messaged(tr("No program opens %1").arg(url.toDisplayString()));
        return;
    }
    const IssueText text = fault.text();
    const auto* settings = m_context.settings;
    const QString address = settings == nullptr ? QString() : settings->preference(QLatin1String(kAddress)).toString();
    const QUrl url = newIssueUrl(address, text);
    if (url.isValid() && QDesktopServices::openUrl(url)) return;
    QGuiApplication::clipboard()->setText(QStringLiteral("%1\n\n%2").arg(text.title, text.body));
    Q_EMIT messaged(url.isValid() ? tr("No program opens the page of the tracker; the issue is copied")
                                  : tr("Copied as an issue. Name your tracker in the settings to open it there."));
}

void FaultIssue::askForLink()
{
    if (m_present().row == nullptr) return Q_EMIT messaged(tr("Choose a fault first"));
    auto* dialog = new QInputDialog(m_panel->window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Link Issue"));
    dialog->setLabelText(tr("Address of the issue:"));
    dialog->setTextValue(linked().toString());
    connect(dialog, &QInputDialog::textValueSelected, this, &FaultIssue::link);
    openWide(*dialog);
}

/// In place of the one that was linked before.
void FaultIssue::link(const QString& address)
{
    const FaultRow* fault = m_present().row;
    if (fault == nullptr || m_context.marks == nullptr) return;
    const QUrl url = webLinkIn(address);
    if (!url.isValid()) return Q_EMIT messaged(tr("\u201c%1\u201d is no address of the web").arg(address.trimmed()));
    SessionNote note;
    for (const SessionNote& mark : m_context.marks->list())
        if (mark.at == fault->wall && webLinkIn(QString::fromStdString(mark.text)).isValid()) note = mark;
    note.at = fault->wall;
    note.text = url.toString().toStdString();
    m_context.marks->put(note, [self = QPointer(this)](const Result<>& written) {
        if (!self.isNull() && written) Q_EMIT self->messaged(tr("Linked; it stands among the notes"));
    });
}

} // namespace revisit
