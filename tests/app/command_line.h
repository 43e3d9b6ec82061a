#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QProcess>
#include <QString>
#include <QStringList>

namespace revisit::test {

/// What a run of revisit-cli ended with.
struct CommandResult {
    int status = -1;
    QByteArray output;
    QByteArray messages;
    /// The output as one JSON object; empty when it is none.
    [[nodiscard]] QJsonObject json() const;
};

/// Runs revisit-cli on its own data folder until it ends (at most 60 s).
[[nodiscard]] CommandResult runCommand(const QString& dataFolder, const QStringList& arguments);

/// A `serve` in the background; stopped by SIGTERM when it goes out of scope.
class ServeProcess {
public:
    /// Starts it and waits for its "ready" line.
    explicit ServeProcess(const QString& dataFolder, const QStringList& arguments = {});
    ~ServeProcess();
    [[nodiscard]] bool isReady() const { return !m_apiUrl.isEmpty(); }
    [[nodiscard]] QString apiUrl() const { return m_apiUrl; }
    [[nodiscard]] QString publicKey() const { return m_publicKey; }
    /// Reads lines until one has this event and session (at most 60 s).
    [[nodiscard]] bool waitFor(const QString& event, const QString& sessionId);
    /// What it wrote to standard error so far.
    [[nodiscard]] QByteArray messages() { return m_process.readAllStandardError(); }
    /// Ends it with SIGTERM; the exit status.
    int stop();

private:
    QProcess m_process;
    QString m_apiUrl;
    QString m_publicKey;
};

} // namespace revisit::test
