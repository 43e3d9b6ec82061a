#pragma once

#include "viewer/latest_only.h"

#include <QWidget>

#include <functional>
#include <string>

QT_BEGIN_NAMESPACE
class QLabel;
class QStackedWidget;
class QToolButton;
QT_END_NAMESPACE

namespace revisit {

class Chip;
class ListTable;
class StackModel;

/// A stack, read on a worker: the app's own frames stand out, the others can be hidden; copies single lines or all of
/// it as recorded. UI thread.
class StackView final : public QWidget {
    Q_OBJECT
public:
    explicit StackView(QWidget* parent = nullptr);
    ~StackView() override;

    /// `make` runs on the worker and returns the stack as recorded; an empty one shows `reason`.
    void show(std::function<std::string()> make, const QString& reason);
    void clear();
    [[nodiscard]] const StackModel& model() const { return *m_model; }
    /// As recorded.
    [[nodiscard]] const QString& text() const { return m_text; }

public Q_SLOTS:
    void copyAll();
    void copyLines();

Q_SIGNALS:
    void shown();

private:
    void apply(QString text);

    StackModel* m_model;
    ListTable* m_list;
    QLabel* m_summary;
    Chip* m_onlyApp;
    QToolButton* m_copy;
    QStackedWidget* m_pages;
    QLabel* m_reason;
    QString m_text;
    LatestOnly m_reading;
};

} // namespace revisit
