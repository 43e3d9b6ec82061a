#include "library/zip_error.h"

#include <zip.h>

namespace revisit {

namespace {

Errc errcOfZip(int code) noexcept
{
    switch (code) {
    case ZIP_ER_NOENT:
        return Errc::NotFound;
    case ZIP_ER_NOZIP:
    case ZIP_ER_INCONS:
    case ZIP_ER_CRC:
    case ZIP_ER_MULTIDISK:
        return Errc::Corrupt;
    case ZIP_ER_EOF:
        return Errc::Truncated;
    case ZIP_ER_COMPNOTSUPP:
    case ZIP_ER_ENCRNOTSUPP:
        return Errc::Unsupported;
    case ZIP_ER_MEMORY:
        return Errc::TooLarge;
    case ZIP_ER_CANCELLED:
        return Errc::Cancelled;
    default:
        return Errc::Io;
    }
}

} // namespace

tl::unexpected<Error> zipFailure(zip_error_t* error, const std::string& subject)
{
    return fail(errcOfZip(zip_error_code_zip(error)), zip_error_strerror(error), subject);
}

tl::unexpected<Error> zipFailure(zip_t* archive, const std::string& subject)
{
    return zipFailure(zip_get_error(archive), subject);
}

} // namespace revisit
