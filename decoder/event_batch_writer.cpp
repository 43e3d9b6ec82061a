#include "decoder/event_batch_writer.h"

#include "base/encoding.h"
#include "decoder/gzip.h"
#include "decoder/json_reader.h"

#include <nlohmann/json.hpp>

namespace revisit {

namespace {

Result<> checkObject(std::string_view json, const char* what)
{
    REVISIT_TRY(value, parseJson(asBytes(json)));
    if (!value.is_object()) return fail(Errc::InvalidInput, std::string{what} + " is not a JSON object");
    return {};
}

} // namespace

Result<> EventBatchWriter::add(std::string_view eventJson)
{
    if (!hasRoomFor(eventJson))
        return fail(Errc::TooLarge, "an event of " + std::to_string(eventJson.size()) + " bytes does not fit");
    if (const auto checked = checkObject(eventJson, "the event"); !checked)
        return fail(Errc::InvalidInput, checked.error().message);
    if (m_eventCount > 0) m_events += ',';
    m_events += eventJson;
    m_rawBytes += eventJson.size();
    ++m_eventCount;
    return {};
}

std::string EventBatchWriter::json() const
{
    std::string text = "{\"events\":[" + m_events + ']';
    if (!m_deviceInfo.empty()) text += ",\"deviceInfo\":" + m_deviceInfo;
    return text + '}';
}

Result<std::vector<std::byte>> EventBatchWriter::finish()
{
    if (!m_deviceInfo.empty()) {
        if (const auto checked = checkObject(m_deviceInfo, "the device info"); !checked)
            return fail(Errc::InvalidInput, checked.error().message);
    }
    REVISIT_TRY(bytes, gzipLikeSdk(asBytes(json())));
    m_events.clear();
    m_rawBytes = 0;
    m_eventCount = 0;
    return std::move(bytes);
}

} // namespace revisit
