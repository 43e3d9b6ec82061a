#include "client/local_pipeline.h"

#include "base/file_system.h"
#include "base/thread.h"
#include "tests/support/result_check.h"

#include <QTemporaryDir>
#include <QtTest>

#include <array>

namespace revisit {

class TestLocalPipeline : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::filesystem::path dataFolder() const { return toPath(m_folder->path().toStdString()); }
    void writeRaw(const char* name, std::string_view content)
    {
        QVERIFY_RESULT(makePrivateFolder(dataFolder() / "pipeline"));
        QVERIFY_RESULT(writePrivateFile(dataFolder() / "pipeline" / name, content));
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void addressComesBackAsWritten()
    {
        QVERIFY_RESULT(writeLocalPipelineAddress(dataFolder(), {"http://127.0.0.1:4711", "rj_key", 42}));

        const auto address = readLocalPipelineAddress(dataFolder());

        QVERIFY_RESULT(address);
        QCOMPARE(address->apiUrl, std::string("http://127.0.0.1:4711"));
        QCOMPARE(address->publicKey, std::string("rj_key"));
        QCOMPARE(address->pid, std::int64_t{42});
    }

    void addressIsGoneAfterRemoval()
    {
        QVERIFY_RESULT(writeLocalPipelineAddress(dataFolder(), {"http://127.0.0.1:4711", "rj_key", 42}));
        QVERIFY_RESULT(removeLocalPipelineAddress(dataFolder()));
        QVERIFY_RESULT(removeLocalPipelineAddress(dataFolder()));

        QCOMPARE_ERROR(readLocalPipelineAddress(dataFolder()), Errc::NotFound);
    }

    void damagedAddressIsCorrupt_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray("");
        QTest::newRow("cut") << QByteArray("{\"apiUrl\":\"http://127.0");
        QTest::newRow("array") << QByteArray("[1]");
        QTest::newRow("no url") << QByteArray("{\"pid\":1}");
        QTest::newRow("url of another scheme") << QByteArray("{\"apiUrl\":\"file:///etc/passwd\"}");
        QTest::newRow("deep") << QByteArray("{\"a\":") + QByteArray(100'000 / 2, '[');
    }
    void damagedAddressIsCorrupt()
    {
        QFETCH(const QByteArray, content);
        writeRaw("address.json", content.toStdString().substr(0, 60'000));

        QCOMPARE_ERROR(readLocalPipelineAddress(dataFolder()), Errc::Corrupt);
    }

    void filesAreForTheOwnerOnly()
    {
#if defined(_WIN32)
        QSKIP("Windows has no permission bits to look at");
#endif
        QVERIFY_RESULT(readOrMakePipelineSecret(dataFolder()));
        QVERIFY_RESULT(writeLocalPipelineAddress(dataFolder(), {"http://127.0.0.1:1", "rj_key", 1}));

        for (const char* name : {"secret", "address.json"}) {
            const auto mode = std::filesystem::status(dataFolder() / "pipeline" / name).permissions();
            QCOMPARE(mode, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
        }
    }

    void secretIsMadeOnceAndKept()
    {
        const auto first = readOrMakePipelineSecret(dataFolder());
        const auto second = readOrMakePipelineSecret(dataFolder());

        QVERIFY_RESULT(first);
        QVERIFY_RESULT(second);
        QCOMPARE(first->size(), std::size_t{64});
        QCOMPARE(*first, *second);
    }

    void programsThatStartAtOnceAgreeOnOneSecret()
    {
        std::array<std::string, 8> secrets;
        {
            std::array<Thread, 8> threads;
            for (std::size_t i = 0; i < threads.size(); ++i)
                threads[i] = Thread("secret", [this, &secrets, i](const StopToken&) {
                    secrets[i] = readOrMakePipelineSecret(dataFolder()).value_or("failed");
                });
        }

        for (const auto& secret : secrets) QCOMPARE(secret, secrets.front());
        QCOMPARE(secrets.front().size(), std::size_t{64});
    }

    void damagedSecretIsNotReplaced()
    {
        writeRaw("secret", "short");

        QCOMPARE_ERROR(readOrMakePipelineSecret(dataFolder()), Errc::Corrupt);
    }

    void bearerTokenDependsOnTheSecretOnly()
    {
        const std::string token = localBearerToken("secret");

        QCOMPARE(token.size(), std::size_t{64});
        QCOMPARE(token, localBearerToken("secret"));
        QVERIFY(token != localBearerToken("another"));
    }
};

} // namespace revisit

QTEST_GUILESS_MAIN(revisit::TestLocalPipeline)
#include "tst_local_pipeline.moc"
