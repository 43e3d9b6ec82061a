#pragma once

#include <QWidget>

QT_BEGIN_NAMESPACE
class QTabWidget;
QT_END_NAMESPACE

namespace revisit {

class DetailHeader;

/// The chosen row in full: a head over pages. Pages without an accessible name get their title's. UI thread.
class DetailTabs final : public QWidget {
    Q_OBJECT
public:
    explicit DetailTabs(QWidget* parent);

    [[nodiscard]] DetailHeader& header() { return *m_header; }
    template <typename Page>
    Page* add(Page* page, const QString& title)
    {
        addPage(page, title);
        return page;
    }
    void setPageVisible(QWidget* page, bool isVisible);
    void showPage(QWidget* page);

private:
    void addPage(QWidget* page, const QString& title);

    DetailHeader* m_header;
    QTabWidget* m_tabs;
};

} // namespace revisit
