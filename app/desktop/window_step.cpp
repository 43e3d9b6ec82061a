#include "app/desktop/window_step.h"

#include "viewer/panel_list.h"

#include <QCoreApplication>
#include <QKeySequence>
#include <QRegularExpression>

namespace revisit {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Arguments)
};

tl::unexpected<Error> wrong(const QString& message) { return fail(Errc::InvalidInput, message.toStdString()); }

Result<> addCommand(const QString& value, std::vector<WindowStep>& steps)
{
    static const QRegularExpression pattern(QStringLiteral("^(\\w+)(?::([1-9]\\d{0,5}))?$"));
    const auto match = pattern.match(value); // both parts are empty where nothing matches
    const auto action = Actions::idOf(match.captured(1));
    if (!action) return wrong(Texts::tr("--do takes a command; %1 is none").arg(value));
    const int row = match.captured(2).toInt(); // 0 where none is given
    if (row > 0 && panelOf(*action) == nullptr)
        return wrong(Texts::tr("--do takes a row for panels; %1 shows none").arg(value));
    steps.push_back(CommandStep{*action});
    if (row > 0) steps.push_back(RowStep{*action, row});
    return {};
}

Result<> addText(const QString& value, std::vector<WindowStep>& steps)
{
    if (value.isEmpty()) return wrong(Texts::tr("--type takes a text"));
    steps.push_back(TypeStep{value});
    return {};
}

Result<> addKey(const QString& value, std::vector<WindowStep>& steps)
{
    const auto keys = QKeySequence::fromString(value, QKeySequence::PortableText);
    const bool isOne = keys.count() == 1 && keys[0].key() != Qt::Key_unknown && keys[0].key() != 0;
    if (!isOne) return wrong(Texts::tr("--press takes a key, such as Return or Ctrl+A; %1 is none").arg(value));
    steps.push_back(PressStep{keys[0].toCombined()});
    return {};
}

Result<> addDrag(const QString& option, const QString& value, std::vector<WindowStep>& steps)
{
    static const QRegularExpression pattern(QStringLiteral("^(\\d{1,15})-(\\d{1,15})$"));
    const auto match = pattern.match(value);
    const qint64 from = match.captured(1).toLongLong();
    const qint64 to = match.captured(2).toLongLong();
    if (!match.hasMatch() || to <= from)
        return wrong(
            Texts::tr("--%1 takes two times in milliseconds, the earlier first, such as 2000-5000").arg(option));
    const bool isRange = option == QLatin1String("range");
    steps.push_back(DragStep{isRange ? Qt::ShiftModifier : Qt::ControlModifier, from, to});
    return {};
}

Result<> addHover(const QString& value, std::vector<WindowStep>& steps)
{
    bool isNumber = false;
    const qint64 at = value.toLongLong(&isNumber);
    if (!isNumber || at < 0) return wrong(Texts::tr("--hover takes milliseconds from 0 on"));
    steps.push_back(HoverStep{at});
    return {};
}

} // namespace

Result<> addWindowSteps(const QString& option, const QString& value, std::vector<WindowStep>& steps)
{
    if (option == QLatin1String("do")) return addCommand(value, steps);
    if (option == QLatin1String("type")) return addText(value, steps);
    if (option == QLatin1String("press")) return addKey(value, steps);
    if (option == QLatin1String("hover")) return addHover(value, steps);
    const bool isDrag = option == QLatin1String("range") || option == QLatin1String("measure");
    return isDrag ? addDrag(option, value, steps) : Result<>{};
}

} // namespace revisit
