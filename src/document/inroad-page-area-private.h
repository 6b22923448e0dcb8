/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "document/inroad-document.h"

#include <math.h>

G_BEGIN_DECLS

/* Beyond any page: PDF allows 14,400 times the user unit. */
#define INROAD_PAGE_AREA_MAX 1000000.0

static inline double
inroad_page_length_sane (double length)
{
  return isfinite (length) ? CLAMP (length, -INROAD_PAGE_AREA_MAX, INROAD_PAGE_AREA_MAX) : 0;
}

/* A renderer that a document took over can tell any number. */
static inline InroadPageArea
inroad_page_area_sane (const InroadPageArea *area)
{
  return (InroadPageArea) {
    inroad_page_length_sane (area->x),
    inroad_page_length_sane (area->y),
    MAX (inroad_page_length_sane (area->width), 0),
    MAX (inroad_page_length_sane (area->height), 0),
  };
}

/* From "a(dddd)". Returns: (transfer full) (element-type InroadPageArea) */
static inline GArray *
inroad_page_areas_new (GVariant *variant)
{
  GArray *areas = g_array_new (FALSE, FALSE, sizeof (InroadPageArea));
  const InroadPageArea *data;
  gsize n_areas;

  data = g_variant_get_fixed_array (variant, &n_areas, sizeof (InroadPageArea));
  for (gsize i = 0; i < n_areas; i++)
    {
      InroadPageArea area = inroad_page_area_sane (&data[i]);

      g_array_append_val (areas, area);
    }

  return areas;
}

G_END_DECLS
