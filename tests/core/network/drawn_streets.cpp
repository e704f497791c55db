// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/network/drawn_streets.h"

#include "core/geometry/measure.h"
#include "core/network/network_builder.h"
#include "tests/support/catch.h"

#include <cctype>
#include <cmath>
#include <numeric>
#include <sstream>
#include <vector>

namespace yike::test {

namespace {

constexpr double kStep = 10;

bool isVertex(char c)
{
    return c == '+' || std::isalnum(static_cast<unsigned char>(c)) != 0;
}

class Reader {
public:
    explicit Reader(std::string_view text)
    {
        std::istringstream lines{std::string(text)};
        for (std::string line; std::getline(lines, line);)
            m_lines.push_back(line);
    }
    Drawing read()
    {
        for (std::size_t row = 0; row < m_lines.size(); ++row) {
            for (std::size_t column = 0; column < m_lines[row].size(); ++column)
                readVertex(row, column);
        }
        return m_drawing;
    }

private:
    [[nodiscard]] char charAt(std::size_t row, std::size_t column) const
    {
        return row < m_lines.size() && column < m_lines[row].size() ? m_lines[row][column] : ' ';
    }
    static Point pointAt(std::size_t row, std::size_t column)
    {
        return {kStep * static_cast<double>(column), -kStep * static_cast<double>(row)};
    }
    void readVertex(std::size_t row, std::size_t column)
    {
        const char c = charAt(row, column);
        if (!isVertex(c))
            return;
        m_drawing.places[c] = pointAt(row, column);
        readLine(row, column, 0, 1, "-=#");
        readLine(row, column, 1, 0, "|#");
    }
    void readLine(std::size_t row, std::size_t column, std::size_t down, std::size_t right,
                  std::string_view strokes)
    {
        std::size_t r = row + down;
        std::size_t c = column + right;
        bool raised = false;
        for (; strokes.find(charAt(r, c)) != std::string_view::npos; r += down, c += right)
            raised = raised || charAt(r, c) == '=';
        if (isVertex(charAt(r, c)) && (r - row) + (c - column) > 1)
            m_drawing.streets.push_back(
                street({pointAt(row, column), pointAt(r, c)}, StreetClass::Street, raised ? 1 : 0));
    }

    std::vector<std::string> m_lines;
    Drawing m_drawing;
};

} // namespace

Drawing draw(std::string_view text)
{
    return Reader(text).read();
}

Street street(Polyline shape, StreetClass kind, int level)
{
    Street made;
    made.kind = kind;
    made.level = level;
    for (std::size_t i = 1; i < shape.size(); ++i)
        made.lengthMm.push_back(
            static_cast<std::uint32_t>(std::lround(distance(shape[i - 1], shape[i]) * 1000)));
    made.shape = std::move(shape);
    return made;
}

StreetNetwork networkOf(const Streets& streets)
{
    auto network = buildNetwork(streets, Progress());
    REQUIRE(network);
    return *network;
}

std::size_t partsOf(const Streets& streets)
{
    return findComponents(networkOf(streets)).all.size();
}

std::uint64_t totalMm(const Streets& streets)
{
    std::uint64_t sum = 0;
    for (const Street& street : streets)
        sum += std::accumulate(street.lengthMm.begin(), street.lengthMm.end(), std::uint64_t{0});
    return sum;
}

} // namespace yike::test
