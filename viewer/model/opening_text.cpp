#include "viewer/model/opening_text.h"

#include "viewer/model/replay_session.h"

#include <QCoreApplication>

namespace revisit {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(OpeningText)
};

} // namespace

QString openingText(const ReplaySession& session)
{
    using State = ReplaySession::State;
    if (session.recording()) return {};
    if (session.state() == State::Loading) return Texts::tr("The recording is being opened\u2026");
    if (session.state() == State::Failed) return Texts::tr("The recording cannot be opened");
    return Texts::tr("No recording is open");
}

} // namespace revisit
