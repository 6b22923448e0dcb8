/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Deeper than anything of ours, and no burden for any stack. */
#define INROAD_JSON_MAX_DEPTH 32

/**
 * InroadJsonReader:
 * @at: the next byte to be read
 * @end: behind the last
 * @fault: (nullable): the first thing that was wrong; nothing can be read behind it
 *
 * Reads JSON (RFC 8259) from its beginning to its end, once, and to the letter: no comments, no NaN, no name
 * twice in an object, no text that is not valid UTF-8, no deep nesting.
 *
 * JSON-GLib, which migrates old profiles and cannot be told to be strict, reads comments and more than JSON, keeps the
 * last of two members of one name in silence, knows no limit to nesting, and makes an object of each value: that takes
 * several times as long as ten thousand attempts may take. So it is only given what this has read before.
 *
 * Every call answers %FALSE from the first fault on, so that callers may ask once, at the end.
 */
typedef struct
{
  const char *at;
  const char *end;
  GError     *fault;

  /*< private >*/
  const char *start;
  GBytes     *bytes;
  GString    *scratch;
  guint64     begun;    /* a bit a depth: whether the object or list there has had a value */
  guint       depth;
} InroadJsonReader;

#define INROAD_JSON_ERROR (inroad_json_error_quark ())
GQuark   inroad_json_error_quark         (void);

/* @bytes are borrowed until the reader is cleared. */
void     inroad_json_reader_init         (InroadJsonReader  *self,
                                          GBytes            *bytes);
void     inroad_json_reader_clear        (InroadJsonReader  *self);

/* Notes a fault at the present place, with its line; always FALSE. The first one stays. */
gboolean inroad_json_reader_fail         (InroadJsonReader  *self,
                                          const char        *format,
                                          ...) G_GNUC_PRINTF (2, 3);

gboolean inroad_json_reader_begin_object (InroadJsonReader  *self);
/* FALSE behind the last member. @name is good until the next call. Names that come twice are for the caller to
 * see; inroad_json_reader_skip () sees them by itself. */
gboolean inroad_json_reader_next_member  (InroadJsonReader  *self,
                                          const char       **name);
gboolean inroad_json_reader_begin_list   (InroadJsonReader  *self);
gboolean inroad_json_reader_next_element (InroadJsonReader  *self);

/* @value is good until the next call. */
gboolean inroad_json_reader_read_string  (InroadJsonReader  *self,
                                          const char       **value);
gboolean inroad_json_reader_read_uint32  (InroadJsonReader  *self,
                                          guint32           *value);
gboolean inroad_json_reader_read_double  (InroadJsonReader  *self,
                                          double            *value);
gboolean inroad_json_reader_read_boolean (InroadJsonReader  *self,
                                          gboolean          *value);

/* What stands between two places, to the letter, without a copy. */
GBytes  *inroad_json_reader_get_text     (InroadJsonReader  *self,
                                          const char        *from,
                                          const char        *to) G_GNUC_WARN_UNUSED_RESULT;

/* Any value, checked to its end; @text is borrowed from what is read. */
gboolean inroad_json_reader_skip         (InroadJsonReader  *self,
                                          const char       **text,
                                          gsize             *length);
/* Whether nothing follows but white space. */
gboolean inroad_json_reader_finish       (InroadJsonReader  *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (InroadJsonReader, inroad_json_reader_clear)

G_END_DECLS
