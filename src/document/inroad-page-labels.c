/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-page-labels"

#include "config.h"

#include "document/inroad-page-labels.h"

#include "document/inroad-document-private.h"
#include "document/inroad-document-request.h"

static void
on_labels (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GVariant) reply = inroad_document_called (task, result);
  GStrv labels;

  if (reply == NULL)
    return;

  g_variant_get (reply, "(^as)", &labels);
  g_task_return_pointer (task, labels, (GDestroyNotify) g_strfreev);
}

void
inroad_document_get_labels_async (InroadDocument      *self,
                                  guint                first,
                                  guint                count,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (INROAD_IS_DOCUMENT (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, inroad_document_get_labels_async);
  inroad_document_call (self, INROAD_NO_PAGE, "PageLabels", g_variant_new ("(uu)", first, count), task, on_labels);
}

GStrv
inroad_document_get_labels_finish (InroadDocument  *self,
                                   GAsyncResult    *result,
                                   GError         **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
on_label_found (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  InroadDocument *self = g_task_get_source_object (task);
  g_autoptr (GVariant) reply = inroad_document_called (task, result);
  guint page;

  if (reply == NULL)
    return;

  g_variant_get (reply, "(u)", &page);
  g_task_return_int (task, page < inroad_document_get_n_pages (self) ? (gssize) page : -1);
}

void
inroad_document_find_label_async (InroadDocument      *self,
                                  const char          *label,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (INROAD_IS_DOCUMENT (self));
  g_return_if_fail (label != NULL);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, inroad_document_find_label_async);
  inroad_document_call (self, INROAD_NO_PAGE, "FindLabel", g_variant_new ("(s)", label), task, on_label_found);
}

gssize
inroad_document_find_label_finish (InroadDocument  *self,
                                   GAsyncResult    *result,
                                   GError         **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), -1);

  return g_task_propagate_int (G_TASK (result), error);
}
