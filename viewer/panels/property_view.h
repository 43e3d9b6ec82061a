#pragma once

#include "viewer/model/property_model.h"

#include <QTableView>

namespace revisit {

/// A PropertyModel as a table; Ctrl+C and the context menu copy values, or name and value.
class PropertyView final : public QTableView {
    Q_OBJECT
public:
    explicit PropertyView(QWidget* parent = nullptr);

    [[nodiscard]] PropertyModel& properties() { return *m_model; }
    void setProperties(std::vector<Property> properties);
    void shareProperties(PropertyRows properties);
    void copyValue();
    void copyRow();

Q_SIGNALS:
    /// Clicked or Return.
    void chosen(const QModelIndex& index);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void refreshSpans();

    PropertyModel* m_model;
};

} // namespace revisit
