/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-selection"

#include "config.h"

#include "ui/reader/inroad-selection.h"

typedef struct
{
  guint page;
  guint place;
} Point;

/* The word or line around a point, or just the point. It is asked for while the page's words are there, which may be
 * forgotten before the selection is. */
typedef struct
{
  Point start;
  Point end;
} Span;

struct _InroadSelection
{
  GObject              parent_instance;

  InroadPageContents  *contents;  /* owned */
  InroadSelectionUnit  unit;
  Span                 anchor;
  Span                 focus;
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (InroadSelection, inroad_selection, G_TYPE_OBJECT)

static void
inroad_selection_finalize (GObject *object)
{
  g_clear_object (&INROAD_SELECTION (object)->contents);

  G_OBJECT_CLASS (inroad_selection_parent_class)->finalize (object);
}

static void
inroad_selection_class_init (InroadSelectionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = inroad_selection_finalize;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", INROAD_TYPE_SELECTION, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                          NULL, G_TYPE_NONE, 0);
}

static void
inroad_selection_init (InroadSelection *self)
{
}

InroadSelection *
inroad_selection_new (InroadPageContents *contents)
{
  InroadSelection *self;

  g_return_val_if_fail (INROAD_IS_PAGE_CONTENTS (contents), NULL);

  self = g_object_new (INROAD_TYPE_SELECTION, NULL);
  self->contents = g_object_ref (contents);
  return self;
}

static gboolean
is_before (const Point *a,
           const Point *b)
{
  return a->page < b->page || (a->page == b->page && a->place < b->place);
}

static gboolean
is_equal (const Span *a,
          const Span *b)
{
  return a->start.page == b->start.page && a->start.place == b->start.place && a->end.page == b->end.page &&
         a->end.place == b->end.place;
}

/* To whole words or lines around a point. */
static Span
make_span (InroadSelection     *self,
           guint                page,
           guint                place,
           InroadSelectionUnit  unit)
{
  Span span = { { page, place }, { page, place } };
  InroadPageText *text = NULL;

  if (unit != INROAD_SELECTION_CHARACTERS)
    text = inroad_page_contents_get_text (self->contents, page);
  if (text == NULL)
    return span;

  if (unit == INROAD_SELECTION_WORDS)
    inroad_page_text_find_word (text, place, &span.start.place, &span.end.place);
  else
    inroad_page_text_find_line (text, place, &span.start.place, &span.end.place);
  return span;
}

static void
set_spans (InroadSelection     *self,
           Span                 anchor,
           Span                 focus,
           InroadSelectionUnit  unit)
{
  self->anchor = anchor;
  self->focus = focus;
  self->unit = unit;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

void
inroad_selection_begin (InroadSelection     *self,
                        guint                page,
                        guint                place,
                        InroadSelectionUnit  unit)
{
  Span span;

  g_return_if_fail (INROAD_IS_SELECTION (self));

  span = make_span (self, page, place, unit);
  set_spans (self, span, span, unit);
}

void
inroad_selection_extend (InroadSelection *self,
                         guint            page,
                         guint            place)
{
  Span span;

  g_return_if_fail (INROAD_IS_SELECTION (self));

  span = make_span (self, page, place, self->unit);
  if (!is_equal (&span, &self->focus))
    set_spans (self, self->anchor, span, self->unit);
}

void
inroad_selection_select_all (InroadSelection *self)
{
  guint last;

  g_return_if_fail (INROAD_IS_SELECTION (self));

  last = inroad_document_get_n_pages (inroad_page_contents_get_document (self->contents)) - 1;
  set_spans (self, (Span) { { 0, 0 }, { 0, 0 } }, (Span) { { last, G_MAXUINT }, { last, G_MAXUINT } },
             INROAD_SELECTION_CHARACTERS);
}

void
inroad_selection_clear (InroadSelection *self)
{
  Span none;

  g_return_if_fail (INROAD_IS_SELECTION (self));

  none = (Span) { self->focus.start, self->focus.start };
  if (!inroad_selection_is_empty (self))
    set_spans (self, none, none, INROAD_SELECTION_CHARACTERS);
}

static void
get_ends (InroadSelection *self,
          Point           *start,
          Point           *end)
{
  *start = is_before (&self->focus.start, &self->anchor.start) ? self->focus.start : self->anchor.start;
  *end = is_before (&self->anchor.end, &self->focus.end) ? self->focus.end : self->anchor.end;
}

gboolean
inroad_selection_is_empty (InroadSelection *self)
{
  Point start, end;

  g_return_val_if_fail (INROAD_IS_SELECTION (self), TRUE);

  get_ends (self, &start, &end);
  return !is_before (&start, &end);
}

gboolean
inroad_selection_get_range (InroadSelection *self,
                            guint            page,
                            guint           *start,
                            guint           *end)
{
  Point first, last;

  g_return_val_if_fail (INROAD_IS_SELECTION (self), FALSE);
  g_return_val_if_fail (start != NULL && end != NULL, FALSE);

  get_ends (self, &first, &last);
  if (page < first.page || page > last.page)
    return FALSE;

  *start = page == first.page ? first.place : 0;
  *end = page == last.page ? last.place : G_MAXUINT;
  return *start < *end;
}

/* -------------------------------------------------------------------------------------------------- text */

typedef struct
{
  GString *text;
  Point    start;
  Point    end;
  guint    page;
} Gathering;

static void
gathering_free (gpointer data)
{
  Gathering *gathering = data;

  g_string_free (gathering->text, TRUE);
  g_free (gathering);
}

static void gather (GTask *task);

static void
on_text (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Gathering *gathering = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;
  g_autoptr (InroadPageText) text = NULL;
  g_autofree char *part = NULL;

  text = inroad_document_get_text_finish (INROAD_DOCUMENT (object), result, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  /* A page that cannot be read is no reason to keep the others back. */
  if (text != NULL)
    part = inroad_page_text_dup_range (text,
                                       gathering->page == gathering->start.page ? gathering->start.place : 0,
                                       gathering->page == gathering->end.page ? gathering->end.place : G_MAXUINT);
  if (part != NULL)
    g_string_append (gathering->text, part);
  if (gathering->page < gathering->end.page)
    g_string_append_c (gathering->text, '\n');

  gathering->page++;
  gather (g_steal_pointer (&task));
}

static void
gather (GTask *task)
{
  InroadSelection *self = g_task_get_source_object (task);
  Gathering *gathering = g_task_get_task_data (task);

  if (gathering->page <= gathering->end.page)
    {
      inroad_document_get_text_async (inroad_page_contents_get_document (self->contents), gathering->page,
                                      g_task_get_cancellable (task), on_text, task);
      return;
    }

  g_task_return_pointer (task, g_strdup (gathering->text->str), g_free);
  g_object_unref (task);
}

void
inroad_selection_get_text_async (InroadSelection     *self,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  GTask *task;
  Gathering *gathering;

  g_return_if_fail (INROAD_IS_SELECTION (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, inroad_selection_get_text_async);
  gathering = g_new0 (Gathering, 1);
  gathering->text = g_string_new (NULL);
  get_ends (self, &gathering->start, &gathering->end);
  gathering->page = gathering->start.page;
  g_task_set_task_data (task, gathering, gathering_free);
  gather (task);
}

char *
inroad_selection_get_text_finish (InroadSelection  *self,
                                  GAsyncResult     *result,
                                  GError          **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
