#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QObject>
#include <QString>

#include <vector>

namespace revisit {

/// A filter of a list under a name, without the range: that belongs to one recording. What it holds is the list's
/// business (viewer/model/filter_json.h).
struct SavedFilter {
    QString name;
    QJsonObject filter;
    friend bool operator==(const SavedFilter&, const SavedFilter&) = default;
};

/// The filters of one list that the user has saved, in the order of their names. Where they are kept is the owner's
/// business: it loads the bytes and is told when to keep new ones. UI thread.
class SavedFilters final : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    [[nodiscard]] const std::vector<SavedFilter>& filters() const { return m_filters; }
    /// Replaces the one of the same name. Without a name it is not saved.
    void save(const SavedFilter& filter);
    void remove(const QString& name);

    /// JSON; what is no list of filters gives none. Tells nobody: who loads knows.
    void load(const QByteArray& json);
    [[nodiscard]] QByteArray toJson() const;

Q_SIGNALS:
    /// By save() or remove().
    void changed();

private:
    void insert(const SavedFilter& filter);

    std::vector<SavedFilter> m_filters;
};

} // namespace revisit
