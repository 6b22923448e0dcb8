/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "document/inroad-document.h"

G_BEGIN_DECLS

/**
 * InroadPageText:
 *
 * What a page says, and where each character of it stands. Places are counted in characters from 0 to
 * n_chars, before the character of that number. Never changes.
 */
#define INROAD_TYPE_PAGE_TEXT (inroad_page_text_get_type ())
G_DECLARE_FINAL_TYPE (InroadPageText, inroad_page_text, INROAD, PAGE_TEXT, GObject)

/* @text: taken over; @letters: one for each character, as many as there are */
InroadPageText *inroad_page_text_new          (char                 *text,
                                               const InroadPageArea *letters,
                                               gsize                 n_letters) G_GNUC_WARN_UNUSED_RESULT;

const char     *inroad_page_text_get_text     (InroadPageText       *self);
guint           inroad_page_text_get_n_chars  (InroadPageText       *self);
char           *inroad_page_text_dup_range    (InroadPageText       *self,
                                               guint                 start,
                                               guint                 end) G_GNUC_WARN_UNUSED_RESULT;
void            inroad_page_text_get_letter   (InroadPageText       *self,
                                               guint                 index,
                                               InroadPageArea       *area);
/* The place nearest to a point, in points from the top left of the page; whether it is in a line of text. */
guint           inroad_page_text_find_place   (InroadPageText       *self,
                                               double                x,
                                               double                y,
                                               gboolean             *inside);
/* The letter nearest to it. */
guint           inroad_page_text_find_letter  (InroadPageText       *self,
                                               double                x,
                                               double                y,
                                               gboolean             *inside);
/* Around a place; a column of the page is not left for its neighbour. */
void            inroad_page_text_find_word    (InroadPageText       *self,
                                               guint                 place,
                                               guint                *start,
                                               guint                *end);
void            inroad_page_text_find_line    (InroadPageText       *self,
                                               guint                 place,
                                               guint                *start,
                                               guint                *end);
/* One rectangle a line. Returns: (transfer full) (element-type InroadPageArea) */
GArray         *inroad_page_text_list_areas   (InroadPageText       *self,
                                               guint                 start,
                                               guint                 end) G_GNUC_WARN_UNUSED_RESULT;

void            inroad_document_get_text_async   (InroadDocument       *self,
                                                  guint                 page,
                                                  GCancellable         *cancellable,
                                                  GAsyncReadyCallback   callback,
                                                  gpointer              user_data);
InroadPageText *inroad_document_get_text_finish  (InroadDocument       *self,
                                                  GAsyncResult         *result,
                                                  GError              **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
