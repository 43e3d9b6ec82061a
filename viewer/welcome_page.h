#pragma once

#include "viewer/actions.h"
#include "viewer/ports/pipeline_control.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QBoxLayout;
class QLabel;
class QLineEdit;
QT_END_NAMESPACE

namespace revisit {

class ViewSettings;

/// The page of an empty tab: what can be opened, what was opened lately, and how an app's SDK is pointed at the local
/// server, with address and key to copy. UI thread.
class WelcomePage final : public QWidget {
    Q_OBJECT
public:
    /// `hasServer`: whether this program offers a local server at all.
    WelcomePage(Actions& actions, ViewSettings& settings, bool hasServer, QWidget* parent);

    void showPipeline(const PipelineStatus& status);
    /// Where the keys begin.
    [[nodiscard]] QWidget& firstButton() const { return *m_first; }

Q_SIGNALS:
    /// One of the recent files.
    void pathChosen(const QString& path);

private:
    void build(bool hasServer);
    [[nodiscard]] QWidget* makeOpening();
    [[nodiscard]] QWidget* makeRecent();
    [[nodiscard]] QWidget* makeServer();
    [[nodiscard]] QLineEdit* addCopyRow(QBoxLayout& column, const QString& name, const char* objectName);
    void fillRecent();

    Actions& m_actions;
    ViewSettings& m_settings;
    QWidget* m_first = nullptr;
    QWidget* m_recent = nullptr;
    QBoxLayout* m_recentRows = nullptr;
    QLabel* m_serverState = nullptr;
    QLineEdit* m_address = nullptr;
    QLineEdit* m_key = nullptr;
    QWidget* m_access = nullptr; ///< address and key, while there are some
};

} // namespace revisit
