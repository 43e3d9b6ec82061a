#include "pipeline/http/microhttpd_response.h"

#include "base/file_system.h"
#include "base/log.h"

#include <fcntl.h>
#include <memory>
#include <microhttpd.h>
#include <optional>

#ifdef _WIN32
#include <io.h>
#include <sys/stat.h>
#else
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace revisit::microhttpd {

namespace {

struct DestroyResponse {
    void operator()(MHD_Response* response) const { MHD_destroy_response(response); }
};
using Response = std::unique_ptr<MHD_Response, DestroyResponse>;

struct OpenFile {
    int descriptor = -1;
    std::uint64_t size = 0;
};

std::optional<OpenFile> openFile(const std::string& name)
{
#ifdef _WIN32
    const int descriptor = _wopen(toPath(name).c_str(), _O_RDONLY | _O_BINARY);
    struct _stat64 status { };
    if (descriptor < 0 || _fstat64(descriptor, &status) != 0) return std::nullopt;
    return OpenFile{descriptor, static_cast<std::uint64_t>(status.st_size)};
#else
    const int descriptor = ::open(toPath(name).c_str(), O_RDONLY | O_CLOEXEC);
    struct stat status { };
    if (descriptor < 0) return std::nullopt;
    if (::fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode)) {
        ::close(descriptor);
        return std::nullopt;
    }
    return OpenFile{descriptor, static_cast<std::uint64_t>(status.st_size)};
#endif
}

void freeBody(void* body) { delete static_cast<std::vector<std::byte>*>(body); }

MHD_Response* responseOf(std::vector<std::byte> bytes)
{
    if (bytes.empty()) return MHD_create_response_from_buffer(0, nullptr, MHD_RESPMEM_PERSISTENT);
    auto body = std::make_unique<std::vector<std::byte>>(std::move(bytes));
    MHD_Response* response
        = MHD_create_response_from_buffer_with_free_callback_cls(body->size(), body->data(), &freeBody, body.get());
    if (response != nullptr) static_cast<void>(body.release()); // freeBody() has it now
    return response;
}

/// A file that has gone turns the answer into a 404.
Response makeResponse(HttpAnswer& answer)
{
    if (answer.file.empty()) return Response{responseOf(std::move(answer.body))};
    if (const auto file = openFile(answer.file))
        return Response{MHD_create_response_from_fd64(file->size, file->descriptor)};
    logWarning("pipeline", "a file to be served is not there: " + answer.file);
    HttpAnswer missing = errorAnswer(404, "NOT_FOUND", "The data is not in storage");
    std::erase_if(answer.headers, [](const auto& header) {
        return header.first == "Content-Type" || header.first == "Content-Encoding" || header.first == "Cache-Control";
    });
    answer.headers.insert(answer.headers.end(), missing.headers.begin(), missing.headers.end());
    answer.status = missing.status;
    return Response{responseOf(std::move(missing.body))};
}

} // namespace

bool queueAnswer(MHD_Connection* connection, HttpAnswer answer, KeepAlive keepAlive)
{
    const Response response = makeResponse(answer);
    if (response == nullptr) return false;
    for (const auto& [name, value] : answer.headers) {
        if (MHD_add_response_header(response.get(), name.c_str(), value.c_str()) != MHD_YES)
            logWarning("pipeline", "a header of an answer is not sendable: " + name);
    }
    if (keepAlive == KeepAlive::No) MHD_add_response_header(response.get(), "Connection", "close");
    return MHD_queue_response(connection, static_cast<unsigned>(answer.status), response.get()) == MHD_YES;
}

} // namespace revisit::microhttpd
