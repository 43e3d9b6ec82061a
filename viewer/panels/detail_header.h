#pragma once

#include "viewer/actions.h"

#include <QIcon>
#include <QWidget>

QT_BEGIN_NAMESPACE
class QAction;
class QGridLayout;
class QLabel;
class QToolButton;
QT_END_NAMESPACE

namespace revisit {

class ElidedLabel;
class ViewSettings;

/// The head of a detail view: a mark, what it is, when and how in small print, and what can be done with it: beside the
/// texts, below them where the width does not suffice, or in one menu where the view is low besides. Texts are plain,
/// elided, with the whole text as tooltip. UI thread.
class DetailHeader final : public QWidget {
    Q_OBJECT
public:
    explicit DetailHeader(QWidget* parent = nullptr);

    void setTexts(const QString& title, const QString& subtitle);
    void setMark(const QIcon& icon);
    /// A button.
    QAction* addAction(const QString& text, const QString& toolTip);
    /// One that does what a command does: its tooltip names the command's present key.
    QAction* addCommand(const QString& text, const QString& toolTip, ActionId command, const ViewSettings* settings);
    /// A button at the end that closes the detail; its tooltip names Escape, which whoever listens sees to.
    void addClose();
    /// What of the title gives way: the end, or the middle of addresses.
    void setElideMode(Qt::TextElideMode mode);
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString subtitle() const;
    /// What takes the focus, as it stands.
    [[nodiscard]] QWidgetList controls() const;
    /// The buttons ask for no width: there is the menu.
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void closeAsked();

protected:
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    enum class Place { Beside, Below, Menu };
    [[nodiscard]] Place wantedPlace() const;
    void arrange();

    QGridLayout* m_grid;
    QLabel* m_mark;
    ElidedLabel* m_title;
    ElidedLabel* m_subtitle;
    QWidget* m_buttons;
    QToolButton* m_more; ///< the buttons as a menu
    Place m_place = Place::Beside;
    QToolButton* m_close = nullptr;
};

} // namespace revisit
