/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * InroadTextMarkKind:
 * @INROAD_TEXT_MARK_EMPHASIS: stressed
 * @INROAD_TEXT_MARK_STRONG: important
 * @INROAD_TEXT_MARK_CODE: a literal, such as a command
 * @INROAD_TEXT_MARK_LINK: an address; the target is the address
 * @INROAD_TEXT_MARK_CITATION: a reference to a source; the target is the source's id and the mark is empty
 */
typedef enum
{
  INROAD_TEXT_MARK_EMPHASIS,
  INROAD_TEXT_MARK_STRONG,
  INROAD_TEXT_MARK_CODE,
  INROAD_TEXT_MARK_LINK,
  INROAD_TEXT_MARK_CITATION,
} InroadTextMarkKind;

/**
 * InroadTextMark:
 * @kind: what the mark says
 * @start: first byte of the marked part in the plain text
 * @end: the byte behind its last
 * @target: (nullable): address or source id
 *
 * One mark of an [class@Text]. Marks are sorted by @start; a mark lies wholly inside or outside another.
 */
typedef struct
{
  InroadTextMarkKind  kind;
  gsize               start;
  gsize               end;
  const char         *target;
} InroadTextMark;

#define INROAD_TYPE_TEXT (inroad_text_get_type ())
G_DECLARE_FINAL_TYPE (InroadText, inroad_text, INROAD, TEXT, GObject)

InroadText           *inroad_text_new_plain  (const char  *plain) G_GNUC_WARN_UNUSED_RESULT;
InroadText           *inroad_text_new_inline (const char  *source,
                                              GError     **error) G_GNUC_WARN_UNUSED_RESULT;

const char           *inroad_text_get_plain  (InroadText  *self);
const InroadTextMark *inroad_text_get_marks  (InroadText  *self,
                                              gsize       *n_marks);
guint                 inroad_text_count_words (InroadText *self);

G_END_DECLS
