/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-document"

#include "config.h"

#include "document/inroad-document.h"

#include "document/inroad-document-request.h"
#include "document/inroad-document-source.h"
#include "document/inroad-pixels-private.h"
#include "document/inroad-renderer-pool.h"
#include "document/inroad-tile.h"
#include "document/renderer/inroad-renderer-contract.h"

#include <glib/gstdio.h>

struct _InroadDocument
{
  GObject             parent_instance;

  GFile              *file;  /* owned */
  InroadRendererPool *pool;  /* owned */
  char               *title; /* owned */
  guint               n_pages;
  goffset             size;
};

typedef enum
{
  PROP_FILE = 1,
  PROP_N_PAGES,
  PROP_TITLE,
  PROP_SIZE,
} InroadDocumentProperty;

static GParamSpec *properties[PROP_SIZE + 1];

G_DEFINE_FINAL_TYPE (InroadDocument, inroad_document, G_TYPE_OBJECT)

static void
inroad_document_finalize (GObject *object)
{
  InroadDocument *self = INROAD_DOCUMENT (object);

  g_clear_object (&self->file);
  g_clear_object (&self->pool);
  g_clear_pointer (&self->title, g_free);

  G_OBJECT_CLASS (inroad_document_parent_class)->finalize (object);
}

static void
inroad_document_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  InroadDocument *self = INROAD_DOCUMENT (object);

  switch ((InroadDocumentProperty) prop_id)
    {
    case PROP_FILE:
      g_value_set_object (value, self->file);
      break;

    case PROP_N_PAGES:
      g_value_set_uint (value, self->n_pages);
      break;

    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;

    case PROP_SIZE:
      g_value_set_int64 (value, self->size);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inroad_document_class_init (InroadDocumentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = inroad_document_finalize;
  object_class->get_property = inroad_document_get_property;

  properties[PROP_FILE] = g_param_spec_object ("file", NULL, NULL, G_TYPE_FILE, flags);
  properties[PROP_N_PAGES] = g_param_spec_uint ("n-pages", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_SIZE] = g_param_spec_int64 ("size", NULL, NULL, 0, G_MAXINT64, 0, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
inroad_document_init (InroadDocument *self)
{
}

static void
pool_opened_cb (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  InroadDocument *self = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;

  if (inroad_renderer_pool_open_finish (self->pool, result, &self->n_pages, &self->title, &error))
    g_task_return_pointer (task, g_object_ref (self), g_object_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
source_opened_cb (GObject      *object,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (InroadDocumentSource) source = NULL;
  g_autoptr (GError) error = NULL;
  InroadDocument *self = g_task_get_task_data (task);
  GCancellable   *cancellable = g_task_get_cancellable (task);

  source = inroad_document_source_open_finish (result, &error);
  if (source == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  self->size = source->size;
  self->pool = inroad_renderer_pool_new (g_steal_pointer (&source));
  inroad_renderer_pool_open_async (self->pool, cancellable, pool_opened_cb,
                                   g_steal_pointer (&task));
}

/**
 * inroad_document_open_async:
 * @file: any GFile; what is not on a file system of this machine is copied into memory once
 *
 * Errors: INROAD_DOCUMENT_ERROR, or those of GIO for a file that cannot be opened.
 */
void
inroad_document_open_async (GFile               *file,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  InroadDocument *self;

  g_return_if_fail (G_IS_FILE (file));

  self = g_object_new (INROAD_TYPE_DOCUMENT, NULL);
  self->file = g_object_ref (file);

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, inroad_document_open_async);
  g_task_set_task_data (task, self, g_object_unref);
  inroad_document_source_open_async (file, cancellable, source_opened_cb, g_steal_pointer (&task));
}

InroadDocument *
inroad_document_open_finish (GAsyncResult  *result,
                             GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

GFile *
inroad_document_get_file (InroadDocument *self)
{
  g_return_val_if_fail (INROAD_IS_DOCUMENT (self), NULL);

  return self->file;
}

guint
inroad_document_get_n_pages (InroadDocument *self)
{
  g_return_val_if_fail (INROAD_IS_DOCUMENT (self), 0);

  return self->n_pages;
}

/**
 * inroad_document_get_title:
 *
 * Returns: (not nullable): what the file says its title is; may be empty
 */
const char *
inroad_document_get_title (InroadDocument *self)
{
  g_return_val_if_fail (INROAD_IS_DOCUMENT (self), NULL);

  return self->title;
}

goffset
inroad_document_get_size (InroadDocument *self)
{
  g_return_val_if_fail (INROAD_IS_DOCUMENT (self), 0);

  return self->size;
}

/* Hands a request to the renderers; callback_cb gets the task that the caller waits for. */
static void
call (InroadDocument      *self,
      guint                page,
      const char          *method,
      GVariant            *parameters,
      GTask               *task,
      GAsyncReadyCallback  called_cb)
{
  inroad_renderer_pool_call_async (self->pool, page, method, parameters,
                                   g_task_get_cancellable (task), called_cb, task);
}

/* Numbers in rows of n doubles, as the interface sends sizes and rectangles. */
static void
return_rows (GTask        *task,
             GAsyncResult *result,
             gsize         n)
{
  InroadDocument *self = g_task_get_source_object (task);
  g_autoptr (GVariant) reply = NULL;
  g_autoptr (GVariant) rows = NULL;
  g_autoptr (GError) error = NULL;
  gconstpointer data;
  gsize         n_rows;

  reply = inroad_renderer_pool_call_finish (self->pool, result, NULL, &error);
  if (reply == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  rows = g_variant_get_child_value (reply, 0);
  data = g_variant_get_fixed_array (rows, &n_rows, n * sizeof (double));
  g_task_return_pointer (task, g_array_new_take (g_memdup2 (data, n_rows * n * sizeof (double)),
                                                 n_rows, FALSE, n * sizeof (double)),
                         (GDestroyNotify) g_array_unref);
}

static gpointer
finish_rows (InroadDocument  *self,
             GAsyncResult    *result,
             gsize           *n_rows,
             GError         **error)
{
  g_autoptr (GArray) rows = g_task_propagate_pointer (G_TASK (result), error);

  if (rows == NULL)
    return NULL;

  return g_array_steal (rows, n_rows);
}

static void
page_sizes_cb (GObject      *object,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;

  G_STATIC_ASSERT (sizeof (InroadPageSize) == 2 * sizeof (double));
  return_rows (task, result, 2);
}

void
inroad_document_get_page_sizes_async (InroadDocument      *self,
                                      guint                first,
                                      guint                count,
                                      GCancellable        *cancellable,
                                      GAsyncReadyCallback  callback,
                                      gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (INROAD_IS_DOCUMENT (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, inroad_document_get_page_sizes_async);
  call (self, INROAD_NO_PAGE, "PageSizes",
        g_variant_new ("(uu)", first, MIN (count, INROAD_RENDERER_MAX_SIZES)), task, page_sizes_cb);
}

/**
 * inroad_document_get_page_sizes_finish:
 * @n_sizes: (out): how many
 *
 * Returns: (transfer full) (array length=n_sizes) (nullable): sizes in points as the pages are shown
 *   unturned, or NULL with an error; an empty result is not NULL unless there is an error
 */
InroadPageSize *
inroad_document_get_page_sizes_finish (InroadDocument  *self,
                                       GAsyncResult    *result,
                                       gsize           *n_sizes,
                                       GError         **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  g_return_val_if_fail (n_sizes != NULL, NULL);

  return finish_rows (self, result, n_sizes, error);
}

static void
rendered_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  InroadDocument   *self = g_task_get_source_object (task);
  const InroadTile *tile = g_task_get_task_data (task);
  g_autoptr (GUnixFDList) fds = NULL;
  g_autoptr (GVariant) reply = NULL;
  g_autoptr (InroadPixels) pixels = NULL;
  g_autoptr (GError) error = NULL;
  g_autofd int fd = -1;
  gint32  index;
  guint32 stride;

  reply = inroad_renderer_pool_call_finish (self->pool, result, &fds, &error);
  if (reply != NULL)
    {
      g_variant_get (reply, "(hu)", &index, &stride);
      if (fds != NULL && index >= 0 && index < g_unix_fd_list_get_length (fds))
        fd = g_unix_fd_list_get (fds, index, NULL);
      pixels = inroad_pixels_new_from_fd (tile, fd, stride, &error);
    }

  if (pixels != NULL)
    g_task_return_pointer (task, g_steal_pointer (&pixels), g_object_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * inroad_document_render_async:
 * @tile: what to draw; not longer than 4,096 device pixels an edge
 */
void
inroad_document_render_async (InroadDocument      *self,
                              const InroadTile    *tile,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (INROAD_IS_DOCUMENT (self));
  g_return_if_fail (tile != NULL && tile->width > 0 && tile->height > 0);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, inroad_document_render_async);
  g_task_set_task_data (task, g_memdup2 (tile, sizeof *tile), g_free);
  call (self, tile->page, "Render",
        g_variant_new ("(udu(iiii))", tile->page, tile->scale, tile->rotation, tile->x, tile->y,
                       tile->width, tile->height),
        task, rendered_cb);
}

InroadPixels *
inroad_document_render_finish (InroadDocument  *self,
                               GAsyncResult    *result,
                               GError         **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
quote_found_cb (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;

  G_STATIC_ASSERT (sizeof (InroadPageArea) == 4 * sizeof (double));
  return_rows (task, result, 4);
}

void
inroad_document_find_quote_async (InroadDocument      *self,
                                  guint                page,
                                  const char          *quote,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (INROAD_IS_DOCUMENT (self));
  g_return_if_fail (quote != NULL);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, inroad_document_find_quote_async);
  call (self, page, "FindQuote", g_variant_new ("(us)", page, quote), task, quote_found_cb);
}

/**
 * inroad_document_find_quote_finish:
 * @n_areas: (out): how many; 0 if the passage is not on the page
 *
 * Returns: (transfer full) (array length=n_areas) (nullable): one rectangle a line; NULL if there is none
 *   or, with an error, if it is not known
 */
InroadPageArea *
inroad_document_find_quote_finish (InroadDocument  *self,
                                   GAsyncResult    *result,
                                   gsize           *n_areas,
                                   GError         **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  g_return_val_if_fail (n_areas != NULL, NULL);

  *n_areas = 0;
  return finish_rows (self, result, n_areas, error);
}

static void
text_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  InroadDocument *self = g_task_get_source_object (task);
  g_autoptr (GVariant) reply = NULL;
  g_autoptr (GError) error = NULL;
  char *text;

  reply = inroad_renderer_pool_call_finish (self->pool, result, NULL, &error);
  if (reply == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  g_variant_get (reply, "(s)", &text);
  g_task_return_pointer (task, text, g_free);
}

void
inroad_document_get_text_async (InroadDocument      *self,
                                guint                page,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (INROAD_IS_DOCUMENT (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, inroad_document_get_text_async);
  call (self, page, "Text", g_variant_new ("(u)", page), task, text_cb);
}

char *
inroad_document_get_text_finish (InroadDocument  *self,
                                 GAsyncResult    *result,
                                 GError         **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

void
inroad_document_forget_failure (InroadDocument *self,
                                guint           page)
{
  g_return_if_fail (INROAD_IS_DOCUMENT (self));

  inroad_renderer_pool_forget_failure (self->pool, page);
}

guint
inroad_document_get_n_renderers (InroadDocument *self)
{
  g_return_val_if_fail (INROAD_IS_DOCUMENT (self), 0);

  return inroad_renderer_pool_get_n_renderers (self->pool);
}

void
inroad_document_set_n_renderers (InroadDocument *self,
                                 guint           n_renderers)
{
  g_return_if_fail (INROAD_IS_DOCUMENT (self));

  inroad_renderer_pool_set_n_renderers (self->pool, n_renderers);
}

void
inroad_document_set_time_limit (InroadDocument *self,
                                guint           milliseconds)
{
  g_return_if_fail (INROAD_IS_DOCUMENT (self));

  inroad_renderer_pool_set_time_limit (self->pool, milliseconds);
}

GPid
inroad_document_get_renderer_pid (InroadDocument *self,
                                  guint           slot)
{
  g_return_val_if_fail (INROAD_IS_DOCUMENT (self), 0);

  return inroad_renderer_pool_get_pid (self->pool, slot);
}
