#include "viewer/settings_dialog.h"

#include "decoder/limit_settings.h"
#include "viewer/elided_label.h"
#include "viewer/file_question.h"
#include "viewer/format.h"
#include "viewer/limit_labels.h"
#include "viewer/model/issue_text.h"
#include "viewer/panels/fault_issue.h"
#include "viewer/plain_tool_tip.h"
#include "viewer/player/playback.h"
#include "viewer/player/player_preferences.h"
#include "viewer/ports/library_control.h"
#include "viewer/shortcut_editor.h"
#include "viewer/theme.h"
#include "viewer/view_settings.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QDir>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QTabWidget>
#include <QUrl>

#include <algorithm>
#include <initializer_list>

namespace revisit {

namespace {

constexpr QSize kSize{640, 620};
constexpr int kMostGigabytes = 100'000;
constexpr std::uint64_t kGigabyte = 1024ULL * 1024 * 1024;

std::uint64_t roundedUp(Bytes bytes) { return bytes.count / kGigabyte + (bytes.count % kGigabyte == 0 ? 0 : 1); }

QLabel* noteLabel(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

/// A field with what explains it right below: what belongs together stands together.
QVBoxLayout* noted(QVBoxLayout* column, std::initializer_list<QLabel*> notes)
{
    column->setSpacing(theme::kSpace1);
    for (QLabel* note : notes) column->addWidget(note);
    return column;
}

QVBoxLayout* noted(QWidget* field, std::initializer_list<QLabel*> notes)
{
    auto* column = new QVBoxLayout;
    column->addWidget(field);
    return noted(column, notes);
}

/// A row whose label stands beside the field, not beside the middle of field and notes.
void addNoted(QFormLayout& form, const QString& label, QWidget* field, std::initializer_list<QLabel*> notes)
{
    auto* name = new QLabel(label, field->parentWidget());
    name->setBuddy(field);
    name->setMinimumHeight(field->sizeHint().height());
    form.addRow(name, noted(field, notes));
}

/// What the page is higher than the form stays below it.
QFormLayout* formOf(QWidget* page)
{
    auto* form = new QFormLayout;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(theme::kSpace4, theme::kSpace4, theme::kSpace4, theme::kSpace4);
    column->addLayout(form);
    column->addStretch(1);
    form->setHorizontalSpacing(theme::kSpace4);
    form->setVerticalSpacing(theme::kSpace4);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    return form;
}

QSpinBox* secondsBox(Milliseconds value, const QString& name, QWidget* parent)
{
    auto* box = new QSpinBox(parent);
    box->setRange(1, 600);
    box->setSuffix(SettingsDialog::tr(" s"));
    box->setValue(static_cast<int>(value.ms / 1'000));
    box->setAccessibleName(name);
    return box;
}

QString pathText(const std::filesystem::path& path)
{
    return QDir::toNativeSeparators(QString::fromStdU16String(path.u16string()));
}

} // namespace

const QStringList& languageCodes()
{
    static const QStringList codes{QString(), QStringLiteral("en"), QStringLiteral("de"), QStringLiteral("ar")};
    return codes;
}

QString languageName(const QString& code)
{
    if (code.isEmpty()) return SettingsDialog::tr("As the system");
    const QString name = QLocale(code).nativeLanguageName();
    return name.isEmpty() ? code : name;
}

SettingsDialog::SettingsDialog(ViewSettings& settings, const Actions& actions, std::filesystem::path dataFolder,
    LibraryControl* library, QWidget* parent)
    : QDialog(parent)
    , m_settings(settings)
    , m_library(library)
    , m_dataFolder(std::move(dataFolder))
{
    setObjectName(QStringLiteral("settings"));
    setWindowTitle(tr("Settings"));
    resize(kSize);
    auto* tabs = new QTabWidget(this);
    tabs->setAccessibleName(tr("Settings"));
    tabs->setDocumentMode(true);
    tabs->addTab(makeGeneral(), tr("&General"));
    tabs->addTab(makePlayback(), tr("&Playback"));
    tabs->addTab(makeLimits(), tr("&Limits"));
    tabs->addTab(new ShortcutEditor(settings, actions, tabs), tr("&Keys"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, theme::kSpace3);
    column->addWidget(tabs, 1);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(theme::kSpace4, 0, theme::kSpace4, 0);
    foot->addWidget(buttons);
    column->addLayout(foot);
}

QWidget* SettingsDialog::makeGeneral()
{
    auto* page = new QWidget(this);
    auto* form = formOf(page);
    addTheme(*form);
    addLanguage(*form);
    addDataFolder(*form);
    addBudget(*form);
    addTracker(*form);
    return page;
}

void SettingsDialog::addTheme(QFormLayout& form)
{
    auto* box = new QComboBox(this);
    box->setObjectName(QStringLiteral("themeBox"));
    box->setAccessibleName(tr("Theme"));
    box->addItem(tr("As the system"), static_cast<int>(theme::Mode::System));
    box->addItem(tr("Light"), static_cast<int>(theme::Mode::Light));
    box->addItem(tr("Dark"), static_cast<int>(theme::Mode::Dark));
    box->setCurrentIndex(box->findData(static_cast<int>(m_settings.themeMode())));
    connect(box, &QComboBox::currentIndexChanged, this, [this, box] {
        const auto mode = static_cast<theme::Mode>(box->currentData().toInt());
        m_settings.setThemeMode(mode);
        theme::apply(*qApp, mode);
    });
    form.addRow(tr("&Theme"), box);
}

void SettingsDialog::addLanguage(QFormLayout& form)
{
    auto* box = new QComboBox(this);
    box->setObjectName(QStringLiteral("languageBox"));
    box->setAccessibleName(tr("Language"));
    for (const auto& code : languageCodes()) box->addItem(languageName(code), code);
    box->setCurrentIndex(std::max(0, box->findData(m_settings.language())));
    connect(box, &QComboBox::currentIndexChanged, this,
        [this, box] { m_settings.setLanguage(box->currentData().toString()); });
    addNoted(form, tr("L&anguage"), box, {noteLabel(tr("Revisit speaks it from the next start on."), this)});
}

void SettingsDialog::addDataFolder(QFormLayout& form)
{
    m_folder = new ElidedLabel(Qt::ElideMiddle, this);
    m_folder->setObjectName(QStringLiteral("dataFolder"));
    m_folder->setAccessibleName(tr("Data folder"));
    auto* show = new QPushButton(tr("&Open Folder"), this);
    auto* change = new QPushButton(tr("&Change…"), this);
    auto* standard = new QPushButton(tr("Use the &Standard Place"), this);
    connect(show, &QPushButton::clicked, this,
        [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(pathText(m_dataFolder))); });
    connect(change, &QPushButton::clicked, this, &SettingsDialog::chooseDataFolder);
    connect(standard, &QPushButton::clicked, this, [this] {
        m_settings.setDataFolder({});
        showDataFolder();
    });
    show->setEnabled(!m_dataFolder.empty());
    auto* row = new QHBoxLayout;
    row->setSpacing(theme::kSpace2);
    row->addWidget(show);
    row->addWidget(change);
    row->addWidget(standard);
    row->addStretch(1);
    auto* column = new QVBoxLayout;
    column->addWidget(m_folder);
    column->addLayout(row);
    form.addRow(tr("Data folder"),
        noted(column,
            {noteLabel(
                tr("Library and local server keep their data here. A change counts from the next start on; what is in "
                   "the present folder stays there. An option or REVISIT_DATA_DIR goes before this."),
                this)}));
    showDataFolder();
}

void SettingsDialog::addBudget(QFormLayout& form)
{
    auto* box = new QSpinBox(this);
    box->setObjectName(QStringLiteral("libraryBudget"));
    box->setAccessibleName(tr("Library budget"));
    box->setRange(0, kMostGigabytes);
    box->setSuffix(tr(" GiB"));
    box->setSpecialValueText(tr("No limit"));
    box->setKeyboardTracking(false); // 2 on the way to 20 must not cost anything
    const auto budget = m_settings.libraryBudget();
    // What is written by hand may be finer; it stays until it is changed here.
    box->setValue(budget ? static_cast<int>(std::min<std::uint64_t>(kMostGigabytes, roundedUp(*budget))) : 0);
    connect(box, &QSpinBox::valueChanged, this, [this](int gigabytes) {
        m_settings.setLibraryBudget(
            gigabytes == 0 ? std::nullopt : std::optional(Bytes{static_cast<std::uint64_t>(gigabytes) * kGigabyte}));
    });
    auto* used = noteLabel({}, this);
    used->setObjectName(QStringLiteral("libraryUsed"));
    addNoted(form, tr("Library &budget"), box,
        {used,
            noteLabel(
                tr("Above it, sessions that came from a server leave the library again, those first that were not "
                   "opened for longest. What is pinned, imported, bookmarked, noted, open or was opened within a day "
                   "always stays."),
                this)});
    if (m_library == nullptr) return used->hide();
    m_library->askUsedBytes([used = QPointer(used)](const Result<Bytes>& bytes) {
        if (!used.isNull() && bytes) used->setText(tr("The library takes %1.").arg(byteText(bytes->count)));
    });
}

void SettingsDialog::addTracker(QFormLayout& form)
{
    const QString name = QLatin1String(FaultIssue::kAddress);
    auto* field = new QLineEdit(m_settings.preference(name).toString(), this);
    field->setObjectName(QStringLiteral("issueTracker"));
    field->setAccessibleName(tr("Issue tracker"));
    field->setPlaceholderText(QStringLiteral("https://github.com/you/app/issues/new?title={title}&body={body}"));
    field->setClearButtonEnabled(true);
    auto* note = noteLabel({}, this);
    const auto tell = [field, note] {
        const bool isWrong = !field->text().trimmed().isEmpty() && !isTrackerAddress(field->text());
        note->setText(isWrong ? tr("This is no address of the web.")
                              : tr("The page for a new issue; {title} and {body} stand for a fault\u2019s name and "
                                   "report. It opens in the browser when you ask for it."));
    };
    tell();
    connect(field, &QLineEdit::textChanged, this, [this, field, name, tell] {
        tell();
        const QString address = field->text().trimmed();
        if (address.isEmpty() || isTrackerAddress(address)) m_settings.setPreference(name, address);
    });
    addNoted(form, tr("&Issue tracker"), field, {note});
}

void SettingsDialog::showDataFolder()
{
    const QString present = m_dataFolder.empty() ? tr("None in this run") : pathText(m_dataFolder);
    const QString next = m_settings.dataFolder();
    const bool isOther = !next.isEmpty() && next != present;
    static_cast<ElidedLabel*>(m_folder)->setFullText(isOther ? tr("%1, from the next start on").arg(next) : present);
    m_folder->setToolTip(plainToolTip(isOther ? next : present));
}

void SettingsDialog::chooseDataFolder()
{
    askForFolder(this, {tr("Data Folder"), m_settings.dataFolder(), {}}, [this](const QString& folder) {
        m_settings.setDataFolder(QDir::toNativeSeparators(folder));
        showDataFolder();
    });
}

QWidget* SettingsDialog::makePlayback()
{
    auto* page = new QWidget(this);
    auto* form = formOf(page);
    auto* skip = secondsBox(m_settings.skipLength(), tr("Skip length"), page);
    skip->setObjectName(QStringLiteral("skipLength"));
    connect(skip, &QSpinBox::valueChanged, this,
        [this](int seconds) { m_settings.setSkipLength(Milliseconds{seconds * 1'000}); });
    addNoted(*form, tr("&Skip length"), skip,
        {noteLabel(tr("How far the left and right arrow keys and their buttons go."), page)});
    auto* skips = new QCheckBox(tr("Skip &inactivity"), page);
    skips->setObjectName(QStringLiteral("skipInactivity"));
    skips->setChecked(m_settings.skipsInactivity());
    auto* threshold = secondsBox(m_settings.inactivityThreshold(), tr("Inactive after"), page);
    threshold->setObjectName(QStringLiteral("inactivityThreshold"));
    auto* manner = new QComboBox(page);
    manner->setObjectName(QStringLiteral("inactivityManner"));
    manner->addItem(tr("Skip at once"));
    manner->addItem(tr("Play %1 times as fast").arg(static_cast<int>(Playback::kSkipFactor)));
    manner->setCurrentIndex(PlayerPreferences(m_settings).skipsFast() ? 1 : 0);
    connect(manner, &QComboBox::currentIndexChanged, this,
        [this](int index) { PlayerPreferences(m_settings).setSkipsFast(index == 1); });
    threshold->setEnabled(skips->isChecked());
    manner->setEnabled(skips->isChecked());
    connect(skips, &QCheckBox::toggled, this, [this, threshold, manner](bool isOn) {
        m_settings.setSkipsInactivity(isOn);
        threshold->setEnabled(isOn);
        manner->setEnabled(isOn);
    });
    connect(threshold, &QSpinBox::valueChanged, this,
        [this](int seconds) { m_settings.setInactivityThreshold(Milliseconds{seconds * 1'000}); });
    form->addRow(QString(), skips);
    form->addRow(tr("Inactive &after"), threshold);
    addNoted(*form, tr("&What to do"), manner,
        {noteLabel(tr("Stretches at least that long in which nothing happens are skipped, or run by fast."), page)});
    return page;
}

QWidget* SettingsDialog::makeLimits()
{
    auto* area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setAccessibleName(tr("Limits"));
    auto* page = new QWidget(area);
    auto* form = formOf(page);
    form->addRow(noteLabel(tr("What a recording may need before Revisit gives up on a part of it. They count for "
                              "recordings opened from now "
                              "on. Sizes are written as 64 MiB."),
        page));
    m_limitMessage = noteLabel({}, page);
    m_limitMessage->setObjectName(QStringLiteral("limitMessage"));
    for (const auto& limit : limitSettings()) addLimit(*form, limit);
    form->addRow(m_limitMessage);
    area->setWidget(page);
    return area;
}

void SettingsDialog::addLimit(QFormLayout& form, const LimitSetting& limit)
{
    const QString name = QString::fromUtf8(limit.name.data(), static_cast<qsizetype>(limit.name.size()));
    const QString label = limitLabel(limit);
    auto* field = new QLineEdit(shownLimit(limit, limitValue(m_settings.decoderLimits(), limit)), this);
    field->setObjectName(QStringLiteral("limit.") + name);
    field->setAccessibleName(label);
    field->setAccessibleDescription(limitToolTip(limit));
    field->setToolTip(plainToolTip(limitToolTip(limit)));
    connect(field, &QLineEdit::editingFinished, this, [this, &limit, field] {
        changeLimit(limit, field->text());
        field->setText(shownLimit(limit, limitValue(m_settings.decoderLimits(), limit)));
    });
    form.addRow(label, field);
}

void SettingsDialog::changeLimit(const LimitSetting& limit, const QString& text)
{
    auto limits = m_settings.decoderLimits();
    const auto value = parseLimit(limit, typedLimit(text).toStdString());
    const Result<> done = value ? setLimit(limits, limit, *value) : fail(value.error());
    m_limitMessage->setText(
        done ? QString() : tr("\u201c%1\u201d: that is not possible. %2").arg(limitLabel(limit), limitToolTip(limit)));
    if (done) m_settings.setDecoderLimits(limits);
}

} // namespace revisit
