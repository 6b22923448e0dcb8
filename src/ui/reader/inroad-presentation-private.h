/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "ui/reader/inroad-presentation.h"

#include "document/inroad-figure.h"

G_BEGIN_DECLS

struct _InroadPresentation
{
  GtkWidget       parent_instance;

  /* Owned */
  InroadDocument *document;
  GCancellable   *cancellable;   /* of what was asked for the present page */
  GdkTexture     *texture;       /* of a page, the one before until the present one is there */
  GdkTexture     *next;          /* of the page behind the one that is shown; NULL until it is there */
  PangoLayout    *end;           /* NULL unless the end is shown */
  PangoLayout    *failure;       /* NULL unless the page cannot be shown */
  GPtrArray      *figures;       /* NULL until they were asked for; of InroadFigure */
  GCancellable   *figures_asked; /* NULL unless they are waited for */

  int             width;
  int             height;
  guint           position;
  guint           drawn;         /* the page that texture shows as it was asked for */
  guint           next_page;     /* the page that next shows */
  int             figure;        /* that is shown of the page; -1: all of it */
  int             figure_steps;  /* to be gone once the figures are there */
  gboolean        dark;          /* nothing is shown, as remotes ask for */
};

guint inroad_presentation_get_n_pages (InroadPresentation *self);
void  inroad_presentation_go_to       (InroadPresentation *self,
                                       guint               position);
void  inroad_presentation_show_figure (InroadPresentation *self,
                                       int                 figure);

/* inroad-presentation-figures.c */
void                inroad_presentation_forget_figures (InroadPresentation *self);
/* NULL where all of the page is shown. Borrowed. */
const InroadFigure *inroad_presentation_get_figure     (InroadPresentation *self);

/* inroad-presentation-pages.c */
void   inroad_presentation_ask_for_page      (InroadPresentation *self,
                                              guint               page);
void   inroad_presentation_stop_asking       (InroadPresentation *self);
void   inroad_presentation_take_texture      (InroadPresentation *self,
                                              guint               page,
                                              GdkTexture         *texture);
void   inroad_presentation_take_failure      (InroadPresentation *self,
                                              guint               page,
                                              const char         *words);
double inroad_presentation_get_surface_scale (InroadPresentation *self);

/* inroad-presentation-input.c */
void  inroad_presentation_add_input   (InroadPresentation *self);

G_END_DECLS
