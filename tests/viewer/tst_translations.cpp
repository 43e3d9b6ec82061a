// The program's texts in other languages: every text of the sources is there, translated, with the same placeholders.

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

namespace {

/// One text of a .ts file.
struct Message {
    QString context;
    QString source;
    QStringList translations; ///< one, or one for each plural form
    bool isFinished = true;
};

Message readMessage(QXmlStreamReader& xml, const QString& context)
{
    Message message;
    message.context = context;
    while (xml.readNextStartElement()) {
        if (xml.name() == QLatin1String("source")) {
            message.source = xml.readElementText();
        } else if (xml.name() == QLatin1String("translation")) {
            message.isFinished = !xml.attributes().hasAttribute(QLatin1String("type"));
            QString text;
            while (!(xml.readNext() == QXmlStreamReader::EndElement && xml.name() == QLatin1String("translation"))
                && !xml.atEnd()) {
                if (xml.isCharacters()) text += xml.text();
                if (xml.isStartElement()) message.translations << xml.readElementText();
            }
            if (message.translations.isEmpty()) message.translations << text;
        } else {
            xml.skipCurrentElement();
        }
    }
    return message;
}

QList<Message> readMessages(const QString& path)
{
    QList<Message> messages;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return messages;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) continue;
        if (xml.name() == QLatin1String("name")) context = xml.readElementText();
        if (xml.name() == QLatin1String("message")) messages << readMessage(xml, context);
    }
    return messages;
}

QStringList placeholdersOf(const QString& text)
{
    static const QRegularExpression pattern(QStringLiteral("%L?[1-9n]"));
    QStringList found;
    for (auto match = pattern.globalMatch(text); match.hasNext();) found << match.next().captured();
    found.sort();
    found.removeDuplicates();
    return found;
}

} // namespace

class tst_translations : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyTextIsTranslated_data();
    void everyTextIsTranslated();

private:
    QTemporaryDir m_folder;
    QString m_complaints; ///< what lupdate says about texts that no translation would reach
};

void tst_translations::initTestCase()
{
    QVERIFY(m_folder.isValid());
    const QDir project(qEnvironmentVariable("REVISIT_SOURCE_DIR"));
    for (const QString& language : {QStringLiteral("de"), QStringLiteral("ar")}) {
        const QString name = QStringLiteral("revisit_%1.ts").arg(language);
        const QString copy = m_folder.filePath(name);
        QVERIFY(QFile::copy(project.filePath(QStringLiteral("translations/") + name), copy));
        QProcess lupdate;
        lupdate.setWorkingDirectory(project.path());
        lupdate.setProcessChannelMode(QProcess::MergedChannels);
        lupdate.start(QStringLiteral(REVISIT_LUPDATE),
            {QStringLiteral("-silent"), QStringLiteral("-no-obsolete"), QStringLiteral("-locations"),
                QStringLiteral("none"), QStringLiteral("-source-language"), QStringLiteral("en"),
                QStringLiteral("viewer"), QStringLiteral("app/desktop"), QStringLiteral("-I"), project.path(),
                QStringLiteral("-target-language"), language, QStringLiteral("-ts"), copy});
        QVERIFY2(lupdate.waitForFinished(120'000), qPrintable(lupdate.errorString()));
        m_complaints += QString::fromUtf8(lupdate.readAll());
        QCOMPARE(lupdate.exitCode(), 0);
    }
    QVERIFY2(!m_complaints.contains(QLatin1String("lacks Q_OBJECT")), qPrintable(m_complaints));
}

void tst_translations::everyTextIsTranslated_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("pluralForms");
    QTest::newRow("German") << "de" << 2;
    QTest::newRow("Arabic") << "ar" << 6;
}

void tst_translations::everyTextIsTranslated()
{
    QFETCH(const QString, language);
    QFETCH(const int, pluralForms);
    const QList<Message> messages = readMessages(m_folder.filePath(QStringLiteral("revisit_%1.ts").arg(language)));
    QVERIFY2(messages.size() > 1000, qPrintable(QString::number(messages.size())));
    QStringList wrong;
    for (const Message& message : messages) {
        const QString where = QStringLiteral("%1: \"%2\" ").arg(message.context, message.source);
        if (!message.isFinished) {
            wrong << where + QStringLiteral("is not translated");
            continue;
        }
        const bool isPlural = message.source.contains(QLatin1String("%n"));
        if (message.translations.size() != (isPlural ? pluralForms : 1))
            wrong << where + QStringLiteral("has %1 forms").arg(message.translations.size());
        for (const QString& translation : message.translations) {
            if (translation.isEmpty()) wrong << where + QStringLiteral("has an empty translation");
            // "one request" may do without its number
            if (!isPlural && placeholdersOf(translation) != placeholdersOf(message.source))
                wrong << where + QStringLiteral("has other placeholders: ") + translation;
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
}

QTEST_GUILESS_MAIN(tst_translations)
#include "tst_translations.moc"
