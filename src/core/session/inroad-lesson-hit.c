/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-lesson-hit"

#include "config.h"

#include "core/session/inroad-lesson-hit.h"

#include "core/module/inroad-aspect.h"
#include "core/module/inroad-beat.h"
#include "core/module/inroad-comparison-row.h"
#include "core/module/inroad-heading.h"
#include "core/module/inroad-note.h"
#include "core/module/inroad-paragraph.h"
#include "core/module/inroad-pattern.h"
#include "core/module/inroad-question.h"

/* Characters shown before and after a hit. */
#define BEFORE 32
#define AFTER 64

struct _InroadLessonHit
{
  GObject        parent_instance;

  InroadSection *section;  /* owned */
  char          *block_id; /* owned, nullable */
  char          *before;   /* owned */
  char          *match;    /* owned */
  char          *after;    /* owned */
};

G_DEFINE_FINAL_TYPE (InroadLessonHit, inroad_lesson_hit, G_TYPE_OBJECT)

static void
inroad_lesson_hit_finalize (GObject *object)
{
  InroadLessonHit *self = INROAD_LESSON_HIT (object);

  g_clear_object (&self->section);
  g_clear_pointer (&self->block_id, g_free);
  g_clear_pointer (&self->before, g_free);
  g_clear_pointer (&self->match, g_free);
  g_clear_pointer (&self->after, g_free);

  G_OBJECT_CLASS (inroad_lesson_hit_parent_class)->finalize (object);
}

static void
inroad_lesson_hit_class_init (InroadLessonHitClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = inroad_lesson_hit_finalize;
}

static void
inroad_lesson_hit_init (InroadLessonHit *self)
{
}

InroadSection *
inroad_lesson_hit_get_section (InroadLessonHit *self)
{
  g_return_val_if_fail (INROAD_IS_LESSON_HIT (self), NULL);

  return self->section;
}

const char *
inroad_lesson_hit_get_block_id (InroadLessonHit *self)
{
  g_return_val_if_fail (INROAD_IS_LESSON_HIT (self), NULL);

  return self->block_id;
}

const char *
inroad_lesson_hit_get_before (InroadLessonHit *self)
{
  g_return_val_if_fail (INROAD_IS_LESSON_HIT (self), NULL);

  return self->before;
}

const char *
inroad_lesson_hit_get_match (InroadLessonHit *self)
{
  g_return_val_if_fail (INROAD_IS_LESSON_HIT (self), NULL);

  return self->match;
}

const char *
inroad_lesson_hit_get_after (InroadLessonHit *self)
{
  g_return_val_if_fail (INROAD_IS_LESSON_HIT (self), NULL);

  return self->after;
}

/* ------------------------------------------------------------------------------------------------ search */

typedef struct
{
  GListStore    *hits;
  char          *needle;   /* owned; in lower case, letter by letter */
  InroadSection *section;
} Search;

/* Letter by letter, so that places in the one are places in the other. */
static char *
lower (const char *text)
{
  GString *result = g_string_new (NULL);

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    g_string_append_unichar (result, g_unichar_tolower (g_utf8_get_char (at)));

  return g_string_free (result, FALSE);
}

static void
add_hit (Search     *search,
         const char *block_id,
         const char *text,
         glong       start,
         glong       end)
{
  g_autoptr (InroadLessonHit) hit = g_object_new (INROAD_TYPE_LESSON_HIT, NULL);
  glong n_chars = g_utf8_strlen (text, -1);

  hit->section = g_object_ref (search->section);
  hit->block_id = g_strdup (block_id);
  hit->before = g_utf8_substring (text, MAX (start - BEFORE, 0), start);
  hit->match = g_utf8_substring (text, start, end);
  hit->after = g_utf8_substring (text, end, MIN (end + AFTER, n_chars));
  g_list_store_append (search->hits, hit);
}

static void
search_text (Search     *search,
             const char *block_id,
             InroadText *text)
{
  const char *plain = text != NULL ? inroad_text_get_plain (text) : "";
  g_autofree char *folded = lower (plain);
  glong length = g_utf8_strlen (search->needle, -1);

  for (const char *at = strstr (folded, search->needle); at != NULL;
       at = strstr (at + strlen (search->needle), search->needle))
    {
      glong start = g_utf8_pointer_to_offset (folded, at);

      add_hit (search, block_id, plain, start, start + length);
    }
}

static void
search_block (Search      *search,
              InroadBlock *block)
{
  const char *id = inroad_block_get_id (block);

  if (INROAD_IS_PARAGRAPH (block))
    search_text (search, id, inroad_paragraph_get_text (INROAD_PARAGRAPH (block)));
  else if (INROAD_IS_HEADING (block))
    search_text (search, id, inroad_heading_get_text (INROAD_HEADING (block)));
  else if (INROAD_IS_NOTE (block))
    search_text (search, id, inroad_note_get_title (INROAD_NOTE (block)));

  if (INROAD_IS_PATTERN (block))
    {
      search_text (search, id, inroad_pattern_get_title (INROAD_PATTERN (block)));
      search_text (search, id, inroad_pattern_get_summary (INROAD_PATTERN (block)));
    }

  if (INROAD_IS_ASPECT (block))
    {
      search_text (search, id, inroad_aspect_get_title (INROAD_ASPECT (block)));
      search_text (search, id, inroad_aspect_get_text (INROAD_ASPECT (block)));
    }

  if (INROAD_IS_BEAT (block))
    {
      search_text (search, id, inroad_beat_get_headline (INROAD_BEAT (block)));
      search_text (search, id, inroad_beat_get_text (INROAD_BEAT (block)));
    }

  if (INROAD_IS_COMPARISON_ROW (block))
    {
      search_text (search, id, inroad_comparison_row_get_subject (INROAD_COMPARISON_ROW (block)));
      search_text (search, id, inroad_comparison_row_get_text (INROAD_COMPARISON_ROW (block), 0));
      search_text (search, id, inroad_comparison_row_get_text (INROAD_COMPARISON_ROW (block), 1));
    }
}

static void
walk (Search      *search,
      InroadBlock *block)
{
  InroadBlockClass *klass = INROAD_BLOCK_GET_CLASS (block);
  g_autoptr (GPtrArray) children = g_ptr_array_new ();

  if (INROAD_IS_QUESTION (block))
    return;

  search_block (search, block);
  if (klass->add_children != NULL)
    klass->add_children (block, children);
  for (guint i = 0; i < children->len; i++)
    walk (search, g_ptr_array_index (children, i));
}

static void
walk_section (Search        *search,
              InroadSection *section)
{
  GListModel *blocks = inroad_section_get_blocks (section);

  search->section = section;
  search_text (search, NULL, inroad_section_get_title (section));
  search_text (search, NULL, inroad_section_get_lede (section));
  for (guint i = 0; i < g_list_model_get_n_items (blocks); i++)
    {
      g_autoptr (InroadBlock) block = g_list_model_get_item (blocks, i);

      walk (search, block);
    }
}

GListModel *
inroad_lesson_search (InroadModule *module,
                      const char   *needle)
{
  g_autofree char *stripped = NULL;
  Search search = { NULL, NULL, NULL };
  GListModel *sections;

  g_return_val_if_fail (INROAD_IS_MODULE (module), NULL);
  g_return_val_if_fail (needle != NULL, NULL);

  search.hits = g_list_store_new (INROAD_TYPE_LESSON_HIT);
  stripped = g_strstrip (g_strdup (needle));
  search.needle = lower (stripped);
  sections = inroad_module_get_sections (module);
  for (guint i = 0; *search.needle != '\0' && i < g_list_model_get_n_items (sections); i++)
    {
      g_autoptr (InroadSection) section = g_list_model_get_item (sections, i);

      walk_section (&search, section);
    }

  g_free (search.needle);
  return G_LIST_MODEL (search.hits);
}
