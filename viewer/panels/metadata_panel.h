#pragma once

#include "viewer/model/property_model.h"
#include "viewer/view_context.h"

#include <QWidget>

namespace revisit {

class PropertyView;
class Recording;

/// What is known about the session as a whole: session, app, device, user, and what was recorded, counted.
class MetadataPanel final : public QWidget {
    Q_OBJECT
public:
    explicit MetadataPanel(const ViewContext& context, QWidget* parent = nullptr);
    ~MetadataPanel() override;

    [[nodiscard]] PropertyView& properties() { return *m_view; }

private:
    void reload();

    ReplaySession& m_session;
    PropertyView* m_view;
};

/// The rows of the panel for a recording; unknown ones are left out.
[[nodiscard]] std::vector<Property> recordingProperties(const Recording& recording);

} // namespace revisit
