// No tooltip takes text of a recording for markup: it would load pictures from the disk, or show entities.
#include "decoder/web_track.h"
#include "tests/viewer/view_fixture.h"
#include "viewer/elided_label.h"
#include "viewer/model/artifact_content.h"
#include "viewer/model/artifact_model.h"
#include "viewer/model/byte_field_model.h"
#include "viewer/model/diff_model.h"
#include "viewer/model/endpoint_model.h"
#include "viewer/model/event_list_model.h"
#include "viewer/model/fault_model.h"
#include "viewer/model/find_model.h"
#include "viewer/model/note_list_model.h"
#include "viewer/model/property_model.h"
#include "viewer/model/stack_model.h"
#include "viewer/model/state_model.h"
#include "viewer/model/web_page_model.h"
#include "viewer/plain_tool_tip.h"
#include "viewer/quick_pick.h"
#include "viewer/quick_pick_model.h"

#include <QDirIterator>
#include <QTextDocument>
#include <QtTest>

using namespace revisit;

namespace {

const std::string kHostile = R"(<img src="file:///etc/hostname">&amp; <b>x</b>)";
const QString kHostileText = QString::fromStdString(kHostile);

/// What a tooltip of that text looks like on screen.
QString shownText(const QString& toolTip)
{
    if (!Qt::mightBeRichText(toolTip)) return toolTip;
    QTextDocument document;
    document.setHtml(toolTip);
    return document.toPlainText();
}

/// Every tooltip below, all of them plain; how many hold the hostile text whole.
int hostileCells(const QAbstractItemModel& model, const QModelIndex& parent = {})
{
    int count = 0;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        for (int column = 0; column < model.columnCount(parent); ++column) {
            const QModelIndex index = model.index(row, column, parent);
            const QString toolTip = index.data(Qt::ToolTipRole).toString();
            if (toolTip.contains(QLatin1String("<img")) || toolTip.contains(QLatin1String("<b>"))) return -1000;
            if (shownText(toolTip).contains(kHostileText)) ++count;
        }
        const QModelIndex first = model.index(row, 0, parent);
        if (model.rowCount(first) > 0) count += hostileCells(model, first);
    }
    return count;
}

template <typename Model, typename Table>
std::unique_ptr<Model> modelOf(Table table)
{
    auto model = std::make_unique<Model>();
    model->setTable(std::make_shared<const Table>(std::move(table)));
    return model;
}

std::unique_ptr<EventListModel> hostileEvents()
{
    TimelineItem item;
    item.label = kHostile;
    auto model = std::make_unique<EventListModel>();
    model->setTable(
        EventTable::build({std::make_shared<const std::vector<TimelineItem>>(1, item), {}, {}, {}}, SessionClock{}));
    return model;
}

std::unique_ptr<ByteFieldModel> byteFields()
{
    auto content = std::make_shared<ArtifactContent>();
    ByteField field;
    field.name = kHostile;
    field.value = kHostile;
    content->outline.fields.push_back(field);
    content->indexFields();
    auto model = std::make_unique<ByteFieldModel>();
    model->setContent(content);
    return model;
}

std::unique_ptr<ArtifactModel> artifacts()
{
    ArtifactReport artifact;
    artifact.path = kHostile;
    Problem problem;
    problem.message = kHostile;
    artifact.problems.push_back(problem);
    auto model = std::make_unique<ArtifactModel>();
    model->setArtifacts(std::make_shared<const ArtifactModel::Artifacts>(ArtifactModel::Artifacts{artifact}));
    return model;
}

std::vector<std::pair<std::unique_ptr<QAbstractItemModel>, int>> hostileModels()
{
    std::vector<std::pair<std::unique_ptr<QAbstractItemModel>, int>> models;
    auto properties = std::make_unique<PropertyModel>();
    properties->setProperties({{kHostileText, kHostileText}});
    models.emplace_back(std::move(properties), 2);
    models.emplace_back(hostileEvents(), 1);
    auto notes = std::make_unique<NoteListModel>();
    SessionNote note;
    note.text = kHostile;
    notes->setMarks({note}, SessionClock{});
    models.emplace_back(std::move(notes), 1);
    models.emplace_back(artifacts(), 2);
    auto picks = std::make_unique<QuickPickModel>();
    QuickPickItems items;
    items.add({QuickPickItem{{}, kHostileText, {}, {}, true, {}}});
    picks->show(items, {QuickPickRow{}});
    models.emplace_back(std::move(picks), 1);
    auto places = std::make_unique<FindModel>();
    FindGroup group;
    group.count = group.total = 1;
    group.hits.emplace_back().title = kHostileText;
    places->setGroups({group});
    models.emplace_back(std::move(places), 1);
    auto endpoints = std::make_unique<EndpointModel>();
    EndpointStatistics endpoint;
    endpoint.path = kHostile;
    endpoints->setEndpoints({endpoint});
    models.emplace_back(std::move(endpoints), 1);
    auto stack = std::make_unique<StackModel>();
    StackTrace trace;
    trace.lines.emplace_back().raw = kHostile;
    stack->setStack(trace);
    models.emplace_back(std::move(stack), 2);
    models.emplace_back(byteFields(), 2);
    StateTable states;
    states.rows.emplace_back().type = kHostileText;
    models.emplace_back(modelOf<StateModel>(std::move(states)), 1);
    FaultTable faults;
    faults.rows.emplace_back().title = kHostileText;
    models.emplace_back(modelOf<FaultModel>(std::move(faults)), 3);
    auto diff = std::make_unique<DiffModel>();
    JsonDiff changes;
    changes.changes.push_back({JsonChange::Kind::Changed, kHostile, kHostile, kHostile});
    diff->setDiff(changes);
    models.emplace_back(std::move(diff), 3);
    auto pages = std::make_unique<WebPageModel>();
    auto track = std::make_shared<WebTrack>();
    track->pages = {{WallTime{1}, kHostile, {}, false}};
    pages->setTrack(track, SessionClock{});
    models.emplace_back(std::move(pages), 3);
    return models;
}

} // namespace

class TestToolTips : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everythingIsShownLetterByLetter();
    void modelsShowRecordedTextAsItIs();
    void elidedLabelsShowTheirText();
    void nothingElseEscapes();
};

void TestToolTips::everythingIsShownLetterByLetter()
{
    QCOMPARE(plainToolTip({}), QString());
    for (const QString& text : {kHostileText, QStringLiteral("plain"), QStringLiteral("a\nb < c"),
             QStringLiteral("</qt><img src=x>"), QStringLiteral("&lt;")}) {
        QVERIFY(Qt::mightBeRichText(plainToolTip(text)));
        QCOMPARE(shownText(plainToolTip(text)), text);
    }
}

void TestToolTips::modelsShowRecordedTextAsItIs()
{
    for (const auto& [model, cells] : hostileModels()) {
        QVERIFY2(model->rowCount() > 0, model->metaObject()->className());
        const int found = hostileCells(*model);
        QVERIFY2(found == cells,
            qPrintable(QStringLiteral("%1: %2 of %3")
                           .arg(QLatin1String(model->metaObject()->className()))
                           .arg(found)
                           .arg(cells)));
    }
}

void TestToolTips::elidedLabelsShowTheirText()
{
    ElidedLabel label(Qt::ElideRight);
    label.resize(20, 20);
    label.setFullText(kHostileText);
    QCOMPARE(shownText(label.toolTip()), kHostileText);
}

/// Escaping is half of it: without a tag the entities would be shown. So nothing but the helper escapes.
void TestToolTips::nothingElseEscapes()
{
    QDirIterator files(QStringLiteral(REVISIT_VIEWER_SOURCES), {QStringLiteral("*.cpp"), QStringLiteral("*.h")},
        QDir::Files, QDirIterator::Subdirectories);
    int read = 0;
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        ++read;
        if (file.fileName().endsWith(QLatin1String("/plain_tool_tip.cpp"))) continue;
        QVERIFY2(!file.readAll().contains("toHtmlEscaped"), qPrintable(file.fileName()));
    }
    QVERIFY(read > 100);
}

QTEST_MAIN(TestToolTips)
#include "tst_tool_tips.moc"
