#pragma once

#include "viewer/frame/frame_export.h"
#include "viewer/model/hierarchy_picking.h"
#include "viewer/view_context.h"

#include <QWidget>

#include <functional>
#include <optional>

QT_BEGIN_NAMESPACE
class QLabel;
class QMenu;
class QToolBar;
class QStackedWidget;
QT_END_NAMESPACE

namespace revisit {

class Actions;
class BriefNotice;
struct Clip;
class ElidedLabel;
class FrameView;
class MessagePage;
class PreviewPage;
class ViewSettings;

/// Whether a copied or saved picture carries what lies over it.
enum class PictureOverlays { Without, With };

/// The middle of the window: a header with the screen's name, the tools and the frame's number, and below it the frame,
/// or what there is to say while nothing is open, loading or failed. UI thread.
class FramePanel final : public QWidget {
    Q_OBJECT
public:
    FramePanel(const ViewContext& context, ViewSettings& settings, Actions& actions, QWidget* parent = nullptr);

    [[nodiscard]] FrameView& view() { return *m_view; }
    /// Whose pictures it shows.
    [[nodiscard]] const ReplaySession& session() const { return m_context.session; }
    /// Hidden, the picture has its room.
    void setHeaderShown(bool isShown);
    /// The picture at the playhead, off the UI thread, into the clipboard or a PNG; without a name it asks for one.
    /// Where there is no picture, messaged() says why and nothing is asked; so it is with sheets and clips.
    void copyPicture(PictureOverlays overlays);
    void savePicture(PictureOverlays overlays, const QString& file = {});
    /// Pictures of the session, or of the selected range, on one page as a PNG.
    void saveContactSheet(const QString& file = {});
    /// The marked range, else some seconds around the playhead, as an animated PNG with the touches that are shown.
    void saveClip(const QString& file = {});

Q_SIGNALS:
    /// Something to show in the status bar for a moment.
    void messaged(const QString& text);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void build(ViewSettings& settings);
    [[nodiscard]] QWidget* makeHeader();
    [[nodiscard]] QToolBar* makeTools();
    void connectActions(Actions& actions, ViewSettings& settings);
    void connectTools(Actions& actions);
    void stepView(NodeStep step);
    void showState();
    void showHeader();
    [[nodiscard]] QString titleText() const;
    void fitHeader();
    void showContextMenu(const QPoint& position);
    void addViewsUnder(QMenu& menu, const QPoint& position);
    [[nodiscard]] static QString clipTitle(const Clip& clip);
    [[nodiscard]] std::optional<FrameExport> currentExport(PictureOverlays overlays) const;
    void tellSaved(const QString& file, const Result<>& saved);
    /// On the worker that writes.
    void writeFile(const QString& file, const std::function<Result<>(const QString&)>& make);
    [[nodiscard]] QString whyNoPicture() const;
    [[nodiscard]] QString whyNoSheet() const;
    [[nodiscard]] QString whyNoClip(const Clip& clip) const;

    ViewContext m_context;
    ViewSettings& m_settings;
    Actions& m_actions;
    QStackedWidget* m_pages = nullptr;
    QWidget* m_header = nullptr;
    bool m_isHeaderShown = true; ///< while there is a picture
    QToolBar* m_tools = nullptr;
    ElidedLabel* m_screenName = nullptr;
    QLabel* m_frameNumber = nullptr;
    QLabel* m_zoom = nullptr;
    FrameView* m_view = nullptr;
    BriefNotice* m_notice = nullptr; ///< over the view
    MessagePage* m_welcome = nullptr;
    MessagePage* m_loading = nullptr;
    MessagePage* m_failed = nullptr;
    PreviewPage* m_preview = nullptr;
};

} // namespace revisit
