#pragma once

#include "viewer/player/playback.h"

#include <QString>
#include <QWidget>

#include <optional>

QT_BEGIN_NAMESPACE
class QTimer;
class QToolButton;
QT_END_NAMESPACE

namespace revisit {

class ElidedLabel;
class ViewSettings;

/// The line that every panel has: how much of how much is shown, and by which range and filter, each with a button that
/// clears it. Messages take the place of the count for a few seconds. UI thread.
class PanelStatus final : public QWidget {
    Q_OBJECT
public:
    /// `settings`: of the user's keys; null: the standard ones are told.
    PanelStatus(const ViewSettings* settings, QWidget* parent);

    /// "12 of 48 requests": what is shown, and all there is.
    void setSummary(const QString& summary);
    void setRange(const std::optional<PlayRange>& range);
    /// Offers to clear the filter.
    void setFiltered(bool isFiltered);
    /// Says something for a few seconds in place of the summary: "Copied".
    void say(const QString& message);
    [[nodiscard]] QString summary() const { return m_summary; }
    [[nodiscard]] QString message() const { return m_message; }

Q_SIGNALS:
    void filterCleared(); ///< "Clear": everything but the range
    void rangeCleared();

private:
    void showSummary();

    ElidedLabel* m_text;
    QToolButton* m_range;
    QToolButton* m_clear;
    QTimer* m_messageTimer;
    QString m_summary;
    QString m_message;
};

} // namespace revisit
