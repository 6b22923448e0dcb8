/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-page-images"

#include "config.h"

#include "document/inroad-page-images.h"

#include "document/inroad-document-private.h"
#include "document/inroad-page-area-private.h"

static void
on_images (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GVariant) reply = inroad_document_called (task, result);
  g_autoptr (GVariant) rows = NULL;

  if (reply == NULL)
    return;

  rows = g_variant_get_child_value (reply, 0);
  g_task_return_pointer (task, inroad_page_areas_new (rows), (GDestroyNotify) g_array_unref);
}

void
inroad_document_get_images_async (InroadDocument      *self,
                                  guint                page,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (INROAD_IS_DOCUMENT (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, inroad_document_get_images_async);
  inroad_document_call (self, page, "Images", g_variant_new ("(u)", page), task, on_images);
}

GArray *
inroad_document_get_images_finish (InroadDocument  *self,
                                   GAsyncResult    *result,
                                   GError         **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
