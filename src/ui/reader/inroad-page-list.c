/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-page-list"

#include "config.h"

#include "ui/reader/inroad-page-list.h"

#define INROAD_TYPE_PAGE_LIST (inroad_page_list_get_type ())
G_DECLARE_FINAL_TYPE (InroadPageList, inroad_page_list, INROAD, PAGE_LIST, GObject)

struct _InroadPageList
{
  GObject  parent_instance;

  guint    n_pages;
};

static GType
get_item_type (GListModel *model)
{
  return G_TYPE_OBJECT;
}

static guint
get_n_items (GListModel *model)
{
  return INROAD_PAGE_LIST (model)->n_pages;
}

/* A row knows its page by its position. */
static gpointer
get_item (GListModel *model,
          guint       position)
{
  return position < INROAD_PAGE_LIST (model)->n_pages ? g_object_new (G_TYPE_OBJECT, NULL) : NULL;
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (InroadPageList, inroad_page_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

static void
inroad_page_list_class_init (InroadPageListClass *klass)
{
}

static void
inroad_page_list_init (InroadPageList *self)
{
}

GListModel *
inroad_page_list_new (guint n_pages)
{
  InroadPageList *self = g_object_new (INROAD_TYPE_PAGE_LIST, NULL);

  self->n_pages = n_pages;
  return G_LIST_MODEL (self);
}
