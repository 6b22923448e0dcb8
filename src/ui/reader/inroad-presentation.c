/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-presentation"

#include "config.h"

#include "ui/reader/inroad-presentation-private.h"

#include <glib/gi18n.h>
#include <math.h>

/* Of the width of the screen, that words take at most. */
#define WORDS_WIDTH 0.8f

typedef enum
{
  PROP_POSITION = 1,
} InroadPresentationProperty;

static GParamSpec *properties[PROP_POSITION + 1];

enum
{
  SIGNAL_LEAVE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (InroadPresentation, inroad_presentation, GTK_TYPE_WIDGET)

guint
inroad_presentation_get_n_pages (InroadPresentation *self)
{
  return self->document != NULL ? inroad_document_get_n_pages (self->document) : 0;
}

static void
show_end (InroadPresentation *self)
{
  self->end = gtk_widget_create_pango_layout (GTK_WIDGET (self), _("The end. One more step leaves."));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
tell_position (InroadPresentation *self)
{
  const InroadFigure *figure = inroad_presentation_get_figure (self);
  g_autofree char *words = NULL;

  if (self->end != NULL)
    words = g_strdup (pango_layout_get_text (self->end));
  else if (figure != NULL && *figure->words != '\0')
    words = g_strdup (figure->words);
  else if (figure != NULL)
    /* Translators: of a document that is presented */
    words = g_strdup_printf (_("Figure %u of %u"), (guint) self->figure + 1, self->figures->len);
  else
    words = g_strdup_printf (_("Page %u of %u"), self->position + 1, inroad_presentation_get_n_pages (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_accessible_announce (GTK_ACCESSIBLE (self), words, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/* At the present size. */
static void
show_position (InroadPresentation *self)
{
  g_autoptr (GdkTexture) next = g_steal_pointer (&self->next);

  inroad_presentation_stop_asking (self);
  g_clear_object (&self->end);
  g_clear_object (&self->failure);
  self->cancellable = g_cancellable_new ();
  if (self->position >= inroad_presentation_get_n_pages (self))
    show_end (self);
  else if (next != NULL && self->next_page == self->position && self->figure < 0)
    inroad_presentation_take_texture (self, self->position, next);
  else if (self->width > 0)
    inroad_presentation_ask_for_page (self, self->position);
}

static void
show (InroadPresentation *self,
      guint               position,
      int                 figure)
{
  gboolean moved = self->position != position;

  self->dark = FALSE;
  if (!moved && self->figure == figure)
    {
      gtk_widget_queue_draw (GTK_WIDGET (self));
      return;
    }

  self->position = position;
  self->figure = figure;
  self->drawn = G_MAXUINT;
  show_position (self);
  tell_position (self);
  if (moved)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_POSITION]);
}

void
inroad_presentation_go_to (InroadPresentation *self,
                           guint               position)
{
  show (self, position, -1);
}

/* The page that it stands on is then where the presentation is. */
void
inroad_presentation_show_figure (InroadPresentation *self,
                                 int                 figure)
{
  const InroadFigure *shown = g_ptr_array_index (self->figures, (guint) figure);

  show (self, shown->page, figure);
}

void
inroad_presentation_step (InroadPresentation *self,
                          int                 steps)
{
  gint64 position;

  g_return_if_fail (INROAD_IS_PRESENTATION (self));

  position = (gint64) self->position + steps;
  if (self->document == NULL)
    return;

  if (position > inroad_presentation_get_n_pages (self))
    g_signal_emit (self, signals[SIGNAL_LEAVE], 0);
  else
    inroad_presentation_go_to (self, (guint) MAX (position, 0));
}

/* ------------------------------------------------------------------------------------------------- class */

/* Sharp at the new size, and until then what was there is drawn larger or smaller. */
static void
inroad_presentation_size_allocate (GtkWidget *widget,
                                   int        width,
                                   int        height,
                                   int        baseline)
{
  InroadPresentation *self = INROAD_PRESENTATION (widget);

  if (self->width == width && self->height == height)
    return;

  self->width = width;
  self->height = height;
  g_clear_object (&self->next);
  if (self->document != NULL)
    show_position (self);
}

static void
snapshot_page (InroadPresentation *self,
               GtkSnapshot        *snapshot,
               float               width,
               float               height)
{
  float texture_width = (float) gdk_texture_get_width (self->texture);
  float texture_height = (float) gdk_texture_get_height (self->texture);
  float scale = MIN (width / texture_width, height / texture_height);
  graphene_rect_t area = GRAPHENE_RECT_INIT (roundf ((width - texture_width * scale) / 2),
                                             roundf ((height - texture_height * scale) / 2),
                                             texture_width * scale, texture_height * scale);

  gtk_snapshot_append_texture (snapshot, self->texture, &area);
}

static void
snapshot_words (PangoLayout *words,
                GtkSnapshot *snapshot,
                float        width,
                float        height)
{
  int words_width, words_height;

  pango_layout_set_width (words, (int) (width * WORDS_WIDTH) * PANGO_SCALE);
  pango_layout_set_alignment (words, PANGO_ALIGN_CENTER);
  pango_layout_get_pixel_size (words, &words_width, &words_height);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (roundf (width * (1 - WORDS_WIDTH) / 2),
                                                          roundf ((height - (float) words_height) / 2)));
  gtk_snapshot_append_layout (snapshot, words, &(GdkRGBA) { 0.75f, 0.75f, 0.75f, 1 });
  gtk_snapshot_restore (snapshot);
}

static void
inroad_presentation_snapshot (GtkWidget   *widget,
                              GtkSnapshot *snapshot)
{
  InroadPresentation *self = INROAD_PRESENTATION (widget);
  float width = (float) gtk_widget_get_width (widget);
  float height = (float) gtk_widget_get_height (widget);

  if (self->dark)
    return;

  if (self->end != NULL)
    snapshot_words (self->end, snapshot, width, height);
  else if (self->failure != NULL)
    snapshot_words (self->failure, snapshot, width, height);
  else if (self->texture != NULL)
    snapshot_page (self, snapshot, width, height);
}

static void
inroad_presentation_dispose (GObject *object)
{
  InroadPresentation *self = INROAD_PRESENTATION (object);

  inroad_presentation_stop_asking (self);
  g_clear_object (&self->document);
  g_clear_object (&self->texture);
  g_clear_object (&self->next);
  g_clear_object (&self->end);
  g_clear_object (&self->failure);
  inroad_presentation_forget_figures (self);

  G_OBJECT_CLASS (inroad_presentation_parent_class)->dispose (object);
}

static void
inroad_presentation_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  switch ((InroadPresentationProperty) prop_id)
    {
    case PROP_POSITION:
      g_value_set_uint (value, INROAD_PRESENTATION (object)->position);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inroad_presentation_class_init (InroadPresentationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = inroad_presentation_dispose;
  object_class->get_property = inroad_presentation_get_property;
  widget_class->size_allocate = inroad_presentation_size_allocate;
  widget_class->snapshot = inroad_presentation_snapshot;

  properties[PROP_POSITION] = g_param_spec_uint ("position", NULL, NULL, 0, G_MAXUINT, 0,
                                                 G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  signals[SIGNAL_LEAVE] = g_signal_new ("leave", INROAD_TYPE_PRESENTATION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "presentation");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DOCUMENT);
}

static void
inroad_presentation_init (InroadPresentation *self)
{
  self->figure = -1;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "none");
  inroad_presentation_add_input (self);
}

/**
 * inroad_presentation_set_document:
 * @self: a presentation
 * @document: (nullable): what is presented; %NULL ends it
 * @first_page: where it begins, counted from 0
 */
void
inroad_presentation_set_document (InroadPresentation *self,
                                  InroadDocument     *document,
                                  guint               first_page)
{
  g_return_if_fail (INROAD_IS_PRESENTATION (self));

  inroad_presentation_stop_asking (self);
  g_clear_object (&self->texture);
  g_clear_object (&self->next);
  g_clear_object (&self->end);
  g_clear_object (&self->failure);
  inroad_presentation_forget_figures (self);
  g_set_object (&self->document, document);
  self->dark = FALSE;
  self->position = document != NULL ? MIN (first_page, inroad_presentation_get_n_pages (self) - 1) : 0;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_POSITION]);
  if (document == NULL)
    return;

  show_position (self);
  tell_position (self);
}

guint
inroad_presentation_get_position (InroadPresentation *self)
{
  g_return_val_if_fail (INROAD_IS_PRESENTATION (self), 0);

  return self->position;
}

gboolean
inroad_presentation_has_picture (InroadPresentation *self)
{
  g_return_val_if_fail (INROAD_IS_PRESENTATION (self), FALSE);

  return self->texture != NULL && self->drawn == self->position;
}

gboolean
inroad_presentation_is_drawn (InroadPresentation *self)
{
  double scale;

  g_return_val_if_fail (INROAD_IS_PRESENTATION (self), FALSE);

  if (!inroad_presentation_has_picture (self))
    return FALSE;

  scale = inroad_presentation_get_surface_scale (self);
  return fabs (gdk_texture_get_width (self->texture) - self->width * scale) < 2 ||
         fabs (gdk_texture_get_height (self->texture) - self->height * scale) < 2;
}
