// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/edit_json.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace yike {

namespace {

using nlohmann::json;

/// One JSON object; the first thing that is missing or wrong is kept and everything after it reads as blank.
class Reader {
public:
    Reader(const json& object, std::string kind) : m_object(object), m_kind(std::move(kind)) {}

    [[nodiscard]] bool ok() const { return !m_error; }
    [[nodiscard]] const Error& error() const { return *m_error; }

    std::string text(const char* key)
    {
        const json* value = need(key);
        if (value == nullptr || !value->is_string())
            return broken(key, value), std::string();
        return value->get<std::string>();
    }

    std::uint32_t id(const char* key)
    {
        const json* value = need(key);
        const auto most = std::numeric_limits<std::uint32_t>::max();
        if (value == nullptr || !value->is_number_unsigned() || value->get<std::uint64_t>() >= most)
            return broken(key, value), 0;
        return value->get<std::uint32_t>();
    }

    std::optional<UnitId> unit(const char* key)
    {
        return isBlank(key) ? std::nullopt : std::optional(UnitId(id(key)));
    }

    std::optional<SquareMetres> area(const char* key)
    {
        return isBlank(key) ? std::nullopt : std::optional(SquareMetres(number(key)));
    }

    double number(const char* key)
    {
        const json* value = need(key);
        if (value == nullptr || !value->is_number() || !std::isfinite(value->get<double>()))
            return broken(key, value), 0;
        return value->get<double>();
    }

    std::optional<Date> date(const char* key)
    {
        if (isBlank(key))
            return std::nullopt;
        const auto day = parseDate(text(key));
        if (!day)
            broken(key, need(key));
        return day;
    }

    std::optional<Point> point(const char* key)
    {
        return isBlank(key) ? std::nullopt : pointOf(key, *need(key));
    }

    std::vector<Point> points(const char* key)
    {
        std::vector<Point> list;
        for (const json& item : array(key)) {
            if (const auto point = pointOf(key, item))
                list.push_back(*point);
        }
        return list;
    }

    std::vector<std::string> texts(const char* key)
    {
        std::vector<std::string> list;
        for (const json& item : array(key)) {
            if (!item.is_string())
                broken(key, &item);
            else
                list.push_back(item.get<std::string>());
        }
        return list;
    }

    std::map<std::string, double> numbers(const char* key)
    {
        std::map<std::string, double> list;
        const json* object = need(key);
        if (object == nullptr || !object->is_object())
            return broken(key, object), list;
        for (const auto& [name, value] : object->items()) {
            if (!value.is_number())
                broken(key, &value);
            else
                list[name] = value.get<double>();
        }
        return list;
    }

    FacilityStatus status(const char* key)
    {
        const std::string word = text(key);
        const auto found = std::find(kFacilityStatusKeys.begin(), kFacilityStatusKeys.end(), word);
        if (found == kFacilityStatusKeys.end())
            return broken(key, need(key)), FacilityStatus::Existing;
        return static_cast<FacilityStatus>(found - kFacilityStatusKeys.begin());
    }

    /// The object under `key`; an empty one where it is none.
    const json& object(const char* key)
    {
        static const json kEmpty = json::object();
        const json* value = need(key);
        if (value != nullptr && value->is_object())
            return *value;
        broken(key, value);
        return kEmpty;
    }

    [[nodiscard]] bool isBlank(const char* key)
    {
        const json* value = need(key);
        return value == nullptr || value->is_null();
    }

    /// Takes over what went wrong in a part of this object.
    void join(const Reader& part)
    {
        if (!m_error && !part.ok())
            m_error = part.error();
    }

private:
    const json* need(const char* key)
    {
        const auto found = m_object.find(key);
        if (found != m_object.end())
            return &*found;
        if (!m_error)
            m_error = Error{Code::EditFieldMissing, {{"kind", m_kind}, {"key", std::string(key)}}, nullptr};
        return nullptr;
    }

    void broken(const char* key, const json* value)
    {
        if (!m_error && value != nullptr)
            m_error = Error{Code::EditFieldBroken, {{"kind", m_kind}, {"key", std::string(key)}}, nullptr};
    }

    const json& array(const char* key)
    {
        static const json kEmpty = json::array();
        const json* value = need(key);
        if (value != nullptr && value->is_array())
            return *value;
        broken(key, value);
        return kEmpty;
    }

    std::optional<Point> pointOf(const char* key, const json& pair)
    {
        const bool good = pair.is_array() && pair.size() == 2 && pair[0].is_number() && pair[1].is_number();
        if (!good) {
            broken(key, &pair);
            return std::nullopt;
        }
        return Point{pair[0].get<double>(), pair[1].get<double>()};
    }

    const json& m_object;
    std::string m_kind;
    std::optional<Error> m_error;
};

Edit readAdd(Reader& reader)
{
    Reader part(reader.object("facility"), "add-facility");
    Facility facility;
    facility.id = FacilityId(part.id("id"));
    facility.code = part.text("code");
    facility.name = part.text("name");
    facility.categories = part.texts("categories");
    for (std::string& function : part.texts("functions"))
        facility.functions.insert(std::move(function));
    facility.floorArea = part.area("floorArea");
    facility.activityArea = part.area("activityArea");
    facility.capacities = part.numbers("capacities");
    facility.status = part.status("status");
    facility.opened = part.date("opened");
    facility.closed = part.date("closed");
    facility.position = part.point("position");
    facility.entrances = part.points("entrances");
    facility.host = part.unit("host");
    facility.source = SourceId(part.id("source"));
    reader.join(part);
    return AddFacility{std::move(facility)};
}

Edit readMove(Reader& reader)
{
    MoveFacility edit;
    edit.id = FacilityId(reader.id("id"));
    edit.to = reader.point("to");
    edit.host = reader.unit("host");
    edit.entrances = reader.points("entrances");
    return edit;
}

Edit readStatus(Reader& reader)
{
    SetFacilityStatus edit;
    edit.id = FacilityId(reader.id("id"));
    edit.status = reader.status("status");
    edit.opened = reader.date("opened");
    edit.closed = reader.date("closed");
    return edit;
}

Edit readResize(Reader& reader)
{
    ResizeFacility edit;
    edit.id = FacilityId(reader.id("id"));
    edit.floorArea = reader.area("floorArea");
    edit.activityArea = reader.area("activityArea");
    return edit;
}

Edit readValue(Reader& reader)
{
    SetUnitValue edit;
    edit.unit = UnitId(reader.id("unit"));
    edit.key = reader.text("key");
    if (!reader.isBlank("value")) {
        Reader part(reader.object("value"), "set-unit-value");
        edit.value = Value{part.number("number"), SourceId(part.id("source"))};
        reader.join(part);
    }
    return edit;
}

struct KindOfEdit {
    std::string_view word;
    Edit (*read)(Reader&);
};

constexpr std::array kKinds = {
    KindOfEdit{"add-facility", readAdd},
    KindOfEdit{"remove-facility",
               [](Reader& reader) { return Edit(RemoveFacility{FacilityId(reader.id("id"))}); }},
    KindOfEdit{"move-facility", readMove},
    KindOfEdit{"set-facility-status", readStatus},
    KindOfEdit{"resize-facility", readResize},
    KindOfEdit{"set-unit-value", readValue},
};

std::string kindList()
{
    std::string list;
    for (const KindOfEdit& kind : kKinds)
        list += (list.empty() ? "" : ", ") + std::string(kind.word);
    return list;
}

} // namespace

Result<Edit> editFromJson(std::string_view text)
{
    const json object = json::parse(text, nullptr, false);
    if (object.is_discarded() || !object.is_object())
        return fail(Code::EditUnreadable, {{"detail", std::string(text.substr(0, 60))}});
    Reader head(object, "edit");
    const std::string word = head.text("edit");
    if (!head.ok())
        return tl::unexpected(head.error());
    for (const KindOfEdit& kind : kKinds) {
        if (kind.word != word)
            continue;
        Reader reader(object, word);
        Edit edit = kind.read(reader);
        if (!reader.ok())
            return tl::unexpected(reader.error());
        return edit;
    }
    return fail(Code::EditKindUnknown, {{"value", word}, {"allowed", kindList()}});
}

} // namespace yike
