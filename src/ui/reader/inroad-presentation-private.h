/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "ui/reader/inroad-presentation.h"

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

  int             width;
  int             height;
  guint           position;
  guint           drawn;         /* the page that texture shows */
  guint           next_page;     /* the page that next shows */
  gboolean        dark;          /* nothing is shown, as remotes ask for */
};

guint inroad_presentation_get_n_pages (InroadPresentation *self);
void  inroad_presentation_go_to       (InroadPresentation *self,
                                       guint               position);

/* inroad-presentation-pages.c */
void   inroad_presentation_ask_for_page      (InroadPresentation *self,
                                              guint               page);
void   inroad_presentation_stop_asking       (InroadPresentation *self);
void   inroad_presentation_take_texture      (InroadPresentation *self,
                                              guint               page,
                                              GdkTexture         *texture);
double inroad_presentation_get_surface_scale (InroadPresentation *self);

/* inroad-presentation-input.c */
void  inroad_presentation_add_input   (InroadPresentation *self);

G_END_DECLS
