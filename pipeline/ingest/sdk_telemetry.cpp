#include "pipeline/ingest/sdk_telemetry.h"

#include "decoder/json_reader.h"

#include <nlohmann/json.hpp>

namespace revisit {

SdkTelemetry readTelemetry(const nlohmann::json& object)
{
    SdkTelemetry telemetry;
    if (!object.is_object()) return telemetry;
    telemetry.uploadSuccess = jsonInteger(object, "uploadSuccessCount");
    telemetry.uploadFailure = jsonInteger(object, "uploadFailureCount");
    telemetry.retryAttempts = jsonInteger(object, "retryAttemptCount");
    telemetry.circuitBreakerOpens = jsonInteger(object, "circuitBreakerOpenCount");
    telemetry.memoryEvictions = jsonInteger(object, "memoryEvictionCount");
    telemetry.offlinePersists = jsonInteger(object, "offlinePersistCount");
    telemetry.bytesUploaded = jsonInteger(object, "totalBytesUploaded");
    telemetry.bytesEvicted = jsonInteger(object, "totalBytesEvicted");
    telemetry.successRate = jsonNumber(object, "uploadSuccessRate");
    telemetry.averageUploadMs = jsonNumber(object, "avgUploadDurationMs");
    return telemetry;
}

} // namespace revisit
