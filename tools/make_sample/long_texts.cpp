#include "tools/make_sample/long_texts.h"

#include <array>

namespace revisit::sample {

namespace {

const std::array<QString, 4>& endings()
{
    static const std::array<QString, 4> texts{
        QStringLiteral(
            " that a colleague named in a whole sentence, because nobody could agree on anything shorter, and "
            "that goes on until every column of every table has run out of room"),
        QStringLiteral("Donaudampfschifffahrtselektrizitaetenhauptbetriebswerkbauunterbeamtengesellschaft"
                       "VorstandssitzungsprotokollfuehrerinnenTreffen"),
        QStringLiteral("\nsecond line, with a list:\n  - one\n  - two\n  - three\nand a last one after all of them"),
        QStringLiteral(" \u0646\u0635 \u0637\u0648\u064a\u0644 \u0645\u0646 \u0627\u0644\u064a\u0645\u064a\u0646 "
                       "\u0625\u0644\u0649 \u0627\u0644\u064a\u0633\u0627\u0631 \U0001F6D2\U0001F3FA"),
    };
    return texts;
}

bool isRead(const QString& key)
{
    static const QStringList keys{QStringLiteral("screen"), QStringLiteral("screenName"), QStringLiteral("label"),
        QStringLiteral("message"), QStringLiteral("errorMessage"), QStringLiteral("name")};
    return keys.contains(key);
}

} // namespace

void lengthenTexts(EventLog& log)
{
    std::size_t next = 0;
    log.change([&next](QJsonObject& event) {
        const QString& ending = endings().at(next++ % endings().size());
        for (auto field = event.begin(); field != event.end(); ++field) {
            if (field.key() == QLatin1String("url"))
                field.value()
                    = field.value().toString() + QStringLiteral("/") + QStringLiteral("segment/").repeated(60);
            else if (isRead(field.key()) && field.value().isString())
                field.value() = field.value().toString() + ending;
        }
    });
}

} // namespace revisit::sample
