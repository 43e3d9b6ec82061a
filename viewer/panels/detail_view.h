#pragma once

#include "viewer/latest_only.h"

#include <QWidget>

#include <functional>
#include <string>

QT_BEGIN_NAMESPACE
class QAction;
QT_END_NAMESPACE

namespace revisit {

class CodeView;
class DetailHeader;

/// Shows one thing in full: a heading, and its JSON as received, laid out and coloured. The JSON is fetched and laid
/// out on a worker. Copy always takes all of it (CodeView cuts what it shows).
class DetailView final : public QWidget {
    Q_OBJECT
public:
    /// Runs on the worker.
    using MakeJson = std::function<std::string()>;

    explicit DetailView(QWidget* parent = nullptr);
    ~DetailView() override;

    void show(const QIcon& icon, const QString& title, const QString& subtitle, MakeJson makeJson);
    void clear();
    /// All of the JSON shown, laid out; empty until it arrived.
    [[nodiscard]] const QString& text() const;

Q_SIGNALS:
    /// The JSON asked for last is on screen.
    void shown();

private:
    void apply(const std::string& json);

    DetailHeader* m_header;
    QAction* m_copy;
    CodeView* m_json;
    LatestOnly m_making;
};

} // namespace revisit
