/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

/* The figures of a document, one after the other over all of the screen: on a page they are too small for a room. */

#define G_LOG_DOMAIN "inroad-presentation-figures"

#include "config.h"

#include "ui/reader/inroad-presentation-private.h"

const InroadFigure *
inroad_presentation_get_figure (InroadPresentation *self)
{
  return self->figure >= 0 ? g_ptr_array_index (self->figures, (guint) self->figure) : NULL;
}

/* From a page the first that is on it or behind it, or the last that is before it. */
static int
find_first (InroadPresentation *self,
            int                 steps)
{
  for (guint i = 0; i < self->figures->len; i++)
    {
      const InroadFigure *figure = g_ptr_array_index (self->figures, i);

      if (figure->page >= self->position)
        return steps > 0 ? (int) i : (int) i - 1;
    }

  return steps > 0 ? -1 : (int) self->figures->len - 1;
}

static void
step (InroadPresentation *self,
      int                 steps)
{
  int figure = self->figure >= 0 ? self->figure + steps : find_first (self, steps);

  if (figure >= 0 && figure < (int) self->figures->len)
    inroad_presentation_show_figure (self, figure);
  else
    gtk_widget_error_bell (GTK_WIDGET (self));
}

static void
on_figures (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (InroadPresentation) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) figures = inroad_document_list_figures_finish (INROAD_DOCUMENT (object), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->document != INROAD_DOCUMENT (object))
    return;

  g_clear_object (&self->figures_asked);
  if (figures == NULL)
    {
      g_message ("No figures: %s", error->message);
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }

  self->figures = g_steal_pointer (&figures);
  step (self, self->figure_steps);
}

/**
 * inroad_presentation_step_figure:
 * @self: a presentation
 * @steps: 1 for the next figure, -1 for the one before
 *
 * Shows a figure as large as it can be, of this page or of the nearest that has one. Rings where there is none.
 */
void
inroad_presentation_step_figure (InroadPresentation *self,
                                 int                 steps)
{
  g_return_if_fail (INROAD_IS_PRESENTATION (self));

  if (self->document == NULL)
    return;

  if (self->figures != NULL)
    {
      step (self, steps);
      return;
    }

  self->figure_steps = steps;
  if (self->figures_asked != NULL)
    return;

  self->figures_asked = g_cancellable_new ();
  inroad_document_list_figures_async (self->document, self->figures_asked, on_figures, g_object_ref (self));
}

void
inroad_presentation_forget_figures (InroadPresentation *self)
{
  g_cancellable_cancel (self->figures_asked);
  g_clear_object (&self->figures_asked);
  g_clear_pointer (&self->figures, g_ptr_array_unref);
  self->figure = -1;
}
