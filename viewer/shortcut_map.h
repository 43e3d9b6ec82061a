#pragma once

#include "base/result.h"
#include "viewer/actions.h"

#include <QByteArray>
#include <QKeySequence>
#include <QList>

#include <array>
#include <optional>
#include <string>

namespace revisit {

class ViewSettings;

/// Which keys do what: the standard keys with the user's changes. A value; the settings are written by store() only.
class ShortcutMap {
public:
    using Keys = QList<QKeySequence>;

    /// The standard keys.
    ShortcutMap();
    explicit ShortcutMap(const ViewSettings& settings);

    [[nodiscard]] const Keys& keys(ActionId id) const { return m_keys[static_cast<std::size_t>(id)]; }
    [[nodiscard]] bool isChanged(ActionId id) const;
    void setKeys(ActionId id, const Keys& keys) { m_keys[static_cast<std::size_t>(id)] = keys; }
    /// The keys that it came with, taken from whoever has them; the ones that it loses go back to the commands that
    /// came with them.
    void reset(ActionId id);
    /// Another command with that key, where the two cannot share it; nullopt where it is free.
    [[nodiscard]] std::optional<ActionId> userOf(const QKeySequence& key, ActionId except) const;
    /// Takes the key from whoever has it, but for those who can share it, and gives it to `id`.
    void assign(ActionId id, const QKeySequence& key);
    /// Two commands with one key that they cannot share; nullopt where there is no such pair.
    [[nodiscard]] std::optional<std::pair<ActionId, ActionId>> firstConflict() const;

    void store(ViewSettings& settings) const;

    /// What is changed, as a JSON document: {"revisitShortcuts":1,"shortcuts":{"PlayPause":["Space","Ctrl+K"]}}.
    [[nodiscard]] QByteArray toJson() const;
    /// The standard keys with a document's changes; commands that this version does not know are left out.
    /// Errors: InvalidInput (not such a document, over 1 MiB, a key that is none, one key for two commands).
    [[nodiscard]] static Result<ShortcutMap> fromJson(const QByteArray& document);

    friend bool operator==(const ShortcutMap&, const ShortcutMap&) = default;

private:
    void giveBack(const QKeySequence& key, ActionId from);

    std::array<Keys, kActionCount> m_keys;
};

/// Reads and writes such documents. Not on the UI thread. Errors: Io, and as fromJson().
[[nodiscard]] Result<ShortcutMap> readShortcuts(const QString& file);
[[nodiscard]] Result<> writeShortcuts(const ShortcutMap& map, const QString& file);

} // namespace revisit
