#include "pipeline/read/read_api.h"

#include "pipeline/read/endpoints.h"
#include "pipeline/read/read_service.h"

#include <memory>

namespace revisit {

namespace {

constexpr Bytes kBodyLimit{64 * 1024};

enum class Guard {
    Public, ///< anybody
    User, ///< the local user's token
    Url, ///< a signed URL, and nothing else
};

enum class Csrf { Required, Exempt };

/// What a request has to bring, before anything is queued for it.
std::optional<HttpAnswer> refusal(const ReadService& service, const HttpExchange& exchange, Guard guard, Csrf csrf)
{
    const bool isReading = exchange.method() == "GET" || exchange.method() == "HEAD";
    if (!isReading) {
        if (auto answer = originRefusal(exchange)) return answer;
        if (csrf == Csrf::Required)
            if (auto answer = csrfRefusal(exchange)) return answer;
    }
    if (guard == Guard::User) return service.auth.refusal(exchange);
    if (guard == Guard::Public) return std::nullopt;
    if (!exchange.header("Authorization").empty())
        return errorAnswer(403, "FORBIDDEN", "A signed URL takes no Authorization header");
    switch (service.urls.check(exchange.path(), exchange.query("exp"), exchange.query("sig"), service.now())) {
    case SignedUrls::Verdict::Good:
        return std::nullopt;
    case SignedUrls::Verdict::Expired:
        return errorAnswer(403, "FORBIDDEN", "Request has expired");
    case SignedUrls::Verdict::Forged:
        break;
    }
    return errorAnswer(403, "FORBIDDEN", "The signature does not match");
}

HttpAnswer finished(const HttpExchange& exchange, Guard guard, HttpAnswer answer)
{
    const bool isReading = exchange.method() == "GET" || exchange.method() == "HEAD";
    if (isReading && guard != Guard::Url) addCsrfCookie(exchange, answer);
    return answer;
}

class Routes {
public:
    explicit Routes(std::shared_ptr<ReadService> service)
        : m_service(std::move(service))
    {
    }

    void add(std::string method, std::string pattern, Endpoint endpoint, Guard guard, Csrf csrf = Csrf::Required)
    {
        HttpRoute route{std::move(method), std::move(pattern), kBodyLimit, {}, {}};
        route.handle = [service = m_service, endpoint, guard, csrf](std::shared_ptr<HttpExchange> exchange) {
            if (auto refused = refusal(*service, *exchange, guard, csrf))
                exchange->answer(finished(*exchange, guard, std::move(*refused)));
            else
                queue(*service, endpoint, guard, std::move(exchange));
        };
        m_routes.push_back(std::move(route));
    }

    /// GET for the signed-in user, under each of the three names of the sessions router.
    void addSession(const std::string& pattern, Endpoint endpoint)
    {
        for (const char* mount : {"/api/session", "/api/sessions", "/api/dashboard-stats"})
            add("GET", mount + pattern, endpoint, Guard::User);
    }

    std::vector<HttpRoute> take() { return std::move(m_routes); }

private:
    /// The job holds no share of the service: the service's destructor joins the job's thread.
    static void queue(ReadService& service, Endpoint endpoint, Guard guard, std::shared_ptr<HttpExchange> exchange)
    {
        const auto queued = service.pool.submit([&service, endpoint, guard, exchange](const StopToken& stop) {
            auto result = endpoint(service, *exchange, stop);
            HttpAnswer answer = result ? std::move(*result) : answerOf(result.error());
            exchange->answer(finished(*exchange, guard, std::move(answer)));
        });
        if (!queued) exchange->answer(answerOf(queued.error()));
    }

    std::shared_ptr<ReadService> m_service;
    std::vector<HttpRoute> m_routes;
};

void addAccount(Routes& routes)
{
    for (const char* path : {"/health", "/health/live"}) routes.add("GET", path, &health, Guard::Public);
    for (const char* path : {"/health/ready", "/ready"}) routes.add("GET", path, &readiness, Guard::Public);
    routes.add("GET", "/health/ingest", &ingestHealth, Guard::Public);
    routes.add("GET", "/health/queue", &queueHealth, Guard::Public);
    routes.add("GET", "/api/auth/providers", &authProviders, Guard::Public);
    routes.add("POST", "/api/auth/otp/send", &sendCode, Guard::Public, Csrf::Exempt);
    routes.add("POST", "/api/auth/otp/verify", &verifyCode, Guard::Public, Csrf::Exempt);
    routes.add("GET", "/api/auth/me", &whoAmI, Guard::User);
    routes.add("POST", "/api/auth/logout", &logOut, Guard::Public);
    routes.add("GET", "/api/teams", &listTeams, Guard::User);
    routes.add("GET", "/api/projects", &listProjects, Guard::User);
    routes.add("GET", "/api/projects/:id", &oneProject, Guard::User);
}

void addSessions(Routes& routes)
{
    routes.addSession("", &listSessions);
    routes.addSession("/:id", &fullSession);
    routes.addSession("/:id/core", &sessionCore);
    routes.addSession("/:id/bootstrap", &bootstrap);
    routes.addSession("/:id/replay-manifest", &replayManifest);
    routes.addSession("/:id/frames", &frameList);
    routes.addSession("/:id/timeline", &timeline);
    routes.addSession("/:id/hierarchy", &hierarchy);
    routes.addSession("/:id/stats", &sessionStats);
    routes.addSession("/:id/network", &sessionNetwork);
    routes.addSession("/:id/artifacts", &sessionArtifacts);
    routes.addSession("/:id/frame/:ts", &frameRedirect);
}

void addMedia(Routes& routes)
{
    routes.addSession("/frame/:id/:ts", &frameBytes);
    routes.addSession("/cover/:id", &cover);
    routes.addSession("/thumbnail/:id", &thumbnail);
    routes.addSession("/rrweb-segment/:id/:artifact", &rrwebSegment);
    routes.addSession("/artifact/:id/:artifact", &artifactBytes);
    routes.add("GET", "/signed/frame/:id/:ts", &frameBytes, Guard::Url);
    routes.add("GET", "/signed/artifact/:id/:artifact", &artifactBytes, Guard::Url);
}

} // namespace

std::vector<HttpRoute> readApiRoutes(ReadApiContext context)
{
    Routes routes{std::make_shared<ReadService>(std::move(context))};
    addAccount(routes);
    addSessions(routes);
    addMedia(routes);
    return routes.take();
}

} // namespace revisit
