/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-outline"

#include "config.h"

#include "document/renderer/inroad-outline.h"

#include "document/renderer/inroad-page-links.h"
#include "document/renderer/inroad-renderer-contract.h"

typedef struct
{
  InroadPdf       *pdf;
  GVariantBuilder *items;
  guint            n_items;
} Walk;

static void
add_item (Walk          *walk,
          PopplerAction *action,
          guint          depth)
{
  g_autofree char *title = g_utf8_make_valid (action->any.title != NULL ? action->any.title : "", -1);
  double y;
  guint page = inroad_page_links_find (walk->pdf, action, &y);

  g_variant_builder_add (walk->items, "(usud)", depth, title, page, y);
  walk->n_items++;
}

/* In a damaged file an item can be its own child: depth and number are limited. */
static void
walk_level (Walk             *walk,
            PopplerIndexIter *iter,
            guint             depth)
{
  do
    {
      PopplerAction *action = poppler_index_iter_get_action (iter);
      PopplerIndexIter *children;

      if (action != NULL)
        add_item (walk, action, depth);
      g_clear_pointer (&action, poppler_action_free);

      children = depth + 1 < INROAD_RENDERER_MAX_DEPTH ? poppler_index_iter_get_child (iter) : NULL;
      if (children != NULL)
        walk_level (walk, children, depth + 1);
      g_clear_pointer (&children, poppler_index_iter_free);
    }
  while (walk->n_items < INROAD_RENDERER_MAX_OUTLINE && poppler_index_iter_next (iter));
}

GVariant *
inroad_outline_list (InroadPdf *pdf)
{
  g_auto (GVariantBuilder) items = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a(usud)"));
  Walk walk = { pdf, &items, 0 };
  PopplerIndexIter *iter = inroad_pdf_open_outline (pdf);

  if (iter != NULL)
    walk_level (&walk, iter, 0);

  g_clear_pointer (&iter, poppler_index_iter_free);
  return g_variant_builder_end (&items);
}
