#include "client/http_transfer.h"

#include <curl/curl.h>

#include <algorithm>
#include <array>
#include <cctype>

namespace revisit {

namespace {

constexpr std::uint64_t kMaxHeaderBytes = 256ULL * 1024;
constexpr int kMaxRedirects = 5;

struct UrlDeleter {
    void operator()(CURLU* url) const { curl_url_cleanup(url); }
};
using UrlHandle = std::unique_ptr<CURLU, UrlDeleter>;

std::string urlPart(CURLU* url, CURLUPart part, unsigned flags = 0)
{
    char* text = nullptr;
    if (curl_url_get(url, part, &text, flags) != CURLUE_OK) return {};
    std::string value(text);
    curl_free(text);
    return value;
}

UrlHandle parseUrl(const std::string& text)
{
    UrlHandle url(curl_url());
    if (url && curl_url_set(url.get(), CURLUPART_URL, text.c_str(), CURLU_NON_SUPPORT_SCHEME) != CURLUE_OK) url.reset();
    return url;
}

/// Scheme, host and port in one text: equal means same origin.
std::string originOf(const std::string& text)
{
    const UrlHandle url = parseUrl(text);
    if (!url) return {};
    return urlPart(url.get(), CURLUPART_SCHEME) + "://" + urlPart(url.get(), CURLUPART_HOST) + ":"
        + urlPart(url.get(), CURLUPART_PORT, CURLU_DEFAULT_PORT);
}

bool isLoopback(const std::string& text)
{
    const UrlHandle url = parseUrl(text);
    const std::string host = url ? urlPart(url.get(), CURLUPART_HOST) : std::string{};
    return host == "localhost" || host == "[::1]" || host.starts_with("127.");
}

bool isToken(std::string_view text)
{
    return !text.empty() && std::ranges::all_of(text, [](char c) {
        return std::isalnum(static_cast<unsigned char>(c)) != 0
            || std::string_view("!#$%&'*+-.^_`|~").find(c) != std::string_view::npos;
    });
}

bool isHeaderValue(std::string_view text)
{
    return std::ranges::none_of(text, [](char c) { return c == '\r' || c == '\n' || c == '\0'; });
}

std::string lowerCase(std::string_view text)
{
    std::string lower(text);
    std::ranges::transform(lower, lower.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return lower;
}

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
    const auto last = text.find_last_not_of(" \t\r\n");
    text.remove_suffix(last == std::string_view::npos ? text.size() : text.size() - last - 1);
    return text;
}

} // namespace

struct HttpTransfer::Curl {
    CURL* easy = curl_easy_init();
    curl_slist* headers = nullptr;
    std::array<char, CURL_ERROR_SIZE> error{};

    Curl() = default;
    ~Curl()
    {
        curl_easy_cleanup(easy);
        curl_slist_free_all(headers);
    }
    Curl(const Curl&) = delete;
    Curl& operator=(const Curl&) = delete;

    template <typename Value>
    void set(CURLoption option, Value value)
    {
        curl_easy_setopt(easy, option, value);
    }
    void addHeader(const std::string& line)
    {
        if (curl_slist* longer = curl_slist_append(headers, line.c_str())) headers = longer;
    }
    std::int64_t count(CURLINFO what) const
    {
        curl_off_t value = 0;
        curl_easy_getinfo(easy, what, &value);
        return value;
    }
    long info(CURLINFO what) const
    {
        long value = 0;
        curl_easy_getinfo(easy, what, &value);
        return value;
    }
};

std::string withoutQuery(std::string_view url)
{
    std::string_view text = url.substr(0, url.find_first_of("?#"));
    const auto scheme = text.find("://");
    const auto host = scheme == std::string_view::npos ? 0 : scheme + 3;
    const auto at = text.substr(host, text.find('/', host) - host).rfind('@');
    if (at == std::string_view::npos) return std::string(text);
    return std::string(text.substr(0, host)) + std::string(text.substr(host + at + 1));
}

HttpTransfer::HttpTransfer(HttpRequest request, HttpClient::Done done, StopToken stop)
    : m_request(std::move(request))
    , m_done(std::move(done))
    , m_stop(std::move(stop))
{
}

HttpTransfer::~HttpTransfer() = default;

void* HttpTransfer::handle() const noexcept { return m_curl ? m_curl->easy : nullptr; }

Result<> HttpTransfer::checkRequest() const
{
    const UrlHandle url = parseUrl(m_request.url);
    if (!url || urlPart(url.get(), CURLUPART_HOST).empty()) return fail(Errc::InvalidInput, "this is no URL");
    const std::string scheme = urlPart(url.get(), CURLUPART_SCHEME);
    if (scheme != "http" && scheme != "https") return fail(Errc::InvalidInput, "only http and https URLs are fetched");
    if (!urlPart(url.get(), CURLUPART_USER).empty())
        return fail(Errc::InvalidInput, "a URL must not carry a user name or password");
    if (!isToken(m_request.method)) return fail(Errc::InvalidInput, "the method is not a word");
    for (const auto& [name, value] : m_request.headers)
        if (!isToken(name) || !isHeaderValue(value)) return fail(Errc::InvalidInput, "a header is malformed: " + name);
    return {};
}

Result<> HttpTransfer::prepare(const HttpClientOptions& options)
{
    if (auto check = checkRequest(); !check) return fail(about(std::move(check).error(), withoutQuery(m_request.url)));
    m_curl = std::make_unique<Curl>();
    if (m_curl->easy == nullptr) return fail(Errc::Network, "no memory for a request");
    applyBasics(options);
    applyMethod();
    return applyHeaders();
}

void HttpTransfer::applyBasics(const HttpClientOptions& options)
{
    Curl& curl = *m_curl;
    curl.set(CURLOPT_PRIVATE, this);
    curl.set(CURLOPT_URL, m_request.url.c_str());
    curl.set(CURLOPT_PROTOCOLS_STR, "http,https");
    curl.set(CURLOPT_NOSIGNAL, 1L);
    curl.set(CURLOPT_ERRORBUFFER, curl.error.data());
    curl.set(CURLOPT_USERAGENT, options.userAgent.c_str());
    if (isLoopback(m_request.url)) curl.set(CURLOPT_PROXY, ""); // whatever the environment says
    curl.set(CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(std::max<std::int64_t>(1, options.connectTimeout.ms)));
    if (m_request.decodesContent) curl.set(CURLOPT_ACCEPT_ENCODING, "gzip, deflate");
    curl.set(CURLOPT_HTTP_CONTENT_DECODING, m_request.decodesContent ? 1L : 0L);
    using Callback = std::size_t (*)(char*, std::size_t, std::size_t, void*);
    const Callback onBody = [](char* bytes, std::size_t, std::size_t count, void* self) {
        return static_cast<HttpTransfer*>(self)->takeBody({bytes, count});
    };
    const Callback onHeader = [](char* bytes, std::size_t, std::size_t count, void* self) {
        return static_cast<HttpTransfer*>(self)->takeHeader({bytes, count});
    };
    curl.set(CURLOPT_WRITEFUNCTION, onBody);
    curl.set(CURLOPT_WRITEDATA, this);
    curl.set(CURLOPT_HEADERFUNCTION, onHeader);
    curl.set(CURLOPT_HEADERDATA, this);
}

void HttpTransfer::applyMethod()
{
    Curl& curl = *m_curl;
    const bool hasBody = !m_request.body.empty() || m_request.method == "POST" || m_request.method == "PUT"
        || m_request.method == "PATCH";
    if (m_request.method == "HEAD") {
        curl.set(CURLOPT_NOBODY, 1L);
    } else if (hasBody) {
        curl.set(CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(m_request.body.size()));
        // libcurl takes a null pointer as "read the body from a callback"
        curl.set(CURLOPT_POSTFIELDS, m_request.body.empty() ? static_cast<const void*>("") : m_request.body.data());
        curl.set(CURLOPT_CUSTOMREQUEST, m_request.method.c_str());
    } else {
        curl.set(CURLOPT_HTTPGET, 1L);
        curl.set(CURLOPT_CUSTOMREQUEST, m_request.method.c_str());
    }
}

Result<> HttpTransfer::applyHeaders()
{
    bool hasContentType = false;
    for (const auto& [name, value] : m_request.headers) {
        hasContentType = hasContentType || lowerCase(name) == "content-type";
        m_curl->addHeader(value.empty() ? name + ";" : name + ": " + value);
    }
    if (!hasContentType) m_curl->addHeader("Content-Type:"); // libcurl would call every body a form
    m_curl->addHeader("Expect:"); // no extra round trip for bodies over 1 MiB
    m_curl->set(CURLOPT_HTTPHEADER, m_curl->headers);
    return {};
}

bool HttpTransfer::isRedirect() const noexcept
{
    const long status = m_curl->info(CURLINFO_RESPONSE_CODE);
    return m_request.followsRedirects && status >= 300 && status < 400 && status != 304;
}

std::size_t HttpTransfer::takeBody(std::string_view bytes)
{
    if (m_stop.isStopRequested()) return 0;
    m_bodyBytes += bytes.size();
    if (m_bodyBytes > m_request.responseLimit.count) {
        m_refusal = "the response is larger than " + std::to_string(m_request.responseLimit.count) + " bytes";
        return 0;
    }
    if (m_request.onBody && !isRedirect()) {
        m_request.onBody(bytes);
    } else {
        const auto* first = reinterpret_cast<const std::byte*>(bytes.data());
        m_response.body.insert(m_response.body.end(), first, first + bytes.size());
    }
    return bytes.size();
}

std::size_t HttpTransfer::takeHeader(std::string_view line)
{
    m_headerBytes += line.size();
    if (m_headerBytes > kMaxHeaderBytes) {
        m_refusal = "the response's headers are larger than " + std::to_string(kMaxHeaderBytes) + " bytes";
        return 0;
    }
    if (line.starts_with("HTTP/")) m_response.headers.clear(); // an interim answer (1xx) went before
    const auto colon = line.find(':');
    if (colon == std::string_view::npos || line.starts_with("HTTP/")) return line.size();
    m_response.headers.push_back({lowerCase(line.substr(0, colon)), std::string(trimmed(line.substr(colon + 1)))});
    return line.size();
}

// Not CURLOPT_LOW_SPEED_TIME: that looks at an average, so a burst at the start hides a stall for a long time.
bool HttpTransfer::isStalled(std::chrono::steady_clock::time_point now, Milliseconds patience)
{
    const bool hasStarted = m_curl->count(CURLINFO_PRETRANSFER_TIME_T) > 0;
    const std::int64_t moved = m_curl->count(CURLINFO_SIZE_UPLOAD_T) + m_curl->count(CURLINFO_SIZE_DOWNLOAD_T)
        + static_cast<std::int64_t>(m_headerBytes);
    if (!hasStarted || moved != m_lastMoved) {
        m_lastMoved = moved;
        m_lastMove = now;
        return false;
    }
    return now - m_lastMove >= std::chrono::milliseconds(patience.ms);
}

Result<HttpResponse> HttpTransfer::takeOutcome(int curlCode)
{
    const std::string subject = withoutQuery(m_request.url);
    if (m_stop.isStopRequested()) return fail(Errc::Cancelled, "the request was cancelled", subject);
    if (!m_refusal.empty()) return fail(Errc::TooLarge, m_refusal, subject);
    const auto code = static_cast<CURLcode>(curlCode);
    if (code == CURLE_UNSUPPORTED_PROTOCOL || code == CURLE_URL_MALFORMAT)
        return fail(Errc::InvalidInput, curl_easy_strerror(code), subject);
    if (code != CURLE_OK) {
        const char* detail = m_curl->error.front() != '\0' ? m_curl->error.data() : curl_easy_strerror(code);
        return fail(Errc::Network, detail, subject);
    }
    m_response.status = static_cast<int>(m_curl->info(CURLINFO_RESPONSE_CODE));
    return std::move(m_response);
}

bool HttpTransfer::followRedirect(int curlCode)
{
    char* target = nullptr;
    if (curlCode != CURLE_OK || !isRedirect() || m_redirectCount >= kMaxRedirects) return false;
    curl_easy_getinfo(m_curl->easy, CURLINFO_REDIRECT_URL, &target);
    if (target == nullptr || originOf(target) != originOf(m_request.url)) return false;
    const long status = m_curl->info(CURLINFO_RESPONSE_CODE);
    ++m_redirectCount;
    m_request.url = target;
    m_response = {};
    m_bodyBytes = 0;
    m_headerBytes = 0;
    m_curl->set(CURLOPT_URL, m_request.url.c_str());
    if (status != 307 && status != 308 && m_request.method != "HEAD") { // RFC 9110: the target is fetched
        m_request.method = "GET";
        m_request.body.clear();
        applyMethod();
    }
    return true;
}

void HttpTransfer::finish(Result<HttpResponse> outcome)
{
    if (m_done) std::exchange(m_done, {})(std::move(outcome));
}

void HttpTransfer::giveUp() { finish(fail(Errc::Network, "nothing moved for too long", withoutQuery(m_request.url))); }

void HttpTransfer::cancel() { finish(fail(Errc::Cancelled, "the request was cancelled", withoutQuery(m_request.url))); }

} // namespace revisit
