#include "CData.h"

static const unsigned char m0001[] = {
#embed "../../migrations/0001_init.sql"
};

static const kb_file list[] = {
    {"0001_init", m0001, sizeof m0001},
};
const kb_file *const kb_migrations = list;
const size_t kb_migrations_count = sizeof list / sizeof list[0];
