// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/map/paint/label_placement.h"

#include "tests/support/catch.h"

#include <cmath>

using namespace yike;

namespace {

std::vector<QRectF> boxes(const PlacedLabel& label)
{
    std::vector<QRectF> all;
    for (const QRectF& box : {label.sign, label.name, label.value}) {
        if (!box.isEmpty())
            all.push_back(box);
    }
    return all;
}

std::vector<LabelWish> crowd(int count)
{
    std::vector<LabelWish> wishes;
    for (int i = 0; i < count; ++i) {
        LabelWish wish;
        wish.anchor = {400 + 390 * std::sin(i * 7.3), 300 + 290 * std::cos(i * 3.1)};
        wish.sign = 12;
        wish.name = {20.0 + i % 5 * 12, 15};
        wish.value = i % 3 == 0 ? QSizeF(24, 11) : QSizeF();
        wishes.push_back(wish);
    }
    return wishes;
}

} // namespace

TEST_CASE("no label covers another or what is taken")
{
    const QRectF window(0, 0, 800, 600);
    const std::vector<QRectF> taken = {QRectF(10, 560, 140, 34)};
    const auto labels = placeLabels(crowd(400), window, taken);
    CHECK(labels.size() > 80);
    for (std::size_t i = 0; i < labels.size(); ++i) {
        for (const QRectF& box : boxes(labels[i])) {
            CHECK(window.contains(box));
            CHECK_FALSE(taken.front().intersects(box));
            for (std::size_t j = i + 1; j < labels.size(); ++j) {
                for (const QRectF& other : boxes(labels[j]))
                    REQUIRE_FALSE(box.intersects(other));
            }
        }
    }
}

TEST_CASE("earlier wishes are served first and a name never stands without its sign")
{
    const auto labels = placeLabels(crowd(300), QRectF(0, 0, 800, 600), {});
    CHECK(labels.front().wish == 0);
    CHECK_FALSE(labels.front().name.isEmpty());
    for (const PlacedLabel& label : labels)
        CHECK_FALSE(label.sign.isEmpty());
}

TEST_CASE("the selected unit is labelled even where there is no room")
{
    LabelWish wish;
    wish.anchor = {50, 50};
    wish.sign = 14;
    wish.name = {60, 16};
    const std::vector<QRectF> full = {QRectF(0, 0, 100, 100)};
    CHECK(placeLabels({wish}, QRectF(0, 0, 100, 100), full).empty());
    wish.mustShow = true;
    CHECK(placeLabels({wish}, QRectF(0, 0, 100, 100), full).size() == 1);
}

TEST_CASE("a sign keeps to its own unit")
{
    LabelWish wish;
    wish.anchor = {50, 50};
    wish.sign = 12;
    wish.name = {40, 14};
    wish.inside = [](QPointF at) { return at.x() > 40; };
    const auto labels = placeLabels({wish}, QRectF(0, 0, 200, 100), {});
    REQUIRE(labels.size() == 1);
    CHECK(labels.front().sign.center().x() > 40);
}
