#include "tests/support/fixtures.h"

#include <QtTest>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <optional>
#include <regex>
#include <set>
#include <string>
#include <vector>

namespace fs = std::filesystem;

namespace {

/// Which folders and third-party headers a folder may include (docs/architecture.md, "Who may use whom").
struct Rule {
    std::set<std::string> folders;
    std::set<std::string> thirdParty; ///< names of kThirdParty
};

const std::map<std::string, Rule> kRules{
    {"base", {{"base"}, {"expected", "openssl"}}},
    {"decoder", {{"decoder", "base"}, {"zlib", "turbojpeg", "nlohmann"}}},
    {"store", {{"store", "base"}, {"sqlite"}}},
    {"analysis", {{"analysis", "decoder", "base"}, {"nlohmann"}}},
    {"client", {{"client", "decoder", "base"}, {"curl", "nlohmann"}}},
    {"library", {{"library", "analysis", "decoder", "store", "base"}, {"libzip", "nlohmann"}}},
    {"sync", {{"sync", "library", "client", "store", "base"}, {"nlohmann"}}},
    // analysis stands between decoder and pipeline: docs/adr/0003
    {"pipeline",
        {{"pipeline", "library", "client", "analysis", "decoder", "store", "base"}, {"microhttpd", "nlohmann"}}},
    {"recorder", {{"recorder", "decoder", "base"}, {"qt"}}},
    {"viewer", {{"viewer", "library", "analysis", "decoder", "base"}, {"qt"}}},
    {"app",
        {{"app", "viewer", "pipeline", "sync", "library", "client", "analysis", "decoder", "base"},
            {"qt", "nlohmann", "cli11"}}},
};

/// Third-party headers by what their include path looks like.
const std::vector<std::pair<std::string, std::regex>> kThirdParty{
    {"expected", std::regex{"tl/.*"}},
    {"openssl", std::regex{"openssl/.*"}},
    {"zlib", std::regex{"zlib\\.h|zconf\\.h"}},
    {"turbojpeg", std::regex{"turbojpeg\\.h|jpeglib\\.h"}},
    {"nlohmann", std::regex{"nlohmann/.*"}},
    {"sqlite", std::regex{"sqlite3\\.h"}},
    {"curl", std::regex{"curl/.*"}},
    {"libzip", std::regex{"zip\\.h"}},
    {"microhttpd", std::regex{"microhttpd\\.h"}},
    {"cli11", std::regex{"CLI/.*"}},
    {"qt", std::regex{"Q[A-Z].*|Qt.*/.*|qt.*\\.h"}},
};

/// Headers of ours may show these: everything else of a third party stays in sources.
const std::set<std::string> kAllowedInHeaders{"expected"};

struct Include {
    std::string target;
    bool isProject = false; ///< written with quotes
    int line = 0;
};

std::vector<Include> includesOf(const fs::path& file)
{
    static const std::regex pattern{R"(^\s*#\s*include\s*([<"])([^>"]+)[>"])"};
    std::vector<Include> includes;
    std::ifstream stream{file};
    std::string text;
    for (int line = 1; std::getline(stream, text); ++line) {
        std::smatch match;
        if (std::regex_search(text, match, pattern)) includes.push_back({match[2], match[1] == "\"", line});
    }
    return includes;
}

std::optional<std::string> thirdPartyOf(const std::string& target)
{
    for (const auto& [name, pattern] : kThirdParty)
        if (std::regex_match(target, pattern)) return name;
    return std::nullopt;
}

bool isSource(const fs::path& path)
{
    return path.extension() == ".h" || path.extension() == ".cpp" || path.extension() == ".mm";
}

std::string where(const fs::path& root, const fs::path& file, const Include& include)
{
    return fs::relative(file, root).generic_string() + ":" + std::to_string(include.line) + " includes "
        + include.target;
}

/// What is wrong with one include, or nothing.
std::optional<std::string> violation(const std::string& folder, const fs::path& file, const Include& include)
{
    const Rule& rule = kRules.at(folder);
    const std::string first = include.target.substr(0, include.target.find('/'));
    if (include.isProject && file.extension() == ".cpp" && include.target.ends_with(".moc")) return std::nullopt;
    if (include.isProject && !kRules.contains(first)) return "is not written from the project's root";
    if (kRules.contains(first) && !rule.folders.contains(first)) return folder + " may not use " + first;
    const auto library = thirdPartyOf(include.target);
    if (!library) return std::nullopt;
    if (!rule.thirdParty.contains(*library) && *library != "expected") return folder + " may not use " + *library;
    const bool isHeader = file.extension() == ".h";
    if (isHeader && *library == "nlohmann" && include.target == "nlohmann/json_fwd.hpp") return std::nullopt;
    if (isHeader && *library == "qt" && rule.thirdParty.contains("qt")) return std::nullopt;
    if (isHeader && folder != "app" && !kAllowedInHeaders.contains(*library)) return *library + " shows in a header";
    return std::nullopt;
}

} // namespace

class TestArchitecture : public QObject {
    Q_OBJECT

private slots:
    void everyIncludeIsAllowed();
    void portsAreFreeOfQt();
    void theRulesCatchAForbiddenInclude_data();
    void theRulesCatchAForbiddenInclude();
    void everyHeaderIsGuarded();
    void typeNamesAreUniqueInTheNamespace();
    void strayLoopsAreKnown_data();
    void strayLoopsAreKnown();
    void nothingWaitsInALoopOfItsOwn();
};

void TestArchitecture::everyIncludeIsAllowed()
{
    const fs::path root = revisit::test::sourceFolder();
    QStringList findings;
    int fileCount = 0;
    for (const auto& [folder, rule] : kRules) {
        if (!fs::is_directory(root / folder)) continue;
        for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
            if (!entry.is_regular_file() || !isSource(entry.path())) continue;
            ++fileCount;
            for (const Include& include : includesOf(entry.path()))
                if (const auto reason = violation(folder, entry.path(), include))
                    findings << QString::fromStdString(where(root, entry.path(), include) + ": " + *reason);
        }
    }
    QVERIFY2(fileCount > 20, "the sources were not found");
    QVERIFY2(findings.isEmpty(), qPrintable(findings.join(QLatin1Char('\n'))));
}

void TestArchitecture::portsAreFreeOfQt()
{
    const fs::path root = revisit::test::sourceFolder();
    for (const auto& entry : fs::directory_iterator(root / "viewer" / "ports"))
        for (const Include& include : includesOf(entry.path()))
            QVERIFY2(thirdPartyOf(include.target) != "qt", where(root, entry.path(), include).c_str());
}

void TestArchitecture::theRulesCatchAForbiddenInclude_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("target");
    QTest::addColumn<bool>("isProject");
    QTest::addColumn<bool>("isAllowed");

    QTest::newRow("viewer uses store") << "viewer"
                                       << "a.cpp"
                                       << "store/database.h" << true << false;
    QTest::newRow("viewer uses client") << "viewer"
                                        << "a.h"
                                        << "client/http_client.h" << true << false;
    QTest::newRow("viewer uses decoder") << "viewer"
                                         << "a.cpp"
                                         << "decoder/recording.h" << true << true;
    QTest::newRow("decoder uses Qt") << "decoder"
                                     << "a.cpp"
                                     << "QString" << false << false;
    QTest::newRow("decoder uses files of library") << "decoder"
                                                   << "a.cpp"
                                                   << "library/library.h" << true << false;
    QTest::newRow("decoder source uses zlib") << "decoder"
                                              << "a.cpp"
                                              << "zlib.h" << false << true;
    QTest::newRow("decoder header shows zlib") << "decoder"
                                               << "a.h"
                                               << "zlib.h" << false << false;
    QTest::newRow("header uses json's forward header") << "decoder"
                                                       << "a.h"
                                                       << "nlohmann/json_fwd.hpp" << false << true;
    QTest::newRow("header shows json") << "decoder"
                                       << "a.h"
                                       << "nlohmann/json.hpp" << false << false;
    QTest::newRow("sync uses pipeline") << "sync"
                                        << "a.cpp"
                                        << "pipeline/pipeline.h" << true << false;
    QTest::newRow("app uses SQL") << "app"
                                  << "a.cpp"
                                  << "sqlite3.h" << false << false;
    QTest::newRow("relative include") << "base"
                                      << "a.cpp"
                                      << "result.h" << true << false;
}

void TestArchitecture::theRulesCatchAForbiddenInclude()
{
    QFETCH(QString, folder);
    QFETCH(QString, file);
    QFETCH(QString, target);
    QFETCH(bool, isProject);
    QFETCH(bool, isAllowed);
    const auto reason = violation(folder.toStdString(), file.toStdString(), {target.toStdString(), isProject, 1});
    QCOMPARE(!reason.has_value(), isAllowed);
}

void TestArchitecture::everyHeaderIsGuarded()
{
    const fs::path root = revisit::test::sourceFolder();
    for (const auto& [folder, rule] : kRules) {
        if (!fs::is_directory(root / folder)) continue;
        for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
            if (entry.path().extension() != ".h") continue;
            std::ifstream stream{entry.path()};
            std::string first;
            std::getline(stream, first);
            QVERIFY2(first == "#pragma once", entry.path().string().c_str());
        }
    }
}

/// All modules share one namespace, so two types of one name in two headers would silently become one for the linker.
void TestArchitecture::typeNamesAreUniqueInTheNamespace()
{
    static const std::regex definition{
        R"(^(?:struct|class|enum class|union)\s+(?:[A-Z_]+(?:\([^)]*\))?\s+)?([A-Z]\w+)\b[^;]*$)"};
    static const std::regex nested{R"(^namespace\s+revisit::(\w+))"};
    const fs::path root = revisit::test::sourceFolder();
    std::map<std::string, std::string> seen;
    for (const auto& [folder, rule] : kRules) {
        if (!fs::is_directory(root / folder)) continue;
        for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
            if (entry.path().extension() != ".h") continue;
            const std::string file = fs::relative(entry.path(), root).generic_string();
            std::ifstream stream{entry.path()};
            std::string scope;
            std::smatch match;
            for (std::string line; std::getline(stream, line);) {
                if (std::regex_search(line, match, nested)) scope = match[1].str() + "::";
                if (!std::regex_search(line, match, definition)) continue;
                const auto [first, isNew] = seen.emplace(scope + match[1].str(), file);
                QVERIFY2(
                    isNew || first->second == file, (match[1].str() + ": " + first->second + " and " + file).c_str());
            }
        }
    }
    QVERIFY(seen.size() > 100);
}

namespace {

/// Nested event loops, threads that nobody joins, and pools that nobody owns.
bool isStrayLoopOrThread(const std::string& line)
{
    static const std::vector<std::string> strays{"QFileDialog::get", "QInputDialog::get", "QMessageBox::question(",
        "QMessageBox::warning(", "QMessageBox::information(", "QMessageBox::critical(", "QMessageBox::about(",
        "QEventLoop", "Application::processEvents", "globalInstance(", ".detach(", ".exec(", "->exec("};
    return std::ranges::any_of(
        strays, [&line](const std::string& stray) { return line.find(stray) != std::string::npos; });
}

} // namespace

void TestArchitecture::strayLoopsAreKnown_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<bool>("isStray");
    QTest::newRow("a menu that waits") << QByteArray("menu.exec(position);") << true;
    QTest::newRow("a dialog that waits") << QByteArray("makeBox(this)->exec();") << true;
    QTest::newRow("a question that waits") << QByteArray("= QFileDialog::getSaveFileName(") << true;
    QTest::newRow("the global pool") << QByteArray("QThreadPool::globalInstance()->start(job)") << true;
    QTest::newRow("a thread of nobody") << QByteArray("worker.detach();") << true;
    QTest::newRow("a menu that does not wait") << QByteArray("menu->popup(position);") << false;
    QTest::newRow("the program's own loop") << QByteArray("const int status = QApplication::exec();") << false;
}

void TestArchitecture::strayLoopsAreKnown()
{
    QFETCH(QByteArray, line);
    QFETCH(bool, isStray);
    QCOMPARE(isStrayLoopOrThread(line.toStdString()), isStray);
}

void TestArchitecture::nothingWaitsInALoopOfItsOwn()
{
    const fs::path root = revisit::test::sourceFolder();
    for (const auto& [folder, rule] : kRules) {
        if (!fs::is_directory(root / folder)) continue;
        for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
            if (!entry.is_regular_file() || !isSource(entry.path())) continue;
            std::ifstream stream{entry.path()};
            std::string text;
            for (int number = 1; std::getline(stream, text); ++number)
                QVERIFY2(!isStrayLoopOrThread(text),
                    (fs::relative(entry.path(), root).generic_string() + ':' + std::to_string(number)).c_str());
        }
    }
}

QTEST_GUILESS_MAIN(TestArchitecture)
#include "tst_architecture.moc"
