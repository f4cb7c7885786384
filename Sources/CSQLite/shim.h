#pragma once
#include <sqlite3.h>

/* A cast and a variadic function: Swift imports neither. */
static inline sqlite3_destructor_type kb_sqlite_transient(void) { return SQLITE_TRANSIENT; }
static inline int kb_sqlite_db_config(sqlite3 *db, int op, int value) {
  return sqlite3_db_config(db, op, value, (int *)0);
}
