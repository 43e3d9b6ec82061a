#include "analysis/curl_command.h"

#include <QProcess>
#include <QtTest>

using namespace revisit;

namespace {

NetworkFields request(const char* method, const std::string& url)
{
    NetworkFields fields;
    fields.method = method;
    fields.url = url;
    return fields;
}

/// What a POSIX shell would hand to curl, and what else it printed.
QList<QByteArray> wordsForCurl(const std::string& command)
{
    QProcess shell;
    const QString script = QStringLiteral("curl() { for word in \"$@\"; do printf '%s\\0' \"$word\"; done; }\n")
        + QString::fromStdString(command);
    shell.start(QStringLiteral("/bin/sh"), {QStringLiteral("-c"), script});
    if (!shell.waitForFinished()) return {};
    QList<QByteArray> words = shell.readAllStandardOutput().split('\0');
    words.removeLast(); // after the last mark
    return words;
}

const QByteArray kHostile = "it's; $(touch /tmp/owned) `id` \"x\" \\ & | > < * ~ !! %s\n#";

} // namespace

class TestCurlCommand : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aPlainRequestIsShort();
    void nothingOfTheRecordingReachesTheShell();
    void methodsAreNamedWhereCurlWouldGuessOtherwise_data();
    void methodsAreNamedWhereCurlWouldGuessOtherwise();
    void controlCharactersAreNotPasted();
    void headTakesNoBody();
    void saysWhatWasNotRecorded();
    void headersThatCurlWouldReadFromFilesAreLeftOut();
    void aRecordedBodyBringsItsType();
};

void TestCurlCommand::aPlainRequestIsShort()
{
    RequestContent content;
    content.requestHeaders = {{"Accept", "text/plain"}};
    const CurlCommand command = curlCommand(request("GET", "https://a.example/x?q=[1]"), {}, content);
    QCOMPARE(command.text,
        std::string("curl --globoff --url 'https://a.example/x?q=[1]' \\\n  --header 'Accept: text/plain'"));
    QVERIFY(!command.lacksHeaders && !command.lacksHost && !command.isUrlCut);
}

void TestCurlCommand::nothingOfTheRecordingReachesTheShell()
{
    RequestContent content;
    content.requestHeaders = {{"X-Note", "a'b $(id)"}};
    content.requestBody = kHostile.toStdString();
    NetworkFields fields = request("GE'T;id", "https://a.example/" + kHostile.toStdString());
    fields.requestBytes = 12;
    const CurlCommand command = curlCommand(fields, {}, content);
#ifdef Q_OS_UNIX
    const QList<QByteArray> words = wordsForCurl(command.text);
    const QList<QByteArray> expected{"--globoff", "--url",
        "https://a.example/" + QByteArray(kHostile).replace('\n', "%0A"), "--request", "GE'T;id", "--header",
        "X-Note: a'b $(id)", "--data-raw", kHostile};
    QCOMPARE(words, expected);
#else
    QVERIFY(QByteArray::fromStdString(command.text).contains("'\\''"));
#endif
}

void TestCurlCommand::methodsAreNamedWhereCurlWouldGuessOtherwise_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<bool>("hasBody");
    QTest::addColumn<QByteArray>("part");
    QTest::newRow("get") << QByteArray("GET") << false << QByteArray();
    QTest::newRow("post with a body") << QByteArray("POST") << true << QByteArray();
    QTest::newRow("post without") << QByteArray("POST") << false << QByteArray("--request 'POST'");
    QTest::newRow("get with a body") << QByteArray("GET") << true << QByteArray("--request 'GET'");
    QTest::newRow("delete") << QByteArray("DELETE") << false << QByteArray("--request 'DELETE'");
    QTest::newRow("head") << QByteArray("HEAD") << false << QByteArray("--head");
}

void TestCurlCommand::methodsAreNamedWhereCurlWouldGuessOtherwise()
{
    QFETCH(QByteArray, method);
    QFETCH(bool, hasBody);
    QFETCH(QByteArray, part);
    RequestContent content;
    if (hasBody) content.requestBody = "b";
    const auto text = QByteArray::fromStdString(curlCommand(request(method, "https://a.example/"), {}, content).text);
    if (part.isEmpty())
        QVERIFY2(!text.contains("--request"), text);
    else
        QVERIFY2(text.contains(part), text);
}

void TestCurlCommand::controlCharactersAreNotPasted()
{
    RequestContent content;
    content.requestHeaders = {{"X-Note", "a\x1b[201~b"}, {"X-Tab", "a\tb"}};
    const std::string url = std::string("https://a.example/\x1b[201~\r\x7f");
    const auto text = QByteArray::fromStdString(curlCommand(request("", url), {}, content).text);
    QVERIFY2(text.contains("'https://a.example/%1B[201~%0D%7F'"), text);
    QVERIFY2(!text.contains('\x1b') && !text.contains('\x7f') && !text.contains('\r'), text);
    QVERIFY2(text.contains("X-Tab") && !text.contains("X-Note"), text);
    QVERIFY2(!text.contains("--request"), text); // there is none to name
}

void TestCurlCommand::headTakesNoBody()
{
    RequestContent content;
    content.requestBody = "b";
    const CurlCommand command = curlCommand(request("HEAD", "https://a.example/"), {}, content);
    const auto text = QByteArray::fromStdString(command.text);
    QVERIFY2(text.contains("--head") && !text.contains("--data-raw"), text);
    QVERIFY(command.leavesOutBody);
    QVERIFY(!curlCommand(request("POST", "https://a.example/"), {}, content).leavesOutBody);
}

/// Beside the command: a line that is none would not paste into every shell.
void TestCurlCommand::saysWhatWasNotRecorded()
{
    NetworkFields fields = request("POST", "/v1/pay");
    fields.requestBytes = 412;
    RequestRecord record;
    record.isUrlCut = true;
    const CurlCommand command = curlCommand(fields, record, {});
    QVERIFY(command.lacksHeaders && command.lacksHost && command.isUrlCut);
    QCOMPARE(command.missingBodyBytes, std::int64_t{412});
    QVERIFY(command.text.starts_with("curl "));
    for (const auto& line : QByteArray::fromStdString(command.text).split('\n').mid(1))
        QVERIFY2(line.startsWith("  --"), line);
}

void TestCurlCommand::headersThatCurlWouldReadFromFilesAreLeftOut()
{
    RequestContent content;
    content.requestHeaders = {{"@/etc/passwd", "x"}, {"Bad Name", "x"}, {"Split", "a\r\nEvil: b"}, {"Empty", ""}};
    const auto text = QByteArray::fromStdString(curlCommand(request("GET", "https://a.example/"), {}, content).text);
    QVERIFY2(!text.contains("passwd") && !text.contains("Bad Name") && !text.contains("Evil"), text);
    QVERIFY2(text.contains("--header 'Empty;'"), text);
}

void TestCurlCommand::aRecordedBodyBringsItsType()
{
    RequestRecord record;
    record.requestType = "application/json";
    RequestContent content;
    content.requestBody = "{}";
    const auto typed = curlCommand(request("POST", "https://a.example/"), record, content).text;
    QVERIFY(typed.find("--header 'Content-Type: application/json'") != std::string::npos);
    content.requestHeaders = {{"content-type", "text/plain"}};
    const auto own = curlCommand(request("POST", "https://a.example/"), record, content).text;
    QVERIFY(own.find("application/json") == std::string::npos);
}

QTEST_GUILESS_MAIN(TestCurlCommand)
#include "tst_curl_command.moc"
