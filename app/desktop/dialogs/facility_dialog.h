// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The small form of the add and enlarge tools: what kind of facility, how large.

#include "app/desktop/document/desk.h"

#include <QComboBox>
#include <QDialog>
#include <QDoubleSpinBox>
#include <QLineEdit>

namespace yike {

struct FacilityChoice {
    QString name;
    std::string category;
    std::optional<SquareMetres> floorArea;
    std::optional<SquareMetres> activityArea;
};

class FacilityDialog : public QDialog {
    Q_OBJECT
public:
    /// Deleted when closed.
    [[nodiscard]] static FacilityDialog* forNew(const Desk& desk, std::optional<UnitId> host,
                                                QWidget* parent);
    [[nodiscard]] static FacilityDialog* forResize(const Desk& desk, FacilityId id, QWidget* parent);

signals:
    void decided(const yike::FacilityChoice& choice);

private:
    FacilityDialog(const Desk& desk, const QString& title, const QString& hint, const QString& yes,
                   QWidget* parent);
    void suggestName(const QString& place);

    const Desk& m_desk;
    QLineEdit* m_name;
    QComboBox* m_category;
    QDoubleSpinBox* m_floor;
    QDoubleSpinBox* m_activity;
};

} // namespace yike
