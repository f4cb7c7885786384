#include "CData.h"

/* One line a list, in alphabetical order: LIST(identifier, "file name without .tsv"). */
#define LIST(id, name) {name, id, sizeof id}

static const unsigned char abbreviations[] = {
#embed "lists/abbreviations.tsv"
};

static const unsigned char countries[] = {
#embed "lists/countries.tsv"
};

static const unsigned char countries_former[] = {
#embed "lists/countries-former.tsv"
};

static const unsigned char country_ambiguities[] = {
#embed "lists/country-ambiguities.tsv"
};

static const unsigned char metonyms[] = {
#embed "lists/metonyms.tsv"
};

static const unsigned char nations[] = {
#embed "lists/nations.tsv"
};

static const unsigned char sentence_starters[] = {
#embed "lists/sentence-starters.tsv"
};

static const kb_file list[] = {
    LIST(abbreviations, "abbreviations"),
    LIST(countries, "countries"),
    LIST(countries_former, "countries-former"),
    LIST(country_ambiguities, "country-ambiguities"),
    LIST(metonyms, "metonyms"),
    LIST(nations, "nations"),
    LIST(sentence_starters, "sentence-starters"),
};
const kb_file *const kb_lists = list;
const size_t kb_lists_count = sizeof list / sizeof list[0];
