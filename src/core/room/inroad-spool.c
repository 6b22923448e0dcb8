/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-spool"

#include "config.h"

#include "core/room/inroad-spool.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct
{
  char *path;
  char *line;
} Entry;

struct _InroadSpool
{
  GObject  parent_instance;

  /* Owned, immutable */
  char    *folder;

  GMutex   writing;   /* held by whoever writes: one at a time, in order */
  GMutex   lock;      /* of the entries; never held while the disk is waited for */
  GQueue   entries;   /* of Entry: what is not yet on the disk */
};

G_DEFINE_FINAL_TYPE (InroadSpool, inroad_spool, G_TYPE_OBJECT)

static void
entry_free (Entry *entry)
{
  g_free (entry->path);
  g_free (entry->line);
  g_free (entry);
}

static void
inroad_spool_finalize (GObject *object)
{
  InroadSpool *self = INROAD_SPOOL (object);

  g_queue_clear_full (&self->entries, (GDestroyNotify) entry_free);
  g_mutex_clear (&self->lock);
  g_mutex_clear (&self->writing);
  g_clear_pointer (&self->folder, g_free);

  G_OBJECT_CLASS (inroad_spool_parent_class)->finalize (object);
}

static void
inroad_spool_class_init (InroadSpoolClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = inroad_spool_finalize;
}

static void
inroad_spool_init (InroadSpool *self)
{
  g_mutex_init (&self->writing);
  g_mutex_init (&self->lock);
  g_queue_init (&self->entries);
}

InroadSpool *
inroad_spool_new (const char *folder)
{
  InroadSpool *self;

  g_return_val_if_fail (folder != NULL, NULL);

  self = g_object_new (INROAD_TYPE_SPOOL, NULL);
  self->folder = g_strdup (folder);

  return self;
}

/* ----------------------------------------------------------------------------------------------- writing */

static gboolean
fail (const char  *what,
      const char  *path,
      GError     **error)
{
  int code = errno;

  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code), "%s “%s”: %s", what, path, g_strerror (code));

  return FALSE;
}

/* After a power cut the last line may lack its end: the next one must not be lost with it. */
static gboolean
ends_with_line (int fd)
{
  off_t length = lseek (fd, 0, SEEK_END);
  char last;

  return length <= 0 || (pread (fd, &last, 1, length - 1) == 1 && last == '\n');
}

static gboolean
write_whole (int         fd,
             const char *text)
{
  gsize length = strlen (text);
  gssize n;

  do
    n = write (fd, text, length);
  while (n < 0 && errno == EINTR);

  if (n >= 0 && (gsize) n < length)
    errno = ENOSPC;

  return n == (gssize) length;
}

static gboolean
sync_folder_of (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofd int fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  return fd >= 0 && fsync (fd) == 0;
}

/**
 * inroad_spool_write:
 * @path: a file, which need not exist; its folder must
 * @line: what to append, with its end of line
 * @error: return location for a G_IO_ERROR
 *
 * Appends a line by one write, so that of two programs none comes between, and waits until it is on the disk.
 *
 * Returns: whether it is
 */
gboolean
inroad_spool_write (const char  *path,
                    const char  *line,
                    GError     **error)
{
  g_autofd int fd = open (path, O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0640);
  g_autofree char *text = NULL;
  off_t before;

  if (fd < 0 || flock (fd, LOCK_EX) != 0)
    return fail ("Cannot open", path, error);

  before = lseek (fd, 0, SEEK_END);
  text = g_strconcat (ends_with_line (fd) ? "" : "\n", line, NULL);
  if (!write_whole (fd, text) || fsync (fd) != 0)
    {
      fail ("Cannot write", path, error);
      /* Else it would stand there twice when it is tried again. */
      if (ftruncate (fd, before) != 0)
        g_message ("A line of %s may stand there in part", path);
      return FALSE;
    }

  if (!sync_folder_of (path))
    return fail ("Cannot make sure of the folder of", path, error);

  return TRUE;
}

static Entry *
peek (InroadSpool *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  return g_queue_peek_head (&self->entries);
}

static void
drop_first (InroadSpool *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  entry_free (g_queue_pop_head (&self->entries));
}

static gboolean
write_entries (InroadSpool  *self,
               GError      **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->writing);
  Entry *entry;

  while ((entry = peek (self)) != NULL)
    {
      if (!inroad_spool_write (entry->path, entry->line, error))
        return FALSE;
      drop_first (self);
    }

  return TRUE;
}

static void
write_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      task_data,
                 GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;

  if (write_entries (source, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
inroad_spool_append_async (InroadSpool         *self,
                           const char          *file_name,
                           const char          *line,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  Entry *entry;

  g_return_if_fail (INROAD_IS_SPOOL (self));
  g_return_if_fail (file_name != NULL && strchr (file_name, '/') == NULL);
  g_return_if_fail (line != NULL && g_str_has_suffix (line, "\n"));

  entry = g_new0 (Entry, 1);
  entry->path = g_build_filename (self->folder, file_name, NULL);
  entry->line = g_strdup (line);
  g_mutex_lock (&self->lock);
  g_queue_push_tail (&self->entries, entry);
  g_mutex_unlock (&self->lock);

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, inroad_spool_append_async);
  g_task_run_in_thread (task, write_in_thread);
}

gboolean
inroad_spool_append_finish (InroadSpool   *self,
                            GAsyncResult  *result,
                            GError       **error)
{
  g_return_val_if_fail (INROAD_IS_SPOOL (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

void
inroad_spool_flush (InroadSpool *self)
{
  g_autoptr (GError) error = NULL;

  g_return_if_fail (INROAD_IS_SPOOL (self));

  if (!write_entries (self, &error))
    g_message ("Results of the room are lost: %s", error->message);
}

typedef struct
{
  InroadSpool *spool;
  GMutex       lock;
  GCond        done;
  gboolean     is_done;
} Flush;

static void
flush_clear (gpointer data)
{
  Flush *flush = data;

  g_object_unref (flush->spool);
  g_mutex_clear (&flush->lock);
  g_cond_clear (&flush->done);
}

static gpointer
flush_in_thread (gpointer data)
{
  Flush *flush = data;

  inroad_spool_flush (flush->spool);
  g_mutex_lock (&flush->lock);
  flush->is_done = TRUE;
  g_cond_signal (&flush->done);
  g_mutex_unlock (&flush->lock);
  g_atomic_rc_box_release_full (flush, flush_clear);

  return NULL;
}

/**
 * inroad_spool_flush_within:
 * @self: a spool
 * @seconds: how long to wait, at most
 *
 * The same for who cannot wait for a disk that hangs. A thread goes on after it.
 *
 * Returns: whether all was written or has failed by then
 */
gboolean
inroad_spool_flush_within (InroadSpool *self,
                           double       seconds)
{
  gint64 end = g_get_monotonic_time () + (gint64) (seconds * G_USEC_PER_SEC);
  Flush *flush;
  gboolean is_done;

  g_return_val_if_fail (INROAD_IS_SPOOL (self), FALSE);

  flush = g_atomic_rc_box_new0 (Flush);
  flush->spool = g_object_ref (self);
  g_mutex_init (&flush->lock);
  g_cond_init (&flush->done);
  g_thread_unref (g_thread_new ("flush", flush_in_thread, g_atomic_rc_box_acquire (flush)));

  g_mutex_lock (&flush->lock);
  while (!flush->is_done && g_cond_wait_until (&flush->done, &flush->lock, end))
    ;
  is_done = flush->is_done;
  g_mutex_unlock (&flush->lock);
  g_atomic_rc_box_release_full (flush, flush_clear);

  return is_done;
}
