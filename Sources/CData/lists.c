#include "CData.h"

/* One line a list, in alphabetical order: LIST(identifier, "file name without .tsv"). */
#define LIST(id, name) {name, id, sizeof id}

static const unsigned char abbreviations[] = {
#embed "lists/abbreviations.tsv"
};

static const unsigned char sentence_starters[] = {
#embed "lists/sentence-starters.tsv"
};

static const kb_file list[] = {
    LIST(abbreviations, "abbreviations"),
    LIST(sentence_starters, "sentence-starters"),
};
const kb_file *const kb_lists = list;
const size_t kb_lists_count = sizeof list / sizeof list[0];
