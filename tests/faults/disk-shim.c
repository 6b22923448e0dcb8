/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

/* Put before the C library by LD_PRELOAD: lets a call for a file of one folder fail, writes down what was done
 * there, or turns the clock. What it is told by its environment:
 *
 *   INROAD_SHIM_FOLDER   the folder
 *   INROAD_SHIM_FAULT    CALL:N:HOW   the Nth CALL (open, read, write, fsync, rename, link) goes wrong: HOW is
 *                        the number of an error, or "short": half of the bytes are written or read
 *   INROAD_SHIM_HIT      a file that is made when it has
 *   INROAD_SHIM_TRACE    a file that gets a line for every change of the folder, and for every line on the output
 *   INROAD_SHIM_CLOCK    the clock jumps by years, to and fro, with every look at it */

/* Else open is another name for open64, and both are needed. */
#undef _FILE_OFFSET_BITS

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <unistd.h>

#define MAX_FDS 1024

static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static bool ours[MAX_FDS];
static int n_calls;

/* The next definition of the function that this stands in. */
#define NEXT(type, name) ((type) dlsym (RTLD_NEXT, name))

static bool
in_folder (const char *path)
{
  const char *folder = getenv ("INROAD_SHIM_FOLDER");

  return folder != NULL && strncmp (path, folder, strlen (folder)) == 0;
}

static bool
is_ours (int fd)
{
  return fd >= 0 && fd < MAX_FDS && ours[fd];
}

static void
put (int         fd,
     const char *text,
     size_t      length)
{
  while (length > 0)
    {
      long n = syscall (SYS_write, fd, text, length);

      if (n <= 0)
        abort ();
      text += n;
      length -= (size_t) n;
    }
}

/* ------------------------------------------------------------------------------------------------ faults */

/* 0: goes well; -1: half; else the errno. */
static int
get_fault (const char *call)
{
  const char *fault = getenv ("INROAD_SHIM_FAULT");
  const char *colon = fault != NULL ? strchr (fault, ':') : NULL;
  const char *hit = getenv ("INROAD_SHIM_HIT");
  const char *how;
  bool now;

  if (colon == NULL || strlen (call) != (size_t) (colon - fault) || strncmp (fault, call, strlen (call)) != 0)
    return 0;

  pthread_mutex_lock (&mutex);
  now = ++n_calls == atoi (colon + 1);
  pthread_mutex_unlock (&mutex);
  if (!now)
    return 0;

  if (hit != NULL)
    syscall (SYS_close, syscall (SYS_openat, AT_FDCWD, hit, O_CREAT | O_WRONLY, 0600));
  how = strchr (colon + 1, ':') + 1;

  return strcmp (how, "short") == 0 ? -1 : atoi (how);
}

static bool
goes_wrong (const char *call)
{
  int fault = get_fault (call);

  if (fault > 0)
    errno = fault;

  return fault > 0;
}

/* ------------------------------------------------------------------------------------------------- trace */

static void
trace (const char *format,
       ...)
{
  static int fd = -1;
  const char *path = getenv ("INROAD_SHIM_TRACE");
  char line[8192];
  va_list arguments;
  int length;

  if (path == NULL)
    return;

  va_start (arguments, format);
  length = vsnprintf (line, sizeof line, format, arguments);
  va_end (arguments);
  if (length >= (int) sizeof line)
    abort ();

  pthread_mutex_lock (&mutex);
  if (fd < 0)
    fd = (int) syscall (SYS_openat, AT_FDCWD, path, O_CREAT | O_WRONLY | O_APPEND | O_CLOEXEC, 0600);
  put (fd, line, (size_t) length);
  pthread_mutex_unlock (&mutex);
}

static void
trace_write (int         fd,
             const char *bytes,
             size_t      length)
{
  char hex[2 * 1024 + 1];

  while (length > 0 && getenv ("INROAD_SHIM_TRACE") != NULL)
    {
      size_t part = length < 1024 ? length : 1024;

      for (size_t i = 0; i < part; i++)
        snprintf (hex + 2 * i, 3, "%02x", (unsigned char) bytes[i]);
      trace ("write %d %s\n", fd, hex);
      bytes += part;
      length -= part;
    }
}

/* ------------------------------------------------------------------------------------------------- calls */

static int
do_open (const char *name,
         const char *path,
         int         flags,
         mode_t      mode)
{
  int fd;

  if (in_folder (path) && goes_wrong ("open"))
    return -1;

  fd = NEXT (int (*) (const char *, int, ...), name) (path, flags, mode);
  if (fd >= 0 && fd < MAX_FDS)
    {
      ours[fd] = in_folder (path);
      if (ours[fd])
        trace ("open %d %d %s\n", fd, (flags & O_CREAT) != 0, path);
    }

  return fd;
}

#define DEFINE_OPEN(name) \
  int name (const char *path, int flags, ...); \
  int \
  name (const char *path, \
        int         flags, \
        ...) \
  { \
    va_list arguments; \
    mode_t mode; \
    va_start (arguments, flags); \
    mode = (flags & O_CREAT) != 0 ? va_arg (arguments, mode_t) : 0; \
    va_end (arguments); \
    return do_open (#name, path, flags, mode); \
  }

#undef open
#undef open64
DEFINE_OPEN (open)
DEFINE_OPEN (open64)

ssize_t
read (int    fd,
      void  *buffer,
      size_t length)
{
  int fault = is_ours (fd) ? get_fault ("read") : 0;

  if (fault > 0)
    {
      errno = fault;
      return -1;
    }
  if (fault < 0 && length > 1)
    length /= 2;

  return NEXT (ssize_t (*) (int, void *, size_t), "read") (fd, buffer, length);
}

ssize_t
write (int         fd,
       const void *buffer,
       size_t      length)
{
  int fault = is_ours (fd) ? get_fault ("write") : 0;
  ssize_t n;

  if (fault > 0)
    {
      errno = fault;
      return -1;
    }
  if (fault < 0 && length > 1)
    length /= 2;

  /* Once it is read by somebody it is said; so it is written down before. */
  if (fd == STDOUT_FILENO)
    trace ("say %.*s", (int) length, (const char *) buffer);
  n = NEXT (ssize_t (*) (int, const void *, size_t), "write") (fd, buffer, length);
  if (n > 0 && is_ours (fd))
    trace_write (fd, buffer, (size_t) n);

  return n;
}

int
fsync (int fd)
{
  int result;

  if (is_ours (fd) && goes_wrong ("fsync"))
    return -1;

  result = NEXT (int (*) (int), "fsync") (fd);
  if (result == 0 && is_ours (fd))
    trace ("fsync %d\n", fd);

  return result;
}

int
rename (const char *from,
        const char *to)
{
  int result;

  if (in_folder (to) && goes_wrong ("rename"))
    return -1;

  result = NEXT (int (*) (const char *, const char *), "rename") (from, to);
  if (result == 0 && in_folder (to))
    trace ("rename %s %s\n", from, to);

  return result;
}

int
link (const char *from,
      const char *to)
{
  int result;

  if (in_folder (to) && goes_wrong ("link"))
    return -1;

  result = NEXT (int (*) (const char *, const char *), "link") (from, to);
  if (result == 0 && in_folder (to))
    trace ("link %s %s\n", from, to);

  return result;
}

int
unlink (const char *path)
{
  int result = NEXT (int (*) (const char *), "unlink") (path);

  if (result == 0 && in_folder (path))
    trace ("unlink %s\n", path);

  return result;
}

/* What GLib asks for the time of day. */
int
gettimeofday (struct timeval *restrict time,
              void *restrict           zone)
{
  static unsigned int seed = 1;
  const time_t year = 365 * 24 * 3600;
  int result = NEXT (int (*) (struct timeval *, void *), "gettimeofday") (time, zone);

  if (getenv ("INROAD_SHIM_CLOCK") != NULL)
    time->tv_sec += (rand_r (&seed) % 60 - 30) * year;

  return result;
}
