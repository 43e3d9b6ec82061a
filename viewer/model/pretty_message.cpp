#include "viewer/model/pretty_message.h"

#include "viewer/model/pretty_json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace revisit {

namespace {

constexpr qsizetype kMaxMessage = 256 * 1024;
constexpr int kMaxCandidates = 64; // brackets tried, so that hostile text stays cheap

/// One past the bracket that closes the one at `start`; -1 where none does.
qsizetype closingOf(const QString& text, qsizetype start)
{
    int depth = 0;
    bool isText = false;
    for (qsizetype at = start; at < text.size(); ++at) {
        const QChar c = text[at];
        if (isText) {
            if (c == u'\\')
                ++at;
            else if (c == u'"')
                isText = false;
            continue;
        }
        isText = c == u'"';
        if (c == u'{' || c == u'[') ++depth;
        if ((c == u'}' || c == u']') && --depth == 0) return at + 1;
    }
    return -1;
}

bool isWorthALayout(const QString& json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json.toUtf8());
    return !document.object().isEmpty() || !document.array().isEmpty();
}

} // namespace

QString prettyMessage(const QString& message)
{
    if (message.size() > kMaxMessage) return message;
    QString pretty;
    qsizetype done = 0;
    int candidates = 0;
    for (qsizetype at = 0; at < message.size() && candidates < kMaxCandidates; ++at) {
        if (message[at] != u'{' && message[at] != u'[') continue;
        ++candidates;
        const qsizetype end = closingOf(message, at);
        if (end < 0) continue;
        const QString json = message.mid(at, end - at);
        if (!isWorthALayout(json)) continue;
        pretty += message.mid(done, at - done);
        if (!pretty.isEmpty() && !pretty.endsWith(u'\n')) pretty += u'\n';
        pretty += QString::fromStdString(prettyJson(json.toStdString()));
        if (end < message.size() && message[end] != u'\n') pretty += u'\n';
        done = end;
        at = end - 1;
    }
    return done == 0 ? message : pretty + message.mid(done);
}

} // namespace revisit
