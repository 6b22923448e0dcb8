/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-module-reader"

#include "config.h"

#include "core/module/inroad-module-reader.h"

#include "core/module/inroad-element-check.h"
#include "core/module/inroad-fault-log.h"
#include "core/module/inroad-id-index.h"
#include "core/module/inroad-lines.h"
#include "core/module/inroad-module-builder.h"

#include <string.h>

/* Far above what a lesson needs, and far below what could hurt. */
#define MAX_FILE_BYTES (4 * 1024 * 1024)
#define MAX_DEPTH 24
#define MAX_ELEMENTS 20000

typedef struct
{
  /* Borrowed */
  GMarkupParseContext *context;

  /* Owned */
  InroadLines         *lines;
  InroadFaultLog      *log;
  InroadIdIndex       *ids;
  GPtrArray           *open;        /* of InroadElement, the root first */
  InroadModule        *module;

  InroadModuleBuilder  builder;
  guint                n_elements;
  /* How deep inside an element that is not known: nothing in there is read. */
  guint                skipped;
} Reader;

static InroadElement *
get_innermost (Reader *self)
{
  return self->open->len > 0 ? g_ptr_array_index (self->open, self->open->len - 1) : NULL;
}

/* The text element that the innermost element is, or is a mark in; or NULL. */
static InroadElement *
get_text_element (Reader *self)
{
  for (guint i = self->open->len; i > 0; i--)
    {
      InroadElement *element = g_ptr_array_index (self->open, i - 1);

      switch (element->rule->content)
        {
        case INROAD_CONTENT_PLAIN:
        case INROAD_CONTENT_INLINE:
        case INROAD_CONTENT_LITERAL:
          return element;
        case INROAD_CONTENT_MARK:
          break;
        case INROAD_CONTENT_ELEMENTS:
        case INROAD_CONTENT_NOTHING:
        default:
          return NULL;
        }
    }

  return NULL;
}

static gboolean
is_mark (InroadElement *element)
{
  InroadContent content = element->rule->content;

  return content == INROAD_CONTENT_MARK || content == INROAD_CONTENT_NOTHING;
}

/* Where the tag begins that has just been read. */
static void
get_tag_place (Reader *self,
               guint  *line,
               guint  *column)
{
  int at_line, at_character;

  g_markup_parse_context_get_position (self->context, &at_line, &at_character);
  inroad_lines_get_place (self->lines, inroad_lines_find_tag (self->lines, at_line, at_character), line, column);
}

static void
report_element (gpointer       user_data,
                InroadElement *element,
                const char    *rule,
                const char    *text)
{
  Reader *self = user_data;

  element->sound = FALSE;
  inroad_fault_log_add (self->log, INROAD_FAULT_ERROR, element->line, element->column, rule, "%s", text);
}

static void
warn_element (gpointer       user_data,
              InroadElement *element,
              const char    *rule,
              const char    *text)
{
  Reader *self = user_data;

  inroad_fault_log_add (self->log, INROAD_FAULT_WARNING, element->line, element->column, rule, "%s", text);
}

/* Stops reading: what comes later would only repeat itself. */
static void
give_up (Reader      *self,
         guint        line,
         guint        column,
         const char  *rule,
         const char  *text,
         GError     **error)
{
  inroad_fault_log_add (self->log, INROAD_FAULT_ERROR, line, column, rule, "%s", text);
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, text);
}

static gboolean
check_caps (Reader  *self,
            guint    line,
            guint    column,
            GError **error)
{
  if (++self->n_elements > MAX_ELEMENTS)
    give_up (self, line, column, "element-count", "the lesson has more than 20000 elements", error);
  else if (self->open->len + self->skipped >= MAX_DEPTH)
    give_up (self, line, column, "depth", "elements are nested more than 24 deep", error);
  else if (inroad_fault_log_is_full (self->log))
    give_up (self, line, column, "fault-count", "too many faults: the rest of the file was not read", error);
  else
    return TRUE;

  return FALSE;
}

/* ------------------------------------------------------------------------------------------------- start */

static const char *
find_kind (const char **names,
           const char **values)
{
  for (guint i = 0; names[i] != NULL; i++)
    {
      if (g_str_equal (names[i], "kind"))
        return values[i];
    }

  return NULL;
}

/* What a start tag in that place begins, or NULL if it is not to be read. */
static const InroadElementRule *
find_rule (Reader      *self,
           const char  *name,
           const char  *kind,
           guint        line,
           guint        column)
{
  InroadElement *parent = get_innermost (self);
  const InroadChildRule *child;

  if (parent == NULL)
    {
      if (g_str_equal (name, "module"))
        return inroad_module_grammar_get_root ();

      inroad_fault_log_add (self->log, INROAD_FAULT_ERROR, line, column, "root-element",
                            "the file begins with <%s>; a lesson begins with <module>", name);
      return NULL;
    }

  child = inroad_element_rule_find_child (parent->rule, name, kind);
  if (child != NULL)
    {
      inroad_element_check_order (parent, child, line, column, self->log);
      return child->element;
    }

  if (inroad_element_rule_knows_child (parent->rule, name))
    {
      parent->sound = FALSE;
      inroad_fault_log_add (self->log, INROAD_FAULT_ERROR, line, column, "section-kind",
                            "<%s> is of a kind that is not known: %s", name, kind != NULL ? kind : "none is given");
    }
  else
    {
      inroad_fault_log_add (self->log, INROAD_FAULT_WARNING, line, column, "unknown-element",
                            "<%s> is not known inside <%s>: it is left out", name, parent->name);
    }

  return NULL;
}

/* As xgettext hands it to translators: quotation marks stay what they are, where GLib would escape them too. */
static void
append_escaped (GString    *string,
                const char *text,
                gsize       length)
{
  for (gsize i = 0; i < length; i++)
    {
      switch (text[i])
        {
        case '&':
          g_string_append (string, "&amp;");
          break;
        case '<':
          g_string_append (string, "&lt;");
          break;
        case '>':
          g_string_append (string, "&gt;");
          break;
        default:
          g_string_append_c (string, text[i]);
        }
    }
}

/* A mark goes into the text that it is in, as translators see it: the way xgettext writes it. */
static void
write_mark_start (Reader        *self,
                  InroadElement *mark)
{
  InroadElement *owner = get_text_element (self);

  if (owner == NULL)
    return;

  g_string_append_printf (owner->text, "<%s", mark->name);
  for (guint i = 0; mark->attributes[i] != NULL; i += 2)
    {
      g_autofree char *value = g_markup_escape_text (mark->attributes[i + 1], -1);

      g_string_append_printf (owner->text, " %s=\"%s\"", mark->attributes[i], value);
    }
  g_string_append (owner->text, mark->rule->content == INROAD_CONTENT_NOTHING ? "/>" : ">");
}

static void
start_element (GMarkupParseContext  *context,
               const char           *name,
               const char          **attribute_names,
               const char          **attribute_values,
               gpointer              user_data,
               GError              **error)
{
  Reader *self = user_data;
  InroadElement *element;
  const InroadElementRule *rule = NULL;
  guint line, column;

  get_tag_place (self, &line, &column);
  if (!check_caps (self, line, column, error))
    return;

  if (self->skipped == 0)
    rule = find_rule (self, name, find_kind (attribute_names, attribute_values), line, column);

  if (rule == NULL)
    {
      self->skipped++;
      return;
    }

  element = inroad_element_new (rule, name, attribute_names, attribute_values);
  element->line = line;
  element->column = column;
  inroad_element_check_attributes (element, self->log);
  inroad_id_index_add (self->ids, element);

  if (self->open->len == 0)
    inroad_module_builder_choose_domain (&self->builder, element);
  if (is_mark (element))
    write_mark_start (self, element);

  g_ptr_array_add (self->open, element);
}

/* --------------------------------------------------------------------------------------------------- end */

/* One space for every run of white space, none at the ends: what xgettext hands to translators. */
static void
normalize_space (GString *text)
{
  gsize to = 0;
  gboolean pending = FALSE;

  for (gsize from = 0; from < text->len; from++)
    {
      char byte = text->str[from];

      if (g_ascii_isspace (byte))
        {
          pending = to > 0;
          continue;
        }
      if (pending)
        text->str[to++] = ' ';
      pending = FALSE;
      text->str[to++] = byte;
    }

  g_string_truncate (text, to);
}

static void
close_mark (Reader        *self,
            InroadElement *mark)
{
  InroadElement *owner = get_text_element (self);

  if (mark->rule->content == INROAD_CONTENT_MARK && owner != NULL)
    g_string_append_printf (owner->text, "</%s>", mark->name);

  if (owner != NULL && !mark->sound)
    owner->sound = FALSE;
}

static void
build_element (Reader        *self,
               InroadElement *element)
{
  if (element->rule->content == INROAD_CONTENT_ELEMENTS)
    {
      inroad_element_check_children (element, self->log);
    }
  else
    {
      normalize_space (element->text);
      inroad_element_check_text (element, self->log);
    }

  if (!element->sound || element->rule->build == NULL)
    return;

  element->object = element->rule->build (&self->builder, element);
  if (element->object == NULL)
    element->sound = FALSE;
  else
    g_ptr_array_set_size (element->children, 0);
}

static void
end_element (GMarkupParseContext  *context,
             const char           *name,
             gpointer              user_data,
             GError              **error)
{
  Reader *self = user_data;
  InroadElement *element, *parent;

  if (self->skipped > 0)
    {
      self->skipped--;
      return;
    }

  element = g_ptr_array_steal_index (self->open, self->open->len - 1);
  parent = get_innermost (self);

  if (is_mark (element))
    {
      close_mark (self, element);
      inroad_element_free (element);
      return;
    }

  build_element (self, element);

  if (parent != NULL)
    {
      g_ptr_array_add (parent->children, element);
      return;
    }

  if (element->object != NULL)
    self->module = INROAD_MODULE (g_object_ref (element->object));
  inroad_element_free (element);
}

/* -------------------------------------------------------------------------------------------------- text */

static gboolean
is_blank (const char *text,
          gsize       length)
{
  for (gsize i = 0; i < length; i++)
    {
      if (!g_ascii_isspace (text[i]))
        return FALSE;
    }

  return TRUE;
}

static void
add_text (GMarkupParseContext  *context,
          const char           *text,
          gsize                 length,
          gpointer              user_data,
          GError              **error)
{
  Reader *self = user_data;
  InroadElement *innermost = get_innermost (self);
  InroadElement *owner = get_text_element (self);

  if (self->skipped > 0 || innermost == NULL)
    return;

  if (owner == NULL)
    {
      if (!is_blank (text, length))
        report_element (self, innermost, "stray-text", "there is text where only elements may be");
      return;
    }

  if (owner->rule->content == INROAD_CONTENT_INLINE)
    append_escaped (owner->text, text, length);
  else
    g_string_append_len (owner->text, text, (gssize) length);
}

/* Comments and processing instructions are passed over; a document type could bring entities. */
static void
pass_through (GMarkupParseContext  *context,
              const char           *text,
              gsize                 length,
              gpointer              user_data,
              GError              **error)
{
  Reader *self = user_data;
  guint line, column;

  if (!g_str_has_prefix (text, "<!DOCTYPE"))
    return;

  get_tag_place (self, &line, &column);
  give_up (self, line, column, "doctype", "a lesson has no document type", error);
}

/* ------------------------------------------------------------------------------------------ whole files */

static void
reader_init (Reader     *self,
             GBytes     *bytes,
             GFile      *folder,
             const char *name,
             GListStore *faults)
{
  self->log = inroad_fault_log_new (name, faults);
  self->ids = inroad_id_index_new (self->log);
  self->open = g_ptr_array_new_with_free_func ((GDestroyNotify) inroad_element_free);
  self->builder.folder = folder;
  self->builder.digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  self->builder.report = report_element;
  self->builder.warn = warn_element;
  self->builder.user_data = self;
}

static void
reader_clear (Reader *self)
{
  g_clear_pointer (&self->open, g_ptr_array_unref);
  g_clear_pointer (&self->ids, inroad_id_index_free);
  g_clear_pointer (&self->log, inroad_fault_log_free);
  g_clear_pointer (&self->lines, inroad_lines_free);
  g_clear_pointer (&self->builder.domain, g_free);
  g_clear_pointer (&self->builder.digest, g_free);
  g_clear_object (&self->module);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reader, reader_clear)

/* A valid file may still hold bytes that no text has. */
static gboolean
check_bytes (Reader     *self,
             const char *text,
             gsize       length)
{
  if (length > MAX_FILE_BYTES)
    {
      inroad_fault_log_add (self->log, INROAD_FAULT_ERROR, 1, 1, "file-size", "the file is larger than 4 MiB");
      return FALSE;
    }

  if (!g_utf8_validate_len (text, length, NULL))
    {
      inroad_fault_log_add (self->log, INROAD_FAULT_ERROR, 1, 1, "encoding", "the file is not valid UTF-8 text");
      return FALSE;
    }

  return TRUE;
}

static void
report_syntax (Reader *self,
               GError *error)
{
  /* GMarkup quotes a byte where it means a character. */
  g_autofree char *words = g_utf8_make_valid (error->message, -1);
  int line, column;

  /* Reported when reading was given up. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_markup_parse_context_get_position (self->context, &line, &column);
  inroad_fault_log_add (self->log, INROAD_FAULT_ERROR, (guint) line, (guint) column, "xml-syntax",
                        "%s", words);
}

static void
parse (Reader     *self,
       const char *text,
       gsize       length)
{
  static const GMarkupParser parser = { start_element, end_element, add_text, pass_through, NULL };
  g_autoptr (GMarkupParseContext) context = NULL;
  g_autoptr (GError) error = NULL;

  context = g_markup_parse_context_new (&parser, G_MARKUP_TREAT_CDATA_AS_TEXT, self, NULL);
  self->context = context;
  self->lines = inroad_lines_new (text, length);

  if (!g_markup_parse_context_parse (context, text, (gssize) length, &error) ||
      !g_markup_parse_context_end_parse (context, &error))
    report_syntax (self, error);
  else if (self->n_elements == 0)
    inroad_fault_log_add (self->log, INROAD_FAULT_ERROR, 1, 1, "root-element", "there is nothing in it but comments");
  else
    inroad_id_index_settle (self->ids);

  self->context = NULL;
}

InroadModule *
inroad_module_read (GBytes     *bytes,
                    GFile      *folder,
                    const char *name,
                    GListStore *faults)
{
  g_auto (Reader) self = { 0, };
  const char *text;
  gsize length;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (G_IS_FILE (folder), NULL);
  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (G_IS_LIST_STORE (faults), NULL);

  text = g_bytes_get_data (bytes, &length);
  /* What is empty may stand nowhere. */
  if (length == 0)
    text = "";
  reader_init (&self, bytes, folder, name, faults);

  if (check_bytes (&self, text, length))
    parse (&self, text, length);

  if (inroad_fault_log_get_n_errors (self.log) > 0)
    return NULL;

  return g_steal_pointer (&self.module);
}

InroadModule *
inroad_module_read_file (GFile       *file,
                         GListStore  *faults,
                         GError     **error)
{
  /* One more than is allowed, so that the reader sees that it is too much. */
  const gsize size = MAX_FILE_BYTES + 1;
  g_autoptr (GFileInputStream) stream = NULL;
  g_autoptr (GFile) folder = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;
  gsize length;

  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (G_IS_LIST_STORE (faults), NULL);

  stream = g_file_read (file, NULL, error);
  if (stream == NULL)
    return NULL;

  text = g_malloc (size);
  if (!g_input_stream_read_all (G_INPUT_STREAM (stream), text, size, &length, NULL, error))
    return NULL;

  bytes = g_bytes_new (text, length);
  folder = g_file_get_parent (file);
  name = g_file_get_parse_name (file);

  return inroad_module_read (bytes, folder, name, faults);
}
