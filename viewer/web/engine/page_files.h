#pragma once

#include <QByteArray>
#include <QWebEngineUrlSchemeHandler>

namespace revisit {

/// The files of the page player under our own address: its page, its scripts and styles from the program's resources,
/// and the events of the recording from memory. Lives in the UI thread.
class PageFiles final : public QWebEngineUrlSchemeHandler {
    Q_OBJECT
public:
    static constexpr const char* kScheme = "revisit-page";
    static constexpr const char* kHost = "player";

    using QWebEngineUrlSchemeHandler::QWebEngineUrlSchemeHandler;

    /// Call before the application is made.
    static void registerScheme();
    [[nodiscard]] static QUrl start();
    /// What events.json is, from now on.
    void setEvents(QByteArray json) { m_events = std::move(json); }

    void requestStarted(QWebEngineUrlRequestJob* job) override;

private:
    QByteArray m_events;
};

} // namespace revisit
