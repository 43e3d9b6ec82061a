#include "decoder/artifact_digest.h"

#include "base/encoding.h"
#include "decoder/artifact_report.h"

#include <QtTest>

#include <string>
#include <vector>

using namespace revisit;

class TestArtifactDigest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void textIsThatOfSha256();
    void noneHasNoTextAndNoBytes();
    void bytesComeBack();
    void otherLengthsAreRefused();
    void reportsStaySmall();
    void formatsHaveTheNamesThatInspectPrints();
};

void TestArtifactDigest::textIsThatOfSha256()
{
    const ArtifactDigest digest = ArtifactDigest::of(asBytes("abc")); // FIPS 180-2, appendix B.1
    QCOMPARE(digest.text(), std::string("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
    QVERIFY(!digest.isEmpty());
    QVERIFY(digest == ArtifactDigest::of(asBytes("abc")));
    QVERIFY(digest != ArtifactDigest::of(asBytes("abd")));
}

void TestArtifactDigest::noneHasNoTextAndNoBytes()
{
    const ArtifactDigest none;
    QVERIFY(none.isEmpty());
    QCOMPARE(none.text(), std::string());
    QVERIFY(none.bytes().empty());
    QVERIFY(none != ArtifactDigest::of({}));
}

void TestArtifactDigest::bytesComeBack()
{
    const ArtifactDigest digest = ArtifactDigest::of(asBytes("abc"));
    QCOMPARE(digest.bytes().size(), 32U);
    QVERIFY(ArtifactDigest::fromBytes(digest.bytes()) == digest);
    QVERIFY(ArtifactDigest::fromBytes({}) == ArtifactDigest{});
}

void TestArtifactDigest::otherLengthsAreRefused()
{
    for (const std::size_t size : {1U, 20U, 31U, 33U, 64U})
        QVERIFY(!ArtifactDigest::fromBytes(std::vector<std::byte>(size, std::byte{7})));
}

/// 33,334 of them and 100,000 frames are to fit 16 MB.
void TestArtifactDigest::reportsStaySmall()
{
    QVERIFY(sizeof(ArtifactReport) <= 208 || sizeof(std::string) > 32);
    QCOMPARE(sizeof(ArtifactDigest), 32U);
}

void TestArtifactDigest::formatsHaveTheNamesThatInspectPrints()
{
    const std::vector<std::string> names{"", "bundle", "tar", "jpeg", "json", "unknown"};
    for (std::size_t i = 0; i < names.size(); ++i)
        QCOMPARE(std::string(name(static_cast<ArtifactFormat>(i))), names[i]);
    QCOMPARE(std::string(name(ArtifactReport{}.format)), std::string());
    for (const BundleFormat format :
        {BundleFormat::Bundle, BundleFormat::Tar, BundleFormat::Jpeg, BundleFormat::Unknown})
        QCOMPARE(std::string(name(artifactFormat(format))), std::string(name(format)));
}

QTEST_GUILESS_MAIN(TestArtifactDigest)
#include "tst_artifact_digest.moc"
