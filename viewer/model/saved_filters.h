#pragma once

#include "viewer/model/event_table.h"

#include <QByteArray>
#include <QObject>
#include <QString>

#include <functional>
#include <vector>

namespace revisit {

/// A filter of the events list under a name, without the range: that belongs to one recording.
struct SavedFilter {
    QString name;
    QString text;
    std::bitset<kLaneCount> lanes;
    friend bool operator==(const SavedFilter&, const SavedFilter&) = default;
};

/// The filters that the user has saved, in the order of their names. Where they are kept is the owner's business: it
/// loads the bytes and is told when to keep new ones. UI thread.
class SavedFilters final : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    [[nodiscard]] const std::vector<SavedFilter>& filters() const { return m_filters; }
    /// Replaces the one of the same name.
    void save(const SavedFilter& filter);
    void remove(const QString& name);

    /// JSON; unknown members are ignored, and what is no list of filters gives none.
    void load(const QByteArray& json);
    [[nodiscard]] QByteArray toJson() const;

Q_SIGNALS:
    void changed();

private:
    std::vector<SavedFilter> m_filters;
};

} // namespace revisit
