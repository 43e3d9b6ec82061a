#pragma once

#include <QJsonObject>
#include <QObject>
#include <QString>

#include <functional>

QT_BEGIN_NAMESPACE
class QToolButton;
QT_END_NAMESPACE

namespace revisit {

class ListFrame;
class SavedFilters;
class ViewSettings;

/// The button of a list panel that keeps its filters under names: choose one, save the present one, remove one. They
/// are kept in the settings per panel; what another window saves for the same panel is here at once. UI thread.
class SavedFilterMenu final : public QObject {
    Q_OBJECT
public:
    struct Panel {
        QString name; ///< of the panel, in the settings: never changes
        std::function<QJsonObject()> present; ///< the filter in force; empty while it hides nothing
        std::function<void(const QJsonObject&)> apply;
    };
    /// `settings` null: kept for this run only. The frame owns the button.
    SavedFilterMenu(ListFrame& frame, ViewSettings* settings, Panel panel, QObject* parent);

    [[nodiscard]] SavedFilters& filters() { return *m_filters; }
    [[nodiscard]] QToolButton& button() { return *m_button; }

private:
    void connectSettings(ViewSettings& settings);
    void fill();
    void askForName();

    Panel m_panel;
    SavedFilters* m_filters;
    QToolButton* m_button;
};

} // namespace revisit
