#pragma once

#include "base/result.h"

#include <QtTest>

/// Verifies that a Result holds a value and shows the error when it does not. Evaluates the expression once.
#define QVERIFY_RESULT(result)                                                                                         \
    do {                                                                                                               \
        const auto& revisitVerified = (result);                                                                        \
        QVERIFY2(                                                                                                      \
            revisitVerified.has_value(), revisitVerified.has_value() ? "" : revisitVerified.error().text().c_str());   \
    } while (false)

/// Verifies that a Result failed with this code. Evaluates the expression once.
#define QCOMPARE_ERROR(result, expectedCode)                                                                           \
    do {                                                                                                               \
        const auto& revisitCompared = (result);                                                                        \
        QVERIFY2(!revisitCompared.has_value(), "succeeded, though it should have failed");                             \
        QVERIFY2(revisitCompared.error().code == (expectedCode), revisitCompared.error().text().c_str());              \
    } while (false)
