#pragma once

#include "base/result.h"

#include <stdexcept>

namespace revisit::test {

/// For preparations that cannot fail unless the machine is broken: ends the test program with an exception that names
/// the error. What is under test goes through QVERIFY_RESULT instead.
inline void require(const Result<>& result)
{
    if (!result) throw std::runtime_error(result.error().text());
}

} // namespace revisit::test
