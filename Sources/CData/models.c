#include "CData.h"

/* No model yet: kb-train writes them into models/ and each has its #embed here. */
static const kb_file list[] = {
    {"", (const unsigned char *)"", 0},
};
const kb_file *const kb_models = list;
const size_t kb_models_count = 0;
