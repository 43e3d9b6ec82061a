#include "app/cli/output.h"
#include "app/cli/verbs.h"

#include "client/http_client.h"
#include "client/local_pipeline.h"
#include "client/sdk_uploader.h"

#include <nlohmann/json.hpp>

namespace revisit::cli {

namespace {

/// Where to send: the options, else the local pipeline of the data folder.
Result<> completeTarget(const Context& context, SdkUploadOptions& upload)
{
    if (!upload.apiUrl.empty() && !upload.publicKey.empty()) return {};
    auto local = readLocalPipelineAddress(context.dataFolder());
    if (!local) return fail(local.error().code == Errc::NotFound ? noPipeline() : local.error());
    if (upload.apiUrl.empty()) upload.apiUrl = local->apiUrl;
    if (upload.publicKey.empty()) upload.publicKey = local->publicKey;
    return {};
}

} // namespace

int send(const Context& context, const SendOptions& options)
{
    SdkUploadOptions upload;
    upload.apiUrl = options.apiUrl;
    upload.publicKey = options.key;
    upload.identity = options.sessionId == "keep" ? SessionIdentity::Keep : SessionIdentity::New;
    upload.pace = options.pace == "real" ? Pace::Real : Pace::None;
    if (const auto target = completeTarget(context, upload); !target) return report(target.error(), kWrongUsage);

    const auto source = context.openSource(options.path);
    if (!source) return report(source.error(), kUnreadable);
    ProgressBar bar("sending");
    upload.progress = [&bar](std::size_t done, std::size_t total) { bar.show(done, total); };
    const StopToken stop = stopAtInterrupt();
    HttpClient http({.userAgent = "revisit-cli/" REVISIT_VERSION});
    const auto sent = uploadRecording(http, **source, upload, stop);
    if (!sent) return report(sent.error());

    printJson({{"sessionId", sent->sessionId}, {"artifacts", sent->artifactCount}, {"bytes", sent->bytes},
        {"failed", sent->failedCount}});
    return sent->failedCount == 0 ? kDone : kFailed;
}

} // namespace revisit::cli
