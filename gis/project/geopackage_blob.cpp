// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/project/geopackage_blob.h"

#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <utility>

namespace yike {

namespace {

enum WkbType : std::uint32_t {
    kPoint = 1,
    kLine = 2,
    kPolygon = 3,
    kMultiPoint = 4,
    kMultiLine = 5,
    kMultiPolygon = 6,
    kCollection = 7
};

/// Little endian, whatever the processor.
class Writer {
public:
    explicit Writer(int srs)
    {
        m_bytes = std::string("GP\0\x01", 4); // version 0; flags: little endian, no envelope, not empty
        word(static_cast<std::uint32_t>(srs));
    }

    void point(Point p)
    {
        real(p.x);
        real(p.y);
    }
    void start(WkbType type)
    {
        m_bytes += '\x01';
        word(type);
    }
    void count(std::size_t n) { word(static_cast<std::uint32_t>(n)); }
    void path(const std::vector<Point>& points)
    {
        count(points.size());
        for (const Point p : points)
            point(p);
    }
    void polygon(const Polygon& polygon)
    {
        start(kPolygon);
        count(1 + polygon.holes.size());
        path(polygon.outer);
        for (const Ring& hole : polygon.holes)
            path(hole);
    }
    void line(const Polyline& line)
    {
        start(kLine);
        path(line);
    }
    std::string take() { return std::move(m_bytes); }

private:
    void word(std::uint32_t value)
    {
        for (int shift = 0; shift < 32; shift += 8)
            m_bytes += static_cast<char>(value >> static_cast<unsigned>(shift));
    }
    void real(double value)
    {
        const auto bits = std::bit_cast<std::uint64_t>(value);
        word(static_cast<std::uint32_t>(bits));
        word(static_cast<std::uint32_t>(bits >> 32U));
    }

    std::string m_bytes;
};

/// Reads with every length checked against what is left; after the first fault it gives zeros.
class Reader {
public:
    explicit Reader(std::string_view bytes) : m_rest(bytes) {}

    [[nodiscard]] bool good() const { return m_good; }
    [[nodiscard]] bool atEnd() const { return m_rest.empty(); }
    void refuse() { m_good = false; }
    void setOrder(bool littleEndian) { m_little = littleEndian; }

    std::uint8_t byte() { return static_cast<std::uint8_t>(number(1)); }
    std::uint32_t word() { return static_cast<std::uint32_t>(number(4)); }
    double real() { return std::bit_cast<double>(number(8)); }
    void skip(std::size_t bytes)
    {
        m_good = m_good && bytes <= m_rest.size();
        m_rest.remove_prefix(m_good ? bytes : m_rest.size());
    }
    /// A count of things of at least `size` bytes each: more than fit is a fault, not an allocation.
    std::size_t count(std::size_t size)
    {
        const std::size_t n = word();
        m_good = m_good && n <= m_rest.size() / size;
        return m_good ? n : 0;
    }

private:
    std::uint64_t number(std::size_t size)
    {
        if (!m_good || size > m_rest.size()) {
            m_good = false;
            return 0;
        }
        std::uint64_t value = 0;
        for (std::size_t i = 0; i < size; ++i) {
            const auto at = m_little ? size - 1 - i : i;
            value = (value << 8U) | static_cast<std::uint8_t>(m_rest[at]);
        }
        m_rest.remove_prefix(size);
        return value;
    }

    std::string_view m_rest;
    bool m_little = true;
    bool m_good = true;
};

struct Header {
    std::uint32_t type = 0;
    std::size_t extra = 0; ///< ordinates beyond x and y
};

/// ISO (1000, 2000, 3000) and the older flag bits for heights and measures.
Header readHeader(Reader& reader)
{
    reader.setOrder(reader.byte() == 1);
    const std::uint32_t raw = reader.word();
    Header header;
    header.extra = ((raw & 0x80000000U) != 0 ? 1U : 0U) + ((raw & 0x40000000U) != 0 ? 1U : 0U);
    const std::uint32_t iso = raw & 0x0FFFFFFFU;
    header.extra += iso / 1000 == 3 ? 2 : (iso / 1000 == 0 ? 0 : 1);
    header.type = iso % 1000;
    return header;
}

Point readPoint(Reader& reader, std::size_t extra)
{
    const Point p{reader.real(), reader.real()};
    reader.skip(8 * extra);
    if (!std::isfinite(p.x) || !std::isfinite(p.y))
        reader.refuse();
    return p;
}

std::vector<Point> readPath(Reader& reader, std::size_t extra)
{
    std::vector<Point> path(reader.count(8 * (2 + extra)));
    for (Point& p : path)
        p = readPoint(reader, extra);
    return path;
}

Polygon readPolygon(Reader& reader, std::size_t extra)
{
    Polygon polygon;
    const std::size_t rings = reader.count(4);
    for (std::size_t i = 0; i < rings; ++i) {
        auto ring = readPath(reader, extra);
        if (i == 0)
            polygon.outer = std::move(ring);
        else
            polygon.holes.push_back(std::move(ring));
    }
    return polygon;
}

void readGeometry(Reader& reader, BlobShapes& shapes, int depth)
{
    const Header header = readHeader(reader);
    if (header.type == kPoint) {
        shapes.points.push_back(readPoint(reader, header.extra));
    } else if (header.type == kLine) {
        shapes.lines.push_back(readPath(reader, header.extra));
    } else if (header.type == kPolygon) {
        shapes.polygons.push_back(readPolygon(reader, header.extra));
    } else if (header.type >= kMultiPoint && header.type <= kCollection && depth < 8) {
        const std::size_t parts = reader.count(5);
        for (std::size_t i = 0; i < parts && reader.good(); ++i)
            readGeometry(reader, shapes, depth + 1);
    } else {
        reader.refuse();
    }
}

/// Past the header of GeoPackage to its WKB. Its flags: bit 0 byte order, 1-3 kind of envelope, 5 extended.
void skipHeader(Reader& reader)
{
    constexpr std::array<std::size_t, 8> kEnvelopeBytes = {0, 32, 48, 48, 64, 0, 0, 0};
    const bool magic = reader.byte() == 'G' && reader.byte() == 'P' && reader.byte() == 0;
    const std::uint8_t flags = reader.byte();
    const std::size_t envelope = (flags >> 1U) & 7U;
    if (!magic || envelope > 4 || (flags & 0x20U) != 0)
        reader.refuse();
    reader.skip(4 + kEnvelopeBytes.at(envelope));
}

} // namespace

std::string pointBlob(Point point, int srs)
{
    Writer writer(srs);
    writer.start(kPoint);
    writer.point(point);
    return writer.take();
}

std::string lineBlob(const Polyline& line, int srs)
{
    Writer writer(srs);
    writer.line(line);
    return writer.take();
}

std::string multiLineBlob(const std::vector<Polyline>& lines, int srs)
{
    Writer writer(srs);
    writer.start(kMultiLine);
    writer.count(lines.size());
    for (const Polyline& line : lines)
        writer.line(line);
    return writer.take();
}

std::string polygonBlob(const Polygon& polygon, int srs)
{
    Writer writer(srs);
    writer.polygon(polygon);
    return writer.take();
}

std::string multiPolygonBlob(const MultiPolygon& polygons, int srs)
{
    Writer writer(srs);
    writer.start(kMultiPolygon);
    writer.count(polygons.size());
    for (const Polygon& polygon : polygons)
        writer.polygon(polygon);
    return writer.take();
}

std::optional<BlobShapes> readBlob(std::string_view blob)
{
    Reader reader(blob);
    skipHeader(reader);
    BlobShapes shapes;
    if (reader.good())
        readGeometry(reader, shapes, 0);
    if (!reader.good() || !reader.atEnd())
        return std::nullopt;
    return shapes;
}

} // namespace yike
