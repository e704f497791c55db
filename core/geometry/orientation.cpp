// SPDX-License-Identifier: GPL-3.0-or-later
// The sign of a 2 x 2 determinant: in doubles where the rounding error cannot change it, else exactly by
// expansions (Shewchuk, "Adaptive Precision Floating-Point Arithmetic", 1997, sections 2.4 and 4.3).
#include "core/geometry/orientation.h"

#include <array>
#include <cmath>
#include <cstddef>
#include <limits>

namespace yike {

namespace {

/// A sum of doubles kept without any rounding, its parts in increasing order of magnitude.
class ExactSum {
public:
    void addProduct(double a, double b)
    {
        const double product = a * b;
        add(std::fma(a, b, -product));
        add(product);
    }
    [[nodiscard]] int sign() const
    {
        for (std::size_t i = m_size; i-- > 0;) {
            if (m_parts[i] != 0)
                return m_parts[i] > 0 ? 1 : -1;
        }
        return 0;
    }

private:
    void add(double value)
    {
        double carry = value;
        for (std::size_t i = 0; i < m_size; ++i) {
            const double sum = carry + m_parts[i];
            const double shadow = sum - carry;
            m_parts[i] = (carry - (sum - shadow)) + (m_parts[i] - shadow);
            carry = sum;
        }
        m_parts[m_size++] = carry;
    }

    std::array<double, 12> m_parts{};
    std::size_t m_size = 0;
};

Side exactSideOf(Point a, Point b, Point p)
{
    ExactSum sum;
    sum.addProduct(a.x, b.y);
    sum.addProduct(-a.y, b.x);
    sum.addProduct(b.x, p.y);
    sum.addProduct(-b.y, p.x);
    sum.addProduct(p.x, a.y);
    sum.addProduct(-p.y, a.x);
    return static_cast<Side>(sum.sign());
}

} // namespace

Side sideOf(Point a, Point b, Point p)
{
    constexpr double kUnit = std::numeric_limits<double>::epsilon() / 2;
    constexpr double kBound = (3.0 + 16.0 * kUnit) * kUnit;
    const double left = (a.x - p.x) * (b.y - p.y);
    const double right = (a.y - p.y) * (b.x - p.x);
    const double det = left - right;
    const double error = kBound * (std::abs(left) + std::abs(right));
    if (det > error)
        return Side::Left;
    if (det < -error)
        return Side::Right;
    return exactSideOf(a, b, p);
}

} // namespace yike
