/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-system-calls"

#include "config.h"

#include "document/renderer/inroad-system-calls.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <sched.h>
#include <seccomp.h>
#include <sys/prctl.h>

/* All that GLib, GDBus over a socket that is open, cairo, fontconfig and Poppler need. What is not on the list
 * fails as if it were not permitted; names that a machine does not have are passed over. */
static const char * const allowed[] = {
  /* memory */
  "brk", "madvise", "membarrier", "mmap", "mmap2", "mprotect", "mremap", "munmap", "mincore",
  /* threads, time and signals */
  "arch_prctl", "clock_getres", "clock_gettime", "clock_gettime64", "clock_nanosleep", "clock_nanosleep_time64",
  "exit", "exit_group", "futex", "futex_time64", "get_robust_list", "getpid", "getppid", "gettid", "gettimeofday",
  "nanosleep", "restart_syscall", "rseq", "rt_sigaction", "rt_sigprocmask", "rt_sigreturn", "rt_sigtimedwait",
  "sched_getaffinity", "sched_getattr", "sched_getparam", "sched_getscheduler", "sched_yield", "set_robust_list",
  "set_tid_address", "sigaltstack", "sigreturn", "tgkill", "time", "times",
  /* who and where we are */
  "getcwd", "getegid", "getegid32", "geteuid", "geteuid32", "getgid", "getgid32", "getrandom", "getrlimit",
  "getrusage", "getuid", "getuid32", "sysinfo", "ugetrlimit", "umask", "uname", "prlimit64",
  /* files: reading; what opens them is below */
  "_llseek", "access", "faccessat", "faccessat2", "fadvise64", "fadvise64_64", "fstat", "fstat64", "fstatat64",
  "fstatfs", "fstatfs64", "getdents", "getdents64", "lseek", "lstat", "lstat64", "newfstatat", "pread64", "preadv",
  "read", "readlink", "readlinkat", "readv", "stat", "stat64", "statfs", "statfs64", "statx",
  /* descriptors */
  "close", "close_range", "dup", "dup2", "dup3", "epoll_create1", "epoll_ctl", "epoll_pwait", "epoll_wait",
  "eventfd2", "fcntl", "fcntl64", "pipe2", "poll", "ppoll", "ppoll_time64", "pselect6", "select", "write", "writev",
  /* the socket that we were given */
  "getpeername", "getsockname", "getsockopt", "recvfrom", "recvmsg", "sendmsg", "sendto", "setsockopt", "shutdown",
  /* pictures */
  "ftruncate", "ftruncate64", "memfd_create",
};

/* Reading only. */
#define NOT_READING (O_WRONLY | O_RDWR | O_CREAT | O_TRUNC | O_APPEND | O_TMPFILE)

static gboolean
fail (int      code,
      GError **error)
{
  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (-code), "Cannot restrict system calls: %s",
               g_strerror (-code));

  return FALSE;
}

static int
allow_listed (scmp_filter_ctx filter)
{
  for (gsize i = 0; i < G_N_ELEMENTS (allowed); i++)
    {
      int call = seccomp_syscall_resolve_name (allowed[i]);
      int code;

      if (call == __NR_SCMP_ERROR)
        continue;

      code = seccomp_rule_add (filter, SCMP_ACT_ALLOW, call, 0);
      if (code < 0 && code != -EDOM)
        return code;
    }

  return 0;
}

/* The flags of an opening stand in another place for each call. O_TMPFILE holds O_DIRECTORY, so that bit is
 * left out of the comparison. */
static int
allow_reading (scmp_filter_ctx filter)
{
  const scmp_datum_t mask = NOT_READING & ~O_DIRECTORY;
  int code = seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (openat), 1,
                               SCMP_A2 (SCMP_CMP_MASKED_EQ, mask, 0));

  if (code < 0)
    return code;

  code = seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (open), 1, SCMP_A1 (SCMP_CMP_MASKED_EQ, mask, 0));

  return code == -EDOM ? 0 : code;
}

/* A thread is made, another process is not. Of clone3 a filter cannot see the flags: without it the C library
 * turns to clone. */
static int
allow_threads (scmp_filter_ctx filter)
{
  int code = seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (clone), 1,
                               SCMP_A0 (SCMP_CMP_MASKED_EQ, CLONE_THREAD, CLONE_THREAD));

  if (code < 0)
    return code;

  code = seccomp_rule_add (filter, SCMP_ACT_ERRNO (ENOSYS), SCMP_SYS (clone3), 0);
  if (code < 0)
    return code;

  return seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (prctl), 1,
                           SCMP_A0 (SCMP_CMP_EQ, PR_SET_NAME));
}

static int
load (scmp_filter_ctx filter)
{
  int code = allow_listed (filter);

  if (code == 0)
    code = allow_reading (filter);
  if (code == 0)
    code = allow_threads (filter);

  return code < 0 ? code : seccomp_load (filter);
}

/**
 * inroad_system_calls_restrict:
 * @error: return location for a G_IO_ERROR
 *
 * Permits the system calls that drawing needs, and no others: no socket can be made, no program started, no
 * file opened for writing, no other process touched.
 *
 * Returns: whether that is in force
 */
gboolean
inroad_system_calls_restrict (GError **error)
{
  scmp_filter_ctx filter = seccomp_init (SCMP_ACT_ERRNO (EPERM));
  int code;

  if (filter == NULL)
    return fail (-ENOMEM, error);

  code = load (filter);
  seccomp_release (filter);

  return code < 0 ? fail (code, error) : TRUE;
}
