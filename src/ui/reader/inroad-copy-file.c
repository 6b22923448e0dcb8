/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-copy-file"

#include "config.h"

#include "ui/reader/inroad-copy-file.h"

#include <errno.h>
#include <gio/gfiledescriptorbased.h>
#include <glib/gi18n.h>
#include <unistd.h>

/* In the folder of the target, since only within a folder is moving a file one step. */
static GFile *
make_neighbour (GFile *target)
{
  g_autoptr (GFile) folder = g_file_get_parent (target);
  g_autofree char *name = g_file_get_basename (target);
  g_autofree char *neighbour = g_strdup_printf (".%s.%08x", name, g_random_int ());

  return folder != NULL ? g_file_get_child (folder, neighbour) : NULL;
}

/* Else a power cut could leave the name with nothing in it. */
static gboolean
put_on_disk (GOutputStream  *stream,
             GCancellable   *cancellable,
             GError        **error)
{
  if (!g_output_stream_flush (stream, cancellable, error))
    return FALSE;

  if (G_IS_FILE_DESCRIPTOR_BASED (stream) &&
      fsync (g_file_descriptor_based_get_fd (G_FILE_DESCRIPTOR_BASED (stream))) == -1 && errno != EINVAL)
    {
      g_set_error_literal (error, G_IO_ERROR, g_io_error_from_errno (errno), g_strerror (errno));
      return FALSE;
    }

  return g_output_stream_close (stream, cancellable, error);
}

static gboolean
write_copy (GFile          *source,
            GFile          *copy,
            GCancellable   *cancellable,
            GError        **error)
{
  g_autoptr (GFileInputStream) input = g_file_read (source, cancellable, error);
  g_autoptr (GFileOutputStream) output = NULL;

  if (input == NULL)
    return FALSE;

  output = g_file_create (copy, G_FILE_CREATE_NONE, cancellable, error);
  return output != NULL &&
         g_output_stream_splice (G_OUTPUT_STREAM (output), G_INPUT_STREAM (input), G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE,
                                 cancellable, error) != -1 &&
         put_on_disk (G_OUTPUT_STREAM (output), cancellable, error);
}

static gboolean
copy_file (GFile         *source,
           GFile         *target,
           GCancellable  *cancellable,
           GError       **error)
{
  g_autoptr (GFile) neighbour = make_neighbour (target);

  if (neighbour == NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY, g_strerror (EISDIR));
      return FALSE;
    }

  if (write_copy (source, neighbour, cancellable, error) &&
      g_file_move (neighbour, target, G_FILE_COPY_OVERWRITE | G_FILE_COPY_NO_FALLBACK_FOR_MOVE, cancellable, NULL,
                   NULL, error))
    return TRUE;

  g_file_delete (neighbour, NULL, NULL);
  return FALSE;
}

/* Not GIO's words, which name a neighbour that nobody has heard of. */
static const char *
get_words (const GError *error)
{
  if (error->domain != G_IO_ERROR)
    return _("Something went wrong while the copy was written.");

  switch (error->code)
    {
    case G_IO_ERROR_PERMISSION_DENIED:
    case G_IO_ERROR_READ_ONLY:
      return _("Nothing may be written there.");
    case G_IO_ERROR_NO_SPACE:
      return _("There is no space left there.");
    case G_IO_ERROR_NOT_FOUND:
    case G_IO_ERROR_NOT_DIRECTORY:
      return _("The folder or the document is not there any more.");
    case G_IO_ERROR_IS_DIRECTORY:
      return _("A folder has that name.");
    default:
      return _("Something went wrong while the copy was written.");
    }
}

static void
copy_in_thread (GTask        *task,
                gpointer      source_object,
                gpointer      task_data,
                GCancellable *cancellable)
{
  GFile **files = task_data;
  g_autoptr (GError) error = NULL;

  if (copy_file (files[0], files[1], cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    {
      g_debug ("%s", error->message);
      g_task_return_new_error_literal (task, error->domain, error->code, get_words (error));
    }
}

static void
free_files (gpointer data)
{
  GFile **files = data;

  g_object_unref (files[0]);
  g_object_unref (files[1]);
  g_free (files);
}

void
inroad_copy_file_async (GFile               *source,
                        GFile               *target,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  GFile **files;

  g_return_if_fail (G_IS_FILE (source));
  g_return_if_fail (G_IS_FILE (target));

  files = g_new0 (GFile *, 2);
  files[0] = g_object_ref (source);
  files[1] = g_object_ref (target);
  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, inroad_copy_file_async);
  g_task_set_task_data (task, files, free_files);
  g_task_run_in_thread (task, copy_in_thread);
}

gboolean
inroad_copy_file_finish (GAsyncResult  *result,
                         GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
