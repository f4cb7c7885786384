#include "CData.h"

/* What kb-train wrote into models/, in alphabetical order; used in place, hence aligned. */
#define MODEL(id) {#id, id, sizeof id}

_Alignas(64) static const unsigned char lexicon[] = {
#embed "models/lexicon.bin"
};

_Alignas(64) static const unsigned char names[] = {
#embed "models/names.bin"
};

_Alignas(64) static const unsigned char parser[] = {
#embed "models/parser.bin"
};

_Alignas(64) static const unsigned char relations[] = {
#embed "models/relations.bin"
};

_Alignas(64) static const unsigned char revisions[] = {
#embed "models/revisions.bin"
};

_Alignas(64) static const unsigned char supertags[] = {
#embed "models/supertags.bin"
};

_Alignas(64) static const unsigned char tagclasses[] = {
#embed "models/tagclasses.bin"
};

_Alignas(64) static const unsigned char tagger[] = {
#embed "models/tagger.bin"
};

_Alignas(64) static const unsigned char wordforms[] = {
#embed "models/wordforms.bin"
};

static const kb_file list[] = {
    MODEL(lexicon), MODEL(names), MODEL(parser), MODEL(relations),
    MODEL(revisions), MODEL(supertags), MODEL(tagclasses), MODEL(tagger),
    MODEL(wordforms),
};
const kb_file *const kb_models = list;
const size_t kb_models_count = sizeof list / sizeof list[0];
