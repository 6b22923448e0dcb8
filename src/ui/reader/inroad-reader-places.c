/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

/* Where the reader goes, and the way back. */

#define G_LOG_DOMAIN "inroad-reader-places"

#include "config.h"

#include "ui/reader/inroad-reader-private.h"

#include "document/inroad-page-labels.h"

#include <glib/gi18n.h>

void
inroad_reader_get_place (InroadReader    *self,
                         InroadPagePlace *place)
{
  InroadFit fit = inroad_page_view_get_fit (self->view);

  place->page = inroad_page_view_get_place (self->view, &place->offset);
  place->zoom = fit == INROAD_FIT_NONE ? inroad_page_view_get_zoom (self->view) : 0;
  place->whole_page = fit == INROAD_FIT_PAGE;
  inroad_page_view_get_spread (self->view, &place->two_pages, &place->odd_left);
}

/* How pages stand beside each other remains. */
void
inroad_reader_go_to_place (InroadReader          *self,
                           const InroadPagePlace *place)
{
  if (place->zoom > 0)
    inroad_page_view_zoom_at (self->view, place->zoom, 0, 0);
  else
    inroad_page_view_set_fit (self->view, place->whole_page ? INROAD_FIT_PAGE : INROAD_FIT_WIDTH);
  inroad_page_view_go_to (self->view, place->page, place->offset);
}

void
inroad_reader_leave (InroadReader *self)
{
  InroadPagePlace place;

  inroad_reader_get_place (self, &place);
  inroad_reading_history_leave (self->history, &place);
}

void
inroad_reader_go_back (InroadReader *self)
{
  InroadPagePlace place;

  inroad_reader_get_place (self, &place);
  if (inroad_reading_history_go_back (self->history, &place))
    inroad_reader_go_to_place (self, &place);
}

void
inroad_reader_go_forward (InroadReader *self)
{
  InroadPagePlace place;

  inroad_reader_get_place (self, &place);
  if (inroad_reading_history_go_forward (self->history, &place))
    inroad_reader_go_to_place (self, &place);
}

void
inroad_reader_go_to (InroadReader *self,
                     guint         page,
                     double        y)
{
  inroad_reader_leave (self);
  inroad_page_view_go_to_point (self->view, page, y);
}

/* ------------------------------------------------------------------------------------------------ labels */

static void
refuse (InroadReader *self)
{
  inroad_reader_show_label (self);
  gtk_widget_error_bell (GTK_WIDGET (self));
}

static void
go_to_found (InroadReader *self,
             guint         page)
{
  inroad_reader_go_to (self, page, 0);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

typedef struct
{
  InroadReader *reader;  /* owned */
  char         *label;   /* owned; the entry may say something else by the time of the answer */
} Entered;

static void
entered_free (Entered *self)
{
  g_object_unref (self->reader);
  g_free (self->label);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Entered, entered_free)

static void
on_label_found (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (Entered) entered = user_data;
  InroadReader *self = entered->reader;
  gssize page = inroad_document_find_label_finish (INROAD_DOCUMENT (object), result, NULL);
  guint64 number;

  if (self->document != INROAD_DOCUMENT (object))
    return;

  /* A name comes before a number: in a book with a preface, 1 is not the first page. */
  if (page >= 0)
    go_to_found (self, (guint) page);
  else if (g_ascii_string_to_unsigned (entered->label, 10, 1,
                                       inroad_document_get_n_pages (self->document), &number, NULL))
    go_to_found (self, (guint) number - 1);
  else
    refuse (self);
}

void
inroad_reader_enter_page (InroadReader *self,
                          const char   *label)
{
  Entered *entered;

  if (self->document == NULL)
    return;

  entered = g_new0 (Entered, 1);
  entered->reader = g_object_ref (self);
  entered->label = g_strdup (label);
  inroad_document_find_label_async (self->document, label, self->cancellable, on_label_found, entered);
}

static void
on_labels (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (InroadReader) self = user_data;
  g_auto (GStrv) labels = inroad_document_get_labels_finish (INROAD_DOCUMENT (object), result, NULL);
  g_autofree char *number = NULL;
  g_autofree char *of = NULL;

  if (labels == NULL || labels[0] == NULL || self->document != INROAD_DOCUMENT (object))
    return;

  gtk_editable_set_text (self->page_entry, labels[0]);
  number = g_strdup_printf ("%u", inroad_page_view_get_page (self->view) + 1);
  if (g_str_equal (number, labels[0]))
    /* Translators: behind the number of the present page: of how many */
    of = g_strdup_printf (_("of %u"), inroad_document_get_n_pages (self->document));
  else
    /* Translators: behind what the present page is called, such as "iv": the number of the page, of how many */
    of = g_strdup_printf (_("(%s of %u)"), number, inroad_document_get_n_pages (self->document));
  gtk_label_set_label (self->n_pages, of);
}

void
inroad_reader_show_label (InroadReader *self)
{
  if (self->document != NULL)
    inroad_document_get_labels_async (self->document, inroad_page_view_get_page (self->view), 1, self->cancellable,
                                      on_labels, g_object_ref (self));
}
