#pragma once

#include "viewer/latest_only.h"

#include <QDialog>
#include <QIcon>
#include <QString>

#include <cstddef>
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

/// Items in blocks that never change: more come without a copy of those that are there. Copies share the blocks.
/// Threads: any, each with a copy of its own.
class QuickPickItems {
public:
    void add(std::vector<QuickPickItem> items);
    [[nodiscard]] std::size_t size() const { return m_size; }
    /// In the order of adding. The address stays.
    [[nodiscard]] const QuickPickItem& operator[](std::size_t index) const;

private:
    std::vector<std::shared_ptr<const std::vector<QuickPickItem>>> m_blocks; ///< few
    std::size_t m_size = 0;
};

/// What a job found.
struct QuickPickFound {
    std::vector<QuickPickItem> items;
    QString remark; ///< said beside the number of matches, such as that there are more; empty: nothing
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
    void addItems(QuickPickFound found);
    /// Adds the QuickPickFound that `job` returns, which runs on a worker thread of its own. Those that match as well
    /// as others stand below what was there before.
    template <typename Job>
    void load(Job job)
    {
        m_loading.push_back(std::make_unique<LatestOnly>());
        m_loading.back()->run([job = std::move(job)](const auto& isStale) { return job(isStale); },
            [this](QuickPickFound found) { addItems(std::move(found)); });
    }
    [[nodiscard]] const QuickPickModel& model() const { return *m_model; }
    [[nodiscard]] QLineEdit& field() { return *m_field; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void build(const QString& hint);
    void match();
    void showCount();
    void pick(const QModelIndex& index);
    void step(int rows);

    QuickPickItems m_items;
    QString m_remark;
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
