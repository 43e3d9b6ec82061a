#pragma once

#include <QAbstractTableModel>
#include <QString>

#include <cstddef>
#include <functional>
#include <memory>
#include <vector>

namespace revisit {

struct HierarchySnapshot;

/// A property with its value, for a two-column table. Headings have no value.
struct Property {
    QString name;
    QString value;
    bool isHeading = false;
    QString hint = {}; ///< said below the value where the mouse rests on it: how it was worked out
    friend bool operator==(const Property&, const Property&) = default;
};

/// Rows that do not change any more: whoever shows them shares them.
using PropertyRows = std::shared_ptr<const std::vector<Property>>;

/// Names and values in two columns. Lives in the UI thread.
class PropertyModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Role { IsHeadingRole = Qt::UserRole + 1 };
    using QAbstractTableModel::QAbstractTableModel;

    /// The same names as before keep their rows and only change values.
    void setProperties(std::vector<Property> properties);
    void shareProperties(PropertyRows properties);
    [[nodiscard]] const std::vector<Property>& properties() const { return *m_properties; }
    /// The value of that name, or an empty string.
    [[nodiscard]] QString value(const QString& name) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    PropertyRows m_properties = std::make_shared<const std::vector<Property>>();
};

/// What the decoder worked out about a node, then every property as the SDK wrote it.
[[nodiscard]] std::vector<Property> nodeProperties(const HierarchySnapshot& snapshot, int node);
/// So many views that are gone are told one by one.
inline constexpr std::size_t kMaxGoneRows = 300;
/// Views of an older snapshot that are gone from the one shown: a heading with their number, then the first in the
/// tree's order with class, name and rectangle there, their path in the hint, then how many more there are. Empty where
/// there are none. A path costs as much as a view has siblings: worker threads only; polls `isStale`.
[[nodiscard]] std::vector<Property> goneProperties(
    const HierarchySnapshot& before, const std::vector<int>& removed, const std::function<bool()>& isStale = {});
/// What there is to say of a snapshot as a whole: its screen, its toolkit, and how many views of which sort it has.
[[nodiscard]] std::vector<Property> snapshotProperties(const HierarchySnapshot& snapshot);

} // namespace revisit
