#pragma once

#include <QWidget>

#include <vector>

QT_BEGIN_NAMESPACE
class QLabel;
class QLineEdit;
class QToolButton;
QT_END_NAMESPACE

namespace revisit {

/// The search above a tree: a field, how many nodes it found and which of them is selected, and steps to the next and
/// the one before; Return steps on. The trees of views and of pages have it. UI thread.
class TreeSearchRow final : public QWidget {
    Q_OBJECT
public:
    TreeSearchRow(const QString& hint, const QString& name, QWidget* parent);

    [[nodiscard]] QLineEdit& field() { return *m_field; }
    /// Tells nobody.
    void setText(const QString& text);
    void focusSearch();
    /// Nodes found, ascending, and the selected one. While nothing is searched, the field has all the room.
    void showMatches(bool isSearching, const std::vector<int>& found, int selected);
    /// At the end of the row.
    void addButton(QToolButton* button);
    [[nodiscard]] QString matchText() const;

Q_SIGNALS:
    void textChanged(const QString& text);
    void nextAsked();
    void previousAsked();

private:
    QLineEdit* m_field;
    QLabel* m_matches;
    QToolButton* m_previous;
    QToolButton* m_next;
};

/// Which of the nodes found comes `step` (1 or -1) after the selected one, round at the ends; `found` holds some.
[[nodiscard]] int steppedMatch(const std::vector<int>& found, int selected, int step);

} // namespace revisit
