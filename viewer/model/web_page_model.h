#pragma once

#include "decoder/session_clock.h"
#include "decoder/web_track.h"
#include "viewer/model/row_list_model.h"

#include <memory>
#include <optional>

namespace revisit {

/// The pages of a web recording as chapters: when each was opened, its address, the size of the viewport. A page whose
/// window changed its size is a row of its own. Lives in the UI thread.
class WebPageModel final : public RowListModel {
    Q_OBJECT
public:
    enum Column { TimeColumn, PageColumn, ViewportColumn, ColumnCount };
    enum Role { IsResizeRole = FirstOwnRole };
    using RowListModel::RowListModel;

    /// Null shows none.
    void setTrack(std::shared_ptr<const WebTrack> track, const SessionClock& clock);
    /// The page at the playhead.
    void setNow(std::optional<std::size_t> page, WallTime time);
    [[nodiscard]] int nowRow() const { return m_nowRow; }
    [[nodiscard]] const WebPage& page(int row) const { return m_track->pages[sourceRow(row)]; }

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString textOf(const WebPage& page, int column) const;

    std::shared_ptr<const WebTrack> m_track;
    SessionClock m_clock;
    WallTime m_now;
    int m_nowRow = -1;
};

/// "1280 × 800".
[[nodiscard]] QString viewportText(const LogicalSize& size);
/// "shop.example/checkout?step=2" of an address: without the scheme, safe to show.
[[nodiscard]] QString addressText(const std::string& url);

} // namespace revisit
