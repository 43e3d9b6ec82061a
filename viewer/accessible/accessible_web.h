#pragma once

#include "viewer/accessible/accessible_canvas.h"

namespace revisit {

class WebView;

/// A page's outline as screen readers see it: named after the page and the time, described by where it is scrolled to
/// and where the pointer is. Inside it the presses that show, which pressing goes to, and the pointer.
///
/// Told: name and description where the playhead was moved or came to rest; never while it plays. Lives in the UI
/// thread; Qt owns it.
class AccessibleWeb final : public AccessibleCanvasOf<WebView> {
public:
    explicit AccessibleWeb(WebView& view);

    [[nodiscard]] std::vector<PartId> partsOf(PartId outer) const override;
    [[nodiscard]] std::optional<PartFacts> factsOf(PartId part) const override;
    void press(PartId part) override;
    [[nodiscard]] QString text(QAccessible::Text which) const override;

private:
    /// Of a part: an index into WebMoment::presses; nullopt for what no longer shows.
    [[nodiscard]] std::optional<std::size_t> pressOf(PartId part) const;
};

} // namespace revisit
