// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/project/manifest.h"

#include "gis/platform/sha256.h"
#include "gis/project/schema.h"

#include <algorithm>
#include <bit>

namespace yike {

namespace {

/// Hashes a stream in blocks, each chained to the one before, so that a table of any size needs one block.
class BlockHash {
public:
    void add(char tag, std::string_view bytes)
    {
        m_block += tag;
        m_block += std::to_string(bytes.size());
        m_block += ':';
        m_block += bytes;
        if (m_block.size() >= kBlock)
            m_block = sha256(m_block);
    }
    [[nodiscard]] std::string digest() const { return sha256(m_block); }

private:
    static constexpr std::size_t kBlock = 1 << 20;
    std::string m_block;
};

void addCell(BlockHash& hash, const Statement& row, int column)
{
    switch (row.type(column)) {
    case SQLITE_INTEGER:
        return hash.add('i', std::to_string(row.integer(column)));
    case SQLITE_FLOAT:
        return hash.add('r', std::to_string(std::bit_cast<std::uint64_t>(row.real(column))));
    case SQLITE_NULL:
        return hash.add('n', "");
    case SQLITE_TEXT:
        return hash.add('t', row.text(column));
    default:
        return hash.add('b', row.blob(column));
    }
}

TableDigest digestTable(Database& database, const TableSpec& spec)
{
    BlockHash hash;
    TableDigest digest{std::string(spec.name), 0, ""};
    Statement rows(database, "SELECT * FROM " + sqlName(spec.name) + " ORDER BY rowid");
    while (rows.next()) {
        ++digest.rows;
        for (int column = 0; column < rows.columns(); ++column)
            addCell(hash, rows, column);
    }
    digest.sha256 = hash.digest();
    return digest;
}

} // namespace

std::vector<TableDigest> digestTables(Database& database)
{
    std::vector<TableDigest> digests;
    for (const TableSpec& spec : tableSpecs()) {
        if (spec.name != "yike_manifest" && hasTable(database, spec.name))
            digests.push_back(digestTable(database, spec));
    }
    return digests;
}

void writeManifest(Database& database, const std::vector<TableDigest>& digests)
{
    Statement insert(database, "INSERT INTO yike_manifest (table_name, row_count, sha256) VALUES (?, ?, ?)");
    for (const TableDigest& digest : digests)
        insert.bind(0, digest.table).bind(1, digest.rows).bind(2, digest.sha256).insert();
}

std::vector<TableDigest> readManifest(Database& database)
{
    std::vector<TableDigest> digests;
    Statement rows(database, "SELECT table_name, row_count, sha256 FROM yike_manifest ORDER BY id");
    while (rows.next())
        digests.push_back({rows.text(0), rows.integer(1), rows.text(2)});
    return digests;
}

std::vector<std::string> changedTables(Database& database)
{
    const auto promised = readManifest(database);
    const auto found = digestTables(database);
    std::vector<std::string> changed;
    for (const TableDigest& digest : found) {
        if (std::find(promised.begin(), promised.end(), digest) == promised.end())
            changed.push_back(digest.table);
    }
    for (const TableDigest& digest : promised) {
        const bool present = std::any_of(found.begin(), found.end(), [&](const TableDigest& other) {
            return other.table == digest.table;
        });
        if (!present)
            changed.push_back(digest.table);
    }
    return changed;
}

} // namespace yike
