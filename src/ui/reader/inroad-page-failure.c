/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-page-failure"

#include "config.h"

#include "ui/reader/inroad-page-failure.h"

#include <glib/gi18n.h>

/**
 * inroad_page_failure_new:
 * @text: why the page cannot be shown
 * @retry: called with @page when a person asks for another try
 * @page: the page
 *
 * Returns: (transfer floating): what stands on a page that cannot be shown
 */
GtkWidget *
inroad_page_failure_new (const char *text,
                         GCallback   retry,
                         gpointer    page)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *label = gtk_label_new (text);
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Try Again"));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "pill");
  g_signal_connect_object (button, "clicked", retry, page, G_CONNECT_SWAPPED);

  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), button);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (box, "failure");

  return box;
}
