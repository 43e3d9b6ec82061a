#pragma once

#include "base/units.h"
#include "tools/make_sample/sample_files.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QPoint>
#include <QRect>
#include <QString>

#include <vector>

namespace revisit::sample {

/// A page that was open in the browser: its tree, numbered as rrweb does, depth first from 1.
struct WebPageSource {
    QString url;
    QString title;
    QSize viewport;
    QJsonObject tree; ///< the document node, `id` in every node
    QHash<QString, int> ids; ///< rrweb's id by the element's `id` attribute
    QHash<QString, QRect> boxes; ///< where elements are on the page, by the same
};

/// "Fern & Clay", the shop's front page, and its checkout with masked fields and a blocked one.
[[nodiscard]] WebPageSource shopPage();
[[nodiscard]] WebPageSource checkoutPage();

/// Records rrweb events as the browser SDK does: pointer positions every 50 ms in batches of 500, clicks as down, up
/// and click, and cuts them into segments of five seconds. Times are milliseconds since the session's start.
class WebTape {
public:
    explicit WebTape(WallTime start)
        : m_start(start)
    {
    }

    /// A page load: Meta, FullSnapshot, Load.
    void open(qint64 ms, const WebPageSource& page);
    /// Meta and FullSnapshot once more, as recorders do every minute; `tree` is the page as it is by then.
    void checkOut(qint64 ms, const QJsonObject& tree);
    /// Moves the pointer in a straight line over the page, to the middle of an element or to a place in the viewport.
    void moveTo(qint64 fromMs, qint64 toMs, const QString& element);
    void moveTo(qint64 fromMs, qint64 toMs, QPoint place, const QString& over = {});
    /// Presses where the pointer is.
    void click(qint64 ms, const QString& element);
    void scrollTo(qint64 fromMs, qint64 toMs, int y);
    void resize(qint64 ms, QSize viewport);
    void input(qint64 ms, const QString& element, const QString& text);
    void setText(qint64 ms, int node, const QString& text);
    void setAttribute(qint64 ms, const QString& element, const QString& name, const QString& value);
    void log(qint64 ms, const QString& level, const QString& message);
    void request(qint64 ms, const QJsonObject& request);
    void custom(qint64 ms, const QString& tag, const QJsonObject& payload);

    [[nodiscard]] QPoint middleOf(const QString& element) const; ///< in the viewport
    [[nodiscard]] qint64 wall(qint64 ms) const { return m_start.ms + ms; }
    [[nodiscard]] int eventCount() const { return static_cast<int>(m_events.size()); }

    /// The segments, `rrweb/<start>.rrweb.json.gz`. Errors: those of the encoder.
    [[nodiscard]] Result<Files> segments(const std::string& sessionId) const;
    /// Takes every full snapshot out: what is left when the first chunk never arrived and none came later.
    void dropSnapshots();

private:
    struct Taped {
        qint64 ms = 0;
        QJsonObject json;
        QString url; ///< of the page by then
        QString title;
        QSize viewport;
    };
    void add(qint64 ms, int type, const QJsonObject& data);
    void addIncrement(qint64 ms, int source, QJsonObject data);
    void addMeta(qint64 ms);
    [[nodiscard]] int idOf(const QString& element) const { return m_page.ids.value(element, 0); }

    WallTime m_start;
    WebPageSource m_page;
    QPoint m_pointer{640, 300};
    int m_scroll = 0;
    std::vector<Taped> m_events;
};

/// What happens in the web sample, some 34 seconds of it.
void writeWebStory(WebTape& tape);

inline constexpr WallTime kWebSessionStart{1'768'555'800'000}; ///< 2026-01-16T09:30:00Z
inline constexpr qint64 kWebSessionMs = 34'000;
inline constexpr const char* kWebSessionId = "session_1768555800000_c81f0d92e4b7436aa5d3706e1b9f2c54";

/// Whether the recording has its full snapshots, without which nobody can rebuild the page.
enum class WebSnapshots { Kept, Lost };
/// The web recording in the raw shape. Errors: those of the encoder.
[[nodiscard]] Result<Files> webSampleFiles(WebSnapshots snapshots);

} // namespace revisit::sample
