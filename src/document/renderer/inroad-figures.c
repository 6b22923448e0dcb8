/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

/* A named destination can be a rectangle that is to be shown as large as fits ("FitR"): that is how a document says where a
 * figure is. Its tags have a box, too, which Poppler's glib interface does not tell of figures (none of
 * them is a block to it), and they have words for who does not see it, which it does tell. */

#define G_LOG_DOMAIN "inroad-figures"

#include "config.h"

#include "document/renderer/inroad-figures.h"

#include "document/renderer/inroad-renderer-contract.h"

#include <math.h>

typedef struct
{
  guint            page;
  PopplerRectangle area;    /* from the top left */
} Figure;

typedef struct
{
  InroadPdf  *pdf;
  GArray     *figures;      /* of Figure */
  GHashTable *words;        /* page to a GPtrArray of what each of its figures shows */
  guint       n_elements;
} Walk;

/* ------------------------------------------------------------------------------------------------- areas */

/* Poppler tells destinations from the bottom left of what is shown of a page, before it is turned, and up to 25.03 at least
 * takes the left for the bottom where a page is cropped unevenly: figures of such pages are passed over. */
static gboolean
find_area (InroadPdf         *pdf,
           guint              page,
           const PopplerDest *dest,
           PopplerRectangle  *area)
{
  PopplerPage *opened = inroad_pdf_open_page (pdf, page, NULL);
  PopplerRectangle crop = { 0, };
  double width, height;

  if (opened == NULL || !isfinite (dest->left + dest->right + dest->top + dest->bottom))
    {
      g_clear_object (&opened);
      return FALSE;
    }

  poppler_page_get_crop_box (opened, &crop);
  poppler_page_get_size (opened, &width, &height);
  g_clear_object (&opened);
  if (fabs (crop.x2 - crop.x1 - width) > 1 || fabs (crop.y2 - crop.y1 - height) > 1 || fabs (crop.x1 - crop.y1) > 1)
    return FALSE;

  area->x1 = CLAMP (MIN (dest->left, dest->right), 0, width);
  area->x2 = CLAMP (MAX (dest->left, dest->right), 0, width);
  area->y1 = CLAMP (height - MAX (dest->bottom, dest->top), 0, height);
  area->y2 = CLAMP (height - MIN (dest->bottom, dest->top), 0, height);
  return area->x2 - area->x1 >= 1 && area->y2 - area->y1 >= 1;
}

/* A GTraverseFunc: TRUE ends it. */
static gboolean
add_figure (gpointer key,
            gpointer value,
            gpointer data)
{
  Walk *walk = data;
  const PopplerDest *dest = value;
  Figure figure;

  if (dest->type != POPPLER_DEST_FITR || dest->page_num < 1 ||
      (guint) dest->page_num > inroad_pdf_get_n_pages (walk->pdf))
    return FALSE;

  figure.page = (guint) dest->page_num - 1;
  if (find_area (walk->pdf, figure.page, dest, &figure.area))
    g_array_append_val (walk->figures, figure);

  return walk->figures->len >= INROAD_RENDERER_MAX_FIGURES;
}

static int
compare_figures (gconstpointer a,
                 gconstpointer b)
{
  const Figure *one = a;
  const Figure *other = b;

  if (one->page != other->page)
    return one->page < other->page ? -1 : 1;
  if (one->area.y1 != other->area.y1)
    return one->area.y1 < other->area.y1 ? -1 : 1;
  return (one->area.x1 > other->area.x1) - (one->area.x1 < other->area.x1);
}

/* ------------------------------------------------------------------------------------------------- words */

static void
add_words (Walk                    *walk,
           PopplerStructureElement *element)
{
  int page = poppler_structure_element_get_page (element);
  g_autofree char *words = poppler_structure_element_get_alt_text (element);
  GPtrArray *of_page = g_hash_table_lookup (walk->words, GINT_TO_POINTER (page));

  if (of_page == NULL)
    {
      of_page = g_ptr_array_new_with_free_func (g_free);
      g_hash_table_insert (walk->words, GINT_TO_POINTER (page), of_page);
    }
  g_ptr_array_add (of_page, g_utf8_make_valid (words != NULL ? words : "", -1));
}

/* What is within a figure is part of it. In a damaged file an element can be its own child: depth and number are
 * limited. */
static void
walk_level (Walk                        *walk,
            PopplerStructureElementIter *iter,
            guint                        depth)
{
  do
    {
      PopplerStructureElement *element = poppler_structure_element_iter_get_element (iter);
      PopplerStructureElementIter *children = NULL;

      if (poppler_structure_element_get_kind (element) == POPPLER_STRUCTURE_ELEMENT_FIGURE)
        add_words (walk, element);
      else if (depth + 1 < INROAD_RENDERER_MAX_DEPTH)
        children = poppler_structure_element_iter_get_child (iter);
      g_object_unref (element);

      if (children != NULL)
        walk_level (walk, children, depth + 1);
      g_clear_pointer (&children, poppler_structure_element_iter_free);
    }
  while (++walk->n_elements < INROAD_RENDERER_MAX_ELEMENTS && poppler_structure_element_iter_next (iter));
}

static guint
count_on_page (GArray *figures,
               guint   page)
{
  guint n = 0;

  for (guint i = 0; i < figures->len; i++)
    n += g_array_index (figures, Figure, i).page == page;

  return n;
}

/* Those of a page come in the same order; where there are more or fewer of them, nobody knows which is which. */
static const char *
find_words (Walk  *walk,
            guint  index)
{
  guint page = g_array_index (walk->figures, Figure, index).page;
  GPtrArray *of_page = g_hash_table_lookup (walk->words, GUINT_TO_POINTER (page));
  guint first = index;

  while (first > 0 && g_array_index (walk->figures, Figure, first - 1).page == page)
    first--;
  if (of_page == NULL || of_page->len != count_on_page (walk->figures, page))
    return "";

  return g_ptr_array_index (of_page, index - first);
}

/* -------------------------------------------------------------------------------------------------- list */

static void
find_figures (Walk *walk)
{
  GTree *dests = inroad_pdf_list_dests (walk->pdf);
  PopplerStructureElementIter *iter;

  if (dests != NULL)
    g_tree_foreach (dests, add_figure, walk);
  g_clear_pointer (&dests, g_tree_unref);
  g_array_sort (walk->figures, compare_figures);
  if (walk->figures->len == 0)
    return;

  iter = inroad_pdf_open_structure (walk->pdf);
  if (iter != NULL)
    walk_level (walk, iter, 0);
  g_clear_pointer (&iter, poppler_structure_element_iter_free);
}

GVariant *
inroad_figures_list (InroadPdf *pdf)
{
  g_auto (GVariantBuilder) rows = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a(u(dddd)s)"));
  g_autoptr (GArray) figures = g_array_new (FALSE, FALSE, sizeof (Figure));
  g_autoptr (GHashTable) words = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  Walk walk = { pdf, figures, words, 0 };

  find_figures (&walk);
  for (guint i = 0; i < figures->len; i++)
    {
      const Figure *figure = &g_array_index (figures, Figure, i);
      const PopplerRectangle *area = &figure->area;

      g_variant_builder_add (&rows, "(u(dddd)s)", figure->page, area->x1, area->y1, area->x2 - area->x1,
                             area->y2 - area->y1, find_words (&walk, i));
    }

  return g_variant_builder_end (&rows);
}
