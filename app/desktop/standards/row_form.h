// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One row of a standard as a form. Each field writes into the text at once; a value that makes no sense is
// refused with a sentence under the form and the text stays as it was.

#include "app/desktop/document/desk.h"
#include "app/desktop/standards/catalogue_draft.h"

#include <QScrollArea>

#include <functional>

class QFormLayout;
class QLabel;

namespace yike {

class RowForm : public QScrollArea {
    Q_OBJECT
public:
    RowForm(Desk& desk, CatalogueDraft& draft, QWidget* parent = nullptr);
    /// The form of an indicator; of the head and the option defaults where `id` is empty.
    void show(const std::string& id);
    [[nodiscard]] const std::string& shown() const { return m_id; }
    [[nodiscard]] QString problem() const;

private:
    using Write = std::function<std::optional<std::string>(const QString&)>;
    void addText(QFormLayout& form, const QString& label, const char* name, const QString& value,
                 std::string key, Write write);
    void addChoice(QFormLayout& form, const QString& label, const char* name,
                   const std::vector<std::pair<QString, QString>>& choices, const QString& value,
                   std::string key);
    void addCheck(QFormLayout& form, const QString& label, const char* name, bool value, std::string key);
    void addNames(QFormLayout& form, const QString& label, const char* name, const Text& value,
                  const std::string& key);
    void addRow(QFormLayout& form, const Indicator& indicator);
    void addApplicability(QFormLayout& form, const Indicator& indicator);
    void addParameters(QFormLayout& form, const Indicator& indicator);
    void addHead(QFormLayout& form, const Standard& standard);
    void write(QWidget& field, const CataloguePlace& place, const std::string& key,
               const std::optional<std::string>& value);
    void askAtLeast(const CataloguePlace& place);

    Desk& m_desk;
    CatalogueDraft& m_draft;
    std::string m_id;
    CataloguePlace m_place;
    QLabel* m_problem = nullptr;
};

} // namespace yike
