#include "viewer/panels/tree_search_row.h"

#include "viewer/counted.h"
#include "viewer/panels/panel_parts.h"
#include "viewer/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>

namespace revisit {

TreeSearchRow::TreeSearchRow(const QString& hint, const QString& name, QWidget* parent)
    : QWidget(parent)
    , m_field(new QLineEdit(this))
    , m_matches(new QLabel(this))
    , m_previous(parts::arrowButton(Qt::UpArrow, tr("Previous match"), this))
    , m_next(parts::arrowButton(Qt::DownArrow, tr("Next match"), this))
{
    m_field->setPlaceholderText(hint);
    m_field->setClearButtonEnabled(true);
    m_field->setAccessibleName(name);
    m_matches->setFont(theme::smallFont(font()));
    m_matches->setForegroundRole(QPalette::PlaceholderText);
    QHBoxLayout* row = parts::tightRow(this);
    row->addWidget(m_field, 1);
    row->addWidget(m_matches);
    row->addWidget(m_previous);
    row->addWidget(m_next);
    connect(m_field, &QLineEdit::textChanged, this, &TreeSearchRow::textChanged);
    connect(m_field, &QLineEdit::returnPressed, this, &TreeSearchRow::nextAsked);
    connect(m_previous, &QToolButton::clicked, this, &TreeSearchRow::previousAsked);
    connect(m_next, &QToolButton::clicked, this, &TreeSearchRow::nextAsked);
    showMatches(false, {}, -1);
}

void TreeSearchRow::setText(const QString& text)
{
    const QSignalBlocker quiet(m_field);
    m_field->setText(text);
}

void TreeSearchRow::focusSearch()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void TreeSearchRow::showMatches(bool isSearching, const std::vector<int>& found, int selected)
{
    for (QToolButton* step : {m_previous, m_next}) {
        step->setEnabled(!found.empty());
        step->setVisible(isSearching);
    }
    m_matches->setVisible(isSearching);
    const auto at = std::ranges::lower_bound(found, selected);
    const bool isOnMatch = at != found.end() && *at == selected;
    const auto count = static_cast<qint64>(found.size());
    if (!isSearching)
        m_matches->clear();
    else if (count == 0)
        m_matches->setText(tr("no match"));
    else if (isOnMatch)
        m_matches->setText(tr("%1 of %2").arg(at - found.begin() + 1).arg(count));
    else
        m_matches->setText(counted(count, tr("1 match"), tr("%1 matches")));
}

void TreeSearchRow::addButton(QToolButton* button) { layout()->addWidget(button); }

QString TreeSearchRow::matchText() const { return m_matches->text(); }

int steppedMatch(const std::vector<int>& found, int selected, int step)
{
    if (step > 0) {
        const auto after = std::ranges::upper_bound(found, selected);
        return after == found.end() ? found.front() : *after;
    }
    const auto before = std::ranges::lower_bound(found, selected);
    return before == found.begin() ? found.back() : *std::prev(before);
}

} // namespace revisit
