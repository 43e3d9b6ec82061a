#include "viewer/welcome_page.h"

#include "viewer/panels/flow_layout.h"
#include "viewer/plain_tool_tip.h"
#include "viewer/theme.h"
#include "viewer/view_settings.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace revisit {

namespace {

constexpr int kWidth = 440;
constexpr int kPicture = 48;
constexpr qsizetype kMaxRecent = 5;

QLabel* textLabel(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

QLabel* headingLabel(const QString& text, double size, QWidget* parent)
{
    auto* label = textLabel(text, parent);
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() * size);
    font.setWeight(QFont::DemiBold);
    label->setFont(font);
    return label;
}

QLabel* mutedLabel(const QString& text, QWidget* parent)
{
    auto* label = textLabel(text, parent);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

/// A path as a link, cut off in its middle where there is no room for all of it.
class PathButton final : public QPushButton {
public:
    PathButton(QString path, QWidget* parent)
        : QPushButton(parent)
        , m_path(std::move(path))
    {
        setFlat(true);
        setProperty("link", true);
        setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        setText(QStringLiteral(" ")); // for its height
    }

protected:
    void resizeEvent(QResizeEvent* event) override
    {
        QPushButton::resizeEvent(event);
        const QString shown = fontMetrics().elidedText(m_path, Qt::ElideMiddle, width() - theme::kSpace3);
        setText(QString(shown).replace(QLatin1Char('&'), QLatin1String("&&")));
    }

private:
    QString m_path;
};

QVBoxLayout* columnOf(QWidget* box)
{
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::kSpace2);
    return column;
}

} // namespace

WelcomePage::WelcomePage(Actions& actions, ViewSettings& settings, bool hasServer, QWidget* parent)
    : QWidget(parent)
    , m_actions(actions)
    , m_settings(settings)
{
    setObjectName(QStringLiteral("welcomePage"));
    setAccessibleName(tr("Welcome"));
    build(hasServer);
    fillRecent();
    connect(&settings, &ViewSettings::recentPathsChanged, this, &WelcomePage::fillRecent);
}

void WelcomePage::build(bool hasServer)
{
    auto* content = new QWidget(this);
    content->setMaximumWidth(kWidth);
    auto* column = columnOf(content);
    column->setContentsMargins(theme::kSpace4, theme::kSpace4, theme::kSpace4, theme::kSpace4);
    column->setSpacing(theme::kSpace6);
    column->addStretch(1);
    column->addWidget(makeOpening());
    m_recent = makeRecent();
    column->addWidget(m_recent);
    if (hasServer) column->addWidget(makeServer());
    column->addStretch(2);
    auto* middle = new QWidget(this);
    auto* row = new QHBoxLayout(middle);
    row->setContentsMargins(0, 0, 0, 0);
    row->addStretch(1);
    row->addWidget(content, 100);
    row->addStretch(1);
    auto* area = new QScrollArea(this); // small windows
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // everything on it wraps or shrinks
    area->setWidget(middle);
    area->viewport()->setAutoFillBackground(false);
    middle->setAutoFillBackground(false); // setWidget() switched it on
    columnOf(this)->addWidget(area);
}

QWidget* WelcomePage::makeOpening()
{
    auto* box = new QWidget(this);
    auto* column = columnOf(box);
    auto* picture = new QLabel(box);
    picture->setPixmap(applicationIcon().pixmap(QSize(kPicture, kPicture), devicePixelRatioF()));
    column->addWidget(picture);
    column->addWidget(headingLabel(tr("Open a recording"), 1.4, box));
    column->addWidget(mutedLabel(tr("Drop files or folders anywhere on this window: session folders, .rjsession files, "
                                    "single artifacts. Sessions "
                                    "of the library are on the side."),
        box));
    column->addSpacing(theme::kSpace1);
    auto* buttons = new QWidget(box);
    auto* row = new FlowLayout(buttons, theme::kSpace2);
    for (const auto id : {ActionId::OpenFile, ActionId::OpenFolder, ActionId::QuickOpen}) {
        QAction* action = m_actions[id];
        auto* button = new QPushButton(action->text().remove(QLatin1Char('&')), buttons);
        button->setToolTip(action->toolTip());
        button->setProperty("primary", id == ActionId::OpenFile);
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        row->addWidget(button);
        if (m_first == nullptr) m_first = button;
    }
    column->addWidget(buttons);
    return box;
}

QWidget* WelcomePage::makeRecent()
{
    auto* box = new QWidget(this);
    auto* column = columnOf(box);
    column->addWidget(headingLabel(tr("Recent"), 1.0, box));
    m_recentRows = new QVBoxLayout;
    m_recentRows->setSpacing(0);
    column->addLayout(m_recentRows);
    return box;
}

void WelcomePage::fillRecent()
{
    while (QLayoutItem* item = m_recentRows->takeAt(0)) {
        item->widget()->deleteLater(); // one of them may be what was clicked
        delete item;
    }
    const auto paths = m_settings.recentPaths().mid(0, kMaxRecent);
    m_recent->setVisible(!paths.isEmpty());
    for (const auto& path : paths) {
        auto* button = new PathButton(path, m_recent);
        button->setToolTip(plainToolTip(path));
        button->setAccessibleName(tr("Open %1").arg(path));
        connect(button, &QPushButton::clicked, this, [this, path] { Q_EMIT pathChosen(path); });
        m_recentRows->addWidget(button);
    }
}

QWidget* WelcomePage::makeServer()
{
    auto* box = new QWidget(this);
    auto* column = columnOf(box);
    column->addWidget(headingLabel(tr("Record from your app"), 1.0, box));
    column->addWidget(mutedLabel(tr("Put this address and key into the configuration of your app's SDK. Its sessions "
                                    "are recorded by this program "
                                    "and appear in the list as they arrive."),
        box));
    m_serverState = mutedLabel({}, box);
    m_serverState->setObjectName(QStringLiteral("serverState"));
    column->addWidget(m_serverState);
    m_access = new QWidget(box);
    QVBoxLayout* access = columnOf(m_access);
    m_address = addCopyRow(*access, tr("Address"), "serverAddress");
    m_key = addCopyRow(*access, tr("Public key"), "serverKey");
    column->addWidget(m_access);
    showPipeline({});
    return box;
}

QLineEdit* WelcomePage::addCopyRow(QBoxLayout& column, const QString& name, const char* objectName)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(theme::kSpace2);
    auto* label = mutedLabel(name, this);
    label->setMinimumWidth(fontMetrics().horizontalAdvance(tr("Public key")) + theme::kSpace2);
    label->setWordWrap(false);
    auto* field = new QLineEdit(this);
    field->setObjectName(QLatin1String(objectName));
    field->setAccessibleName(name);
    field->setReadOnly(true);
    field->setFont(theme::monospacedFont(font()));
    auto* copy = new QToolButton(this);
    copy->setIcon(icon(Icon::Copy));
    copy->setToolTip(tr("Copy %1").arg(name));
    copy->setAccessibleName(copy->toolTip());
    copy->setFocusPolicy(Qt::TabFocus);
    connect(copy, &QToolButton::clicked, field, [field] { QGuiApplication::clipboard()->setText(field->text()); });
    row->addWidget(label);
    row->addWidget(field, 1);
    row->addWidget(copy);
    column.addLayout(row);
    return field;
}

void WelcomePage::showPipeline(const PipelineStatus& status)
{
    if (m_serverState == nullptr) return;
    using State = PipelineStatus::State;
    const bool isRunning = status.state == State::Running || status.state == State::Attached;
    m_address->setText(isRunning ? QString::fromStdString(status.apiUrl) : QString());
    m_key->setText(isRunning ? QString::fromStdString(status.publicKey) : QString());
    m_address->setCursorPosition(0);
    m_key->setCursorPosition(0);
    m_access->setVisible(isRunning);
    m_serverState->setVisible(!isRunning);
    if (status.state == State::Starting) m_serverState->setText(tr("The local server is starting…"));
    if (status.state == State::Off) m_serverState->setText(tr("The local server does not run."));
    if (status.state == State::Failed)
        m_serverState->setText(tr("The local server could not start: %1").arg(QString::fromStdString(status.message)));
}

} // namespace revisit
