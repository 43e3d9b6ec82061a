#pragma once

#include <QString>
#include <QUrl>

namespace revisit {

struct FaultRow;
struct FaultTable;

/// A fault as people write it into an issue tracker.
struct IssueText {
    QString title; ///< "SIGABRT: attempt to insert nil object"
    QString body; ///< Markdown: when and where, a link to the moment in Revisit, the report
};

/// `report`: the fault's, as FaultsPanel copies it. Threads: any.
[[nodiscard]] IssueText issueOf(const FaultTable& table, const FaultRow& fault, const QString& report);

/// The tracker's page for a new issue, filled in: {title} and {body} of the address stand for the texts, {body} cut so
/// that the whole stays within what servers and browsers take. Invalid where the address is none of the web.
[[nodiscard]] QUrl newIssueUrl(const QString& address, const IssueText& text);
/// Whether newIssueUrl() can do something with it.
[[nodiscard]] bool isTrackerAddress(const QString& address);

/// The first address of the web in a text, or an invalid one.
[[nodiscard]] QUrl webLinkIn(const QString& text);

} // namespace revisit
