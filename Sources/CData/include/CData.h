#pragma once
#include <stddef.h>

/* A file compiled into the program: its name without folder and ending, and its bytes. */
typedef struct {
  const char *name;
  const unsigned char *bytes;
  size_t count;
} kb_file;

/* migrations/, in order. */
extern const kb_file *const kb_migrations;
extern const size_t kb_migrations_count;

/* Word lists and fact lists of lists/, each beginning with its source. */
extern const kb_file *const kb_lists;
extern const size_t kb_lists_count;

/* Trained models of models/, written by kb-train. */
extern const kb_file *const kb_models;
extern const size_t kb_models_count;
