#pragma once

#include "decoder/hierarchy.h"

#include <QString>

#include <vector>

namespace revisit {

/// One way to find a view again in a test.
struct Locator {
    QString name; ///< "Test ID", "XPath", translated
    QString value;
    int matches = 0; ///< views of the snapshot that it finds; 1 is what a test wants
};

/// All ways that a node offers, the sturdiest first: test id, accessibility id, a short XPath, a selector, a predicate
/// (iOS) or UiSelector (Android), the absolute XPath. Attributes have the names the SDKs write. Empty for no node.
[[nodiscard]] std::vector<Locator> nodeLocators(const HierarchySnapshot& snapshot, int node);

/// The text as an XPath 1.0 literal, whichever quotes it holds.
[[nodiscard]] QString xpathLiteral(const QString& text);

} // namespace revisit
