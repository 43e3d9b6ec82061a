#include "viewer/serial_painting.h"

#include <QDir>
#include <QImage>
#include <QPainter>
#include <QThread>
#include <QThreadPool>
#include <QtTest>

namespace revisit {

/// The pool keeps its threads, so any that painting starts can be counted afterwards.
class TestSerialPainting final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init() { QThreadPool::globalInstance()->waitForDone(); } // ends its threads
    void paintsWithoutThePool_data();
    void paintsWithoutThePool();

private:
    static qsizetype threadCount() { return QDir(QStringLiteral("/proc/self/task")).entryList(QDir::Dirs).size(); }
};

void TestSerialPainting::initTestCase()
{
    if (!QDir(QStringLiteral("/proc/self/task")).exists()) QSKIP("the threads of a process cannot be counted here");
    QThreadPool::globalInstance()->setExpiryTimeout(-1);
}

void TestSerialPainting::paintsWithoutThePool_data()
{
    QTest::addColumn<int>("what");
    QTest::newRow("smooth shape") << 0;
    QTest::newRow("scaled picture") << 1;
    QTest::newRow("translucent fill") << 2;
    QTest::newRow("converted picture") << 3;
}

void TestSerialPainting::paintsWithoutThePool()
{
    QFETCH(int, what);
    QImage canvas(1'000, 1'000, QImage::Format_ARGB32_Premultiplied);
    canvas.fill(Qt::white);
    QImage picture(300, 300, QImage::Format_RGB32);
    picture.fill(Qt::red);
    const auto before = threadCount();
    QPainter painter(&canvas);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0, 0, 200, 120));
    if (what == 0) painter.drawEllipse(canvas.rect());
    if (what == 1) painter.drawImage(QRectF(canvas.rect()), picture);
    if (what == 2) painter.fillRect(canvas.rect(), QColor(0, 200, 0, 90));
    painter.end();
    if (what == 3) canvas = canvas.convertToFormat(QImage::Format_RGB888);
    QCOMPARE(threadCount(), before);
    QVERIFY(canvas.pixelColor(500, 500) != QColor(Qt::white) || what == 3);
}

} // namespace revisit

int main(int argc, char** argv)
{
    revisit::paintOnOneThread();
    QGuiApplication application(argc, argv);
    revisit::TestSerialPainting test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_serial_painting.moc"
