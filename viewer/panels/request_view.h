#pragma once

#include "viewer/latest_only.h"
#include "viewer/model/request_details.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QTabWidget;
QT_END_NAMESPACE

namespace revisit {

class CodeView;
class DetailHeader;
class PropertyView;
class ViewSettings;

/// One transfer in full: what is known about it, headers and bodies where they were recorded, and its rows as received.
/// Reads them on a worker. UI thread.
class RequestView final : public QWidget {
    Q_OBJECT
public:
    /// `settings`: of the user's keys; null: the standard ones are told.
    explicit RequestView(const ViewSettings* settings, QWidget* parent = nullptr);
    ~RequestView() override;

    /// `source`: index into the table's rows.
    void show(std::shared_ptr<const NetworkTable> table, std::size_t source);
    void clear();
    /// Of the transfer on screen.
    [[nodiscard]] const RequestDetails& details() const { return m_details; }
    void copyUrl();
    void copyCurl();

Q_SIGNALS:
    void shown();
    /// For the user: "Copied as cURL".
    void messaged(const QString& message);

private:
    void apply(RequestDetails details);

    DetailHeader* m_header;
    QTabWidget* m_tabs;
    PropertyView* m_overview;
    PropertyView* m_headers;
    CodeView* m_requestBody;
    CodeView* m_responseBody;
    CodeView* m_json;
    RequestDetails m_details;
    LatestOnly m_reading;
};

} // namespace revisit
