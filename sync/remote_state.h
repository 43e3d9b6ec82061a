#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace revisit {

/// One thing to download, and where it goes in the library.
struct RemoteItem {
    enum class Check { None, Digest, Jpeg, Json };

    std::string path; ///< in the session, such as "screenshots/1773776621901.tar.gz"
    std::string sha256; ///< empty where the server does not say
    std::string signedUrl; ///< of a bucket, fetched without credentials; may be empty
    std::string ownUrl; ///< of the server itself, fetched with the bearer token; may be empty
    Check check = Check::None;
    bool isSoft = false; ///< the session is usable without it
    bool isBody = false; ///< a JSON answer about the whole session, which changes when the session does
    bool decodesContent = false;
    bool isPaced = false; ///< counts against the server's rate limit (spec read-api 1.9)
};

/// What came along with the discovery already, to be stored as it is.
struct RemoteDocument {
    std::string path;
    std::string body;
};

/// Everything that a server has of one session.
struct RemoteState {
    bool isRaw = false; ///< artifacts as uploaded; else the served shape
    bool isFinal = true; ///< false while the server still receives or prepares something
    bool isGone = false; ///< the server has deleted the recording and knows only that there was one
    std::vector<RemoteItem> items;
    std::vector<RemoteDocument> documents;
    /// The document that changes whenever the session does ("api/core.json"); empty for raw sessions, whose items carry
    /// digests.
    std::string versionPath;
};

} // namespace revisit
