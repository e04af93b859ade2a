/*
 * Makes the disk fail on demand, for the files of one campaign only. Loaded before libc; DISK_FAULT names a file that says
 * which calls fail, as « <target> <errno> <how many pass first> »: target is db, wal or both (writes), sync, or read. Empty or absent: none.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

static atomic_int passed;
static atomic_int armed_as;

static int ends_with(const char *text, const char *end) {
  size_t length = strlen(text), tail = strlen(end);
  return length >= tail && strcmp(text + length - tail, end) == 0;
}

/* What the file is: 'd' for the data, 'w' for its log, 0 for any other. */
static char kind_of(int fd) {
  char link[64], path[4096];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length <= 0) return 0;
  path[length] = 0;
  if (ends_with(path, "campagne.db")) return 'd';
  return ends_with(path, "campagne.db-wal") ? 'w' : 0;
}

static int sum_of(const char *text) {
  int sum = 1;
  while (*text) sum = sum * 31 + *text++;
  return sum;
}

/* The errno to fail with, or 0. */
static int fault(int fd, const char *call) {
  const char *control = getenv("DISK_FAULT");
  char kind = control ? kind_of(fd) : 0;
  if (!kind) return 0;
  char order[64] = "", target[16] = "";
  int error = 0, first = 0;
  int file = open(control, O_RDONLY | O_CLOEXEC);
  if (file < 0) return 0;
  if (read(file, order, sizeof order - 1) < 0) order[0] = 0;
  close(file);
  if (sscanf(order, "%15s %d %d", target, &error, &first) != 3) return 0;
  int writing = strcmp(call, "write") == 0;
  int meant = writing ? strcmp(target, "both") == 0 || target[0] == kind : strcmp(target, call) == 0;
  if (!meant) return 0;
  int sum = sum_of(order);
  if (atomic_exchange(&armed_as, sum) != sum) atomic_store(&passed, 0);
  return atomic_fetch_add(&passed, 1) < first ? 0 : error;
}

#define FAIL_OR(result, name, kind, args, call) \
  { \
    static result(*real) args; \
    if (!real) real = (result(*) args)dlsym(RTLD_NEXT, name); \
    int error = fault(fd, kind); \
    if (error) { \
      errno = error; \
      return -1; \
    } \
    return real call; \
  }

ssize_t write(int fd, const void *bytes, size_t count)
FAIL_OR(ssize_t, "write", "write", (int, const void *, size_t), (fd, bytes, count))

ssize_t pwrite64(int fd, const void *bytes, size_t count, off64_t at)
FAIL_OR(ssize_t, "pwrite64", "write", (int, const void *, size_t, off64_t), (fd, bytes, count, at))

int ftruncate64(int fd, off64_t size)
FAIL_OR(int, "ftruncate64", "write", (int, off64_t), (fd, size))

ssize_t pread64(int fd, void *bytes, size_t count, off64_t at)
FAIL_OR(ssize_t, "pread64", "read", (int, void *, size_t, off64_t), (fd, bytes, count, at))

int fsync(int fd)
FAIL_OR(int, "fsync", "sync", (int), (fd))

int fdatasync(int fd)
FAIL_OR(int, "fdatasync", "sync", (int), (fd))
