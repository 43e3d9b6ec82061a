#pragma once

#include "viewer/view_context.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QStackedWidget;
QT_END_NAMESPACE

namespace revisit {

class Actions;
class ElidedLabel;
class FrameView;
class MessagePage;
class PreviewPage;
class ViewSettings;

/// The middle of the window: a header with the screen's name and the frame's number, and below it the frame, or what
/// there is to say while nothing is open, loading or failed. UI thread.
class FramePanel final : public QWidget {
    Q_OBJECT
public:
    FramePanel(const ViewContext& context, ViewSettings& settings, Actions& actions, QWidget* parent = nullptr);

    [[nodiscard]] FrameView& view() { return *m_view; }
    /// The picture at the playhead, off the UI thread, into the clipboard or a PNG the user names.
    void copyPicture();
    void savePicture(bool hasOverlays);

Q_SIGNALS:
    /// Something to show in the status bar for a moment.
    void messaged(const QString& text);

private:
    void build(ViewSettings& settings);
    [[nodiscard]] QWidget* makeHeader();
    void connectActions(Actions& actions, ViewSettings& settings);
    void showState();
    void showHeader();
    void showContextMenu(const QPoint& position);
    [[nodiscard]] QString suggestedFile() const;

    ViewContext m_context;
    Actions& m_actions;
    QStackedWidget* m_pages = nullptr;
    QWidget* m_header = nullptr;
    ElidedLabel* m_screenName = nullptr;
    QLabel* m_frameNumber = nullptr;
    QLabel* m_zoom = nullptr;
    FrameView* m_view = nullptr;
    MessagePage* m_welcome = nullptr;
    MessagePage* m_loading = nullptr;
    MessagePage* m_failed = nullptr;
    PreviewPage* m_preview = nullptr;
};

} // namespace revisit
