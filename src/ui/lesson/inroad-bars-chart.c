/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-bars-chart"

#include "config.h"

#include "ui/lesson/inroad-bars-chart.h"

static double
get_largest (InroadBars *bars)
{
  double largest = 0;

  for (guint i = 0; i < inroad_bars_get_n_bars (bars); i++)
    largest = MAX (largest, inroad_bars_get_value (bars, i));

  return largest;
}

static GtkWidget *
make_label (InroadText *text,
            const char *css_class)
{
  GtkWidget *label = gtk_label_new (inroad_text_get_plain (text));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, css_class);

  return label;
}

/* Label and amount stand above their bar, so that there is room for both at any width; the length of the bar
 * says nothing that the amount does not. */
static void
append_bar (GtkBox     *chart,
            InroadBars *bars,
            guint       position,
            double      largest)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = make_label (inroad_bars_get_label (bars, position), "bar-label");
  GtkWidget *bar = g_object_new (GTK_TYPE_LEVEL_BAR,
                                 "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                 "max-value", largest > 0 ? largest : 1,
                                 "value", inroad_bars_get_value (bars, position),
                                 NULL);

  /* Amounts are no levels of anything: one colour for all. */
  gtk_level_bar_remove_offset_value (GTK_LEVEL_BAR (bar), NULL);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (words), label);
  gtk_box_append (GTK_BOX (words), make_label (inroad_bars_get_amount (bars, position), "bar-amount"));
  gtk_box_append (GTK_BOX (row), words);
  gtk_box_append (GTK_BOX (row), bar);
  gtk_box_append (chart, row);
}

/**
 * inroad_bars_chart_new:
 * @bars: amounts of one kind
 *
 * Returns: (transfer floating): the amounts in words, each above a bar from zero
 */
GtkWidget *
inroad_bars_chart_new (InroadBars *bars)
{
  GtkWidget *chart;
  double largest;

  g_return_val_if_fail (INROAD_IS_BARS (bars), NULL);

  chart = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_add_css_class (chart, "barschart");
  largest = get_largest (bars);
  for (guint i = 0; i < inroad_bars_get_n_bars (bars); i++)
    append_bar (GTK_BOX (chart), bars, i, largest);

  return chart;
}
