#pragma once

#include <QObject>

QT_BEGIN_NAMESPACE
class QLineEdit;
class QPlainTextEdit;
QT_END_NAMESPACE

namespace revisit {

/// Puts the caret of an empty field where its lines begin: at the right in a window that reads from the right. Qt tells
/// the direction by the text alone and puts it at the left while there is none. Owned by the field. UI thread.
class FieldStart final : public QObject {
    Q_OBJECT
public:
    /// Once is enough; again does nothing.
    static void keep(QLineEdit& field);
    static void keep(QPlainTextEdit& field);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    FieldStart(QObject& field, void (*place)(QObject& field));
    template <typename Field>
    static void keepOnce(Field& field);

    void (*m_place)(QObject& field);
};

} // namespace revisit
