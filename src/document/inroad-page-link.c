/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-page-link"

#include "config.h"

#include "document/inroad-page-link.h"

#include "document/inroad-document-private.h"
#include "document/inroad-page-area-private.h"

void
inroad_page_link_free (InroadPageLink *self)
{
  g_clear_pointer (&self->address, g_free);
  g_free (self);
}

char *
inroad_page_link_dup_words (const InroadPageLink *self,
                            InroadPageText       *text)
{
  double middle = self->area.y + self->area.height / 2;
  guint start, end;

  g_return_val_if_fail (INROAD_IS_PAGE_TEXT (text), NULL);

  start = inroad_page_text_find_place (text, self->area.x, middle, NULL);
  end = inroad_page_text_find_place (text, self->area.x + self->area.width, middle, NULL);
  return g_strstrip (inroad_page_text_dup_range (text, start, end));
}

static InroadPageLink *
read_link (GVariantIter *iter,
           guint         n_pages)
{
  InroadPageLink *link = g_new0 (InroadPageLink, 1);
  guint kind = 0;

  if (!g_variant_iter_next (iter, "((dddd)usud)", &link->area.x, &link->area.y, &link->area.width,
                            &link->area.height, &kind, &link->address, &link->page, &link->y))
    {
      g_free (link);
      return NULL;
    }

  link->area = inroad_page_area_sane (&link->area);
  link->y = MAX (inroad_page_length_sane (link->y), 0);
  link->kind = MIN (kind, INROAD_LINK_OTHER);
  if (link->kind == INROAD_LINK_PAGE && link->page >= n_pages)
    link->kind = INROAD_LINK_OTHER;

  return link;
}

static void
on_links (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GVariant) reply = inroad_document_called (task, result);
  g_autoptr (GVariant) rows = NULL;
  g_autoptr (GPtrArray) links = g_ptr_array_new_with_free_func ((GDestroyNotify) inroad_page_link_free);
  InroadPageLink *link;
  GVariantIter iter;

  if (reply == NULL)
    return;

  rows = g_variant_get_child_value (reply, 0);
  g_variant_iter_init (&iter, rows);
  while ((link = read_link (&iter, inroad_document_get_n_pages (g_task_get_source_object (task)))) != NULL)
    g_ptr_array_add (links, link);

  g_task_return_pointer (task, g_steal_pointer (&links), (GDestroyNotify) g_ptr_array_unref);
}

void
inroad_document_get_links_async (InroadDocument      *self,
                                 guint                page,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (INROAD_IS_DOCUMENT (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, inroad_document_get_links_async);
  inroad_document_call (self, page, "Links", g_variant_new ("(u)", page), task, on_links);
}

GPtrArray *
inroad_document_get_links_finish (InroadDocument  *self,
                                  GAsyncResult    *result,
                                  GError         **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
