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
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <unistd.h>

/* Any of these makes an open one that writes or makes a file; the last is O_TMPFILE without O_DIRECTORY. */
#define WRITING (O_WRONLY | O_RDWR | O_CREAT | O_TRUNC | O_APPEND | (O_TMPFILE & ~O_DIRECTORY))

/* Those that a machine does not have (most of the second of two names that end in a number) are passed over. */
static const int allowed[] = {
  /* memory */
  SCMP_SYS (brk),
  SCMP_SYS (madvise),
  SCMP_SYS (membarrier),
  SCMP_SYS (mremap),
  SCMP_SYS (munmap),

  /* threads, waiting, time */
  SCMP_SYS (clock_getres),
  SCMP_SYS (clock_gettime),
  SCMP_SYS (clock_gettime64),
  SCMP_SYS (clock_nanosleep),
  SCMP_SYS (clock_nanosleep_time64),
  SCMP_SYS (exit),
  SCMP_SYS (exit_group),
  SCMP_SYS (futex),
  SCMP_SYS (futex_time64),
  SCMP_SYS (get_robust_list),
  SCMP_SYS (getcpu),
  SCMP_SYS (getrusage),
  SCMP_SYS (gettid),
  SCMP_SYS (gettimeofday),
  SCMP_SYS (nanosleep),
  SCMP_SYS (restart_syscall),
  SCMP_SYS (rseq),
  SCMP_SYS (sched_getaffinity),
  SCMP_SYS (sched_yield),
  SCMP_SYS (set_robust_list),
  SCMP_SYS (time),

  /* signals to oneself; whom they go to is checked below */
  SCMP_SYS (rt_sigaction),
  SCMP_SYS (rt_sigprocmask),
  SCMP_SYS (rt_sigreturn),
  SCMP_SYS (sigreturn),
  SCMP_SYS (sigaltstack),

  /* who one is */
  SCMP_SYS (getegid),
  SCMP_SYS (getegid32),
  SCMP_SYS (geteuid),
  SCMP_SYS (geteuid32),
  SCMP_SYS (getgid),
  SCMP_SYS (getgid32),
  SCMP_SYS (getpid),
  SCMP_SYS (getppid),
  SCMP_SYS (getrandom),
  SCMP_SYS (getuid),
  SCMP_SYS (getuid32),
  SCMP_SYS (sysinfo),
  SCMP_SYS (uname),

  /* descriptors that are there already, and memory files */
  SCMP_SYS (close),
  SCMP_SYS (close_range),
  SCMP_SYS (dup),
  SCMP_SYS (dup2),
  SCMP_SYS (dup3),
  SCMP_SYS (epoll_create1),
  SCMP_SYS (epoll_ctl),
  SCMP_SYS (epoll_pwait),
  SCMP_SYS (epoll_wait),
  SCMP_SYS (eventfd2),
  SCMP_SYS (fadvise64),
  SCMP_SYS (fadvise64_64),
  SCMP_SYS (fcntl),
  SCMP_SYS (fcntl64),
  SCMP_SYS (ftruncate),
  SCMP_SYS (ftruncate64),
  SCMP_SYS (_llseek),
  SCMP_SYS (lseek),
  SCMP_SYS (memfd_create),
  SCMP_SYS (pipe2),
  SCMP_SYS (poll),
  SCMP_SYS (ppoll),
  SCMP_SYS (ppoll_time64),
  SCMP_SYS (pread64),
  SCMP_SYS (preadv),
  SCMP_SYS (read),
  SCMP_SYS (readv),
  SCMP_SYS (write),
  SCMP_SYS (writev),

  /* looking at files; which can be opened is for Landlock to say */
  SCMP_SYS (access),
  SCMP_SYS (faccessat),
  SCMP_SYS (faccessat2),
  SCMP_SYS (fstat),
  SCMP_SYS (fstat64),
  SCMP_SYS (fstatat64),
  SCMP_SYS (fstatfs),
  SCMP_SYS (fstatfs64),
  SCMP_SYS (getcwd),
  SCMP_SYS (getdents64),
  SCMP_SYS (lstat),
  SCMP_SYS (lstat64),
  SCMP_SYS (newfstatat),
  SCMP_SYS (readlink),
  SCMP_SYS (readlinkat),
  SCMP_SYS (stat),
  SCMP_SYS (stat64),
  SCMP_SYS (statfs),
  SCMP_SYS (statfs64),
  SCMP_SYS (statx),

  /* the socket to the program */
  SCMP_SYS (getpeername),
  SCMP_SYS (getsockname),
  SCMP_SYS (getsockopt),
  SCMP_SYS (recvfrom),
  SCMP_SYS (recvmsg),
  SCMP_SYS (sendmsg),
  SCMP_SYS (sendto),
  SCMP_SYS (shutdown),
};

/* No library tries these for a good reason. */
static const int deadly[] = {
  SCMP_SYS (execve),
  SCMP_SYS (execveat),
  SCMP_SYS (process_vm_readv),
  SCMP_SYS (process_vm_writev),
  SCMP_SYS (ptrace),
};

static int
add_all (scmp_filter_ctx  filter,
         guint32          action,
         const int       *calls,
         gsize            n_calls)
{
  int result = 0;

  for (gsize i = 0; i < n_calls && result == 0; i++)
    result = seccomp_rule_add (filter, action, calls[i], 0);

  return result;
}

static int
allow_if (scmp_filter_ctx     filter,
          int                 call,
          struct scmp_arg_cmp condition)
{
  return seccomp_rule_add (filter, SCMP_ACT_ALLOW, call, 1, condition);
}

/* Calls that are harmless with some arguments only. */
static int
add_conditions (scmp_filter_ctx filter)
{
  const scmp_datum_t self = (scmp_datum_t) getpid ();
#ifdef __s390x__
  const unsigned int clone_flags = 1;
#else
  const unsigned int clone_flags = 0;
#endif

  struct { int call; struct scmp_arg_cmp condition; } rules[] = {
    { SCMP_SYS (open), SCMP_CMP (1, SCMP_CMP_MASKED_EQ, WRITING, 0) },
    { SCMP_SYS (openat), SCMP_CMP (2, SCMP_CMP_MASKED_EQ, WRITING, 0) },
    { SCMP_SYS (mmap), SCMP_CMP (2, SCMP_CMP_MASKED_EQ, PROT_EXEC, 0) },
    { SCMP_SYS (mmap2), SCMP_CMP (2, SCMP_CMP_MASKED_EQ, PROT_EXEC, 0) },
    { SCMP_SYS (mprotect), SCMP_CMP (2, SCMP_CMP_MASKED_EQ, PROT_EXEC, 0) },
    { SCMP_SYS (clone), SCMP_CMP (clone_flags, SCMP_CMP_MASKED_EQ, CLONE_THREAD, CLONE_THREAD) },
    { SCMP_SYS (tgkill), SCMP_CMP (0, SCMP_CMP_EQ, self) },
    { SCMP_SYS (ioctl), SCMP_CMP (1, SCMP_CMP_EQ, FIONREAD) },
    { SCMP_SYS (prctl), SCMP_CMP (0, SCMP_CMP_EQ, PR_SET_NAME) },
    /* Limits may be read (glibc does for a thread's stack), not set. */
    { SCMP_SYS (prlimit64), SCMP_CMP (2, SCMP_CMP_EQ, 0) },
  };
  int result = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (rules) && result == 0; i++)
    result = allow_if (filter, rules[i].call, rules[i].condition);

  return result;
}

/* A filter cannot look into the structures that these two pass; glibc falls back on clone and openat when a
 * kernel does not know them. */
static int
hide_newer (scmp_filter_ctx filter)
{
  const int newer[] = { SCMP_SYS (clone3), SCMP_SYS (openat2) };

  return add_all (filter, SCMP_ACT_ERRNO (ENOSYS), newer, G_N_ELEMENTS (newer));
}

gboolean
inroad_system_calls_restrict (GError **error)
{
  scmp_filter_ctx filter = seccomp_init (SCMP_ACT_ERRNO (EPERM));
  int             result = -ENOMEM;

  if (filter != NULL)
    result = add_all (filter, SCMP_ACT_ALLOW, allowed, G_N_ELEMENTS (allowed));
  if (result == 0)
    result = add_all (filter, SCMP_ACT_KILL_PROCESS, deadly, G_N_ELEMENTS (deadly));
  if (result == 0)
    result = hide_newer (filter);
  if (result == 0)
    result = add_conditions (filter);
  if (result == 0)
    result = seccomp_load (filter);

  g_clear_pointer (&filter, seccomp_release);
  if (result != 0)
    g_set_error (error, G_IO_ERROR, g_io_error_from_errno (-result), "Filter of system calls: %s",
                 g_strerror (-result));

  return result == 0;
}
