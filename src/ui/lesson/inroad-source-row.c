/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-source-row"

#include "config.h"

#include "ui/lesson/inroad-source-row.h"

#include "ui/lesson/inroad-text-label.h"

#include <glib/gi18n.h>

static const char *
describe_confidence (const char *confidence)
{
  if (g_strcmp0 (confidence, "A") == 0)
    return _("Read in the original, or told by two sources independently");
  if (g_strcmp0 (confidence, "B") == 0)
    return _("Told by one good source");

  return NULL;
}

static void
append_small (GtkBox     *box,
              const char *text)
{
  GtkWidget *label;

  if (text == NULL)
    return;

  label = gtk_label_new (text);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dimmed");
  gtk_box_append (box, label);
}

static void
append_address (GtkBox        *box,
                InroadSession *session,
                const char    *address)
{
  GtkWidget *widget;

  if (address == NULL)
    return;

  if ((inroad_session_get_permissions (session) & INROAD_PERMISSION_FOLLOW_LINKS) == 0)
    {
      append_small (box, address);
      return;
    }

  widget = gtk_link_button_new_with_label (address, _("Open in Browser"));
  gtk_widget_set_tooltip_text (widget, address);
  gtk_widget_set_halign (widget, GTK_ALIGN_START);
  gtk_widget_add_css_class (widget, "address");
  gtk_box_append (box, widget);
}

GtkWidget *
inroad_source_row_new (InroadSession *session,
                       InroadSource  *source)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *number, *text;
  g_autofree char *digits = g_strdup_printf ("%u", inroad_source_get_number (source));

  number = gtk_label_new (digits);
  gtk_widget_set_valign (number, GTK_ALIGN_BASELINE_FILL);
  gtk_widget_add_css_class (number, "numeric");
  gtk_widget_add_css_class (number, "dimmed");
  gtk_label_set_width_chars (GTK_LABEL (number), 2);

  text = inroad_text_label_new (session, inroad_source_get_text (source));
  gtk_box_append (GTK_BOX (column), text);
  append_small (GTK_BOX (column), describe_confidence (inroad_source_get_confidence (source)));
  append_address (GTK_BOX (column), session, inroad_source_get_address (source));
  gtk_widget_set_hexpand (column, TRUE);

  gtk_box_append (GTK_BOX (row), number);
  gtk_box_append (GTK_BOX (row), column);
  gtk_widget_add_css_class (row, "sourcerow");

  return row;
}
