// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import/streets/walking_rules.h"

#include "core/standards/reading/toml_reader.h"
#include "gis/import/cells/header_text.h"
#include "gis/import/embedded_text.h"

#include <array>
#include <cassert>

namespace yike {

namespace {

using toml_reader::Mistakes;
using toml_reader::Need;
using toml_reader::Table;

template <class Meaning>
struct Heading {
    const char* key;
    Meaning meaning;
};

constexpr const char* kOnlyWithFoot = "only-with-foot";

constexpr std::array kClassHeadings = {
    Heading<StreetClass>{"main", StreetClass::Main},
    Heading<StreetClass>{"street", StreetClass::Street},
    Heading<StreetClass>{"path", StreetClass::Footpath},
    Heading<StreetClass>{"steps", StreetClass::Steps},
    Heading<StreetClass>{kOnlyWithFoot, StreetClass::Street},
    Heading<StreetClass>{"excluded", StreetClass::Excluded},
};

constexpr std::array kBarrierHeadings = {
    Heading<BarrierMeaning>{"wall", BarrierMeaning::Wall},
    Heading<BarrierMeaning>{"water", BarrierMeaning::Water},
    Heading<BarrierMeaning>{"rail", BarrierMeaning::Rail},
    Heading<BarrierMeaning>{"gate", BarrierMeaning::Gate},
    Heading<BarrierMeaning>{"level-crossing", BarrierMeaning::LevelCrossing},
    Heading<BarrierMeaning>{"nothing", BarrierMeaning::Nothing},
};

class RulesReader {
public:
    RulesReader(const toml::table& root, Mistakes& mistakes) : m_root(root, mistakes), m_mistakes(mistakes) {}

    WalkingRules read()
    {
        WalkingRules rules;
        meanings("class", kClassHeadings, rules.classes, &rules.onlyWithFoot);
        words("foot", {{"yes", &rules.footYes}, {"no", &rules.footNo}});
        words("access", {{"no", &rules.accessNo}});
        words("railway", {{"walked", &rules.walkedRailways}});
        meanings("barrier", kBarrierHeadings, rules.barriers);
        words("gate", {{"open", &rules.open}, {"closed", &rules.closed}});
        m_root.finish();
        return rules;
    }

private:
    /// A word under two headings would mean two things.
    template <class Meaning, std::size_t N>
    void meanings(const char* section, const std::array<Heading<Meaning>, N>& headings,
                  std::map<std::string, Meaning, std::less<>>& result,
                  WalkingRules::Words* onlyWithFoot = nullptr)
    {
        const toml::table* table = m_root.table(section, Need::Required);
        if (table == nullptr)
            return;
        Table reader(*table, m_mistakes);
        std::map<std::string, const char*> heading;
        for (const auto& [key, meaning] : headings)
            for (const std::string& word : reader.strings(key, Need::Required)) {
                const std::string folded = foldText(word);
                result[folded] = meaning;
                if (onlyWithFoot != nullptr && std::string_view(key) == kOnlyWithFoot)
                    onlyWithFoot->insert(folded);
                const auto [first, isNew] = heading.emplace(folded, key);
                if (!isNew && std::string_view(first->second) != key)
                    m_mistakes.add(Code::CatalogueChoiceTwice, reader.where(key),
                                   {{"id", word}, {"option", std::string(section)}});
            }
        reader.finish();
    }

    struct Slot {
        const char* key;
        WalkingRules::Words* words;
    };
    void words(const char* section, std::initializer_list<Slot> slots)
    {
        const toml::table* table = m_root.table(section, Need::Required);
        if (table == nullptr)
            return;
        Table reader(*table, m_mistakes);
        for (const auto& [key, words] : slots)
            for (const std::string& word : reader.strings(key, Need::Required))
                words->insert(foldText(word));
        reader.finish();
    }

    Table m_root;
    Mistakes& m_mistakes;
};

template <class Meaning>
std::optional<Meaning> meaningOf(const std::map<std::string, Meaning, std::less<>>& table,
                                 std::string_view word)
{
    const auto found = table.find(word);
    return found == table.end() ? std::nullopt : std::optional(found->second);
}

} // namespace

std::optional<StreetClass> WalkingRules::classOf(std::string_view foldedWord) const
{
    return meaningOf(classes, foldedWord);
}

std::optional<BarrierMeaning> WalkingRules::barrierOf(std::string_view foldedWord) const
{
    return meaningOf(barriers, foldedWord);
}

Result<WalkingRules> loadWalkingRules(std::string_view text, const std::string& file)
{
    Mistakes mistakes(file);
    toml::table root;
    try {
        root = toml::parse(text);
    } catch (const toml::parse_error& error) {
        mistakes.add(Code::CatalogueSyntax, error.source(), {{"detail", std::string(error.description())}});
        return tl::unexpected(mistakes.asError());
    }
    WalkingRules rules = RulesReader(root, mistakes).read();
    if (!mistakes.none())
        return tl::unexpected(mistakes.asError());
    rules.ownText = text;
    return rules;
}

const WalkingRules& builtInWalkingRules()
{
    static const WalkingRules rules = [] {
        auto loaded = loadWalkingRules(kWalkingToml, "walking.toml");
        assert(loaded);
        if (loaded)
            loaded->ownText.clear();
        return loaded ? std::move(*loaded) : WalkingRules();
    }();
    return rules;
}

} // namespace yike
