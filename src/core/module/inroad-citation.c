/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-citation"

#include "config.h"

#include "core/module/inroad-citation.h"

#include "core/module/inroad-beat.h"
#include "core/module/inroad-note.h"
#include "core/module/inroad-pattern.h"

struct _InroadCitation
{
  GObject      parent_instance;

  InroadBlock *block;  /* owned */
  InroadText  *title;  /* owned */
};

G_DEFINE_FINAL_TYPE (InroadCitation, inroad_citation, G_TYPE_OBJECT)

static void
inroad_citation_finalize (GObject *object)
{
  InroadCitation *self = INROAD_CITATION (object);

  g_clear_object (&self->block);
  g_clear_object (&self->title);

  G_OBJECT_CLASS (inroad_citation_parent_class)->finalize (object);
}

static void
inroad_citation_class_init (InroadCitationClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = inroad_citation_finalize;
}

static void
inroad_citation_init (InroadCitation *self)
{
}

/**
 * inroad_citation_get_block:
 * @self: a citation
 *
 * Returns: (transfer none): the block that cites
 */
InroadBlock *
inroad_citation_get_block (InroadCitation *self)
{
  g_return_val_if_fail (INROAD_IS_CITATION (self), NULL);

  return self->block;
}

/**
 * inroad_citation_get_passage:
 * @self: a citation
 *
 * Returns: (transfer none): what it cites
 */
InroadEvidence *
inroad_citation_get_passage (InroadCitation *self)
{
  g_return_val_if_fail (INROAD_IS_CITATION (self), NULL);

  return inroad_note_get_passage (INROAD_NOTE (self->block));
}

/**
 * inroad_citation_get_title:
 * @self: a citation
 *
 * Returns: (transfer none): the title of what the block belongs to: a beat, a pattern, or else its section
 */
InroadText *
inroad_citation_get_title (InroadCitation *self)
{
  g_return_val_if_fail (INROAD_IS_CITATION (self), NULL);

  return self->title;
}

/* ----------------------------------------------------------------------------------------------- listing */

static gboolean
cites (InroadBlock *block,
       const char  *document_id)
{
  InroadEvidence *passage = INROAD_IS_NOTE (block) ? inroad_note_get_passage (INROAD_NOTE (block)) : NULL;

  return passage != NULL && g_strcmp0 (inroad_evidence_get_document_id (passage), document_id) == 0;
}

static void
walk (GListStore  *citations,
      InroadBlock *block,
      InroadText  *title,
      const char  *document_id)
{
  InroadBlockClass *klass = INROAD_BLOCK_GET_CLASS (block);
  g_autoptr (GPtrArray) children = g_ptr_array_new ();

  if (INROAD_IS_BEAT (block))
    title = inroad_beat_get_headline (INROAD_BEAT (block));
  else if (INROAD_IS_PATTERN (block))
    title = inroad_pattern_get_title (INROAD_PATTERN (block));

  if (cites (block, document_id))
    {
      g_autoptr (InroadCitation) citation = g_object_new (INROAD_TYPE_CITATION, NULL);

      citation->block = g_object_ref (block);
      citation->title = g_object_ref (title);
      g_list_store_append (citations, citation);
    }

  if (klass->add_children != NULL)
    klass->add_children (block, children);
  for (guint i = 0; i < children->len; i++)
    walk (citations, g_ptr_array_index (children, i), title, document_id);
}

/* GListStore sorts stably. */
static int
compare_pages (gconstpointer a,
               gconstpointer b,
               gpointer      user_data)
{
  guint page_a = inroad_evidence_get_page (inroad_citation_get_passage (INROAD_CITATION ((gpointer) a)));
  guint page_b = inroad_evidence_get_page (inroad_citation_get_passage (INROAD_CITATION ((gpointer) b)));

  return page_a < page_b ? -1 : page_a > page_b;
}

GListModel *
inroad_module_list_citations (InroadModule *module,
                              const char   *document_id)
{
  GListStore *citations;
  GListModel *sections;

  g_return_val_if_fail (INROAD_IS_MODULE (module), NULL);
  g_return_val_if_fail (document_id != NULL, NULL);

  citations = g_list_store_new (INROAD_TYPE_CITATION);
  sections = inroad_module_get_sections (module);
  for (guint i = 0; i < g_list_model_get_n_items (sections); i++)
    {
      g_autoptr (InroadSection) section = g_list_model_get_item (sections, i);

      walk (citations, INROAD_BLOCK (section), inroad_section_get_title (section), document_id);
    }
  g_list_store_sort (citations, compare_pages, NULL);

  return G_LIST_MODEL (citations);
}
