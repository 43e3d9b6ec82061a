#include "decoder/checksum.h"

#include <QtTest>

#include <string_view>

namespace revisit {

class TestChecksum final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void isThatOfTheStandard();
};

/// The check value that every description of CRC-32 gives.
void TestChecksum::isThatOfTheStandard()
{
    constexpr std::string_view kDigits = "123456789";
    QCOMPARE(crc32Of(std::as_bytes(std::span(kDigits.data(), kDigits.size()))), 0xcbf43926U);
    QCOMPARE(crc32Of({}), 0U);
}

} // namespace revisit

QTEST_GUILESS_MAIN(revisit::TestChecksum)
#include "tst_checksum.moc"
