#pragma once

#include "pipeline/read/read_service.h"

/// The endpoints of the read API by topic. All have the type Endpoint: they run on a worker, their request has passed
/// the guards of its route.
namespace revisit {

// account_endpoints.cpp
[[nodiscard]] Result<HttpAnswer> authProviders(ReadService&, const HttpExchange&, const StopToken&);
[[nodiscard]] Result<HttpAnswer> sendCode(ReadService&, const HttpExchange&, const StopToken&);
[[nodiscard]] Result<HttpAnswer> verifyCode(ReadService&, const HttpExchange&, const StopToken&);
[[nodiscard]] Result<HttpAnswer> whoAmI(ReadService&, const HttpExchange&, const StopToken&);
[[nodiscard]] Result<HttpAnswer> logOut(ReadService&, const HttpExchange&, const StopToken&);

// project_endpoints.cpp
[[nodiscard]] Result<HttpAnswer> listTeams(ReadService&, const HttpExchange&, const StopToken&);
[[nodiscard]] Result<HttpAnswer> listProjects(ReadService&, const HttpExchange&, const StopToken&);
[[nodiscard]] Result<HttpAnswer> oneProject(ReadService&, const HttpExchange&, const StopToken&);

// health_endpoints.cpp
[[nodiscard]] Result<HttpAnswer> health(ReadService&, const HttpExchange&, const StopToken&);
[[nodiscard]] Result<HttpAnswer> readiness(ReadService&, const HttpExchange&, const StopToken&);
[[nodiscard]] Result<HttpAnswer> ingestHealth(ReadService&, const HttpExchange&, const StopToken&);
[[nodiscard]] Result<HttpAnswer> queueHealth(ReadService&, const HttpExchange&, const StopToken&);

// list_endpoint.cpp
[[nodiscard]] Result<HttpAnswer> listSessions(ReadService&, const HttpExchange&, const StopToken&);

// session_endpoints.cpp
[[nodiscard]] Result<HttpAnswer> sessionCore(ReadService&, const HttpExchange&, const StopToken&);
[[nodiscard]] Result<HttpAnswer> replayManifest(ReadService&, const HttpExchange&, const StopToken&);
[[nodiscard]] Result<HttpAnswer> frameList(ReadService&, const HttpExchange&, const StopToken&);
[[nodiscard]] Result<HttpAnswer> timeline(ReadService&, const HttpExchange&, const StopToken&);
[[nodiscard]] Result<HttpAnswer> hierarchy(ReadService&, const HttpExchange&, const StopToken&);
[[nodiscard]] Result<HttpAnswer> sessionStats(ReadService&, const HttpExchange&, const StopToken&);
[[nodiscard]] Result<HttpAnswer> sessionNetwork(ReadService&, const HttpExchange&, const StopToken&);
[[nodiscard]] Result<HttpAnswer> bootstrap(ReadService&, const HttpExchange&, const StopToken&);
[[nodiscard]] Result<HttpAnswer> fullSession(ReadService&, const HttpExchange&, const StopToken&);
[[nodiscard]] Result<HttpAnswer> sessionArtifacts(ReadService&, const HttpExchange&, const StopToken&);

// media_endpoints.cpp
[[nodiscard]] Result<HttpAnswer> frameBytes(ReadService&, const HttpExchange&, const StopToken&);
[[nodiscard]] Result<HttpAnswer> frameRedirect(ReadService&, const HttpExchange&, const StopToken&);
[[nodiscard]] Result<HttpAnswer> cover(ReadService&, const HttpExchange&, const StopToken&);
[[nodiscard]] Result<HttpAnswer> thumbnail(ReadService&, const HttpExchange&, const StopToken&);
[[nodiscard]] Result<HttpAnswer> rrwebSegment(ReadService&, const HttpExchange&, const StopToken&);
[[nodiscard]] Result<HttpAnswer> artifactBytes(ReadService&, const HttpExchange&, const StopToken&);

} // namespace revisit
