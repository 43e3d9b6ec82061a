#include "viewer/panels/detail_view.h"

#include "viewer/model/pretty_json.h"
#include "viewer/panels/code_view.h"
#include "viewer/theme.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QIcon>
#include <QLabel>
#include <QToolButton>

namespace revisit {

DetailView::DetailView(QWidget* parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_title(new QLabel(this))
    , m_subtitle(new QLabel(this))
    , m_copy(new QToolButton(this))
    , m_json(new CodeView(this))
{
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_subtitle->setTextFormat(Qt::PlainText);
    m_subtitle->setFont(theme::smallFont(font()));
    m_subtitle->setForegroundRole(QPalette::PlaceholderText);
    m_copy->setText(tr("Copy"));
    m_copy->setToolTip(tr("Copy the JSON"));
    m_copy->setAccessibleName(tr("Copy the JSON"));
    m_json->setAccessibleName(tr("JSON as received"));
    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(theme::kSpace3, theme::kSpace2, theme::kSpace2, 0);
    layout->setHorizontalSpacing(theme::kSpace2);
    layout->setVerticalSpacing(2);
    layout->addWidget(m_icon, 0, 0, Qt::AlignTop);
    layout->addWidget(m_title, 0, 1);
    layout->addWidget(m_copy, 0, 2, 2, 1, Qt::AlignTop);
    layout->addWidget(m_subtitle, 1, 1);
    layout->addWidget(m_json, 2, 0, 1, 3);
    layout->setColumnStretch(1, 1);
    layout->setRowStretch(2, 1);
    connect(m_copy, &QToolButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(text()); });
    clear({});
}

DetailView::~DetailView() = default;

const QString& DetailView::text() const { return m_json->fullText(); }

void DetailView::show(const QIcon& icon, const QString& title, const QString& subtitle, MakeJson makeJson)
{
    constexpr qsizetype kMaxTitle = 300;
    m_icon->setPixmap(icon.pixmap(QSize(theme::kIcon, theme::kIcon), devicePixelRatioF()));
    m_title->setText(title.size() > kMaxTitle ? title.first(kMaxTitle) + QChar(0x2026) : title);
    m_subtitle->setText(subtitle);
    m_making.run([makeJson = std::move(makeJson)](const auto&) { return prettyJson(makeJson()); },
        [this](const std::string& json) { apply(json); });
}

void DetailView::clear(const QString& hint)
{
    m_making.drop();
    m_icon->clear();
    m_title->clear();
    m_subtitle->setText(hint);
    m_json->clearText();
    m_json->hide();
    m_copy->hide();
}

void DetailView::apply(const std::string& json)
{
    m_json->showText(QString::fromStdString(json), CodeView::Language::Json);
    m_json->show();
    m_copy->show();
    Q_EMIT shown();
}

} // namespace revisit
