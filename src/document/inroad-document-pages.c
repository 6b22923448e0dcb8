/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-document-pages"

#include "config.h"

#include "document/inroad-document-pages.h"

#include "document/inroad-document-private.h"
#include "document/inroad-document-request.h"

#include <glib/gstdio.h>

/* In ms. Who waits for a printer waits longer than who turns a page, but a hang is to have an end. */
#define TIME_LIMIT (10 * 60 * 1000)

/* Renderers of its own: what is read is drawn meanwhile. */
typedef struct
{
  InroadRendererPool *pool;   /* owned */
  GVariant           *spans;  /* owned */
} Extraction;

static void
extraction_free (gpointer data)
{
  Extraction *self = data;

  g_clear_object (&self->pool);
  g_variant_unref (self->spans);
  g_free (self);
}

static void
on_extracted (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GUnixFDList) fds = NULL;
  g_autoptr (GVariant) reply = NULL;
  g_autoptr (InroadDocumentSource) source = NULL;
  g_autoptr (GError) error = NULL;
  gint32 index;

  reply = inroad_renderer_pool_call_finish (INROAD_RENDERER_POOL (object), result, &fds, &error);
  if (reply == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  g_variant_get (reply, "(h)", &index);
  if (fds != NULL && index >= 0 && index < g_unix_fd_list_get_length (fds))
    source = inroad_document_source_new_sealed (g_unix_fd_list_get (fds, index, NULL));
  if (source != NULL)
    g_task_return_pointer (task, g_steal_pointer (&source), (GDestroyNotify) inroad_document_source_free);
  else
    g_task_return_error (task, inroad_document_error_new (INROAD_DOCUMENT_ERROR_DAMAGED));
}

static void
on_opened (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Extraction *extraction = g_task_get_task_data (task);
  InroadRendererPool *pool = INROAD_RENDERER_POOL (object);
  GCancellable *cancellable = g_task_get_cancellable (task);
  g_autofree char *title = NULL;
  g_autoptr (GError) error = NULL;
  guint n_pages;

  if (!inroad_renderer_pool_open_finish (pool, result, &n_pages, &title, &error))
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  inroad_renderer_pool_call_async (pool, INROAD_NO_PAGE, "Extract", g_variant_new_tuple (&extraction->spans, 1),
                                   NULL, cancellable, on_extracted, g_steal_pointer (&task));
}

GFile *
inroad_document_get_shown_file (InroadDocument *self)
{
  g_return_val_if_fail (INROAD_IS_DOCUMENT (self), NULL);

  return inroad_renderer_pool_get_file (inroad_document_get_pool (self));
}

gboolean
inroad_document_has_password (InroadDocument *self)
{
  g_return_val_if_fail (INROAD_IS_DOCUMENT (self), FALSE);

  return inroad_renderer_pool_has_password (inroad_document_get_pool (self));
}

static GVariant *
make_spans (const InroadPageSpan *spans,
            gsize                 n_spans)
{
  GVariantBuilder builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a(uu)"));

  for (gsize i = 0; i < n_spans; i++)
    g_variant_builder_add (&builder, "(uu)", spans[i].first, spans[i].last);

  return g_variant_builder_end (&builder);
}

/**
 * inroad_document_get_pages_async:
 * @spans: (array length=n_spans): pages, in the order in which they are wanted
 *
 * Errors: INROAD_DOCUMENT_ERROR_DAMAGED if one of them cannot be read or is not there, and the others of
 * INROAD_DOCUMENT_ERROR.
 */
void
inroad_document_get_pages_async (InroadDocument       *self,
                                 const InroadPageSpan *spans,
                                 gsize                 n_spans,
                                 GCancellable         *cancellable,
                                 GAsyncReadyCallback   callback,
                                 gpointer              user_data)
{
  g_autoptr (GTask) task = NULL;
  Extraction *extraction;

  g_return_if_fail (INROAD_IS_DOCUMENT (self));
  g_return_if_fail (spans != NULL && n_spans > 0);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, inroad_document_get_pages_async);
  extraction = g_new0 (Extraction, 1);
  extraction->spans = g_variant_ref_sink (make_spans (spans, n_spans));
  extraction->pool = inroad_renderer_pool_new_beside (inroad_document_get_pool (self));
  g_task_set_task_data (task, extraction, extraction_free);
  if (extraction->pool == NULL)
    {
      g_task_return_error (task, inroad_document_error_new (INROAD_DOCUMENT_ERROR_UNAVAILABLE));
      return;
    }

  inroad_renderer_pool_set_n_renderers (extraction->pool, 1);
  inroad_renderer_pool_set_time_limit (extraction->pool, TIME_LIMIT);
  inroad_renderer_pool_open_async (extraction->pool, cancellable, on_opened, g_steal_pointer (&task));
}

InroadDocumentSource *
inroad_document_get_pages_finish (InroadDocument  *self,
                                  GAsyncResult    *result,
                                  GError         **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
