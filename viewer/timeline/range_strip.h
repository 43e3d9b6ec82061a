#pragma once

#include "viewer/timeline/range_statistics.h"

#include <QWidget>

namespace revisit {

class ElidedLabel;
class ViewSettings;

/// One line about the marked range: from, to, what happened in it, and what can be done with it. Its tooltip holds the
/// whole in rows. UI thread.
class RangeStrip final : public QWidget {
    Q_OBJECT
public:
    /// `settings`: of the user's keys; null: the standard ones are told.
    explicit RangeStrip(const ViewSettings* settings, QWidget* parent = nullptr);
    /// Until setStatistics() only the times are there.
    void setRange(const PlayRange& range);
    void setStatistics(const RangeStatistics& statistics);
    [[nodiscard]] QString text() const;

protected:
    void paintEvent(QPaintEvent* event) override;

Q_SIGNALS:
    void zoomRequested();
    void loopRequested();
    void clearRequested();

private:
    QWidget* addButton(const QString& text, const QString& name, void (RangeStrip::*signal)());

    ElidedLabel* m_times;
    ElidedLabel* m_figures;
};

/// The figures in words, the weightiest first: "50 frames", "12 requests, 1 failed, p95 340 ms".
[[nodiscard]] QStringList statisticsTexts(const RangeStatistics& statistics);

} // namespace revisit
