#pragma once

#include "decoder/hierarchy.h"
#include "viewer/model/property_model.h"

#include <QWidget>

#include <memory>
#include <vector>

QT_BEGIN_NAMESPACE
class QLabel;
QT_END_NAMESPACE

namespace revisit {

class DetailHeader;
class PropertyView;
class ViewSettings;

/// The lower half of the hierarchy panel: what a view is, where it hangs, and its properties. While no view is
/// selected it tells of the snapshot instead, and how to select one. UI thread.
class NodeDetails final : public QWidget {
    Q_OBJECT
public:
    /// `settings`: the user's keys, for the words that name them; null: those that the commands come with.
    NodeDetails(const ViewSettings* settings, QWidget* parent);

    /// A view of the snapshot; `isPreview`: it is only pointed at.
    void showNode(const HierarchySnapshot& snapshot, int node, bool isPreview);
    /// What is told first while nothing is selected: the views that are gone since another snapshot.
    void setGone(std::vector<Property> gone);
    void revealGone();
    /// Nothing is selected. Told again of the same snapshot, it shows the rows that it made before.
    void showSnapshot(const std::shared_ptr<const HierarchySnapshot>& snapshot);
    void clear();

    [[nodiscard]] PropertyView& table() { return *m_table; }
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString subtitle() const;
    /// How to select a view; empty while one is selected.
    [[nodiscard]] QString hint() const;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void updateHint();
    void setHintWanted(bool isWanted);

    const ViewSettings* m_settings;
    DetailHeader* m_header;
    PropertyView* m_table;
    QLabel* m_hint;
    bool m_isHintWanted = false; ///< it is left out where it does not fit whole
    std::vector<Property> m_gone;
    std::shared_ptr<const HierarchySnapshot> m_told; ///< that m_overview is of
    PropertyRows m_overview; ///< null: to be made
};

} // namespace revisit
