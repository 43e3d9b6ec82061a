#pragma once

#include "base/result.h"

#include <QtTest>

/// Verifies that a Result holds a value and shows the error when it does not.
#define QVERIFY_RESULT(result)                                                                                         \
    QVERIFY2((result).has_value(), (result).has_value() ? "" : (result).error().text().c_str())

/// Verifies that a Result failed with this code.
#define QCOMPARE_ERROR(result, expectedCode)                                                                           \
    do {                                                                                                               \
        QVERIFY2(!(result).has_value(), "succeeded, though it should have failed");                                    \
        QVERIFY2((result).error().code == (expectedCode), (result).error().text().c_str());                            \
    } while (false)
