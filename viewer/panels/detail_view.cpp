#include "viewer/panels/detail_view.h"

#include "viewer/model/pretty_json.h"
#include "viewer/panels/code_view.h"
#include "viewer/panels/detail_header.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QVBoxLayout>

namespace revisit {

DetailView::DetailView(QWidget* parent)
    : QWidget(parent)
    , m_header(new DetailHeader(this))
    , m_copy(m_header->addAction(tr("Copy"), tr("Copy the JSON")))
    , m_json(new CodeView(this))
{
    m_json->setAccessibleName(tr("JSON as received"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_json, 1);
    connect(m_copy, &QAction::triggered, this, [this] { QGuiApplication::clipboard()->setText(text()); });
    clear();
}

DetailView::~DetailView() = default;

const QString& DetailView::text() const { return m_json->fullText(); }

void DetailView::show(const QIcon& icon, const QString& title, const QString& subtitle, MakeJson makeJson)
{
    m_header->setMark(icon);
    m_header->setTexts(title, subtitle);
    m_making.run([makeJson = std::move(makeJson)](const auto&) { return prettyJson(makeJson()); },
        [this](const std::string& json) { apply(json); });
}

void DetailView::clear()
{
    m_making.drop();
    m_header->setTexts({}, {});
    m_json->clearText();
    m_json->hide();
    m_copy->setEnabled(false);
}

void DetailView::apply(const std::string& json)
{
    m_json->showText(QString::fromStdString(json), CodeView::Language::Json);
    m_json->show();
    m_copy->setEnabled(true);
    Q_EMIT shown();
}

} // namespace revisit
