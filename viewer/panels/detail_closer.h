#pragma once

#include <QObject>

QT_BEGIN_NAMESPACE
class QWidget;
QT_END_NAMESPACE

namespace revisit {

/// Closes what shows a list's chosen row in full: by the button in its DetailHeader, and by Escape anywhere in the
/// panel, before what Escape means to the window; fields that have a use for it are asked first. The focus goes back to
/// the list. Owned by the panel; detail and list must live as long. UI thread.
class DetailCloser final : public QObject {
    Q_OBJECT
public:
    DetailCloser(QWidget& panel, QWidget& detail, QWidget& list);

    void close();

Q_SIGNALS:
    void closed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget& m_detail;
    QWidget& m_list;
};

} // namespace revisit
