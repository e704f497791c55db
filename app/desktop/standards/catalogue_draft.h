// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A standard while it is looked at or edited: its text, what the text means, whether it is saved. The form
// and the text editor both work on this one text.

#include "app/desktop/document/standards_library.h"
#include "core/standards/catalogue_text.h"

#include <QObject>

namespace yike {

class CatalogueDraft : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    void open(LibraryEntry entry);
    [[nodiscard]] const LibraryEntry& entry() const { return m_entry; }
    /// Built-in standards are only read: copy them first.
    [[nodiscard]] bool editable() const { return !m_entry.builtIn(); }
    [[nodiscard]] bool modified() const { return m_entry.text != m_saved; }
    /// The last state of the text that could be read; null where it never could.
    [[nodiscard]] const Standard* standard() const { return m_lastGood ? &*m_lastGood : nullptr; }
    /// Mistakes in the order of lines; none for a text that can be read.
    [[nodiscard]] std::vector<Error> mistakes() const;

    /// Whatever it is: what cannot be read is kept, with its mistakes.
    void setText(std::string text);
    /// One value, by the form. A value that would break the file is refused and nothing changes.
    [[nodiscard]] Result<void> setValue(const CataloguePlace& place, std::string_view key,
                                        const std::optional<std::string>& value);
    void revert();
    /// Errors: those of the text, FileNotWritten.
    [[nodiscard]] Result<void> save();

signals:
    void opened();
    void changed();

private:
    void take(LibraryEntry entry);
    LibraryEntry m_entry;
    std::string m_saved;
    std::optional<Standard> m_lastGood;
};

} // namespace yike
