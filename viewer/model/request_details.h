#pragma once

#include "analysis/curl_command.h"
#include "viewer/model/network_table.h"
#include "viewer/model/property_model.h"

#include <QString>

#include <string>
#include <vector>

namespace revisit {

/// Everything that was recorded about one transfer, ready to show.
struct RequestDetails {
    QString title; ///< "POST https://shop.example/v1/pay"
    QString subtitle; ///< "502 · 400 ms · 0:06.1"
    QString url;
    std::vector<Property> overview;
    std::vector<Property> headers; ///< empty where none were recorded
    QString requestBody; ///< JSON laid out; empty where not recorded
    QString responseBody;
    bool isRequestJson = false;
    bool isResponseJson = false;
    QString json; ///< every row as received, laid out
    CurlCommand curl;
};

/// Parses the rows, so off the UI thread. `row` is an index into the table's rows.
[[nodiscard]] RequestDetails requestDetails(const NetworkTable& table, std::size_t row);

/// The HTTP archive of the rows, in their order (analysis/har_document.h). Off the UI thread.
[[nodiscard]] std::string harOf(const NetworkTable& table, const std::vector<std::uint32_t>& rows);

/// What the command line for curl could not say, for people; empty where nothing is missing. UI thread.
[[nodiscard]] QString curlRemark(const CurlCommand& command);

} // namespace revisit
