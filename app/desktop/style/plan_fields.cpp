// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/style/plan_fields.h"

#include "app/desktop/qt_conversions.h"
#include "app/desktop/style/app_style.h"
#include "app/desktop/style/painted.h"
#include "app/text/words.h"

#include <QAction>
#include <QDateEdit>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

#include <cmath>

namespace yike {

namespace {

void fillStandards(ElidingCombo& field, const Desk& desk)
{
    const QSignalBlocker quiet(field);
    field.clear();
    for (const Standard& standard : desk.document.standards())
        field.addItem(qs(in(desk.language(), standard.name)), qs(standard.id));
    field.setCurrentIndex(field.findData(qs(desk.document.project().standard)));
    field.setToolTip(plainTip(field.currentText()));
}

void fillDate(QDateEdit& field, const Desk& desk)
{
    const QSignalBlocker quiet(field);
    if (desk.document.isOpen())
        field.setDate(toQt(desk.document.baseline().evaluationDate));
}

} // namespace

ElidingCombo* standardField(Desk& desk)
{
    auto* field = new ElidingCombo;
    field->setAccessibleName(tr("Standard"));
    field->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    QObject::connect(field, &QComboBox::activated, field, [field, &desk](int i) {
        desk.document.setStandard(toStd(field->itemData(i).toString()));
    });
    for (const auto signal :
         {&PlanDocument::opened, &PlanDocument::settingsChanged, &PlanDocument::standardsChanged})
        QObject::connect(&desk.document, signal, field, [field, &desk] { fillStandards(*field, desk); });
    fillStandards(*field, desk);
    return field;
}

QDateEdit* dateField(Desk& desk)
{
    auto* field = new QDateEdit;
    field->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    field->setCalendarPopup(true);
    field->setKeyboardTracking(false);
    field->setAccessibleName(tr("Evaluation date"));
    QObject::connect(field, &QDateEdit::dateChanged, field,
                     [&desk](QDate date) { desk.document.setEvaluationDate(toDate(date)); });
    for (const auto signal : {&PlanDocument::opened, &PlanDocument::settingsChanged})
        QObject::connect(&desk.document, signal, field, [field, &desk] { fillDate(*field, desk); });
    fillDate(*field, desk);
    return field;
}

QLineEdit* searchField(const QString& placeholder, const Theme& theme)
{
    auto* field = new QLineEdit;
    field->setPlaceholderText(placeholder);
    field->setAccessibleName(placeholder);
    field->setClearButtonEnabled(true);
    for (QToolButton* cross : field->findChildren<QToolButton*>()) { // Qt gives it no name
        cross->setAccessibleName(tr("Clear the text"));
        cross->setToolTip(plainTip(tr("Clear the text")));
    }
    const QAction* glass = field->addAction(tintedIcon(QStringLiteral("search"), theme(ColourRole::Text2)),
                                            QLineEdit::LeadingPosition);
    for (QToolButton* button : field->findChildren<QToolButton*>())
        if (button->defaultAction() == glass || button->accessibleName().isEmpty()) {
            button->setAccessibleName(placeholder);
            button->setToolTip(plainTip(placeholder));
        }
    return field;
}

QPushButton* segmentButton(const QString& objectName, const QString& text)
{
    auto* segment = new QPushButton;
    segment->setObjectName(objectName);
    segment->setProperty("segment", true);
    segment->setCheckable(true);
    setSegmentText(*segment, text);
    return segment;
}

void setSegmentText(QPushButton& segment, const QString& text)
{
    constexpr int kPadding = 24; // with the border, as the stylesheet has it
    segment.setText(text);
    segment.setMinimumWidth(int(std::ceil(textWidth(text, 12, true))) + kPadding);
}

} // namespace yike
