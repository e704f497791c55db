// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/standards/catalogue_draft.h"

namespace yike {

void CatalogueDraft::open(LibraryEntry entry)
{
    m_lastGood.reset();
    m_saved = entry.text;
    take(std::move(entry));
    emit opened();
}

void CatalogueDraft::take(LibraryEntry entry)
{
    m_entry = std::move(entry);
    if (m_entry.standard)
        m_lastGood = m_entry.standard;
}

std::vector<Error> CatalogueDraft::mistakes() const
{
    std::vector<Error> list;
    for (const Error* error = m_entry.error ? &*m_entry.error : nullptr; error; error = error->cause.get()) {
        list.push_back(*error);
        list.back().cause.reset();
    }
    return list;
}

void CatalogueDraft::setText(std::string text)
{
    if (text == m_entry.text)
        return;
    take(readEntry(m_entry.fileName, m_entry.file, std::move(text)));
    emit changed();
}

Result<void> CatalogueDraft::setValue(const CataloguePlace& place, std::string_view key,
                                      const std::optional<std::string>& value)
{
    auto text = withValue(m_entry.text, place, key, value);
    if (!text)
        return tl::unexpected<Error>(text.error());
    LibraryEntry entry = readEntry(m_entry.fileName, m_entry.file, std::move(*text));
    if (entry.error)
        return tl::unexpected<Error>(*entry.error);
    const bool same = entry.text == m_entry.text;
    take(std::move(entry));
    if (!same)
        emit changed();
    return {};
}

void CatalogueDraft::revert()
{
    setText(m_saved);
}

Result<void> CatalogueDraft::save()
{
    if (m_entry.error)
        return tl::unexpected<Error>(*m_entry.error);
    if (auto saved = saveOwnStandard(m_entry.file, m_entry.text); !saved)
        return saved;
    m_saved = m_entry.text;
    emit changed();
    return {};
}

} // namespace yike
