#pragma once

#include "base/result.h"
#include "sync/remote_state.h"

#include <string>
#include <string_view>

namespace revisit {

/// Reads the answer of `GET /api/session/<id>/artifacts`: artifacts under the bucket's folder names, faults and the
/// session's row byte for byte as they stand in the answer.
///
/// Names (spec formats 0.4): `screenshots/<start>.tar.gz`, `hierarchy/<start>.json.gz`,
/// `rrweb/<start>.rrweb.json.gz`, and `<kind>/<kind>_<n>_<start>.json.gz` for events, crashes and anrs, counted by
/// start. Where two artifacts of a kind have one start, each gets the first eight characters of its id behind it
/// (`<start>_<id8>`; of its digest where the id is no UUID); the same bytes listed twice are fetched once. Faults go to
/// `faults/<incidentId>.json`. Artifacts that never arrived (no digest) are left out; failed ones are fetched where the
/// server still has them. Errors: Corrupt (not such an answer). Threads: any; no state.
[[nodiscard]] Result<RemoteState> readArtifactListing(std::string_view body);

} // namespace revisit
