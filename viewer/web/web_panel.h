#pragma once

#include "viewer/view_context.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QToolBar;
QT_END_NAMESPACE

namespace revisit {

class Actions;
class CurrentWeb;
class ElidedLabel;
class ListTable;
class MessagePage;
class PagePlayer;
class ViewSettings;
class WebPageModel;
class WebView;

/// The middle of the window for a recording of a web page, in place of the frame view: the page's address, the page
/// (where the program has a browser engine) or its outline with the pointer's track, the list of pages as chapters, and
/// what there is to know about what is missing. UI thread.
class WebPanel final : public QWidget {
    Q_OBJECT
public:
    WebPanel(const ViewContext& context, CurrentWeb& web, ViewSettings& settings, Actions& actions,
        QWidget* parent = nullptr);

    [[nodiscard]] WebView& view() { return *m_view; }
    /// Hidden, the page has its room.
    void setHeaderShown(bool isShown) { m_header->setVisible(isShown); }
    [[nodiscard]] ListTable& pages() { return *m_pages; }
    [[nodiscard]] const WebPageModel& pageModel() const { return *m_pageModel; }
    /// Null without a browser engine.
    [[nodiscard]] PagePlayer* player() { return m_player; }
    /// What the strip over the page says; empty where it is hidden.
    [[nodiscard]] QString noticeText() const;
    /// Everything asked for is read and shown.
    [[nodiscard]] bool isSettled() const;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void build(Actions& actions);
    [[nodiscard]] QWidget* makeHeader(Actions& actions);
    [[nodiscard]] QToolBar* makeTools(Actions& actions);
    [[nodiscard]] QWidget* makeNotice();
    [[nodiscard]] QWidget* makePages();
    void showTrack();
    void showMoment();
    void showNotice();
    void showPage(int row);
    void shareRoom();
    void stepPress(bool isForward);
    [[nodiscard]] QString warning() const;
    [[nodiscard]] QString explanation() const;
    [[nodiscard]] bool canPlayPage() const;

    ViewContext m_context;
    CurrentWeb& m_web;
    ViewSettings& m_settings;
    QWidget* m_header = nullptr;
    QStackedWidget* m_stack = nullptr;
    QSplitter* m_splitter = nullptr;
    bool m_isSharedByUser = false; ///< picture and list have the shares that the user gave them
    QStackedWidget* m_pictures = nullptr;
    WebView* m_view = nullptr;
    PagePlayer* m_player = nullptr;
    ListTable* m_pages = nullptr;
    WebPageModel* m_pageModel;
    MessagePage* m_reading = nullptr;
    MessagePage* m_failed = nullptr;
    ElidedLabel* m_address = nullptr;
    QLabel* m_pageNumber = nullptr;
    QAction* m_previousPress = nullptr;
    QAction* m_nextPress = nullptr;
    QAction* m_outline = nullptr;
    QAction* m_explain = nullptr;
    QWidget* m_notice = nullptr;
    QLabel* m_noticeIcon = nullptr;
    QLabel* m_noticeText = nullptr;
    QPushButton* m_seekFirst = nullptr;
};

} // namespace revisit
