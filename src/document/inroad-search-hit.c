/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-search-hit"

#include "config.h"

#include "document/inroad-search-hit.h"

#include "document/inroad-page-area-private.h"

struct _InroadSearchHit
{
  GObject  parent_instance;

  char    *before; /* owned */
  char    *match;  /* owned */
  char    *after;  /* owned */
  GArray  *areas;  /* owned; of InroadPageArea */
  guint    page;
  guint    start;
  guint    length;
};

typedef enum
{
  PROP_PAGE = 1,
  PROP_BEFORE,
  PROP_MATCH,
  PROP_AFTER,
} InroadSearchHitProperty;

static GParamSpec *properties[PROP_AFTER + 1];

G_DEFINE_FINAL_TYPE (InroadSearchHit, inroad_search_hit, G_TYPE_OBJECT)

static void
inroad_search_hit_finalize (GObject *object)
{
  InroadSearchHit *self = INROAD_SEARCH_HIT (object);

  g_clear_pointer (&self->before, g_free);
  g_clear_pointer (&self->match, g_free);
  g_clear_pointer (&self->after, g_free);
  g_clear_pointer (&self->areas, g_array_unref);

  G_OBJECT_CLASS (inroad_search_hit_parent_class)->finalize (object);
}

static void
inroad_search_hit_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  InroadSearchHit *self = INROAD_SEARCH_HIT (object);

  switch ((InroadSearchHitProperty) prop_id)
    {
    case PROP_PAGE:
      g_value_set_uint (value, self->page);
      break;
    case PROP_BEFORE:
      g_value_set_string (value, self->before);
      break;
    case PROP_MATCH:
      g_value_set_string (value, self->match);
      break;
    case PROP_AFTER:
      g_value_set_string (value, self->after);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inroad_search_hit_class_init (InroadSearchHitClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = inroad_search_hit_finalize;
  object_class->get_property = inroad_search_hit_get_property;

  properties[PROP_PAGE] = g_param_spec_uint ("page", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_BEFORE] = g_param_spec_string ("before", NULL, NULL, NULL, flags);
  properties[PROP_MATCH] = g_param_spec_string ("match", NULL, NULL, NULL, flags);
  properties[PROP_AFTER] = g_param_spec_string ("after", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
inroad_search_hit_init (InroadSearchHit *self)
{
}

InroadSearchHit *
inroad_search_hit_new (guint     page,
                       GVariant *hit)
{
  InroadSearchHit *self = g_object_new (INROAD_TYPE_SEARCH_HIT, NULL);
  g_autoptr (GVariant) areas = NULL;

  self->page = page;
  g_variant_get (hit, "(uusss@a(dddd))", &self->start, &self->length, &self->before, &self->match,
                 &self->after, &areas);
  self->areas = inroad_page_areas_new (areas);
  return self;
}

guint
inroad_search_hit_get_page (InroadSearchHit *self)
{
  g_return_val_if_fail (INROAD_IS_SEARCH_HIT (self), 0);

  return self->page;
}

guint
inroad_search_hit_get_start (InroadSearchHit *self)
{
  g_return_val_if_fail (INROAD_IS_SEARCH_HIT (self), 0);

  return self->start;
}

guint
inroad_search_hit_get_length (InroadSearchHit *self)
{
  g_return_val_if_fail (INROAD_IS_SEARCH_HIT (self), 0);

  return self->length;
}

const char *
inroad_search_hit_get_before (InroadSearchHit *self)
{
  g_return_val_if_fail (INROAD_IS_SEARCH_HIT (self), NULL);

  return self->before;
}

const char *
inroad_search_hit_get_match (InroadSearchHit *self)
{
  g_return_val_if_fail (INROAD_IS_SEARCH_HIT (self), NULL);

  return self->match;
}

const char *
inroad_search_hit_get_after (InroadSearchHit *self)
{
  g_return_val_if_fail (INROAD_IS_SEARCH_HIT (self), NULL);

  return self->after;
}

const InroadPageArea *
inroad_search_hit_get_areas (InroadSearchHit *self,
                             gsize           *n_areas)
{
  g_return_val_if_fail (INROAD_IS_SEARCH_HIT (self), NULL);
  g_return_val_if_fail (n_areas != NULL, NULL);

  *n_areas = self->areas->len;
  return (const InroadPageArea *) self->areas->data;
}
