#pragma once

#include <QAccessibleWidget>

namespace revisit {

class SeekBar;

/// A slider whose value is a time for people. Lives in the UI thread; Qt owns it.
class AccessibleSeekBar final : public QAccessibleWidget, public QAccessibleValueInterface {
public:
    explicit AccessibleSeekBar(SeekBar& bar);

    void* interface_cast(QAccessible::InterfaceType type) override;
    [[nodiscard]] QString text(QAccessible::Text which) const override;
    [[nodiscard]] QVariant currentValue() const override;
    void setCurrentValue(const QVariant& value) override;
    [[nodiscard]] QVariant maximumValue() const override;
    [[nodiscard]] QVariant minimumValue() const override;
    [[nodiscard]] QVariant minimumStepSize() const override;

private:
    [[nodiscard]] SeekBar* bar() const; ///< null once its destructor has run
};

} // namespace revisit
