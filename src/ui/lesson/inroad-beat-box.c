/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-beat-box"

#include "config.h"

#include "ui/lesson/inroad-beat-box.h"

#include "ui/lesson/inroad-block-box.h"
#include "ui/lesson/inroad-flow-widget.h"
#include "ui/lesson/inroad-text-label.h"

static const char *
get_css_class (InroadBeatKind kind)
{
  switch (kind)
    {
    case INROAD_BEAT_PROBLEM:
      return "problem";
    case INROAD_BEAT_FIX:
      return "fix";
    case INROAD_BEAT_RESULT:
      return "result";
    default:
      g_return_val_if_reached (NULL);
    }
}

static void
append_words (InroadSession *session,
              InroadBeat    *beat,
              GtkBox        *column)
{
  gboolean result = inroad_beat_get_kind (beat) == INROAD_BEAT_RESULT;

  gtk_box_append (column, inroad_heading_label_new (inroad_beat_get_headline (beat), 2,
                                                    result ? "headline" : "title-3"));
  gtk_box_append (column, inroad_text_label_new (session, inroad_beat_get_text (beat)));
  if (inroad_beat_get_note (beat) != NULL)
    gtk_box_append (column, inroad_flow_widget_new (session, INROAD_BLOCK (inroad_beat_get_note (beat))));
}

static GtkWidget *
make_number (guint number)
{
  g_autofree char *digits = g_strdup_printf ("%u", number);
  GtkWidget *label = gtk_label_new (digits);

  gtk_widget_add_css_class (label, "number");
  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_set_valign (label, GTK_ALIGN_START);

  return label;
}

/**
 * inroad_beat_box_new:
 * @session: the session
 * @beat: a beat of a case study
 * @number: its number among the fixes, from 1; 0 for none
 *
 * Returns: (transfer floating): the beat, with what the record says of it directly under it
 */
GtkWidget *
inroad_beat_box_new (InroadSession *session,
                     InroadBeat    *beat,
                     guint          number)
{
  GtkWidget *box, *row, *column;

  g_return_val_if_fail (INROAD_IS_SESSION (session), NULL);
  g_return_val_if_fail (INROAD_IS_BEAT (beat), NULL);

  box = inroad_block_box_new (INROAD_BLOCK (beat), "beat");
  gtk_widget_add_css_class (box, get_css_class (inroad_beat_get_kind (beat)));

  row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_set_hexpand (column, TRUE);
  if (number > 0)
    gtk_box_append (GTK_BOX (row), make_number (number));
  append_words (session, beat, GTK_BOX (column));
  gtk_box_append (GTK_BOX (row), column);
  gtk_box_append (GTK_BOX (box), row);

  return box;
}
