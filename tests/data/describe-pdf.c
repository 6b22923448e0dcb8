/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

/* describe-pdf FILE: tells what a PDF has beside its pages, a line for each thing, in the file's order:
 *
 *   title TEXT
 *   page NUMBER LABEL
 *   outline DEPTH PAGE TEXT
 *   link PAGE TARGET
 *   destination NAME PAGE
 *   tag DEPTH KIND TEXT; for a figure, what it is in words
 *
 * In the text of tags Poppler 25.03 takes what is not ASCII for other characters, always in the same way.
 */

#include "config.h"

#include <locale.h>
#include <poppler.h>

/* Names of our own, since later versions of Poppler define this for theirs. */
typedef PopplerDocument Document;
typedef PopplerPage Page;
typedef PopplerStructureElement Element;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Document, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Page, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Element, g_object_unref)

/* In one line. */
static char *
flatten (const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text != NULL ? text : "", " \t\r\n", -1);
  g_autoptr (GStrvBuilder) full = g_strv_builder_new ();
  g_auto (GStrv) kept = NULL;

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (*words[i] != '\0')
        g_strv_builder_add (full, words[i]);
    }
  kept = g_strv_builder_end (full);

  return g_strjoinv (" ", kept);
}

static int
find_page (PopplerDocument *document,
           PopplerDest     *dest)
{
  g_autoptr (PopplerDest) named = NULL;

  if (dest == NULL)
    return 0;
  if (dest->type != POPPLER_DEST_NAMED)
    return dest->page_num;

  named = poppler_document_find_dest (document, dest->named_dest);

  return named != NULL ? named->page_num : 0;
}

static void
tell_pages (PopplerDocument *document)
{
  for (int i = 0; i < poppler_document_get_n_pages (document); i++)
    {
      g_autoptr (Page) page = poppler_document_get_page (document, i);
      g_autofree char *label = poppler_page_get_label (page);

      g_print ("page %d %s\n", i + 1, label);
    }
}

static void
tell_outline (PopplerDocument  *document,
              PopplerIndexIter *iter,
              guint             depth)
{
  do
    {
      PopplerAction *action = poppler_index_iter_get_action (iter);
      g_autoptr (PopplerIndexIter) below = poppler_index_iter_get_child (iter);

      g_print ("outline %u %d %s\n", depth, find_page (document, action->goto_dest.dest), action->any.title);
      poppler_action_free (action);
      if (below != NULL)
        tell_outline (document, below, depth + 1);
    }
  while (poppler_index_iter_next (iter));
}

static void
tell_link (PopplerDocument *document,
           int              page,
           PopplerAction   *action)
{
  if (action->type == POPPLER_ACTION_URI)
    g_print ("link %d %s\n", page, action->uri.uri);
  else if (action->type == POPPLER_ACTION_GOTO_DEST && action->goto_dest.dest->type == POPPLER_DEST_NAMED)
    g_print ("link %d #%s%s\n", page, action->goto_dest.dest->named_dest,
             find_page (document, action->goto_dest.dest) > 0 ? "" : " (leads nowhere)");
  else
    g_print ("link %d (of type %d)\n", page, action->type);
}

static void
tell_links (PopplerDocument *document)
{
  for (int i = 0; i < poppler_document_get_n_pages (document); i++)
    {
      g_autoptr (Page) page = poppler_document_get_page (document, i);
      GList *links = g_list_reverse (poppler_page_get_link_mapping (page));

      for (GList *at = links; at != NULL; at = at->next)
        tell_link (document, i + 1, ((PopplerLinkMapping *) at->data)->action);
      poppler_page_free_link_mapping (links);
    }
}

static gboolean
tell_destination (gpointer key,
                  gpointer value,
                  gpointer user_data)
{
  g_print ("destination %s %d\n", (const char *) key, ((PopplerDest *) value)->page_num);

  return FALSE;
}

static void
tell_destinations (PopplerDocument *document)
{
  GTree *destinations = poppler_document_create_dests_tree (document);

  if (destinations == NULL)
    return;
  g_tree_foreach (destinations, tell_destination, NULL);
  g_tree_unref (destinations);
}

static const char *
name_kind (PopplerStructureElement *element)
{
  g_autoptr (GEnumClass) kinds = g_type_class_ref (POPPLER_TYPE_STRUCTURE_ELEMENT_KIND);
  GEnumValue *kind = g_enum_get_value (kinds, (int) poppler_structure_element_get_kind (element));

  return kind->value_nick;
}

/* What text stands in, and not what only holds such elements. */
static gboolean
is_told (PopplerStructureElement *element)
{
  PopplerStructureElementKind kind = poppler_structure_element_get_kind (element);

  return poppler_structure_element_is_block (element) && !poppler_structure_element_is_grouping (element) &&
         kind != POPPLER_STRUCTURE_ELEMENT_LIST && kind != POPPLER_STRUCTURE_ELEMENT_LIST_ITEM &&
         kind != POPPLER_STRUCTURE_ELEMENT_TABLE;
}

static void
tell_tag (PopplerStructureElement *element,
          guint                    depth)
{
  PopplerStructureElementKind kind = poppler_structure_element_get_kind (element);
  g_autofree char *text = NULL;
  g_autofree char *line = NULL;

  if (kind == POPPLER_STRUCTURE_ELEMENT_FIGURE)
    text = poppler_structure_element_get_alt_text (element);
  else if (is_told (element) || kind == POPPLER_STRUCTURE_ELEMENT_CAPTION)
    text = poppler_structure_element_get_text (element, POPPLER_STRUCTURE_GET_TEXT_RECURSIVE);
  line = flatten (text);

  g_print ("tag %u %s%s%s\n", depth, name_kind (element), *line != '\0' ? " " : "", line);
}

static void
tell_tags (PopplerStructureElementIter *iter,
           guint                        depth)
{
  do
    {
      g_autoptr (Element) element = poppler_structure_element_iter_get_element (iter);
      g_autoptr (PopplerStructureElementIter) below = poppler_structure_element_iter_get_child (iter);

      if (poppler_structure_element_is_content (element))
        continue;
      tell_tag (element, depth);
      if (below != NULL)
        tell_tags (below, depth + 1);
    }
  while (poppler_structure_element_iter_next (iter));
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (argc == 2 ? argv[1] : "");
  g_autoptr (GError) error = NULL;
  g_autoptr (Document) document = poppler_document_new_from_gfile (file, NULL, NULL, &error);
  g_autoptr (PopplerIndexIter) outline = NULL;
  g_autoptr (PopplerStructureElementIter) tags = NULL;
  g_autofree char *title = NULL;

  setlocale (LC_ALL, "");
  if (document == NULL)
    {
      g_printerr ("describe-pdf: %s\n", error->message);
      return 1;
    }

  title = poppler_document_get_title (document);
  g_print ("title %s\n", title);
  tell_pages (document);
  outline = poppler_index_iter_new (document);
  if (outline != NULL)
    tell_outline (document, outline, 1);
  tell_links (document);
  tell_destinations (document);
  tags = poppler_structure_element_iter_new (document);
  if (tags != NULL)
    tell_tags (tags, 1);

  return 0;
}
