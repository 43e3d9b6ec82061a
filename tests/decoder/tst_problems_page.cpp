#include "tests/support/fixtures.h"

#include <QtTest>

#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>

namespace fs = std::filesystem;

/// Compares the codes that decoder/ and library/ report with the pages that explain them, in both directions.
///
/// A code is a text of small letters with dashes in a statement that names a severity or calls a function that reports.
namespace {

const std::set<std::string> kShortCodes{"unreadable"}; ///< without a dash, so they cannot be found by their shape
const std::set<std::string> kFilesWithOtherNames{"limit_settings.cpp"}; ///< names of settings, which look like codes

std::string textOf(const fs::path& file)
{
    std::ifstream stream{file, std::ios::binary};
    std::ostringstream text;
    text << stream.rdbuf();
    return text.str();
}

struct Found {
    std::set<std::string> literals; ///< every text that has the shape of a code
    std::set<std::string> codes; ///< those that are reported
    std::map<std::string, std::set<std::string>> severities; ///< where they stand beside the code
};

void collect(const std::string& source, Found& found)
{
    static const std::regex kLiteral{R"re("([a-z]+(?:-[a-z0-9]+)+)")re"};
    static const std::regex kSeverityFirst{R"re(Severity::(\w+),\s*"([a-z]+(?:-[a-z0-9]+)*)")re"};
    static const std::regex kCodeFirst{R"re("([a-z]+(?:-[a-z0-9]+)*)",\s*Severity::(\w+))re"};
    const auto each = [&](const std::regex& pattern, auto visit) {
        for (std::sregex_iterator hit{source.begin(), source.end(), pattern}, end; hit != end; ++hit) visit(*hit);
    };
    each(kLiteral, [&](const std::smatch& hit) { found.literals.insert(hit[1]); });
    for (const std::string& code : kShortCodes)
        if (source.find('"' + code + '"') != std::string::npos) found.literals.insert(code);
    static const std::regex kReporting{R"re(Severity::|\b(note|problem|damaged)\()re"};
    std::istringstream statements{source};
    for (std::string statement; std::getline(statements, statement, ';');) {
        if (!std::regex_search(statement, kReporting)) continue;
        for (std::sregex_iterator hit{statement.begin(), statement.end(), kLiteral}, end; hit != end; ++hit)
            found.codes.insert((*hit)[1]);
    }
    each(kSeverityFirst, [&](const std::smatch& hit) { found.severities[hit[2]].insert(hit[1]); });
    each(kCodeFirst, [&](const std::smatch& hit) { found.severities[hit[1]].insert(hit[2]); });
}

Found codesInSources()
{
    Found found;
    for (const char* folder : {"decoder", "library"})
        for (const auto& entry : fs::directory_iterator(revisit::test::sourceFolder() / folder))
            if (entry.path().extension() == ".cpp" && !kFilesWithOtherNames.contains(entry.path().filename().string()))
                collect(textOf(entry.path()), found);
    return found;
}

/// Code → the severity cell of its row. Of rjsession.md only the table of what `verify` reports.
std::map<std::string, std::string> codesOnPages()
{
    static const std::regex kRow{R"re(\| `([a-z0-9-]+)` \| ([^|]*) \|.*)re"};
    std::map<std::string, std::string> rows;
    const fs::path pages = revisit::test::sourceFolder() / "docs/formats";
    std::string text = textOf(pages / "rjsession.md");
    text = textOf(pages / "problems.md") + text.substr(text.find("## What `verify` reports"));
    std::istringstream lines{text};
    for (std::string line; std::getline(lines, line);) {
        std::smatch row;
        if (std::regex_match(line, row, kRow)) rows[row[1]] += row[2].str() + ';';
    }
    return rows;
}

QString lower(std::string word) { return QString::fromStdString(word).toLower(); }

} // namespace

class TestProblemsPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void explainsEveryCode();
    void namesNoCodeThatIsNeverReported();
    void givesTheSeverities();
};

void TestProblemsPage::explainsEveryCode()
{
    const auto pages = codesOnPages();
    const Found found = codesInSources();
    QVERIFY(found.codes.size() > 55);
    for (const std::string& code : found.codes)
        QVERIFY2(pages.contains(code), (code + ": explain it in docs/formats/problems.md").c_str());
}

void TestProblemsPage::namesNoCodeThatIsNeverReported()
{
    const Found found = codesInSources();
    const auto pages = codesOnPages();
    QVERIFY(pages.size() > 60);
    for (const auto& [code, severity] : pages)
        QVERIFY2(found.literals.contains(code), (code + " stands on the page, but nothing reports it").c_str());
}

void TestProblemsPage::givesTheSeverities()
{
    const auto pages = codesOnPages();
    const Found found = codesInSources();
    QVERIFY(found.severities.size() > 40);
    for (const auto& [code, severities] : found.severities) {
        const auto row = pages.find(code);
        QVERIFY2(row != pages.end(), code.c_str());
        for (const std::string& severity : severities)
            QVERIFY2(lower(row->second).contains(lower(severity)), (code + " is reported as " + severity).c_str());
    }
}

QTEST_GUILESS_MAIN(TestProblemsPage)
#include "tst_problems_page.moc"
