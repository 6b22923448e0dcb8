/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-figure"

#include "config.h"

#include "document/inroad-figure.h"

#include "document/inroad-document-private.h"
#include "document/inroad-document-request.h"
#include "document/inroad-page-area-private.h"

static void
figure_free (gpointer data)
{
  InroadFigure *self = data;

  g_free (self->words);
  g_free (self);
}

static GPtrArray *
read_figures (GVariant *rows,
              guint     n_pages)
{
  GPtrArray *figures = g_ptr_array_new_with_free_func (figure_free);
  GVariantIter iter;
  InroadPageArea area;
  guint page;
  char *words;

  g_variant_iter_init (&iter, rows);
  while (g_variant_iter_next (&iter, "(u(dddd)s)", &page, &area.x, &area.y, &area.width, &area.height, &words))
    {
      InroadFigure *figure = g_new0 (InroadFigure, 1);

      figure->page = MIN (page, n_pages - 1);
      figure->area = inroad_page_area_sane (&area);
      figure->words = words;
      g_ptr_array_add (figures, figure);
    }

  return figures;
}

static void
on_figures (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GVariant) reply = inroad_document_called (task, result);
  g_autoptr (GVariant) rows = NULL;

  if (reply == NULL)
    return;

  rows = g_variant_get_child_value (reply, 0);
  g_task_return_pointer (task, read_figures (rows, inroad_document_get_n_pages (g_task_get_source_object (task))),
                         (GDestroyNotify) g_ptr_array_unref);
}

void
inroad_document_list_figures_async (InroadDocument      *self,
                                    GCancellable        *cancellable,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (INROAD_IS_DOCUMENT (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, inroad_document_list_figures_async);
  inroad_document_call (self, INROAD_NO_PAGE, "Figures", g_variant_new ("()"), task, on_figures);
}

GPtrArray *
inroad_document_list_figures_finish (InroadDocument  *self,
                                     GAsyncResult    *result,
                                     GError         **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
