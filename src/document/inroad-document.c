/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-document"

#include "config.h"

#include "document/inroad-document.h"

#include "document/inroad-document-private.h"
#include "document/inroad-document-source.h"
#include "document/inroad-previews.h"
#include "document/inroad-renderer-pool.h"

#include <malloc.h>

struct _InroadDocument
{
  GObject             parent_instance;

  GFile              *file;  /* owned */
  InroadRendererPool *pool;  /* owned */
  InroadPixelStore   *store; /* owned */
  InroadPreviews     *previews; /* owned; NULL until somebody wants them */
  char               *title; /* owned */
  char               *password; /* owned; until it is open */
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
  if (self->previews != NULL)
    inroad_previews_let_go (self->previews);
  g_clear_object (&self->previews);
  g_clear_object (&self->pool);
  inroad_pixel_store_close (self->store);
  g_clear_pointer (&self->store, inroad_pixel_store_unref);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->password, g_free);

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
  self->store = inroad_pixel_store_new ();
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
  self->pool = inroad_renderer_pool_new (g_steal_pointer (&source), self->password);
  g_clear_pointer (&self->password, g_free);
  inroad_renderer_pool_open_async (self->pool, cancellable, pool_opened_cb,
                                   g_steal_pointer (&task));
}

/**
 * inroad_document_open_async:
 * @file: any GFile; what is not on a file system of this machine is copied into memory once
 * @password: (nullable): what opens it; asked for after INROAD_DOCUMENT_ERROR_ENCRYPTED
 *
 * Errors: INROAD_DOCUMENT_ERROR, or those of GIO for a file that cannot be opened.
 */
void
inroad_document_open_async (GFile               *file,
                            const char          *password,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  InroadDocument *self;

  g_return_if_fail (G_IS_FILE (file));

  self = g_object_new (INROAD_TYPE_DOCUMENT, NULL);
  self->file = g_object_ref (file);
  self->password = g_strdup (password != NULL ? password : "");

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

InroadPreviews *
inroad_document_get_previews (InroadDocument *document)
{
  g_return_val_if_fail (INROAD_IS_DOCUMENT (document), NULL);

  if (document->previews == NULL)
    document->previews = inroad_previews_new (document);

  return document->previews;
}

InroadRendererPool *
inroad_document_get_pool (InroadDocument *self)
{
  return self->pool;
}

InroadPixelStore *
inroad_document_get_store (InroadDocument *self)
{
  return self->store;
}

void
inroad_document_trim (InroadDocument *self)
{
  g_return_if_fail (INROAD_IS_DOCUMENT (self));

  inroad_pixel_store_trim (self->store);
#ifdef __GLIBC__
  malloc_trim (0);
#endif
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
