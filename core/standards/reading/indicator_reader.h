// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The parts of a catalogue file as structs; used by catalogue.cpp only.

#include "core/standards/reading/fields.h"
#include "core/standards/reading/toml_reader.h"
#include "core/standards/standard.h"
#include "core/standards/taxonomy.h"

#include <array>
#include <vector>

namespace yike::toml_reader {

/// One [[indicator]]. Parameters that its kind needs and lacks are mistakes; superfluous ones become issues.
Indicator readIndicator(const toml::table& table, Mistakes& mistakes, const std::string& file,
                        std::vector<Issue>& issues);

/// The words by which a file says what is added up.
inline constexpr std::array<Keyword<Operand::Of>, 6> kOperandWords = {
    {{"value", Operand::Of::Value},
     {"floor-area", Operand::Of::FloorArea},
     {"activity-area", Operand::Of::ActivityArea},
     {"capacity", Operand::Of::Capacity},
     {"facilities", Operand::Of::FacilityCount},
     {"units", Operand::Of::UnitCount}}};

/// What a formula is multiplied by where the row does not say: 100 for shares, else 1.
[[nodiscard]] double usualScale(Kind kind);

/// { value = ["households.resident"] }, { capacity = "places", of = ["childcare"] } or { units = "county" }.
Operand readOperand(Table& parent, std::string_view key, Mistakes& mistakes);

/// { metres = 500, weight = "population" }
std::optional<ReachRule> readReach(Table& parent, std::string_view key, Mistakes& mistakes);

/// { value = "imagery.yearly.metres", at-most = 0.5 }
std::optional<Bound> readBound(Table& parent, std::string_view key, Mistakes& mistakes);

/// Parameters that the indicator's kind needs and lacks, or has and cannot use.
void checkParameters(const Indicator& indicator, const Table& reader, Mistakes& mistakes,
                     const std::string& file, std::vector<Issue>& issues);

/// Facility categories that the taxonomy does not have.
void checkCategories(const Indicator& indicator, const toml::source_region& place, const Taxonomy& taxonomy,
                     Mistakes& mistakes);

/// Value keys that neither the standard nor the common vocabulary declares, or whose type does not fit.
void checkFields(const Standard& standard, const Indicator& indicator, const toml::source_region& place,
                 const FieldVocabulary& common, Mistakes& mistakes);

/// Beyond it a target is a slip; also keeps exact comparisons within 128 bits.
inline constexpr double kMostTarget = 1e8;

/// One [[field]], whose key must be new, and one [[group]].
void addField(std::vector<Field>& fields, const toml::table& table, Mistakes& mistakes);
Group readGroup(const toml::table& table, Mistakes& mistakes);

/// One [[option]].
Option readOption(const toml::table& table, Mistakes& mistakes);

} // namespace yike::toml_reader
