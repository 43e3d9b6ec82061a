#include "decoder/stack_trace.h"

#include <QtTest>

using namespace revisit;

namespace {

/// "function | module | file | line:column | @address+offset", then "app" for code of the app.
QString textOf(const StackLine& line)
{
    QStringList parts;
    for (const std::string* text : {&line.function, &line.module, &line.file}) parts << QString::fromStdString(*text);
    parts << QStringLiteral("%1:%2").arg(line.line).arg(line.column);
    QString place = line.address ? QStringLiteral("@%1").arg(*line.address, 0, 16) : QString{};
    if (line.offset) place += QStringLiteral("+%1").arg(*line.offset);
    parts << place << (line.isInApp ? QStringLiteral("app") : QString{});
    return parts.join(QStringLiteral("|"));
}

QString kindsOf(const StackTrace& trace)
{
    QString kinds;
    for (const StackLine& line : trace.lines)
        kinds += line.kind == StackLine::Kind::Frame ? u'F' : line.kind == StackLine::Kind::Header ? u'H' : u'N';
    return kinds;
}

void frameRow(const char* name, const char* line, const char* format, const char* fields)
{
    QTest::newRow(name) << QString::fromUtf8(line) << QString::fromLatin1(format) << QString::fromUtf8(fields);
}

void javaRows()
{
    frameRow("Kotlin", "at com.shop.cart.CartViewModel.pay(CartViewModel.kt:88)", "java",
        "pay|com.shop.cart.CartViewModel|CartViewModel.kt|88:0||app");
    frameRow("ANR, without at", "com.shop.Db.query(Db.kt:12)", "java", "query|com.shop.Db|Db.kt|12:0||app");
    frameRow("constructor of an inner class", "\tat com.shop.A$B$1.<init>(A.java:5)", "java",
        "<init>|com.shop.A$B$1|A.java|5:0||app");
    frameRow("native method", "at android.os.MessageQueue.nativePollOnce(Native Method)", "java",
        "nativePollOnce|android.os.MessageQueue||0:0||");
    frameRow("thread dump", "at android.os.Looper.loop(Native method)", "java", "loop|android.os.Looper||0:0||");
    frameRow("unknown source", "at a.a.b.c(Unknown Source:12)", "java", "c|a.a.b||12:0||app");
    frameRow("minified", "at a.b(SourceFile:3)", "java", "b|a||3:0||app");
    frameRow("no line", "at com.shop.A.b(A.java)", "java", "b|com.shop.A|A.java|0:0||app");
    frameRow("a module", "at java.base@17/java.lang.Thread.run(Thread.java:833)", "java",
        "run|java.lang.Thread|Thread.java|833:0||");
    frameRow("a jar", "at com.shop.A.b(A.java:9) ~[shop.jar:1.2]", "java", "b|com.shop.A|A.java|9:0||app");
    frameRow("React Native", "at com.facebook.react.bridge.JavaModuleWrapper.invoke(JavaModuleWrapper.java:372)",
        "java", "invoke|com.facebook.react.bridge.JavaModuleWrapper|JavaModuleWrapper.java|372:0||");
    frameRow("a lambda", "at com.shop.-$$Lambda$Main$9dK.run(lambda)", "java",
        "run|com.shop.-$$Lambda$Main$9dK|lambda|0:0||app");
}

void appleRows()
{
    frameRow("call stack symbol", "3   MyApp                   0x0000000100a2b3c4 $s5MyApp4CartC3payyyF + 172", "apple",
        "$s5MyApp4CartC3payyyF|MyApp||0:0|@100a2b3c4+172|app");
    frameRow("Objective-C", "5   UIKitCore   0x000000018a1b2c3d -[UIApplication sendAction:to:from:forEvent:] + 96",
        "apple", "-[UIApplication sendAction:to:from:forEvent:]|UIKitCore||0:0|@18a1b2c3d+96|");
    frameRow("an image with a blank", "0   My App  0x0000000100a2b3c4 main + 4", "apple",
        "main|My App||0:0|@100a2b3c4+4|app");
    frameRow("symbolicated", "1   MyApp  0x0000000100a2b3c4 Cart.pay() + 172 (Cart.swift:42)", "apple",
        "Cart.pay()|MyApp|Cart.swift|42:0|@100a2b3c4+172|app");
    frameRow("load address", "2   MyApp  0x0000000100a2b3c4 0x100a00000 + 177092", "apple",
        "|MyApp||0:0|@100a2b3c4+177092|app");
    frameRow("C++ operator", "7   libc++abi.dylib  0x00000001a2b3c4d5 std::terminate() + 56", "apple",
        "std::terminate()|libc++abi.dylib||0:0|@1a2b3c4d5+56|");
    frameRow(
        "unknown image", "9   ???  0x0000000100000000 0x0 + 4294967296", "apple", "|???||0:0|@100000000+4294967296|");
    frameRow("MetricKit", "MyApp 0x100a2b3c4 + 512 [3B6C0E7A-1111-2222-3333-444455556666]", "metrickit",
        "|MyApp||0:0|@100a2b3c4+512|app");
    frameRow("MetricKit, address alone", "libsystem_kernel.dylib 0x1e2f3a4b5", "metrickit",
        "|libsystem_kernel.dylib||0:0|@1e2f3a4b5|");
}

void nativeRows()
{
    frameRow("tombstone",
        "#00 pc 000000000004e8f4  /apex/com.android.runtime/lib64/bionic/libc.so (abort+164) (BuildId: 0e9cd27d)",
        "native", "abort|/apex/com.android.runtime/lib64/bionic/libc.so||0:0|@4e8f4+164|");
    frameRow("in the APK",
        "#05 pc 0000000000001a2c  /data/app/x==/base.apk!libshop.so (offset 0x1000) (Cart::pay(int)+12)", "native",
        "Cart::pay(int)|/data/app/x==/base.apk!libshop.so||0:0|@1a2c+12|app");
    frameRow("no symbol", "#01 pc 0002b4c8  /data/app/y/lib/arm64/libhermes.so", "native",
        "|/data/app/y/lib/arm64/libhermes.so||0:0|@2b4c8|");
    frameRow("thread dump", "native: #02 pc 00000000000de1ec  /system/lib64/libutils.so (foo+12)", "native",
        "foo|/system/lib64/libutils.so||0:0|@de1ec+12|");
    frameRow("Flutter release",
        "    #00 abs 000000723d6346d7 virt 00000000001ed6d7 _kDartIsolateSnapshotInstructions+0x1e26d7", "dart",
        "_kDartIsolateSnapshotInstructions|libapp.so||0:0|@723d6346d7+1976023|app");
}

void scriptRows()
{
    frameRow("V8", "    at pay (https://shop.example.com/assets/a.js:10:4)", "javascript",
        "pay||https://shop.example.com/assets/a.js|10:4||app");
    frameRow("V8 anonymous", "at https://shop.example.com/a.js:1:2", "javascript",
        "||https://shop.example.com/a.js|1:2||app");
    frameRow("V8 alias", "at async Cart.pay [as onPress] (cart.ts:7:1)", "javascript",
        "Cart.pay [as onPress]||cart.ts|7:1||app");
    frameRow("V8 eval", "at eval (eval at run (https://x/a.js:1:2), <anonymous>:3:4)", "javascript",
        "eval||<anonymous>|3:4||app");
    frameRow("V8 built in", "at Array.map (<anonymous>)", "javascript", "Array.map|<anonymous>||0:0||");
    frameRow("V8 promise", "at async Promise.all (index 0)", "javascript", "Promise.all|||0:0||");
    frameRow("dependency", "at render (/app/node_modules/react-dom/index.js:5:6)", "javascript",
        "render||/app/node_modules/react-dom/index.js|5:6||");
    frameRow("Hermes bytecode", "at onPress (address at index.android.bundle:1:48213)", "javascript",
        "onPress||index.android.bundle|1:48213||app");
    frameRow("Hermes native", "at apply (native)", "javascript", "apply|native||0:0||");
    frameRow("Metro", "at anonymous (http://10.0.2.2:8081/index.bundle//&platform=android:12:34)", "javascript",
        "||http://10.0.2.2:8081/index.bundle//&platform=android|12:34||app");
    frameRow("JavaScriptCore", "pay@/var/containers/Bundle/Application/A/Shop.app/main.jsbundle:7:120", "javascript",
        "pay||/var/containers/Bundle/Application/A/Shop.app/main.jsbundle|7:120||app");
    frameRow("JavaScriptCore native", "map@[native code]", "javascript", "map|[native code]||0:0||");
    frameRow("JavaScriptCore global", "global code@https://x/a.js:1:2", "javascript",
        "global code||https://x/a.js|1:2||app");
    frameRow("scoped package", "f@https://x/@scope/a.js:1:2", "javascript", "f||https://x/@scope/a.js|1:2||app");
    frameRow("minified React Native", "value@1:2345", "javascript", "value|||1:2345||app");
    frameRow("place alone", "main.jsbundle:3:4", "javascript", "||main.jsbundle|3:4||app");
    frameRow("port is no line", "at f (http://localhost:8081)", "javascript", "f||http://localhost:8081|0:0||");
}

void dartRows()
{
    frameRow("Dart", "#0      _CartState.pay (package:shop/cart.dart:42:7)", "dart",
        "_CartState.pay|shop|package:shop/cart.dart|42:7||app");
    frameRow("Dart closure", "#12     main.<anonymous closure> (file:///home/me/shop/lib/main.dart:9)", "dart",
        "main.<anonymous closure>||file:///home/me/shop/lib/main.dart|9:0||app");
    frameRow("Dart core", "#1      _rootRun (dart:async/zone.dart:1390:13)", "dart",
        "_rootRun|dart:async|dart:async/zone.dart|1390:13||");
    frameRow("Flutter", "#2 State.setState (package:flutter/src/widgets/framework.dart:1203:9)", "dart",
        "State.setState|flutter|package:flutter/src/widgets/framework.dart|1203:9||");
    frameRow("columns", "package:shop/cart.dart 42:7          _CartState.pay.<fn>", "dart",
        "_CartState.pay.<fn>|shop|package:shop/cart.dart|42:7||app");
}

} // namespace

class TestStackTrace : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsFrames_data();
    void readsFrames();
    void leavesProseAlone_data();
    void leavesProseAlone();
    void tellsHeadersFromNotes();
    void keepsTheRawText();
    void splitsTextAtEveryLineEnd();
    void looksThroughColours();
    void namesTheFormatOfMostFrames();
    void findsTheFirstFrameOfTheApp();
    void staysWithinItsLimits();
};

void TestStackTrace::readsFrames_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("fields");
    javaRows();
    appleRows();
    nativeRows();
    scriptRows();
    dartRows();
}

void TestStackTrace::readsFrames()
{
    QFETCH(const QString, line);
    QFETCH(const QString, format);
    QFETCH(const QString, fields);
    const StackTrace trace = parseStackTrace(line.toStdString());
    QCOMPARE(trace.lines.size(), 1U);
    QCOMPARE(textOf(trace.lines[0]), fields);
    QVERIFY(trace.lines[0].kind == StackLine::Kind::Frame);
    QCOMPARE(QString::fromUtf8(name(trace.format).data()), format);
    QCOMPARE(QString::fromStdString(trace.lines[0].raw), line);
}

void TestStackTrace::leavesProseAlone_data()
{
    QTest::addColumn<QString>("line");
    for (const char* line : {"TypeError: undefined is not a function", "at the end of the day", "mail me@example.com",
             "Fatal signal 11 (SIGSEGV), fault addr 0xdeadbeef00", "Error reading the memory at 0x1234567890",
             "12 items", "3 0x", "#", "#1", "#1 pc", "#1 pc zz libc.so", "#0 main", "#0 main ()", "@", "at ", "at (",
             "at )", "()", "a.()", ".a()", "at x y.z(A.java:1)", "f@", "https://x/a.js", "0x1234567890", "((((((((",
             "...", "at once (see the docs)"})
        QTest::newRow(line) << QString::fromLatin1(line);
}

void TestStackTrace::leavesProseAlone()
{
    QFETCH(const QString, line);
    const StackTrace trace = parseStackTrace(line.toStdString());
    QCOMPARE(kindsOf(trace), QStringLiteral("H"));
    QCOMPARE(trace.format, StackFormat::Unknown);
    QVERIFY(!trace.firstFrame());
    QCOMPARE(QString::fromStdString(trace.lines[0].raw), line);
}

void TestStackTrace::tellsHeadersFromNotes()
{
    const StackTrace java = parseStackTrace("java.lang.IllegalStateException: no cart\n"
                                            "  in two lines\n"
                                            "\tat com.shop.A.b(A.kt:1)\n"
                                            "\tat android.app.Activity.c(Activity.java:2)\n"
                                            "\t... 12 more\n"
                                            "Caused by: java.io.IOException\n"
                                            "\tat com.shop.C.d(C.kt:3)");
    QCOMPARE(kindsOf(java), QStringLiteral("HHFFNHF"));
    const StackTrace dart
        = parseStackTrace("#0 f (package:a/b.dart:1:2)\n<asynchronous suspension>\n#1 g (dart:core:1:2)");
    QCOMPARE(kindsOf(dart), QStringLiteral("FNF"));
    const StackTrace dump = parseStackTrace("\"main\" prio=5 tid=1 Blocked\n  | group=\"main\"\n"
                                            "  at com.shop.A.b(A.kt:1)\n"
                                            "  - waiting to lock <0x0a1b2c> (a java.lang.Object) held by thread 12\n");
    QCOMPARE(kindsOf(dump), QStringLiteral("HHFN"));
}

void TestStackTrace::keepsTheRawText()
{
    const std::vector<std::string> lines{"   at com.x.Y.z(Y.kt:1)  ", "", " ", "\xFF\xFE not text"};
    const StackTrace trace = parseStackTrace(lines);
    QCOMPARE(trace.lines.size(), 2U);
    QCOMPARE(trace.lines[0].raw, lines[0]);
    QCOMPARE(trace.lines[1].raw, lines[3]);
}

void TestStackTrace::splitsTextAtEveryLineEnd()
{
    const StackTrace trace = parseStackTrace("f@a.js:1:2\r\ng@a.js:3:4\rh@a.js:5:6\n\n\n");
    QCOMPARE(kindsOf(trace), QStringLiteral("FFF"));
    QCOMPARE(trace.lines[1].raw, std::string("g@a.js:3:4"));
    QVERIFY(parseStackTrace(std::string_view{}).lines.empty());
    const std::string whole = "com.x.Y.z(Y.kt:12)\njava.lang.Object.wait(Native Method)"; // a fault's only frame
    QCOMPARE(parseStackTrace(std::span{&whole, 1}).lines.size(), 2U);
}

void TestStackTrace::looksThroughColours()
{
    const StackTrace trace = parseStackTrace("\x1B[31m    at \x1B[1;32mpay (a.js:1:2)\x1B[0m");
    QCOMPARE(kindsOf(trace), QStringLiteral("F"));
    QCOMPARE(trace.lines[0].function, std::string("pay"));
    QVERIFY(trace.lines[0].raw.find("\x1B[31m") == 0);
}

void TestStackTrace::namesTheFormatOfMostFrames()
{
    const StackTrace mixed = parseStackTrace(
        "#00 pc 0001 /data/libx.so\nat com.shop.A.b(A.kt:1)\nat com.shop.A.c(A.kt:2)\nsomething\nelse\nhere");
    QCOMPARE(mixed.format, StackFormat::Java);
    QCOMPARE(mixed.lines[0].format, StackFormat::Native);
    QCOMPARE(mixed.lines[3].format, StackFormat::Unknown);
}

void TestStackTrace::findsTheFirstFrameOfTheApp()
{
    QCOMPARE(parseStackTrace("Boom\nat android.a.B.c(B.java:1)\nat com.shop.A.b(A.kt:1)").firstFrame().value(), 2U);
    QCOMPARE(parseStackTrace("Boom\nat android.a.B.c(B.java:1)").firstFrame().value(), 1U);
    QVERIFY(!parseStackTrace("Boom").firstFrame());
}

void TestStackTrace::staysWithinItsLimits()
{
    const std::vector<std::string> many(StackTrace::kMaxLines + 7, "at a.b(C.java:1)");
    const StackTrace cut = parseStackTrace(many);
    QCOMPARE(cut.lines.size(), StackTrace::kMaxLines);
    QCOMPARE(cut.leftOut, 7U);

    const std::string prefix = "at a.b(C.java:1) ";
    const StackTrace longLine = parseStackTrace(prefix + std::string(StackTrace::kMaxParsedLine, 'x'));
    QCOMPARE(longLine.lines[0].raw.size(), StackTrace::kMaxParsedLine + prefix.size());
    QVERIFY(longLine.lines[0].kind == StackLine::Kind::Header);

    for (const char* part : {"0x", " 0x1", "(", ")", "@", ":1", "#0 ", "at ", "+ 1", "[", ". "}) {
        std::string hostile;
        while (hostile.size() < StackTrace::kMaxParsedLine) hostile += part;
        QCOMPARE(parseStackTrace(std::vector<std::string>(200, hostile)).lines.size(), 200U); // 1.6 MB of each
    }
}

QTEST_GUILESS_MAIN(TestStackTrace)
#include "tst_stack_trace.moc"
