#pragma once

#include "viewer/view_context.h"

#include <QObject>
#include <QUrl>

#include <functional>

QT_BEGIN_NAMESPACE
class QAction;
QT_END_NAMESPACE

namespace revisit {

class DetailHeader;
struct FaultRow;
struct IssueText;

/// What leads from a fault to its issue in a tracker: one button opens the issue that is linked, or else the tracker's
/// page for a new one, filled in (its address is set in the settings; without one the text is copied); another links an
/// issue. A linked address is a note at the fault's moment, so it is kept and exported as the user's notes are.
///
/// Pages open in the browser, and only when asked for. UI thread.
class FaultIssue final : public QObject {
    Q_OBJECT
public:
    /// The name of the preference that holds the tracker's address.
    static constexpr const char* kAddress = "issues/address";

    struct Fault {
        const FaultRow* row = nullptr; ///< null: none is chosen
        std::function<IssueText()> text;
    };
    /// `present` tells of the fault on screen; `panel` is where it is.
    FaultIssue(const ViewContext& context, DetailHeader& header, std::function<Fault()> present, QWidget* panel);

    /// Another fault is on screen.
    void refresh();
    /// The address that is linked; invalid where none is.
    [[nodiscard]] QUrl linked() const;
    void open();
    void askForLink();

Q_SIGNALS:
    /// What was done, or why not.
    void messaged(const QString& text);

private:
    void link(const QString& address);

    ViewContext m_context;
    std::function<Fault()> m_present;
    QWidget* m_panel;
    QAction* m_open;
    QAction* m_link;
};

} // namespace revisit
