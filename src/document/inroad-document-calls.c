/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

/* What a document is asked: each request goes to a renderer and comes back as what the public functions give. */

#define G_LOG_DOMAIN "inroad-document-calls"

#include "config.h"

#include "document/inroad-document.h"

#include "document/inroad-document-private.h"
#include "document/inroad-document-request.h"
#include "document/renderer/inroad-renderer-contract.h"

void
inroad_document_call (InroadDocument      *self,
                      guint                page,
                      const char          *method,
                      GVariant            *parameters,
                      GTask               *task,
                      GAsyncReadyCallback  called_cb)
{
  inroad_renderer_pool_call_async (inroad_document_get_pool (self), page, method, parameters, NULL,
                                   g_task_get_cancellable (task), called_cb, task);
}

GVariant *
inroad_document_called (GTask        *task,
                        GAsyncResult *result)
{
  InroadDocument *self = g_task_get_source_object (task);
  g_autoptr (GError) error = NULL;
  GVariant *reply;

  reply = inroad_renderer_pool_call_finish (inroad_document_get_pool (self), result, NULL, &error);
  if (reply == NULL)
    g_task_return_error (task, g_steal_pointer (&error));

  return reply;
}

/* Numbers in rows of n doubles, as the interface sends sizes and rectangles. */
static void
return_rows (GTask        *task,
             GAsyncResult *result,
             gsize         n)
{
  g_autoptr (GVariant) reply = inroad_document_called (task, result);
  g_autoptr (GVariant) rows = NULL;
  gconstpointer data;
  gsize         n_rows;

  if (reply == NULL)
    return;

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

  *n_rows = 0;
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
  inroad_document_call (self, INROAD_NO_PAGE, "PageSizes",
                        g_variant_new ("(uu)", first, MIN (count, INROAD_RENDERER_MAX_SIZES)), task, page_sizes_cb);
}

/**
 * inroad_document_get_page_sizes_finish:
 * @n_sizes: (out): how many
 *
 * Returns: (transfer full) (array length=n_sizes) (nullable): sizes in points as the pages are shown
 *   unturned; NULL if there is no such page or, with an error, if it is not known
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
  inroad_document_call (self, page, "FindQuote", g_variant_new ("(us)", page, quote), task, quote_found_cb);
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

  return finish_rows (self, result, n_areas, error);
}
