#pragma once

#include <QObject>

#include <optional>

namespace revisit {

/// Whether the desktop wants its programs dark or light. UI thread.
class DesktopScheme : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// Nullopt: not known yet, or the desktop has no wish.
    [[nodiscard]] std::optional<bool> isDark() const { return m_isDark; }

Q_SIGNALS:
    void changed();

protected:
    void setDark(std::optional<bool> isDark);

private:
    std::optional<bool> m_isDark;
};

/// That of the session, where Qt itself does not ask for it: by the desktop's portal. Null where there is nobody to
/// ask: without D-Bus in this build or in the session, and for pictures.
[[nodiscard]] DesktopScheme* makeDesktopScheme(QObject* parent);

} // namespace revisit
