#include "viewer/model/item_text.h"

#include <QCoreApplication>
#include <QTranslator>
#include <QtTest>

namespace revisit {

namespace {

/// Marks what it was asked for.
class MarkingTranslator final : public QTranslator {
public:
    [[nodiscard]] QString translate(const char* context, const char* text, const char*, int) const override
    {
        return qstrcmp(context, "ItemText") == 0 ? QStringLiteral("<%1>").arg(QLatin1String(text)) : QString();
    }
    [[nodiscard]] bool isEmpty() const override { return false; }
};

TimelineItem item(Lane lane, const char* label, const char* type = "", bool isFailure = false)
{
    TimelineItem made;
    made.lane = lane;
    made.label = label;
    made.type = type;
    made.isFailure = isFailure;
    return made;
}

} // namespace

class TestItemText final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void englishStaysAsItIs();
    void ourWordsAreTranslated_data();
    void ourWordsAreTranslated();
};

void TestItemText::englishStaysAsItIs()
{
    QCOMPARE(itemText(item(Lane::Touch, "long press Pay")), QStringLiteral("long press Pay"));
    QCOMPARE(itemText(item(Lane::Navigation, "left Cart")), QStringLiteral("left Cart"));
    QCOMPARE(itemText(item(Lane::Fault, "crash: gone")), QStringLiteral("crash: gone"));
    QCOMPARE(itemText(item(Lane::Lifecycle, "foreground after 40 s")), QStringLiteral("foreground after 40 s"));
    QCOMPARE(itemText(item(Lane::Network, "GET /a failed \u00b7 9 ms", "", true)),
        QStringLiteral("GET /a failed \u00b7 9 ms"));
}

void TestItemText::ourWordsAreTranslated_data()
{
    QTest::addColumn<int>("lane");
    QTest::addColumn<QByteArray>("label");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QString>("shown");
    const auto add = [](Lane lane, const char* label, const char* shown, const char* type = "") {
        QTest::newRow(label) << static_cast<int>(lane) << QByteArray(label) << QByteArray(type)
                             << QString::fromUtf8(shown);
    };
    add(Lane::Touch, "tap Pay", "<tap> Pay");
    add(Lane::Touch, "swipe up tap", "<swipe up> tap");
    add(Lane::Touch, "rage tap", "<rage tap>");
    add(Lane::Touch, "tapestry", "tapestry");
    add(Lane::Touch, "input tap.cart", "<input> tap.cart");
    add(Lane::Navigation, "left Cart", "<left Cart>");
    add(Lane::Navigation, "leftovers", "leftovers");
    add(Lane::Lifecycle, "start-up", "<start-up>");
    add(Lane::Lifecycle, "background", "<background>");
    add(Lane::Fault, "crash: tap", "<crash>: tap");
    add(Lane::Fault, "ANR 5170 ms", "ANR 5170 ms");
    add(Lane::Log, "error: tap", "error: tap");
    add(Lane::Custom, "user 7", "<user 7>", "user_identity_changed");
    add(Lane::Custom, "user 7", "user 7", "custom");
    add(Lane::Network, "GET /tap 200", "GET /tap 200");
    add(Lane::Network, "GET failed", "GET failed");
}

void TestItemText::ourWordsAreTranslated()
{
    QFETCH(int, lane);
    QFETCH(QByteArray, label);
    QFETCH(QByteArray, type);
    QFETCH(QString, shown);
    MarkingTranslator translator;
    QVERIFY(QCoreApplication::installTranslator(&translator));
    const QString text = itemText(item(static_cast<Lane>(lane), label.constData(), type.constData(), true));
    QCoreApplication::removeTranslator(&translator);
    QCOMPARE(text, shown);
}

} // namespace revisit

QTEST_GUILESS_MAIN(revisit::TestItemText)
#include "tst_item_text.moc"
