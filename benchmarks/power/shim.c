/* What does a program ask of the disk? Loaded before libc (LD_PRELOAD), it writes down, in order, each call on the files whose
 * path begins with POWER_PREFIX, on the folder that holds them, and on standard output (where moves are acknowledged).
 *
 * A record: kind (1 byte), descriptor (4), offset (8), length (8), then that many bytes (a path, or what was written).
 * A flush is written down and not done: the simulated disk is not the real one.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>

enum { MOST = 4096 };
static char tracked[MOST];
static char prefix[4096], folder[4096];
static int trace = -1;
static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

__attribute__((constructor)) static void begin(void) {
    const char *wanted = getenv("POWER_PREFIX"), *path = getenv("POWER_TRACE");
    if (!wanted || !path || strlen(wanted) >= sizeof prefix) return;
    strcpy(prefix, wanted);
    strcpy(folder, wanted);
    char *slash = strrchr(folder, '/');
    if (slash) *slash = 0;
    trace = (int)syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    tracked[1] = 1;
}

static int ours(const char *path) {
    return trace >= 0 && path && (!strncmp(path, prefix, strlen(prefix)) || !strcmp(path, folder));
}

static int followed(int fd) { return trace >= 0 && fd >= 0 && fd < MOST && tracked[fd]; }

static void put(const void *bytes, size_t count) {
    const char *from = bytes;
    while (count) {
        ssize_t done = syscall(SYS_write, trace, from, count);
        if (done <= 0) _exit(99);
        from += done;
        count -= (size_t)done;
    }
}

static void record(char kind, int32_t fd, int64_t offset, const void *bytes, uint64_t length) {
    pthread_mutex_lock(&turn);
    put(&kind, 1);
    put(&fd, 4);
    put(&offset, 8);
    put(&length, 8);
    if (length) put(bytes, length);
    pthread_mutex_unlock(&turn);
}

static int opened(int fd, const char *path) {
    if (fd >= 0 && fd < MOST && (tracked[fd] = (char)ours(path))) record('o', fd, 0, path, strlen(path));
    return fd;
}

#define MODE(flags) \
    mode_t mode = 0; \
    if ((flags) & (O_CREAT | O_TMPFILE)) { va_list more; va_start(more, flags); mode = (mode_t)va_arg(more, int); va_end(more); }

int open(const char *path, int flags, ...) { MODE(flags) return opened(REAL(open)(path, flags, mode), path); }
int open64(const char *path, int flags, ...) { MODE(flags) return opened(REAL(open64)(path, flags, mode), path); }
int openat(int at, const char *path, int flags, ...) { MODE(flags) return opened(REAL(openat)(at, path, flags, mode), path); }
int openat64(int at, const char *path, int flags, ...) { MODE(flags) return opened(REAL(openat64)(at, path, flags, mode), path); }

int close(int fd) {
    if (fd > 2 && fd < MOST) tracked[fd] = 0;
    return REAL(close)(fd);
}

ssize_t write(int fd, const void *bytes, size_t count) {
    ssize_t done = REAL(write)(fd, bytes, count);
    if (done > 0 && followed(fd)) record('w', fd, fd == 1 ? 0 : lseek(fd, 0, SEEK_CUR) - done, bytes, (uint64_t)done);
    return done;
}

static ssize_t written(int fd, const void *bytes, ssize_t done, off64_t offset) {
    if (done > 0 && followed(fd)) record('w', fd, offset, bytes, (uint64_t)done);
    return done;
}

ssize_t pwrite(int fd, const void *b, size_t n, off_t at) { return written(fd, b, REAL(pwrite)(fd, b, n, at), at); }
ssize_t pwrite64(int fd, const void *b, size_t n, off64_t at) { return written(fd, b, REAL(pwrite64)(fd, b, n, at), at); }

static int resized(int fd, int done, off64_t size) {
    if (!done && followed(fd)) record('t', fd, size, 0, 0);
    return done;
}

int ftruncate(int fd, off_t size) { return resized(fd, REAL(ftruncate)(fd, size), size); }
int ftruncate64(int fd, off64_t size) { return resized(fd, REAL(ftruncate64)(fd, size), size); }

static int flushed(int fd) {
    record('s', fd, 0, 0, 0);
    return 0;
}

int fsync(int fd) { return followed(fd) ? flushed(fd) : REAL(fsync)(fd); }
int fdatasync(int fd) { return followed(fd) ? flushed(fd) : REAL(fdatasync)(fd); }

int unlink(const char *path) {
    int done = REAL(unlink)(path);
    if (!done && ours(path)) record('u', -1, 0, path, strlen(path));
    return done;
}

int rename(const char *from, const char *to) {
    int done = REAL(rename)(from, to);
    if (!done && (ours(from) || ours(to))) {
        char both[8192];
        size_t first = strlen(from) + 1, second = strlen(to);
        if (first + second > sizeof both) _exit(99);
        memcpy(both, from, first);
        memcpy(both + first, to, second);
        record('r', -1, 0, both, first + second);
    }
    return done;
}
