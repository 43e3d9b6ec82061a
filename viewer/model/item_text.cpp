#include "viewer/model/item_text.h"

#include <QCoreApplication>

#include <array>
#include <span>
#include <string_view>

namespace revisit {

namespace {

constexpr const char* kContext = "ItemText";

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ItemText)
};

/// What the decoder's labels begin with, of two beginnings the longer one first.
constexpr std::array kTouchWords{QT_TRANSLATE_NOOP("ItemText", "rage tap"), QT_TRANSLATE_NOOP("ItemText", "rage click"),
    QT_TRANSLATE_NOOP("ItemText", "dead tap"), QT_TRANSLATE_NOOP("ItemText", "dead click"),
    QT_TRANSLATE_NOOP("ItemText", "double tap"), QT_TRANSLATE_NOOP("ItemText", "single tap"),
    QT_TRANSLATE_NOOP("ItemText", "two finger tap"), QT_TRANSLATE_NOOP("ItemText", "three finger gesture"),
    QT_TRANSLATE_NOOP("ItemText", "keyboard tap"), QT_TRANSLATE_NOOP("ItemText", "keyboard show"),
    QT_TRANSLATE_NOOP("ItemText", "keyboard hide"), QT_TRANSLATE_NOOP("ItemText", "keyboard typing"),
    QT_TRANSLATE_NOOP("ItemText", "text input"), QT_TRANSLATE_NOOP("ItemText", "long press"),
    QT_TRANSLATE_NOOP("ItemText", "force touch"), QT_TRANSLATE_NOOP("ItemText", "multi touch"),
    QT_TRANSLATE_NOOP("ItemText", "link click"), QT_TRANSLATE_NOOP("ItemText", "swipe up"),
    QT_TRANSLATE_NOOP("ItemText", "swipe down"), QT_TRANSLATE_NOOP("ItemText", "swipe left"),
    QT_TRANSLATE_NOOP("ItemText", "swipe right"), QT_TRANSLATE_NOOP("ItemText", "swipe"),
    QT_TRANSLATE_NOOP("ItemText", "scroll up"), QT_TRANSLATE_NOOP("ItemText", "scroll down"),
    QT_TRANSLATE_NOOP("ItemText", "scroll motion"), QT_TRANSLATE_NOOP("ItemText", "scroll"),
    QT_TRANSLATE_NOOP("ItemText", "pan up"), QT_TRANSLATE_NOOP("ItemText", "pan down"),
    QT_TRANSLATE_NOOP("ItemText", "pan left"), QT_TRANSLATE_NOOP("ItemText", "pan right"),
    QT_TRANSLATE_NOOP("ItemText", "pan motion"), QT_TRANSLATE_NOOP("ItemText", "pan"),
    QT_TRANSLATE_NOOP("ItemText", "pinch in"), QT_TRANSLATE_NOOP("ItemText", "pinch out"),
    QT_TRANSLATE_NOOP("ItemText", "pinch"), QT_TRANSLATE_NOOP("ItemText", "rotate cw"),
    QT_TRANSLATE_NOOP("ItemText", "rotate ccw"), QT_TRANSLATE_NOOP("ItemText", "rotation"),
    QT_TRANSLATE_NOOP("ItemText", "rotate"), QT_TRANSLATE_NOOP("ItemText", "motion"),
    QT_TRANSLATE_NOOP("ItemText", "gesture"), QT_TRANSLATE_NOOP("ItemText", "input"),
    QT_TRANSLATE_NOOP("ItemText", "click"), QT_TRANSLATE_NOOP("ItemText", "tap")};

constexpr std::array kLifecycleWords{QT_TRANSLATE_NOOP("ItemText", "background"),
    QT_TRANSLATE_NOOP("ItemText", "foreground"), QT_TRANSLATE_NOOP("ItemText", "start-up"),
    QT_TRANSLATE_NOOP("ItemText", "app terminated"), QT_TRANSLATE_NOOP("ItemText", "app state"),
    QT_TRANSLATE_NOOP("ItemText", "app lifecycle"), QT_TRANSLATE_NOOP("ItemText", "session start"),
    QT_TRANSLATE_NOOP("ItemText", "session end"), QT_TRANSLATE_NOOP("ItemText", "session timeout")};

constexpr std::array kFaultWords{QT_TRANSLATE_NOOP("ItemText", "crash"), QT_TRANSLATE_NOOP("ItemText", "error"),
    QT_TRANSLATE_NOOP("ItemText", "resource error"), QT_TRANSLATE_NOOP("ItemText", "long task"),
    QT_TRANSLATE_NOOP("ItemText", "ui freeze")};

QString plain(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).simplified();
}

/// With the words that it begins with translated, where it begins with one of these; the rest stays.
QString withFirstWords(std::string_view label, std::span<const char* const> words)
{
    for (const std::string_view word : words) {
        if (!label.starts_with(word)) continue;
        const std::string_view rest = label.substr(word.size());
        if (!rest.empty() && rest.front() != ' ' && rest.front() != ':') continue;
        const QString shown = QCoreApplication::translate(kContext, word.data());
        return rest.empty() ? shown : shown + (rest.front() == ' ' ? QStringLiteral(" ") : QString()) + plain(rest);
    }
    return plain(label);
}

QString lifecycleText(std::string_view label)
{
    constexpr std::string_view kBack = "foreground after ";
    constexpr std::string_view kStarted = "start-up in ";
    if (label.starts_with(kBack)) return Texts::tr("foreground after %1").arg(plain(label.substr(kBack.size())));
    if (label.starts_with(kStarted)) return Texts::tr("start-up in %1").arg(plain(label.substr(kStarted.size())));
    return withFirstWords(label, kLifecycleWords);
}

/// "GET /v1/cart failed · 431 ms": requests without a status.
QString requestText(const TimelineItem& item)
{
    constexpr std::string_view kFailed = " failed";
    const std::string_view label = item.label;
    const std::size_t path = label.find(' '); // paths hold no blanks
    const std::size_t at = path == std::string_view::npos ? path : label.find(' ', path + 1);
    if (!item.isFailure || at == std::string_view::npos || !label.substr(at).starts_with(kFailed)) return plain(label);
    const QString rest = plain(label.substr(at + kFailed.size()));
    const QString failed = Texts::tr("%1 failed").arg(plain(label.substr(0, at)));
    return rest.isEmpty() ? failed : failed + QLatin1Char(' ') + rest;
}

QString screenText(std::string_view label)
{
    constexpr std::string_view kLeft = "left ";
    return label.starts_with(kLeft) ? Texts::tr("left %1").arg(plain(label.substr(kLeft.size()))) : plain(label);
}

QString customText(const TimelineItem& item)
{
    constexpr std::string_view kUser = "user ";
    constexpr std::string_view kAction = "action ";
    const std::string_view label = item.label;
    if (item.type == "user_identity_changed" && label.starts_with(kUser))
        return Texts::tr("user %1").arg(plain(label.substr(kUser.size())));
    if (item.type == "$redux_action" && label.starts_with(kAction))
        return Texts::tr("action %1").arg(plain(label.substr(kAction.size())));
    return plain(label);
}

} // namespace

QString itemText(const TimelineItem& item)
{
    switch (item.lane) {
    case Lane::Touch:
        return withFirstWords(item.label, kTouchWords);
    case Lane::Navigation:
        return screenText(item.label);
    case Lane::Network:
        return requestText(item);
    case Lane::Lifecycle:
        return lifecycleText(item.label);
    case Lane::Fault:
        return withFirstWords(item.label, kFaultWords);
    case Lane::Custom:
        return customText(item);
    case Lane::Frame:
    case Lane::Log:
    case Lane::Hierarchy:
        break;
    }
    return plain(item.label);
}

bool translatesItemTexts() { return Texts::tr("tap") != QLatin1String("tap"); }

} // namespace revisit
