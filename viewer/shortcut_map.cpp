#include "viewer/shortcut_map.h"

#include "viewer/ui_thread_guard.h"
#include "viewer/view_settings.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace revisit {

namespace {

constexpr qsizetype kMaxDocument = 1 << 20;
constexpr qsizetype kMaxKeys = 8; ///< of one command

ActionId idAt(std::size_t index) { return static_cast<ActionId>(index); }

Result<ShortcutMap::Keys> keysOf(const QString& command, const QJsonValue& value)
{
    const auto list = value.toArray();
    const auto wrong
        = [&command](const std::string& what) { return fail(Errc::InvalidInput, what, command.toStdString()); };
    if (!value.isArray() || list.size() > kMaxKeys) return wrong("the keys of a command are a list of at most 8");
    ShortcutMap::Keys keys;
    for (const auto& item : list) {
        const QKeySequence key(item.toString(), QKeySequence::PortableText);
        if (!item.isString() || key.isEmpty() || key[0].key() == Qt::Key_unknown)
            return wrong("\"" + item.toString().toStdString() + "\" is no key");
        keys << key;
    }
    return keys;
}

} // namespace

ShortcutMap::ShortcutMap()
{
    for (std::size_t i = 0; i < kActionCount; ++i) m_keys[i] = Actions::standardShortcuts(idAt(i));
}

ShortcutMap::ShortcutMap(const ViewSettings& settings)
    : ShortcutMap()
{
    for (std::size_t i = 0; i < kActionCount; ++i) {
        const auto changed = settings.shortcuts(Actions::nameOf(idAt(i)));
        if (!changed) continue;
        m_keys[i].clear();
        for (const auto& key : *changed) m_keys[i] << QKeySequence(key, QKeySequence::PortableText);
    }
}

bool ShortcutMap::isChanged(ActionId id) const { return keys(id) != Actions::standardShortcuts(id); }

void ShortcutMap::reset(ActionId id)
{
    const Keys before = keys(id);
    setKeys(id, {});
    for (const QKeySequence& key : Actions::standardShortcuts(id)) assign(id, key);
    for (const QKeySequence& key : before)
        if (!keys(id).contains(key)) giveBack(key, id);
}

/// In the order that the command came with, so that it counts as unchanged where nothing else is.
void ShortcutMap::giveBack(const QKeySequence& key, ActionId from)
{
    for (std::size_t i = 0; i < kActionCount; ++i) {
        const Keys standard = Actions::standardShortcuts(idAt(i));
        if (idAt(i) == from || !standard.contains(key) || m_keys[i].contains(key) || userOf(key, idAt(i))) continue;
        Keys restored;
        for (const QKeySequence& each : standard)
            if (each == key || m_keys[i].contains(each)) restored << each;
        for (const QKeySequence& each : m_keys[i])
            if (!restored.contains(each)) restored << each;
        m_keys[i] = restored;
    }
}

std::optional<ActionId> ShortcutMap::userOf(const QKeySequence& key, ActionId except) const
{
    for (std::size_t i = 0; i < kActionCount; ++i)
        if (idAt(i) != except && m_keys[i].contains(key) && !Actions::canShareKey(idAt(i), except)) return idAt(i);
    return std::nullopt;
}

void ShortcutMap::assign(ActionId id, const QKeySequence& key)
{
    for (std::size_t i = 0; i < kActionCount; ++i)
        if (!Actions::canShareKey(idAt(i), id)) m_keys[i].removeAll(key);
    m_keys[static_cast<std::size_t>(id)] << key;
}

std::optional<std::pair<ActionId, ActionId>> ShortcutMap::firstConflict() const
{
    for (std::size_t i = 0; i < kActionCount; ++i)
        for (const auto& key : m_keys[i])
            if (const auto other = userOf(key, idAt(i))) return std::pair(idAt(i), *other);
    return std::nullopt;
}

void ShortcutMap::store(ViewSettings& settings) const
{
    for (std::size_t i = 0; i < kActionCount; ++i) {
        const QString name = Actions::nameOf(idAt(i));
        std::optional<QStringList> wanted;
        if (isChanged(idAt(i))) {
            wanted.emplace();
            for (const auto& key : m_keys[i]) *wanted << key.toString(QKeySequence::PortableText);
        }
        if (wanted != settings.shortcuts(name)) settings.setShortcuts(name, wanted);
    }
}

QByteArray ShortcutMap::toJson() const
{
    QJsonObject commands;
    for (std::size_t i = 0; i < kActionCount; ++i) {
        if (!isChanged(idAt(i))) continue;
        QJsonArray keys;
        for (const auto& key : m_keys[i]) keys.append(key.toString(QKeySequence::PortableText));
        commands.insert(Actions::nameOf(idAt(i)), keys);
    }
    const QJsonObject document{{QStringLiteral("revisitShortcuts"), 1}, {QStringLiteral("shortcuts"), commands}};
    return QJsonDocument(document).toJson();
}

Result<ShortcutMap> ShortcutMap::fromJson(const QByteArray& document)
{
    if (document.size() > kMaxDocument) return fail(Errc::InvalidInput, "a key map has at most 1 MiB");
    const auto object = QJsonDocument::fromJson(document).object();
    if (object.value(QLatin1String("revisitShortcuts")).toInt() != 1)
        return fail(Errc::InvalidInput, "this is no key map of Revisit");
    ShortcutMap map;
    const auto commands = object.value(QLatin1String("shortcuts")).toObject();
    for (auto command = commands.begin(); command != commands.end(); ++command) {
        const auto id = Actions::idOf(command.key());
        if (!id) continue; // of another version
        REVISIT_TRY(keys, keysOf(command.key(), command.value()));
        map.setKeys(*id, keys);
    }
    if (const auto conflict = map.firstConflict())
        return fail(Errc::InvalidInput, "two commands have the same key",
            (Actions::nameOf(conflict->first) + QLatin1String(", ") + Actions::nameOf(conflict->second)).toStdString());
    return map;
}

Result<ShortcutMap> readShortcuts(const QString& file)
{
    requireWorkerThread("reading a key map");
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly))
        return fail(Errc::Io, source.errorString().toStdString(), file.toStdString());
    return ShortcutMap::fromJson(source.read(kMaxDocument + 1));
}

Result<> writeShortcuts(const ShortcutMap& map, const QString& file)
{
    requireWorkerThread("writing a key map");
    QSaveFile target(file);
    const QByteArray document = map.toJson();
    const bool isWritten
        = target.open(QIODevice::WriteOnly) && target.write(document) == document.size() && target.commit();
    if (!isWritten) return fail(Errc::Io, target.errorString().toStdString(), file.toStdString());
    return {};
}

} // namespace revisit
