// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import/built_in.h"

#include "gis/import/embedded_text.h"

#include <cassert>

namespace yike {

const Taxonomy& builtInTaxonomy()
{
    static const Taxonomy taxonomy = [] {
        auto loaded = loadTaxonomy(kTaxonomyToml, "taxonomy.toml");
        assert(loaded);
        return loaded ? std::move(*loaded) : Taxonomy();
    }();
    return taxonomy;
}

const FieldVocabulary& builtInFields()
{
    static const FieldVocabulary fields = [] {
        auto loaded = loadFields(kFieldsToml, "fields.toml");
        assert(loaded);
        return loaded ? std::move(*loaded) : FieldVocabulary();
    }();
    return fields;
}

} // namespace yike
