#include "viewer/panels/saved_filter_menu.h"

#include "viewer/model/saved_filters.h"
#include "viewer/panels/list_frame.h"
#include "viewer/text_question.h"
#include "viewer/view_settings.h"

#include <QInputDialog>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>

namespace revisit {

namespace {

QString asMenuText(QString name) { return name.replace(u'&', QStringLiteral("&&")); }

} // namespace

SavedFilterMenu::SavedFilterMenu(ListFrame& frame, ViewSettings* settings, Panel panel, QObject* parent)
    : QObject(parent)
    , m_panel(std::move(panel))
    , m_filters(new SavedFilters(this))
    , m_button(frame.addTool(tr("Filters \u25be"), tr("Saved filters"), ListFrame::ToolPlace::First))
{
    m_button->setPopupMode(QToolButton::InstantPopup);
    m_button->setMenu(new QMenu(m_button));
    connect(m_button->menu(), &QMenu::aboutToShow, this, &SavedFilterMenu::fill);
    if (settings != nullptr) connectSettings(*settings);
}

void SavedFilterMenu::connectSettings(ViewSettings& settings)
{
    m_filters->load(settings.savedFilters(m_panel.name));
    connect(m_filters, &SavedFilters::changed, this,
        [this, &settings] { settings.setSavedFilters(m_panel.name, m_filters->toJson()); });
    connect(&settings, &ViewSettings::savedFiltersChanged, this, [this, &settings](const QString& panel) {
        if (panel == m_panel.name) m_filters->load(settings.savedFilters(panel));
    });
}

void SavedFilterMenu::fill()
{
    QMenu* menu = m_button->menu();
    menu->clear();
    for (const SavedFilter& saved : m_filters->filters())
        connect(menu->addAction(asMenuText(saved.name)), &QAction::triggered, this,
            [this, filter = saved.filter] { m_panel.apply(filter); });
    if (m_filters->filters().empty()) menu->addAction(tr("No filter is saved yet"))->setEnabled(false);
    menu->addSeparator();
    auto* save = menu->addAction(tr("&Save This Filter\u2026"));
    save->setEnabled(!m_panel.present().isEmpty());
    connect(save, &QAction::triggered, this, &SavedFilterMenu::askForName);
    if (m_filters->filters().empty()) return;
    QMenu* remove = menu->addMenu(tr("&Remove"));
    for (const SavedFilter& saved : m_filters->filters())
        connect(remove->addAction(asMenuText(saved.name)), &QAction::triggered, this,
            [this, name = saved.name] { m_filters->remove(name); });
}

void SavedFilterMenu::askForName()
{
    const QJsonObject filter = m_panel.present();
    auto* dialog = new QInputDialog(m_button->window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Save Filter"));
    dialog->setLabelText(tr("Name of the filter:"));
    dialog->setTextValue(filter.value(QLatin1String("text")).toString().trimmed().left(40));
    connect(dialog, &QInputDialog::textValueSelected, this, [this, filter](const QString& name) {
        if (!name.trimmed().isEmpty()) m_filters->save({name.trimmed(), filter});
    });
    openWide(*dialog);
}

} // namespace revisit
