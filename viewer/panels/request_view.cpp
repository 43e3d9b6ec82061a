#include "viewer/panels/request_view.h"

#include "viewer/panels/code_view.h"
#include "viewer/panels/detail_header.h"
#include "viewer/panels/property_view.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QTabWidget>
#include <QVBoxLayout>

namespace revisit {

namespace {

/// A body, or why there is none.
void showBody(CodeView& view, const QString& body, bool isJson)
{
    if (!body.isEmpty()) return view.showText(body, isJson ? CodeView::Language::Json : CodeView::Language::Text);
    view.clearText();
    view.setPlaceholderText(RequestView::tr("No body was recorded. SDKs of today count its bytes only."));
}

} // namespace

RequestView::RequestView(const ViewSettings* settings, QWidget* parent)
    : QWidget(parent)
    , m_header(new DetailHeader(this))
    , m_tabs(new QTabWidget(this))
    , m_overview(new PropertyView(this))
    , m_headers(new PropertyView(this))
    , m_requestBody(new CodeView(this))
    , m_responseBody(new CodeView(this))
    , m_json(new CodeView(this))
{
    setAccessibleName(tr("Request in full"));
    m_header->setElideMode(Qt::ElideMiddle);
    const auto add = [&](const QString& text, const QString& what, ActionId command, void (RequestView::*slot)()) {
        connect(m_header->addCommand(text, what, command, settings), &QAction::triggered, this, slot);
    };
    add(tr("Copy URL"), tr("Copy the address"), ActionId::CopyRequestUrl, &RequestView::copyUrl);
    add(tr("Copy as cURL"), tr("Copy as a command line for curl"), ActionId::CopyRequestCurl, &RequestView::copyCurl);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_overview, tr("Overview"));
    m_tabs->addTab(m_headers, tr("Headers"));
    m_tabs->addTab(m_requestBody, tr("Request body"));
    m_tabs->addTab(m_responseBody, tr("Response body"));
    m_tabs->addTab(m_json, tr("As recorded"));
    m_requestBody->setAccessibleName(tr("Request body"));
    m_responseBody->setAccessibleName(tr("Response body"));
    m_json->setAccessibleName(tr("Rows as recorded"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_tabs, 1);
}

RequestView::~RequestView() = default;

void RequestView::show(std::shared_ptr<const NetworkTable> table, std::size_t source)
{
    m_reading.run([table = std::move(table), source](const auto&) { return requestDetails(*table, source); },
        [this](RequestDetails details) { apply(std::move(details)); });
}

void RequestView::clear()
{
    m_reading.drop();
    m_details = {};
    m_header->setTexts({}, {});
}

void RequestView::apply(RequestDetails details)
{
    m_details = std::move(details);
    m_header->setTexts(m_details.title, m_details.subtitle);
    m_overview->setProperties(m_details.overview);
    auto headers = m_details.headers;
    if (headers.empty()) headers.push_back({tr("No headers were recorded. SDKs of today record none."), {}, true});
    m_headers->setProperties(std::move(headers));
    showBody(*m_requestBody, m_details.requestBody, m_details.isRequestJson);
    showBody(*m_responseBody, m_details.responseBody, m_details.isResponseJson);
    m_json->showText(m_details.json, CodeView::Language::Json);
    Q_EMIT shown();
}

void RequestView::copyUrl()
{
    if (m_details.url.isEmpty()) return;
    QGuiApplication::clipboard()->setText(m_details.url);
    Q_EMIT messaged(tr("Copied the address"));
}

void RequestView::copyCurl()
{
    if (m_details.curl.text.empty()) return;
    QGuiApplication::clipboard()->setText(QString::fromStdString(m_details.curl.text));
    const QString remark = curlRemark(m_details.curl);
    Q_EMIT messaged(remark.isEmpty() ? tr("Copied as cURL") : tr("Copied as cURL. %1").arg(remark));
}

} // namespace revisit
