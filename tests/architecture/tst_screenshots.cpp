// Whether scripts/screenshots takes its pictures of everything that there is to see.
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QtTest>

namespace {

QString textOf(const QString& path)
{
    QFile file(QDir(qEnvironmentVariable("REVISIT_SOURCE_DIR")).filePath(path));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// One command for each line of the table in viewer/panel_list.cpp.
QStringList panelsOfTheProgram()
{
    static const QRegularExpression line(QStringLiteral("Icon::\\w+, Place::\\w+, (?:true|false), Id::(\\w+)"));
    QStringList panels;
    auto found = line.globalMatch(textOf(QStringLiteral("viewer/panel_list.cpp")));
    while (found.hasNext()) panels << found.next().captured(1);
    return panels;
}

const QStringList kStates{QStringLiteral("light"), QStringLiteral("dark"), QStringLiteral("empty"),
    QStringLiteral("damaged"), QStringLiteral("failed"), QStringLiteral("opening"), QStringLiteral("long"),
    QStringLiteral("web"), QStringLiteral("small"), QStringLiteral("large"), QStringLiteral("right-to-left"),
    QStringLiteral("german"), QStringLiteral("scale-200"), QStringLiteral("filtered")};

} // namespace

class TestScreenshots : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void everyPanelIsTakenInEveryState();
    void everyPictureOfTheReadmeIsTaken();

private:
    QStringList m_pictures;
};

void TestScreenshots::initTestCase()
{
#ifdef Q_OS_WIN
    QSKIP("the script needs a shell");
#endif
    QProcess script;
    script.start(QDir(qEnvironmentVariable("REVISIT_SOURCE_DIR")).filePath(QStringLiteral("scripts/screenshots")),
        {QStringLiteral("--list")});
    QVERIFY(script.waitForFinished());
    QCOMPARE(script.exitCode(), 0);
    m_pictures = QString::fromUtf8(script.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
    const QSet<QString> different(m_pictures.begin(), m_pictures.end());
    QCOMPARE(different.size(), m_pictures.size()); // one would take another's place
}

void TestScreenshots::everyPanelIsTakenInEveryState()
{
    const QString table = textOf(QStringLiteral("viewer/panel_list.cpp"));
    const QStringList panels = panelsOfTheProgram();
    QCOMPARE(panels.size(), table.count(QStringLiteral(", Place::"))); // each line was read
    QStringList missing;
    for (const QString& panel : panels + QStringList(QStringLiteral("Sessions")))
        for (const QString& state : kStates) {
            const QString name = QStringLiteral("panel-%1-%2").arg(panel, state);
            if (!m_pictures.contains(name)) missing << name;
        }
    QCOMPARE(missing.join(u' '), QString());
}

/// By the same script, so that they can be taken again; each says in words what it shows.
void TestScreenshots::everyPictureOfTheReadmeIsTaken()
{
    static const QRegularExpression image(QStringLiteral("!\\[([^\\]]*)\\]\\(docs/(\\w[\\w-]*)\\.png\\)"));
    auto found = image.globalMatch(textOf(QStringLiteral("README.md")));
    QVERIFY(found.hasNext());
    while (found.hasNext()) {
        const auto match = found.next();
        QVERIFY2(match.captured(1).size() >= 20, qPrintable(match.captured()));
        QVERIFY2(m_pictures.contains(match.captured(2)), qPrintable(match.captured()));
    }
}

QTEST_GUILESS_MAIN(TestScreenshots)
#include "tst_screenshots.moc"
