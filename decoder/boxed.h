#pragma once

#include <memory>
#include <utility>

namespace revisit {

/// A value that is mostly absent: std::optional's manners at the size of a pointer. For large fields of what there are
/// many of, such as the request of an event. Copies copy the value. Threads: as the value.
template <typename Value>
class Boxed {
public:
    Boxed() = default;
    Boxed(Value value) // NOLINT(google-explicit-constructor): so that a value can be assigned
        : m_value(std::make_unique<Value>(std::move(value)))
    {
    }
    Boxed(const Boxed& other)
        : m_value(other.m_value ? std::make_unique<Value>(*other.m_value) : nullptr)
    {
    }
    Boxed(Boxed&& other) noexcept = default;
    ~Boxed() = default;
    Boxed& operator=(const Boxed& other)
    {
        if (this != &other) m_value = other.m_value ? std::make_unique<Value>(*other.m_value) : nullptr;
        return *this;
    }
    Boxed& operator=(Boxed&& other) noexcept = default;

    [[nodiscard]] bool has_value() const noexcept { return m_value != nullptr; }
    [[nodiscard]] explicit operator bool() const noexcept { return has_value(); }
    /// There must be a value, as for std::optional.
    [[nodiscard]] Value& operator*() noexcept { return *m_value; }
    [[nodiscard]] const Value& operator*() const noexcept { return *m_value; }
    [[nodiscard]] Value* operator->() noexcept { return m_value.get(); }
    [[nodiscard]] const Value* operator->() const noexcept { return m_value.get(); }
    /// Puts a default value in place of what was there.
    Value& emplace() { return *(m_value = std::make_unique<Value>()); }
    void reset() noexcept { m_value.reset(); }

private:
    std::unique_ptr<Value> m_value;
};

} // namespace revisit
