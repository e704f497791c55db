// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/dialogs/facility_dialog.h"

#include "app/desktop/models/category_list.h"
#include "app/desktop/qt_conversions.h"
#include "app/desktop/style/app_style.h"
#include "app/desktop/style/labels.h"
#include "app/text/words.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace yike {

namespace {

/// Zero means unknown, as the hint beside it says.
QDoubleSpinBox* areaField(const QString& accessible)
{
    auto* field = new QDoubleSpinBox;
    field->setRange(0, 1'000'000);
    field->setDecimals(1);
    field->setButtonSymbols(QAbstractSpinBox::NoButtons);
    field->setSingleStep(50);
    field->setSuffix(QStringLiteral(" ㎡"));
    field->setSpecialValueText(QStringLiteral("—"));
    field->setAccessibleName(accessible);
    return field;
}

std::optional<SquareMetres> areaOf(const QDoubleSpinBox& field)
{
    return field.value() > 0 ? std::optional(SquareMetres(field.value())) : std::nullopt;
}

} // namespace

FacilityDialog::FacilityDialog(const Desk& desk, const QString& title, const QString& hint,
                               const QString& yes, QWidget* parent)
    : QDialog(parent), m_desk(desk), m_name(new QLineEdit), m_category(new QComboBox),
      m_floor(areaField(tr("Floor area"))), m_activity(areaField(tr("Activity area")))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    setMinimumWidth(360);
    auto* form = new QFormLayout;
    form->addRow(tr("Category"), m_category);
    form->addRow(tr("Name"), m_name);
    form->addRow(tr("Floor area"), m_floor);
    form->addRow(tr("Activity area"), m_activity);
    auto* buttons = new QDialogButtonBox;
    QPushButton* ok = buttons->addButton(yes, QDialogButtonBox::AcceptRole);
    ok->setProperty("primary", true);
    ok->setDefault(true);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    auto* column = new QVBoxLayout(this);
    QLabel* hintLabel = plainLabel(hint);
    hintLabel->setProperty("hint", true);
    hintLabel->setWordWrap(true);
    column->addWidget(hintLabel);
    column->addLayout(form);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(this, &QDialog::accepted, this, [this] {
        emit decided({m_name->text().trimmed(), toStd(m_category->currentData().toString()), areaOf(*m_floor),
                      areaOf(*m_activity)});
    });
}

FacilityDialog* FacilityDialog::forNew(const Desk& desk, std::optional<UnitId> host, QWidget* parent)
{
    const Plan& plan = desk.document.plan();
    const QString place = host ? qs(plan.unit(*host).name) : tr("outside every community");
    const QString where =
        desk.document.active() ? qs(desk.document.activeScenario()->name) : tr("a new scenario");
    auto* dialog = new FacilityDialog(desk, tr("New facility"), tr("%1 · goes into %2").arg(place, where),
                                      tr("Add"), parent);
    for (const std::string& key : categoriesFor(desk.document))
        dialog->m_category->addItem(categoryDisc(key, desk.theme()), qs(categoryName(key, desk.language())),
                                    qs(key));
    const QString stem = host ? qs(shortName(plan.unit(*host))) : QString();
    const auto suggest = [dialog, stem] { dialog->suggestName(stem); };
    connect(dialog->m_category, &QComboBox::currentIndexChanged, dialog, suggest);
    dialog->m_floor->setValue(600);
    suggest();
    return dialog;
}

FacilityDialog* FacilityDialog::forResize(const Desk& desk, FacilityId id, QWidget* parent)
{
    const Facility& facility = desk.document.plan().facilities.at(id);
    auto* dialog = new FacilityDialog(desk, tr("Resize facility"), qs(facility.name), tr("Apply"), parent);
    for (const std::string& key : facility.categories)
        dialog->m_category->addItem(qs(categoryName(key, desk.language())), qs(key));
    dialog->m_category->setEnabled(false);
    dialog->m_name->setText(qs(facility.name));
    dialog->m_name->setEnabled(false);
    dialog->m_floor->setValue(facility.floorArea ? facility.floorArea->count() : 0);
    dialog->m_activity->setValue(facility.activityArea ? facility.activityArea->count() : 0);
    dialog->m_floor->setFocus();
    return dialog;
}

void FacilityDialog::suggestName(const QString& place)
{
    const bool chinese = m_desk.language() == Language::Chinese;
    m_name->setText(chinese || place.isEmpty() ? place + m_category->currentText()
                                               : place + QLatin1Char(' ') + m_category->currentText());
}

} // namespace yike
