/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#include "config.h"

#include "document/renderer/inroad-font-paths.h"
#include "document/renderer/inroad-sandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <linux/landlock.h>
#include <netinet/in.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

/* Each attempt is made in a process of its own, which enters the sandbox and then runs one of these; what
 * it returns is the exit status: 0 if the attempt failed as it should (or worked, if it should). */
typedef int (*Attempt) (void);

static char *readable;   /* a file that may be read */
static char *unreadable; /* a file that may not */
static int   memory_file; /* that was there before */
static char *home;

static int
expect_errno (long result,
              int  expected)
{
  return result == -1 && errno == expected ? 0 : 1;
}

static int
try_opening_for_writing (void)
{
  return expect_errno (open (readable, O_RDWR), EPERM) +
         expect_errno (open (readable, O_WRONLY | O_APPEND), EPERM) +
         expect_errno (open (readable, O_RDONLY | O_TRUNC), EPERM) +
         expect_errno (open ("/tmp", O_TMPFILE | O_RDONLY, 0600), EPERM) +
         expect_errno (syscall (SYS_openat2, AT_FDCWD, readable, NULL, 0), ENOSYS);
}

static int
try_changing_files (void)
{
  return expect_errno (creat ("/tmp/new", 0600), EPERM) +
         expect_errno (mkdir ("/tmp/new", 0700), EPERM) + expect_errno (unlink (readable), EPERM) +
         expect_errno (rename (readable, "/tmp/new"), EPERM) +
         expect_errno (truncate (readable, 0), EPERM) +
         expect_errno (link (readable, "/tmp/new"), EPERM) +
         expect_errno (chmod (readable, 0777), EPERM);
}

static int
try_sockets (void)
{
  int pair[2];

  return expect_errno (socket (AF_INET, SOCK_STREAM, 0), EPERM) +
         expect_errno (socket (AF_INET6, SOCK_DGRAM, 0), EPERM) +
         expect_errno (socket (AF_UNIX, SOCK_STREAM, 0), EPERM) +
         expect_errno (socketpair (AF_UNIX, SOCK_STREAM, 0, pair), EPERM);
}

static int
try_forking (void)
{
  return expect_errno (fork (), EPERM) + expect_errno (kill (getppid (), 0), EPERM);
}

static int
try_executable_memory (void)
{
  void *page = mmap (NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

  return (page == MAP_FAILED) + expect_errno (mprotect (page, 4096, PROT_READ | PROT_EXEC), EPERM) +
         (mmap (NULL, 4096, PROT_READ | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) !=
          MAP_FAILED);
}

static int
try_raising_limits (void)
{
  const struct rlimit limit = { 1024, 1024 };

  return expect_errno (setrlimit (RLIMIT_NOFILE, &limit), EPERM);
}

static int
try_reading (void)
{
  char byte;
  int  fd = open (readable, O_RDONLY | O_CLOEXEC);

  return fd != -1 && read (fd, &byte, 1) == 1 ? 0 : 1;
}

static int
try_reading_elsewhere (void)
{
  return expect_errno (open (unreadable, O_RDONLY), EACCES) +
         expect_errno (open ("/etc/passwd", O_RDONLY), EACCES) +
         expect_errno (open ("/proc/self/environ", O_RDONLY), EACCES);
}

/* What a home has, where fonts and what belongs to them may lie beside. */
static const char *const letters[] = {
  "letter", "Documents/letter", ".ssh/id_ed25519", ".config/letter", ".cache/letter", ".local/share/letter",
  ".local/share/inroad/profile.json",
};
#define FONT ".local/share/fonts/font"

static int
try_reading_home (void)
{
  int faults = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (letters); i++)
    {
      g_autofree char *path = g_build_filename (home, letters[i], NULL);

      faults += expect_errno (open (path, O_RDONLY), EACCES);
    }

  return faults + expect_errno (open (home, O_RDONLY | O_DIRECTORY), EACCES);
}

static int
try_reading_fonts (void)
{
  g_autofree char *path = g_build_filename (home, FONT, NULL);

  return open (path, O_RDONLY) != -1 && open ("/usr/share/fonts", O_RDONLY | O_DIRECTORY) != -1 ? 0 : 1;
}

static gpointer
return_itself (gpointer data)
{
  return data;
}

static int
try_what_drawing_needs (void)
{
  g_autoptr (GThread) thread = g_thread_new ("test", return_itself, readable);
  gboolean joined = g_thread_join (g_steal_pointer (&thread)) == readable;
  void *canvas = mmap (NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, memory_file, 0);
  int fd = memfd_create ("test", MFD_CLOEXEC | MFD_ALLOW_SEALING);

  return joined && canvas != MAP_FAILED && fd != -1 && ftruncate (fd, 4096) == 0 &&
                 fcntl (fd, F_ADD_SEALS, F_SEAL_WRITE) == 0
             ? 0
             : 1;
}

#ifndef __SANITIZE_ADDRESS__
static int
try_much_memory (void)
{
  return mmap (NULL, (gsize) 4 << 30, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) == MAP_FAILED
             ? 0
             : 1;
}
#endif

static int
try_exec (void)
{
  execl ("/bin/true", "true", NULL);
  return 1;
}

static int
try_ptrace (void)
{
  ptrace (PTRACE_TRACEME, 0, NULL, NULL);
  return 1;
}

static int
await (pid_t child)
{
  int status;

  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  return status;
}

/* The status of a child that makes an attempt within the sandbox. */
static int
run (Attempt attempt)
{
  const char *const paths[] = { readable, "/does/not/exist", NULL };
  pid_t child = fork ();

  g_assert_cmpint (child, !=, -1);
  if (child == 0)
    _exit (inroad_sandbox_enter (paths, NULL) ? attempt () : 99);

  return await (child);
}

/* The same with the paths that a renderer really has. */
static int
run_as_renderer (Attempt attempt)
{
  pid_t child = fork ();

  g_assert_cmpint (child, !=, -1);
  if (child == 0)
    {
      g_auto (GStrv) paths = NULL;

      g_setenv ("HOME", home, TRUE);
      g_unsetenv ("XDG_CACHE_HOME");
      g_unsetenv ("XDG_CONFIG_HOME");
      g_unsetenv ("XDG_DATA_HOME");
      paths = inroad_font_paths_prepare ();
      _exit (inroad_sandbox_enter ((const char *const *) paths, NULL) ? attempt () : 99);
    }

  return await (child);
}

static void
expect_failed (int status)
{
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, 0);
}

static void
test_fails (gconstpointer data)
{
  expect_failed (run ((Attempt) data));
}

static void
test_kills (gconstpointer data)
{
  int status = run ((Attempt) data);

  g_assert_true (WIFSIGNALED (status));
  g_assert_cmpint (WTERMSIG (status), ==, SIGSYS);
}

static gboolean
has_landlock (void)
{
  return syscall (SYS_landlock_create_ruleset, NULL, 0, LANDLOCK_CREATE_RULESET_VERSION) >= 1;
}

static void
test_reading_elsewhere (void)
{
  if (has_landlock ())
    test_fails ((gconstpointer) try_reading_elsewhere);
  else
    g_test_skip ("This kernel has no Landlock");
}

/* A renderer can read nothing of the user's but fonts. */
static void
test_home (void)
{
  expect_failed (run_as_renderer (try_reading_fonts));
  if (has_landlock ())
    expect_failed (run_as_renderer (try_reading_home));
  else
    g_test_skip ("This kernel has no Landlock");
}

static void
test_much_memory (void)
{
#ifdef __SANITIZE_ADDRESS__
  g_test_skip ("No limit of addresses under the address sanitizer");
#else
  test_fails ((gconstpointer) try_much_memory);
#endif
}

static char *
make_file (const char *folder,
           const char *name)
{
  char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, name, -1, &error);
  g_assert_no_error (error);
  return path;
}

static void
remove_file (char **path)
{
  g_remove (*path);
  g_clear_pointer (path, g_free);
}

static void
put_in_home (const char *name)
{
  g_autofree char *path = g_build_filename (home, name, NULL);
  g_autofree char *place = g_path_get_dirname (path);
  g_autofree char *made = NULL;

  g_assert_cmpint (g_mkdir_with_parents (place, 0700), ==, 0);
  made = make_file (home, name);
}

/* And the folders above it that are empty then. */
static void
remove_from_home (const char *name)
{
  for (g_autofree char *path = g_build_filename (home, name, NULL); g_remove (path) == 0 && !g_str_equal (path, home);)
    {
      char *above = g_path_get_dirname (path);

      g_free (path);
      path = above;
    }
}

int
main (int   argc,
      char *argv[])
{
  const struct { const char *name; Attempt attempt; GTestDataFunc test; } attempts[] = {
    { "/sandbox/opening-for-writing", try_opening_for_writing, test_fails },
    { "/sandbox/changing-files", try_changing_files, test_fails },
    { "/sandbox/sockets", try_sockets, test_fails },
    { "/sandbox/forking", try_forking, test_fails },
    { "/sandbox/executable-memory", try_executable_memory, test_fails },
    { "/sandbox/raising-limits", try_raising_limits, test_fails },
    { "/sandbox/reading", try_reading, test_fails },
    { "/sandbox/what-drawing-needs", try_what_drawing_needs, test_fails },
    { "/sandbox/exec", try_exec, test_kills },
    { "/sandbox/ptrace", try_ptrace, test_kills },
  };
  g_autofree char *folder = g_dir_make_tmp ("inroad-XXXXXX", NULL);
  int status;

  g_test_init (&argc, &argv, NULL);
  memory_file = memfd_create ("test", MFD_CLOEXEC);
  g_assert_cmpint (ftruncate (memory_file, 4096), ==, 0);
  readable = make_file (folder, "readable");
  unreadable = make_file (folder, "unreadable");
  home = g_build_filename (folder, "home", NULL);
  put_in_home (FONT);
  for (gsize i = 0; i < G_N_ELEMENTS (letters); i++)
    put_in_home (letters[i]);

  for (gsize i = 0; i < G_N_ELEMENTS (attempts); i++)
    g_test_add_data_func (attempts[i].name, (gconstpointer) attempts[i].attempt, attempts[i].test);
  g_test_add_func ("/sandbox/reading-elsewhere", test_reading_elsewhere);
  g_test_add_func ("/sandbox/home", test_home);
  g_test_add_func ("/sandbox/much-memory", test_much_memory);
  status = g_test_run ();

  remove_file (&readable);
  remove_file (&unreadable);
  remove_from_home (FONT);
  for (gsize i = 0; i < G_N_ELEMENTS (letters); i++)
    remove_from_home (letters[i]);
  g_free (home);
  g_rmdir (folder);
  return status;
}
