#pragma once

#include "viewer/latest_only.h"

#include <QDialog>
#include <QIcon>
#include <QString>

#include <functional>
#include <memory>
#include <vector>

QT_BEGIN_NAMESPACE
class QLabel;
class QLineEdit;
class QListView;
QT_END_NAMESPACE

namespace revisit {

class QuickPickModel;

/// Something that can be picked.
struct QuickPickItem {
    QString title;
    QString detail; ///< what it is, or why it cannot be picked; shown beside, searched too, at a lower score
    QString keys; ///< its shortcut, as shown
    QIcon icon;
    bool isEnabled = true;
    std::function<void()> run; ///< UI thread, after the list closed
};

/// A field to type into and the matching items below, best first: the command palette and quick open. Up, Down, Page
/// Up, Page Down choose while the field has the focus, Enter picks, Escape closes. Matching runs off the UI thread.
///
/// Shown over the top middle of its parent; deletes itself when closed. UI thread.
class QuickPick final : public QDialog {
    Q_OBJECT
public:
    QuickPick(const QString& title, const QString& hint, QWidget* parent);
    ~QuickPick() override;

    void setItems(std::vector<QuickPickItem> items);
    /// More, once they are known.
    void addItems(std::vector<QuickPickItem> items);
    /// Adds what `job` returns, which runs on a worker thread of its own. Those that match as well as others stand
    /// below what was there before.
    template <typename Job>
    void load(Job job)
    {
        m_loading.push_back(std::make_unique<LatestOnly>());
        m_loading.back()->run([job = std::move(job)](const auto& isStale) { return job(isStale); },
            [this](std::vector<QuickPickItem> items) { addItems(std::move(items)); });
    }
    [[nodiscard]] const QuickPickModel& model() const { return *m_model; }
    [[nodiscard]] QLineEdit& field() { return *m_field; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    using Items = std::shared_ptr<const std::vector<QuickPickItem>>;
    void build(const QString& hint);
    void match();
    void pick(const QModelIndex& index);
    void step(int rows);

    Items m_items;
    QuickPickModel* m_model;
    QLineEdit* m_field = nullptr;
    QListView* m_list = nullptr;
    QLabel* m_status = nullptr;
    QString m_matched; ///< what the rows match
    bool m_isMatching = false;
    bool m_picksWhenMatched = false; ///< Enter came before the answer
    LatestOnly m_matching;
    std::vector<std::unique_ptr<LatestOnly>> m_loading;
};

} // namespace revisit
