/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-page-links"

#include "config.h"

#include "document/renderer/inroad-page-links.h"

#include "document/inroad-page-link.h"
#include "document/renderer/inroad-renderer-contract.h"

#include <math.h>

/* From the top of the page; destinations that do not say it mean the top. */
static double
get_top (InroadPdf         *pdf,
         guint              page,
         const PopplerDest *dest)
{
  double width, height;

  if (dest->type != POPPLER_DEST_XYZ && dest->type != POPPLER_DEST_FITH && dest->type != POPPLER_DEST_FITBH &&
      dest->type != POPPLER_DEST_FITR)
    return 0;
  if (dest->type == POPPLER_DEST_XYZ && !dest->change_top)
    return 0;

  inroad_pdf_get_page_size (pdf, page, &width, &height);
  return isfinite (dest->top) ? CLAMP (height - dest->top, 0, height) : 0;
}

static guint
find_dest (InroadPdf         *pdf,
           const PopplerDest *dest,
           double            *y)
{
  guint page;

  if (dest == NULL || dest->page_num < 1 || (guint) dest->page_num > inroad_pdf_get_n_pages (pdf))
    return INROAD_RENDERER_NO_PAGE;

  page = (guint) dest->page_num - 1;
  *y = get_top (pdf, page, dest);
  return page;
}

guint
inroad_page_links_find (InroadPdf     *pdf,
                        PopplerAction *action,
                        double        *y)
{
  PopplerDest *dest;
  PopplerDest *named;
  guint page;

  *y = 0;
  if (action == NULL || action->type != POPPLER_ACTION_GOTO_DEST || action->goto_dest.dest == NULL)
    return INROAD_RENDERER_NO_PAGE;

  dest = action->goto_dest.dest;
  if (dest->type != POPPLER_DEST_NAMED)
    return find_dest (pdf, dest, y);

  named = inroad_pdf_find_dest (pdf, dest->named_dest);
  page = find_dest (pdf, named, y);
  g_clear_pointer (&named, poppler_dest_free);
  return page;
}

/* The commands of a viewer that only move; the others are not followed. */
static guint
find_named (InroadPdf   *pdf,
            PopplerPage *page,
            const char  *name)
{
  guint here = (guint) poppler_page_get_index (page);
  guint last = inroad_pdf_get_n_pages (pdf) - 1;

  if (g_strcmp0 (name, "NextPage") == 0)
    return MIN (here + 1, last);
  if (g_strcmp0 (name, "PrevPage") == 0)
    return here > 0 ? here - 1 : 0;
  if (g_strcmp0 (name, "FirstPage") == 0)
    return 0;
  if (g_strcmp0 (name, "LastPage") == 0)
    return last;

  return INROAD_RENDERER_NO_PAGE;
}

static InroadLinkKind
get_kind (const PopplerAction *action)
{
  switch (action->type)
    {
    case POPPLER_ACTION_GOTO_DEST:
    case POPPLER_ACTION_NAMED:
      return INROAD_LINK_PAGE;
    case POPPLER_ACTION_URI:
      return INROAD_LINK_ADDRESS;
    case POPPLER_ACTION_GOTO_REMOTE:
      return INROAD_LINK_OTHER_FILE;
    case POPPLER_ACTION_LAUNCH:
      return INROAD_LINK_PROGRAM;
    case POPPLER_ACTION_JAVASCRIPT:
      return INROAD_LINK_SCRIPT;
    case POPPLER_ACTION_MOVIE:
    case POPPLER_ACTION_RENDITION:
      return INROAD_LINK_MEDIA;
    case POPPLER_ACTION_UNKNOWN:
    case POPPLER_ACTION_NONE:
    case POPPLER_ACTION_OCG_STATE:
    case POPPLER_ACTION_RESET_FORM:
    default:
      return INROAD_LINK_OTHER;
    }
}

static void
add_link (GVariantBuilder          *links,
          InroadPdf                *pdf,
          PopplerPage              *page,
          const PopplerLinkMapping *mapping)
{
  PopplerAction *action = mapping->action;
  InroadLinkKind kind = get_kind (action);
  g_autofree char *address = NULL;
  double width, height, y = 0;
  guint target = inroad_page_links_find (pdf, action, &y);

  if (action->type == POPPLER_ACTION_NAMED)
    target = find_named (pdf, page, action->named.named_dest);
  if (kind == INROAD_LINK_PAGE && target == INROAD_RENDERER_NO_PAGE)
    kind = INROAD_LINK_OTHER;
  if (kind == INROAD_LINK_ADDRESS && action->uri.uri != NULL)
    address = g_utf8_make_valid (action->uri.uri, -1);

  /* Poppler measures links from the bottom. */
  poppler_page_get_size (page, &width, &height);
  g_variant_builder_add (links, "((dddd)usud)", mapping->area.x1, height - mapping->area.y2,
                         mapping->area.x2 - mapping->area.x1, mapping->area.y2 - mapping->area.y1,
                         kind, address != NULL ? address : "", target, y);
}

GVariant *
inroad_page_links_list (InroadPdf   *pdf,
                        PopplerPage *page)
{
  g_auto (GVariantBuilder) links = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a((dddd)usud)"));
  GList *mappings = poppler_page_get_link_mapping (page);
  guint n_links = 0;

  /* Poppler tells them from the last to the first. */
  for (GList *at = g_list_last (mappings); at != NULL && n_links < INROAD_RENDERER_MAX_LINKS; at = at->prev)
    {
      const PopplerLinkMapping *mapping = at->data;

      if (mapping->action == NULL)
        continue;
      add_link (&links, pdf, page, mapping);
      n_links++;
    }

  poppler_page_free_link_mapping (mappings);
  return g_variant_builder_end (&links);
}
