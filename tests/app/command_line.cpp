#include "tests/app/command_line.h"

#include <QElapsedTimer>
#include <QJsonDocument>

namespace revisit::test {

namespace {

constexpr int kPatienceMs = 60'000;

QString program() { return qEnvironmentVariable("REVISIT_BINARY_DIR") + QStringLiteral("/app/cli/revisit-cli"); }

} // namespace

QJsonObject CommandResult::json() const { return QJsonDocument::fromJson(output).object(); }

CommandResult runCommand(const QString& dataFolder, const QStringList& arguments)
{
    QProcess process;
    process.start(program(), QStringList{QStringLiteral("--data-dir"), dataFolder} + arguments);
    if (!process.waitForFinished(kPatienceMs)) process.kill();
    CommandResult result;
    result.status = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    result.output = process.readAllStandardOutput();
    result.messages = process.readAllStandardError();
    return result;
}

ServeProcess::ServeProcess(const QString& dataFolder, const QStringList& arguments)
{
    m_process.start(
        program(), QStringList{QStringLiteral("--data-dir"), dataFolder, QStringLiteral("serve")} + arguments);
    while (!m_process.canReadLine() && m_process.waitForReadyRead(kPatienceMs)) { }
    const QJsonObject ready = QJsonDocument::fromJson(m_process.readLine()).object();
    if (ready[QStringLiteral("event")] != QStringLiteral("ready")) return;
    m_apiUrl = ready[QStringLiteral("apiUrl")].toString();
    m_publicKey = ready[QStringLiteral("publicKey")].toString();
}

ServeProcess::~ServeProcess() { stop(); }

bool ServeProcess::waitFor(const QString& event, const QString& sessionId)
{
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < kPatienceMs) {
        while (m_process.canReadLine()) {
            const QJsonObject line = QJsonDocument::fromJson(m_process.readLine()).object();
            if (line[QStringLiteral("event")].toString() == event
                && line[QStringLiteral("sessionId")].toString() == sessionId)
                return true;
        }
        if (!m_process.waitForReadyRead(1'000) && m_process.state() == QProcess::NotRunning) return false;
    }
    return false;
}

int ServeProcess::stop()
{
    if (m_process.state() == QProcess::NotRunning) return m_process.exitCode();
    m_process.terminate();
    if (!m_process.waitForFinished(kPatienceMs)) m_process.kill();
    m_process.waitForFinished();
    return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
}

} // namespace revisit::test
