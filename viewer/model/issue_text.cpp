#include "viewer/model/issue_text.h"

#include "decoder/recording.h"
#include "viewer/model/fault_table.h"

#include <QRegularExpression>

namespace revisit {

namespace {

constexpr qsizetype kMaxTitle = 200;
constexpr qsizetype kMaxUrl = 7'000; ///< what every browser and the common trackers take

QString encoded(const QString& text) { return QString::fromLatin1(QUrl::toPercentEncoding(text)); }

/// The beginning of a text that takes no more room than that when it is encoded; cut between lines where it can be.
QString fitting(const QString& text, qsizetype room)
{
    if (encoded(text).size() <= room) return text;
    QString kept;
    for (const QString& line : text.split(u'\n')) {
        const QString more = kept + line + u'\n';
        if (encoded(more).size() > room) break;
        kept = more;
    }
    return kept;
}

bool isOfTheWeb(const QUrl& url)
{
    const bool isWeb = url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http");
    return url.isValid() && isWeb && !url.host().isEmpty();
}

} // namespace

IssueText issueOf(const FaultTable& table, const FaultRow& fault, const QString& report)
{
    const auto& recording = *table.recording;
    IssueText text;
    text.title = fault.title;
    if (!fault.detail.isEmpty()) text.title += QStringLiteral(": ") + fault.detail.simplified();
    text.title.truncate(kMaxTitle);
    const QString session = QString::fromStdString(recording.info().sessionId);
    if (!session.isEmpty())
        text.body = QStringLiteral("revisit://session/%1?at=%2\n\n")
                        .arg(encoded(session))
                        .arg((fault.wall - recording.clock().start()).ms);
    QString fenced = report.trimmed();
    fenced.replace(QStringLiteral("```"), QStringLiteral("'''"));
    text.body += QStringLiteral("```\n%1\n```\n").arg(fenced);
    return text;
}

QUrl newIssueUrl(const QString& address, const IssueText& text)
{
    if (!isTrackerAddress(address)) return {};
    QString url = address.trimmed();
    url.replace(QStringLiteral("{title}"), encoded(text.title));
    constexpr QLatin1String kEnd("\n```\n");
    QString body = fitting(text.body, kMaxUrl - url.size() - encoded(kEnd).size());
    if (body != text.body) body = body.trimmed() + kEnd; // the fence that was cut off
    url.replace(QStringLiteral("{body}"), encoded(body));
    return QUrl(url, QUrl::StrictMode);
}

bool isTrackerAddress(const QString& address)
{
    QString filled = address.trimmed();
    filled.replace(QStringLiteral("{title}"), QStringLiteral("t"))
        .replace(QStringLiteral("{body}"), QStringLiteral("b"));
    return isOfTheWeb(QUrl(filled, QUrl::StrictMode));
}

QUrl webLinkIn(const QString& text)
{
    static const QRegularExpression pattern(QStringLiteral("https?://[^\\s<>\"]+"));
    const QUrl url(pattern.match(text).captured(), QUrl::StrictMode);
    return isOfTheWeb(url) ? url : QUrl();
}

} // namespace revisit
