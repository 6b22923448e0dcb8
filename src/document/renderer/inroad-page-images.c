/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-page-images"

#include "config.h"

#include "document/renderer/inroad-page-images.h"

#include "document/renderer/inroad-letters.h"
#include "document/renderer/inroad-renderer-contract.h"

/* Poppler tells the area in whole points, and takes it for granted that a picture lies on the page as its pixels do,
 * the longer side along the longer one. */
GVariant *
inroad_page_images_list (PopplerPage *page)
{
  g_autoptr (GArray) areas = g_array_new (FALSE, FALSE, sizeof (PopplerRectangle));
  GList *mappings = poppler_page_get_image_mapping (page);

  for (GList *link = mappings; link != NULL && areas->len < INROAD_RENDERER_MAX_IMAGES; link = link->next)
    {
      const PopplerImageMapping *mapping = link->data;
      /* A picture may be mirrored. */
      PopplerRectangle area = {
        MIN (mapping->area.x1, mapping->area.x2), MIN (mapping->area.y1, mapping->area.y2),
        MAX (mapping->area.x1, mapping->area.x2), MAX (mapping->area.y1, mapping->area.y2),
      };

      g_array_append_val (areas, area);
    }

  poppler_page_free_image_mapping (mappings);
  return inroad_letters_list_areas ((const PopplerRectangle *) areas->data, areas->len);
}
