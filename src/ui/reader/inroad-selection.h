/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "document/inroad-page-contents.h"

G_BEGIN_DECLS

typedef enum
{
  INROAD_SELECTION_CHARACTERS,
  INROAD_SELECTION_WORDS,
  INROAD_SELECTION_LINES,
} InroadSelectionUnit;

/**
 * InroadSelection:
 *
 * What is selected of a document: from a place on one page to a place on the same or another. Places count
 * characters as InroadPageText does.
 *
 * Signals: "changed".
 */
#define INROAD_TYPE_SELECTION (inroad_selection_get_type ())
G_DECLARE_FINAL_TYPE (InroadSelection, inroad_selection, INROAD, SELECTION, GObject)

InroadSelection *inroad_selection_new            (InroadPageContents   *contents) G_GNUC_WARN_UNUSED_RESULT;

void             inroad_selection_begin          (InroadSelection      *self,
                                                  guint                 page,
                                                  guint                 place,
                                                  InroadSelectionUnit   unit);
void             inroad_selection_extend         (InroadSelection      *self,
                                                  guint                 page,
                                                  guint                 place);
void             inroad_selection_select_all     (InroadSelection      *self);
void             inroad_selection_clear          (InroadSelection      *self);
gboolean         inroad_selection_is_empty       (InroadSelection      *self);
/* What of a page is selected; end may be beyond its last character. */
gboolean         inroad_selection_get_range      (InroadSelection      *self,
                                                  guint                 page,
                                                  guint                *start,
                                                  guint                *end);
/* The words, as Poppler has them; pages are set apart by a line break. */
void             inroad_selection_get_text_async  (InroadSelection      *self,
                                                   GCancellable         *cancellable,
                                                   GAsyncReadyCallback   callback,
                                                   gpointer              user_data);
char            *inroad_selection_get_text_finish (InroadSelection      *self,
                                                   GAsyncResult         *result,
                                                   GError              **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
