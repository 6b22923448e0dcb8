/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-text-label"

#include "config.h"

#include "ui/lesson/inroad-text-label.h"

#include "ui/inroad-children.h"
#include "ui/lesson/inroad-source-popover.h"
#include "ui/lesson/inroad-text-markup.h"

#include <string.h>

struct _InroadTextLabel
{
  GtkWidget      parent_instance;

  /* Owned */
  InroadSession *session;
  InroadText    *text;

  /* Borrowed */
  GtkWidget     *label;
};

typedef enum
{
  PROP_SESSION = 1,
  PROP_TEXT,
} InroadTextLabelProperty;

static GParamSpec *properties[PROP_TEXT + 1];

G_DEFINE_FINAL_TYPE (InroadTextLabel, inroad_text_label, GTK_TYPE_WIDGET)

/* How many bytes a citation puts into the text of the label: none if it cites what the lesson has not, as a
 * translation of it may. */
static gsize
get_citation_length (InroadTextLabel *self,
                     const char      *source_id)
{
  InroadSource *source = inroad_module_find_source (inroad_session_get_module (self->session), source_id);
  g_autofree char *number = NULL;

  if (source == NULL)
    return 0;

  number = g_strdup_printf ("%u", inroad_source_get_number (source));
  return strlen (INROAD_CITATION_JOINT) + strlen (number);
}

/* Where in the label the number of a source stands. */
static void
get_citation_area (InroadTextLabel *self,
                   const char      *source_id,
                   GdkRectangle    *area)
{
  gsize n_marks;
  const InroadTextMark *marks = inroad_text_get_marks (self->text, &n_marks);
  PangoLayout *layout = gtk_label_get_layout (GTK_LABEL (self->label));
  PangoRectangle position = { 0, };
  gsize inserted = 0;
  gsize last_end = G_MAXSIZE;
  int x, y;

  for (gsize i = 0; i < n_marks; i++)
    {
      if (marks[i].kind != INROAD_TEXT_MARK_CITATION || get_citation_length (self, marks[i].target) == 0)
        continue;
      if (marks[i].start == last_end)
        inserted += strlen (INROAD_CITATION_COMMA);
      last_end = marks[i].start;
      if (g_str_equal (marks[i].target, source_id))
        {
          pango_layout_index_to_pos (layout, (int) (marks[i].start + inserted + strlen (INROAD_CITATION_JOINT)), &position);
          break;
        }
      inserted += get_citation_length (self, marks[i].target);
    }

  gtk_label_get_layout_offsets (GTK_LABEL (self->label), &x, &y);
  area->x = x + position.x / PANGO_SCALE;
  area->y = y + position.y / PANGO_SCALE;
  area->width = MAX (position.width / PANGO_SCALE, 8);
  area->height = MAX (position.height / PANGO_SCALE, 8);
}

static void
show_source (InroadTextLabel *self,
             const char      *source_id)
{
  InroadSource *source = inroad_module_find_source (inroad_session_get_module (self->session), source_id);
  GdkRectangle area;

  if (source == NULL)
    return;

  get_citation_area (self, source_id, &area);
  inroad_source_popover_show (GTK_WIDGET (self), &area, self->session, source);
}

/* A lesson can be anybody's: nothing but the web is opened from it. */
static gboolean
is_web_address (const char *address)
{
  const char *scheme = g_uri_peek_scheme (address);

  return g_strcmp0 (scheme, "https") == 0 || g_strcmp0 (scheme, "http") == 0;
}

static gboolean
activate_link_cb (InroadTextLabel *self,
                  const char      *address)
{
  g_autoptr (GtkUriLauncher) launcher = NULL;

  if (g_str_has_prefix (address, INROAD_CITATION_SCHEME))
    {
      show_source (self, address + strlen (INROAD_CITATION_SCHEME));
      return TRUE;
    }

  if (is_web_address (address))
    {
      launcher = gtk_uri_launcher_new (address);
      gtk_uri_launcher_launch (launcher, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), NULL, NULL, NULL);
    }

  return TRUE;
}

static gboolean
has_links (InroadText *text)
{
  gsize n_marks;
  const InroadTextMark *marks = inroad_text_get_marks (text, &n_marks);

  for (gsize i = 0; i < n_marks; i++)
    {
      if (marks[i].kind == INROAD_TEXT_MARK_LINK || marks[i].kind == INROAD_TEXT_MARK_CITATION)
        return TRUE;
    }

  return FALSE;
}

static void
update (InroadTextLabel *self)
{
  gboolean with_links;
  g_autofree char *markup = NULL;

  if (self->session == NULL || self->text == NULL)
    return;

  with_links = (inroad_session_get_permissions (self->session) & INROAD_PERMISSION_FOLLOW_LINKS) != 0;
  markup = inroad_text_to_markup (self->text, inroad_session_get_module (self->session), with_links);
  gtk_label_set_markup (GTK_LABEL (self->label), markup);
  /* With the mouse all text can be selected; with the keyboard one goes from link to link. What may not be
   * copied cannot be selected either, nor be dragged away. What is selectable and could have the focus, but does
   * not take it, would stop the way of Tab. */
  gtk_label_set_selectable (GTK_LABEL (self->label),
                            (inroad_session_get_permissions (self->session) & INROAD_PERMISSION_COPY) != 0);
  gtk_widget_set_focusable (self->label, has_links (self->text));
  gtk_widget_set_can_focus (self->label, has_links (self->text));
}

static void
inroad_text_label_dispose (GObject *object)
{
  InroadTextLabel *self = INROAD_TEXT_LABEL (object);

  /* The label, and a popover that may be open. */
  inroad_unparent_children (GTK_WIDGET (self));
  g_clear_object (&self->text);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (inroad_text_label_parent_class)->dispose (object);
}

static void
inroad_text_label_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  InroadTextLabel *self = INROAD_TEXT_LABEL (object);

  switch ((InroadTextLabelProperty) prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_TEXT:
      g_value_set_object (value, self->text);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inroad_text_label_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  InroadTextLabel *self = INROAD_TEXT_LABEL (object);

  switch ((InroadTextLabelProperty) prop_id)
    {
    case PROP_SESSION:
      inroad_text_label_set_session (self, g_value_get_object (value));
      break;
    case PROP_TEXT:
      inroad_text_label_set_text (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inroad_text_label_class_init (InroadTextLabelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = inroad_text_label_dispose;
  object_class->get_property = inroad_text_label_get_property;
  object_class->set_property = inroad_text_label_set_property;

  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, INROAD_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_TEXT] =
    g_param_spec_object ("text", NULL, NULL, INROAD_TYPE_TEXT,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "textlabel");
}

static void
inroad_text_label_init (InroadTextLabel *self)
{
  self->label = g_object_new (GTK_TYPE_LABEL,
                              "wrap", TRUE,
                              "wrap-mode", PANGO_WRAP_WORD_CHAR,
                              "natural-wrap-mode", GTK_NATURAL_WRAP_WORD,
                              "xalign", 0.0,
                              "selectable", TRUE,
                              NULL);
  g_signal_connect_object (self->label, "activate-link", G_CALLBACK (activate_link_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
}

/**
 * inroad_text_label_new:
 * @session: the session
 * @text: (nullable): a text of its lesson
 *
 * Returns: (transfer floating): a label of that text
 */
GtkWidget *
inroad_text_label_new (InroadSession *session,
                       InroadText    *text)
{
  return g_object_new (INROAD_TYPE_TEXT_LABEL,
                       "session", session,
                       "text", text,
                       NULL);
}

/**
 * inroad_text_label_get_text:
 * @self: a label
 *
 * Returns: (transfer none) (nullable): its text
 */
InroadText *
inroad_text_label_get_text (InroadTextLabel *self)
{
  g_return_val_if_fail (INROAD_IS_TEXT_LABEL (self), NULL);

  return self->text;
}

/**
 * inroad_text_label_set_text:
 * @self: a label
 * @text: (nullable): a text of the lesson
 *
 * Shows another text.
 */
void
inroad_text_label_set_text (InroadTextLabel *self,
                            InroadText      *text)
{
  g_return_if_fail (INROAD_IS_TEXT_LABEL (self));

  if (!g_set_object (&self->text, text))
    return;

  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
}

/**
 * inroad_text_label_set_session:
 * @self: a label
 * @session: the session of its lesson
 *
 * Tells where sources are found and whether links may be followed.
 */
void
inroad_text_label_set_session (InroadTextLabel *self,
                               InroadSession   *session)
{
  g_return_if_fail (INROAD_IS_TEXT_LABEL (self));

  if (!g_set_object (&self->session, session))
    return;

  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

/**
 * inroad_text_label_set_justify:
 * @self: a label
 * @justify: how its lines stand
 *
 * Places the lines, and the text among the space that it has.
 */
void
inroad_text_label_set_justify (InroadTextLabel  *self,
                               GtkJustification  justify)
{
  g_return_if_fail (INROAD_IS_TEXT_LABEL (self));

  gtk_label_set_justify (GTK_LABEL (self->label), justify);
  gtk_label_set_xalign (GTK_LABEL (self->label), justify == GTK_JUSTIFY_CENTER ? 0.5f : 0.0f);
}
