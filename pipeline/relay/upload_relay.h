#pragma once

#include "base/bounded_queue.h"
#include "base/thread.h"
#include "pipeline/http/http_server.h"
#include "pipeline/ingest/ingest_context.h"
#include "pipeline/ingest/tokens.h"
#include "pipeline/pipeline_hooks.h"
#include "pipeline/relay/upload_row.h"
#include "pipeline/spool.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace revisit {

/// PUT /upload/artifacts/:id?token=…: bytes into the spool, then the row, then 204 (spec ingest 2.9).
///
/// The token is checked before a byte is read. The body goes to a temporary file as it arrives; a small pool of
/// threads brings it to stable storage; one writer job then checks the row, names the file in it and queues the flush,
/// sharing its commit with whatever else waits. Only then comes the 204. A body that is cut leaves the artifact as it
/// was, so that the same URL can be tried again. Threads: openBody on server threads; answers from the writer's.
class UploadRelay {
public:
    /// Everything named must outlive the relay.
    UploadRelay(const IngestContext& context, Spool& spool, const PipelineHooks& hooks);
    /// As close(). The store's writer calls back into the relay: close the store first.
    ~UploadRelay();
    UploadRelay(const UploadRelay&) = delete;
    UploadRelay& operator=(const UploadRelay&) = delete;

    [[nodiscard]] HttpRoute route();
    /// Brings the bodies that have arrived to stable storage and queues their rows; later ones are refused. Idempotent.
    void close();

private:
    friend class RelaySink;
    struct Upload {
        RelayClaims claims;
        SpoolFile file;
        ExchangePointer exchange;
    };
    using UploadPointer = std::shared_ptr<Upload>;

    [[nodiscard]] std::unique_ptr<HttpBodySink> open(const ExchangePointer& exchange);
    /// Queues a body that has arrived; answers 503 where too many wait.
    void submit(UploadPointer upload);
    void runFinisher();
    void finish(const UploadPointer& upload);
    void commit(const UploadPointer& upload);
    /// Answers 204 after the commit and removes the file of an earlier PUT.
    void acknowledge(const UploadPointer& upload, const SpooledVerdict& verdict);
    /// After a COMMIT that failed: looks whether the row names the file, which goes only where it does not.
    void settleDoubt(const UploadPointer& upload);

    const IngestContext& m_context;
    Spool& m_spool;
    const PipelineHooks& m_hooks;
    BoundedQueue<UploadPointer> m_arrived;
    std::vector<Thread> m_finishers;
};

} // namespace revisit
