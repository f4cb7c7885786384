#include <stddef.h>
#include <stdint.h>

/// Runs libFuzzer on a function that takes one input and returns 0.
int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*test)(const uint8_t *data, size_t size));
