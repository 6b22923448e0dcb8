/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-document-source"

#include "config.h"

#include "document/inroad-document-source.h"

#include "document/inroad-document-error.h"
#include "document/inroad-memory-file.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gunixoutputstream.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/stat.h>

void
inroad_document_source_free (InroadDocumentSource *self)
{
  g_clear_fd (&self->fd, NULL);
  g_free (self);
}

static InroadDocumentSource *
new_taking (int     fd,
            goffset size)
{
  InroadDocumentSource *self = g_new (InroadDocumentSource, 1);

  *self = (InroadDocumentSource) { fd, size };
  return self;
}

InroadDocumentSource *
inroad_document_source_new_sealed (int fd)
{
  g_autofd int taken = fd;
  struct stat info;

  if (!inroad_memory_file_is_sealed (taken) || fstat (taken, &info) != 0 || info.st_size <= 0)
    return NULL;

  return new_taking (g_steal_fd (&taken), info.st_size);
}

/* proc(5): opening it opens the file anew. */
GFile *
inroad_document_source_get_file (InroadDocumentSource *self)
{
  g_autofree char *path = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  path = g_strdup_printf ("/proc/self/fd/%d", self->fd);
  return g_file_new_for_path (path);
}

InroadDocumentSource *
inroad_document_source_copy (InroadDocumentSource *self)
{
  int fd = fcntl (self->fd, F_DUPFD_CLOEXEC, 0);

  return fd != -1 ? new_taking (fd, self->size) : NULL;
}

/* Who reads the lesson does not know its paths; the code is for those who do. */
static const char *
get_words (int code)
{
  switch (code)
    {
    case G_IO_ERROR_NOT_FOUND:
    case G_IO_ERROR_NOT_DIRECTORY:
      return _("The file of the document is not there");
    case G_IO_ERROR_PERMISSION_DENIED:
      return _("The file of the document may not be read");
    default:
      return _("The file of the document cannot be read");
    }
}

static void
set_error_from_errno (GError    **error,
                      int         saved_errno,
                      GFile      *file)
{
  g_autofree char *name = g_file_get_parse_name (file);
  int code = g_io_error_from_errno (saved_errno);

  g_debug ("%s: %s", name, g_strerror (saved_errno));
  g_set_error_literal (error, G_IO_ERROR, code, get_words (code));
}

static void
set_error_from_gio (GError      **error,
                    const GError *gio_error)
{
  g_debug ("%s", gio_error->message);
  g_set_error_literal (error, gio_error->domain, gio_error->code, get_words (gio_error->code));
}

/* Without O_NONBLOCK a named pipe would hold this thread for ever. */
static int
open_path (GFile   *file,
           GError **error)
{
  int fd = g_open (g_file_peek_path (file), O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK, 0);

  if (fd == -1)
    set_error_from_errno (error, errno, file);

  return fd;
}

/* Sealed, so that what one renderer was given cannot be changed by another. */
static int
copy_to_memory (GFile         *file,
                GCancellable  *cancellable,
                GError       **error)
{
  g_autoptr (GInputStream) input = NULL;
  g_autoptr (GOutputStream) output = NULL;
  g_autoptr (GError) gio_error = NULL;
  g_autofd int fd = -1;

  input = G_INPUT_STREAM (g_file_read (file, cancellable, &gio_error));
  if (input == NULL)
    {
      set_error_from_gio (error, gio_error);
      return -1;
    }

  fd = inroad_memory_file_new ("inroad-document", 0);
  if (fd == -1)
    {
      set_error_from_errno (error, errno, file);
      return -1;
    }

  output = g_unix_output_stream_new (fd, FALSE);
  if (g_output_stream_splice (output, input, G_OUTPUT_STREAM_SPLICE_NONE, cancellable, &gio_error) == -1)
    {
      set_error_from_gio (error, gio_error);
      return -1;
    }

  if (!inroad_memory_file_seal (fd))
    {
      set_error_from_errno (error, errno, file);
      return -1;
    }

  return g_steal_fd (&fd);
}

static gboolean
check (int       fd,
       GFile    *file,
       goffset  *size,
       GError  **error)
{
  struct stat info;

  if (fstat (fd, &info) == -1)
    {
      set_error_from_errno (error, errno, file);
      return FALSE;
    }

  if (!S_ISREG (info.st_mode) || info.st_size == 0)
    {
      g_propagate_error (error, inroad_document_error_new (S_ISREG (info.st_mode)
                                                               ? INROAD_DOCUMENT_ERROR_EMPTY
                                                               : INROAD_DOCUMENT_ERROR_DAMAGED));
      return FALSE;
    }

  *size = info.st_size;
  return TRUE;
}

static void
open_in_thread (GTask        *task,
                gpointer      source_object,
                gpointer      task_data,
                GCancellable *cancellable)
{
  g_autoptr (InroadDocumentSource) source = g_new0 (InroadDocumentSource, 1);
  g_autoptr (GError) error = NULL;
  GFile *file = task_data;

  if (g_file_peek_path (file) != NULL)
    source->fd = open_path (file, &error);
  else
    source->fd = copy_to_memory (file, cancellable, &error);

  if (source->fd == -1 || !check (source->fd, file, &source->size, &error))
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_pointer (task, g_steal_pointer (&source),
                           (GDestroyNotify) inroad_document_source_free);
}

void
inroad_document_source_open_async (GFile               *file,
                                   GCancellable        *cancellable,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (G_IS_FILE (file));

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, inroad_document_source_open_async);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, open_in_thread);
}

InroadDocumentSource *
inroad_document_source_open_finish (GAsyncResult  *result,
                                    GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
