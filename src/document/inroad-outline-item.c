/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-outline-item"

#include "config.h"

#include "document/inroad-outline-item.h"

#include "document/inroad-document-private.h"
#include "document/inroad-document-request.h"
#include "document/inroad-page-area-private.h"
#include "document/renderer/inroad-renderer-contract.h"

struct _InroadOutlineItem
{
  GObject     parent_instance;

  char       *title;    /* owned */
  GListStore *children; /* owned, nullable */
  guint       page;
  double      y;
  gboolean    leads;
};

typedef enum
{
  PROP_TITLE = 1,
} InroadOutlineItemProperty;

static GParamSpec *properties[PROP_TITLE + 1];

G_DEFINE_FINAL_TYPE (InroadOutlineItem, inroad_outline_item, G_TYPE_OBJECT)

static void
inroad_outline_item_finalize (GObject *object)
{
  InroadOutlineItem *self = INROAD_OUTLINE_ITEM (object);

  g_clear_pointer (&self->title, g_free);
  g_clear_object (&self->children);

  G_OBJECT_CLASS (inroad_outline_item_parent_class)->finalize (object);
}

static void
inroad_outline_item_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  switch ((InroadOutlineItemProperty) prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, INROAD_OUTLINE_ITEM (object)->title);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inroad_outline_item_class_init (InroadOutlineItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = inroad_outline_item_finalize;
  object_class->get_property = inroad_outline_item_get_property;

  properties[PROP_TITLE] =
    g_param_spec_string ("title", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
inroad_outline_item_init (InroadOutlineItem *self)
{
}

const char *
inroad_outline_item_get_title (InroadOutlineItem *self)
{
  g_return_val_if_fail (INROAD_IS_OUTLINE_ITEM (self), NULL);

  return self->title;
}

gboolean
inroad_outline_item_get_target (InroadOutlineItem *self,
                                guint             *page,
                                double            *y)
{
  g_return_val_if_fail (INROAD_IS_OUTLINE_ITEM (self), FALSE);
  g_return_val_if_fail (page != NULL && y != NULL, FALSE);

  *page = self->page;
  *y = self->y;
  return self->leads;
}

GListModel *
inroad_outline_item_get_children (InroadOutlineItem *self)
{
  g_return_val_if_fail (INROAD_IS_OUTLINE_ITEM (self), NULL);

  return self->children != NULL ? G_LIST_MODEL (self->children) : NULL;
}

/* -------------------------------------------------------------------------------------------------- call */

static void
add_child (InroadOutlineItem *parent,
           InroadOutlineItem *item,
           GListStore        *top)
{
  if (parent == NULL)
    {
      g_list_store_append (top, item);
      return;
    }

  if (parent->children == NULL)
    parent->children = g_list_store_new (INROAD_TYPE_OUTLINE_ITEM);
  g_list_store_append (parent->children, item);
}

/* Depths come in order; one that jumps belongs to the last item that is less deep. */
static GListModel *
build (GVariant *items,
       guint     n_pages)
{
  GListStore *top = g_list_store_new (INROAD_TYPE_OUTLINE_ITEM);
  InroadOutlineItem *parents[INROAD_RENDERER_MAX_DEPTH] = { NULL };
  guint n_parents = 0, depth, page;
  GVariantIter iter;
  double y;
  char *title;

  g_variant_iter_init (&iter, items);
  while (g_variant_iter_next (&iter, "(usud)", &depth, &title, &page, &y))
    {
      g_autoptr (InroadOutlineItem) item = g_object_new (INROAD_TYPE_OUTLINE_ITEM, NULL);

      item->title = title;
      item->leads = page < n_pages;
      item->page = item->leads ? page : 0;
      item->y = MAX (inroad_page_length_sane (y), 0);
      depth = MIN (MIN (depth, n_parents), INROAD_RENDERER_MAX_DEPTH - 1);
      add_child (depth > 0 ? parents[depth - 1] : NULL, item, top);
      parents[depth] = item;
      n_parents = depth + 1;
    }

  return G_LIST_MODEL (top);
}

static void
on_outline (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GVariant) reply = inroad_document_called (task, result);
  g_autoptr (GVariant) items = NULL;

  if (reply == NULL)
    return;

  items = g_variant_get_child_value (reply, 0);
  g_task_return_pointer (task, build (items, inroad_document_get_n_pages (g_task_get_source_object (task))),
                         g_object_unref);
}

void
inroad_document_get_outline_async (InroadDocument      *self,
                                   GCancellable        *cancellable,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (INROAD_IS_DOCUMENT (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, inroad_document_get_outline_async);
  inroad_document_call (self, INROAD_NO_PAGE, "Outline", g_variant_new ("()"), task, on_outline);
}

GListModel *
inroad_document_get_outline_finish (InroadDocument  *self,
                                    GAsyncResult    *result,
                                    GError         **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
