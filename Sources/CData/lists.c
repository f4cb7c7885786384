#include "CData.h"

/* One line a list, in alphabetical order: LIST(identifier, "file name without .tsv"). */
#define LIST(id, name) {name, id, sizeof id}

static const unsigned char abbreviations[] = {
#embed "lists/abbreviations.tsv"
};

static const unsigned char actor_nouns[] = {
#embed "lists/actor-nouns.tsv"
};

static const unsigned char byline_words[] = {
#embed "lists/byline-words.tsv"
};

static const unsigned char change_words[] = {
#embed "lists/change-words.tsv"
};

static const unsigned char clause_openers[] = {
#embed "lists/clause-openers.tsv"
};

static const unsigned char clause_verbs[] = {
#embed "lists/clause-verbs.tsv"
};

static const unsigned char contractions[] = {
#embed "lists/contractions.tsv"
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

static const unsigned char currencies[] = {
#embed "lists/currencies.tsv"
};

static const unsigned char currency_signs[] = {
#embed "lists/currency-signs.tsv"
};

static const unsigned char currency_words[] = {
#embed "lists/currency-words.tsv"
};

static const unsigned char date_labels[] = {
#embed "lists/date-labels.tsv"
};

static const unsigned char event_modifiers[] = {
#embed "lists/event-modifiers.tsv"
};

static const unsigned char event_nouns[] = {
#embed "lists/event-nouns.tsv"
};

static const unsigned char event_verbs[] = {
#embed "lists/event-verbs.tsv"
};

static const unsigned char fates[] = {
#embed "lists/fates.tsv"
};

static const unsigned char function_words[] = {
#embed "lists/function-words.tsv"
};

static const unsigned char given_names[] = {
#embed "lists/given-names.tsv"
};

static const unsigned char group_nouns[] = {
#embed "lists/group-nouns.tsv"
};

static const unsigned char holidays[] = {
#embed "lists/holidays.tsv"
};

static const unsigned char honorifics[] = {
#embed "lists/honorifics.tsv"
};

static const unsigned char html_hints[] = {
#embed "lists/html-hints.tsv"
};

static const unsigned char irregular_forms[] = {
#embed "lists/irregular-forms.tsv"
};

static const unsigned char irregular_nouns[] = {
#embed "lists/irregular-nouns.tsv"
};

static const unsigned char irregular_plurals[] = {
#embed "lists/irregular-plurals.tsv"
};

static const unsigned char irregular_verbs[] = {
#embed "lists/irregular-verbs.tsv"
};

static const unsigned char known_actors[] = {
#embed "lists/known-actors.tsv"
};

static const unsigned char language_words[] = {
#embed "lists/language-words.tsv"
};

static const unsigned char lemma_exceptions[] = {
#embed "lists/lemma-exceptions.tsv"
};

static const unsigned char measure_verbs[] = {
#embed "lists/measure-verbs.tsv"
};

static const unsigned char metonyms[] = {
#embed "lists/metonyms.tsv"
};

static const unsigned char month_names[] = {
#embed "lists/month-names.tsv"
};

static const unsigned char name_parts[] = {
#embed "lists/name-parts.tsv"
};

static const unsigned char name_stoppers[] = {
#embed "lists/name-stoppers.tsv"
};

static const unsigned char name_words[] = {
#embed "lists/name-words.tsv"
};

static const unsigned char nations[] = {
#embed "lists/nations.tsv"
};

static const unsigned char news_agencies[] = {
#embed "lists/news-agencies.tsv"
};

static const unsigned char noun_stops[] = {
#embed "lists/noun-stops.tsv"
};

static const unsigned char number_words[] = {
#embed "lists/number-words.tsv"
};

static const unsigned char numbered_names[] = {
#embed "lists/numbered-names.tsv"
};

static const unsigned char organizations[] = {
#embed "lists/organizations.tsv"
};

static const unsigned char outlet_words[] = {
#embed "lists/outlet-words.tsv"
};

static const unsigned char page_junk[] = {
#embed "lists/page-junk.tsv"
};

static const unsigned char page_labels[] = {
#embed "lists/page-labels.tsv"
};

static const unsigned char pronoun_weights[] = {
#embed "lists/pronoun-weights.tsv"
};

static const unsigned char pronouns[] = {
#embed "lists/pronouns.tsv"
};

static const unsigned char qualifiers[] = {
#embed "lists/qualifiers.tsv"
};

static const unsigned char range_words[] = {
#embed "lists/range-words.tsv"
};

static const unsigned char reporting_nouns[] = {
#embed "lists/reporting-nouns.tsv"
};

static const unsigned char reporting_verbs[] = {
#embed "lists/reporting-verbs.tsv"
};

static const unsigned char roles[] = {
#embed "lists/roles.tsv"
};

static const unsigned char scale_words[] = {
#embed "lists/scale-words.tsv"
};

static const unsigned char score_words[] = {
#embed "lists/score-words.tsv"
};

static const unsigned char seat_words[] = {
#embed "lists/seat-words.tsv"
};

static const unsigned char sentence_starters[] = {
#embed "lists/sentence-starters.tsv"
};

static const unsigned char speech_words[] = {
#embed "lists/speech-words.tsv"
};

static const unsigned char sports_words[] = {
#embed "lists/sports-words.tsv"
};

static const unsigned char statement_confidence[] = {
#embed "lists/statement-confidence.tsv"
};

static const unsigned char tense_cues[] = {
#embed "lists/tense-cues.tsv"
};

static const unsigned char time_words[] = {
#embed "lists/time-words.tsv"
};

static const unsigned char time_zones[] = {
#embed "lists/time-zones.tsv"
};

static const unsigned char unit_aliases[] = {
#embed "lists/unit-aliases.tsv"
};

static const unsigned char units[] = {
#embed "lists/units.tsv"
};

static const unsigned char verbs[] = {
#embed "lists/verbs.tsv"
};

static const unsigned char vocabulary[] = {
#embed "lists/vocabulary.tsv"
};

static const kb_file list[] = {
    LIST(abbreviations, "abbreviations"),
    LIST(actor_nouns, "actor-nouns"),
    LIST(byline_words, "byline-words"),
    LIST(change_words, "change-words"),
    LIST(clause_openers, "clause-openers"),
    LIST(clause_verbs, "clause-verbs"),
    LIST(contractions, "contractions"),
    LIST(countries, "countries"),
    LIST(countries_former, "countries-former"),
    LIST(country_ambiguities, "country-ambiguities"),
    LIST(currencies, "currencies"),
    LIST(currency_signs, "currency-signs"),
    LIST(currency_words, "currency-words"),
    LIST(date_labels, "date-labels"),
    LIST(event_modifiers, "event-modifiers"),
    LIST(event_nouns, "event-nouns"),
    LIST(event_verbs, "event-verbs"),
    LIST(fates, "fates"),
    LIST(function_words, "function-words"),
    LIST(given_names, "given-names"),
    LIST(group_nouns, "group-nouns"),
    LIST(holidays, "holidays"),
    LIST(honorifics, "honorifics"),
    LIST(html_hints, "html-hints"),
    LIST(irregular_forms, "irregular-forms"),
    LIST(irregular_nouns, "irregular-nouns"),
    LIST(irregular_plurals, "irregular-plurals"),
    LIST(irregular_verbs, "irregular-verbs"),
    LIST(known_actors, "known-actors"),
    LIST(language_words, "language-words"),
    LIST(lemma_exceptions, "lemma-exceptions"),
    LIST(measure_verbs, "measure-verbs"),
    LIST(metonyms, "metonyms"),
    LIST(month_names, "month-names"),
    LIST(name_parts, "name-parts"),
    LIST(name_stoppers, "name-stoppers"),
    LIST(name_words, "name-words"),
    LIST(nations, "nations"),
    LIST(news_agencies, "news-agencies"),
    LIST(noun_stops, "noun-stops"),
    LIST(number_words, "number-words"),
    LIST(numbered_names, "numbered-names"),
    LIST(organizations, "organizations"),
    LIST(outlet_words, "outlet-words"),
    LIST(page_junk, "page-junk"),
    LIST(page_labels, "page-labels"),
    LIST(pronoun_weights, "pronoun-weights"),
    LIST(pronouns, "pronouns"),
    LIST(qualifiers, "qualifiers"),
    LIST(range_words, "range-words"),
    LIST(reporting_nouns, "reporting-nouns"),
    LIST(reporting_verbs, "reporting-verbs"),
    LIST(roles, "roles"),
    LIST(scale_words, "scale-words"),
    LIST(score_words, "score-words"),
    LIST(seat_words, "seat-words"),
    LIST(sentence_starters, "sentence-starters"),
    LIST(speech_words, "speech-words"),
    LIST(sports_words, "sports-words"),
    LIST(statement_confidence, "statement-confidence"),
    LIST(tense_cues, "tense-cues"),
    LIST(time_words, "time-words"),
    LIST(time_zones, "time-zones"),
    LIST(unit_aliases, "unit-aliases"),
    LIST(units, "units"),
    LIST(verbs, "verbs"),
    LIST(vocabulary, "vocabulary"),
};
const kb_file *const kb_lists = list;
const size_t kb_lists_count = sizeof list / sizeof list[0];
