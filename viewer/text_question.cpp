#include "viewer/text_question.h"

#include <QComboBox>
#include <QInputDialog>
#include <QLineEdit>

namespace revisit {

void openWide(QInputDialog& dialog)
{
    constexpr int kFieldWidth = 380;
    dialog.open(); // makes the fields; its layout sets its size, whatever it is resized to
    for (auto* field : dialog.findChildren<QWidget*>())
        if (qobject_cast<QLineEdit*>(field) != nullptr || qobject_cast<QComboBox*>(field) != nullptr)
            field->setMinimumWidth(kFieldWidth);
}

} // namespace revisit
