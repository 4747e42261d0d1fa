/* The machine's clocks for one process: those that it reads are moved by what a file says.
 *
 * Loaded before the C library's own (LD_PRELOAD). The file named by TORTURE_CLOCK has two numbers of
 * eight bytes: nanoseconds by which the wall clock is ahead, and by which the counter that counts
 * sleep is. A step of the wall clock changes the first; sleep changes both: CLOCK_MONOTONIC stands
 * still meanwhile, as on a real machine. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

static const volatile int64_t *offsets;

__attribute__((constructor)) static void begin(void) {
    const char *path = getenv("TORTURE_CLOCK");
    int file = path ? open(path, O_RDONLY) : -1;
    if (file < 0)
        return;
    void *found = mmap(NULL, 16, PROT_READ, MAP_SHARED, file, 0);
    if (found != MAP_FAILED)
        offsets = found;
    close(file);
}

static void move(struct timespec *at, int64_t by) {
    int64_t nanos = at->tv_nsec + by % 1000000000;
    at->tv_sec += by / 1000000000 + nanos / 1000000000;
    at->tv_nsec = nanos % 1000000000;
    if (at->tv_nsec < 0) {
        at->tv_nsec += 1000000000;
        at->tv_sec -= 1;
    }
}

int clock_gettime(clockid_t clock, struct timespec *at) {
    int result = (int)syscall(SYS_clock_gettime, clock, at);
    if (result == 0 && offsets) {
        if (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE)
            move(at, offsets[0]);
        else if (clock == CLOCK_BOOTTIME)
            move(at, offsets[1]);
    }
    return result;
}

int gettimeofday(struct timeval *restrict at, void *restrict zone) {
    struct timespec now;
    (void)zone;
    clock_gettime(CLOCK_REALTIME, &now);
    at->tv_sec = now.tv_sec;
    at->tv_usec = now.tv_nsec / 1000;
    return 0;
}

time_t time(time_t *at) {
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    if (at)
        *at = now.tv_sec;
    return now.tv_sec;
}
