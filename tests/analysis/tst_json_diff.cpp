#include "analysis/json_diff.h"

#include <QtTest>

using namespace revisit;

class TestJsonDiff : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void listsWhatChanged_data();
    void listsWhatChanged();
    void stopsAtTheLimitAndSaysSo();
};

namespace {

/// "+path=after", "-path=before", "~path=before>after", separated by blanks.
QString textOf(const JsonDiff& diff)
{
    QStringList parts;
    for (const JsonChange& change : diff.changes) {
        const QString path = QString::fromStdString(change.path);
        const QString before = QString::fromStdString(change.before);
        const QString after = QString::fromStdString(change.after);
        switch (change.kind) {
        case JsonChange::Kind::Added:
            parts << u'+' + path + u'=' + after;
            break;
        case JsonChange::Kind::Removed:
            parts << u'-' + path + u'=' + before;
            break;
        case JsonChange::Kind::Changed:
            parts << u'~' + path + u'=' + before + u'>' + after;
        }
    }
    return parts.join(u' ');
}

} // namespace

void TestJsonDiff::listsWhatChanged_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QString>("changes");
    const auto row = [](const char* name, const char* before, const char* after, const char* changes) {
        QTest::newRow(name) << QByteArray(before) << QByteArray(after) << QString::fromUtf8(changes);
    };
    row("equal", R"({"a":1,"b":[1]})", R"({"b":[1],"a":1})", "");
    row("changed member", R"({"a":1})", R"({"a":2})", "~a=1>2");
    row("added and removed", R"({"a":1})", R"({"b":2})", "-a=1 +b=2");
    row("deep", R"({"cart":{"items":[{"n":1},{"n":2}]}})", R"({"cart":{"items":[{"n":1},{"n":3}]}})",
        "~cart.items[1].n=2>3");
    row("inserted in front is one change", R"({"l":[1,2,3]})", R"({"l":[0,1,2,3]})", "+l[0]=0");
    row("removed in the middle is one change", R"([1,2,3])", R"([1,3])", "-[1]=2");
    row("another type", R"({"a":{"b":1}})", R"({"a":[1]})", R"(~a={"b":1}>[1])");
    row("null is a value", R"({"a":null})", R"({"a":0})", "~a=null>0");
    row("odd names", R"({"a.b":1})", R"({"a.b":2})", R"(~["a.b"]=1>2)");
    row("whole values", "1", "2", "~=1>2");
    row("no JSON", "{", "x", R"(~="{">"x")");
}

void TestJsonDiff::listsWhatChanged()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QString, changes);
    const JsonDiff diff = diffJson(before.toStdString(), after.toStdString());
    QCOMPARE(textOf(diff), changes);
    QVERIFY(diff.isComplete);
}

void TestJsonDiff::stopsAtTheLimitAndSaysSo()
{
    std::string many = "{";
    for (std::size_t i = 0; i <= JsonDiff::kMaxChanges; ++i)
        many += (i > 0 ? ",\"m" : "\"m") + std::to_string(i) + "\":1";
    const JsonDiff diff = diffJson("{}", many + '}');
    QCOMPARE(diff.changes.size(), JsonDiff::kMaxChanges);
    QVERIFY(!diff.isComplete);
}

QTEST_GUILESS_MAIN(TestJsonDiff)
#include "tst_json_diff.moc"
