/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-pdf"

#include "config.h"

#include "document/renderer/inroad-pdf.h"

#include "document/inroad-document-error.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <math.h>

/* A4 (ISO 216) in points. */
#define PAPER_WIDTH (210 * 72 / 25.4)
#define PAPER_HEIGHT (297 * 72 / 25.4)

/* Pages that were asked for last stay open: Poppler finds out what a page says when it first draws it, which takes as
 * long as the drawing, and is done with it for all further parts of the page. */
#define N_KEPT 4u

struct _InroadPdf
{
  PopplerDocument *document; /* owned */
  GQueue           kept;     /* of owned PopplerPage, the last used at the head */
  guint            n_pages;
};

static InroadDocumentError
translate (const GError *error)
{
  if (g_error_matches (error, POPPLER_ERROR, POPPLER_ERROR_ENCRYPTED))
    return INROAD_DOCUMENT_ERROR_ENCRYPTED;

  return INROAD_DOCUMENT_ERROR_DAMAGED;
}

/* Poppler 25.03 says of a wrong password that the document is damaged; without one it tells the truth. */
static PopplerDocument *
open_document (int          fd,
               const char  *password,
               GError     **error)
{
  g_autofd int again = -1;
  PopplerDocument *document;

  if (*password == '\0')
    return poppler_document_new_from_fd (fd, NULL, error);

  again = fcntl (fd, F_DUPFD_CLOEXEC, 0);
  document = poppler_document_new_from_fd (fd, password, NULL);
  if (document == NULL)
    document = poppler_document_new_from_fd (g_steal_fd (&again), NULL, error);

  return document;
}

InroadPdf *
inroad_pdf_new (int          fd,
                const char  *password,
                GError     **error)
{
  g_autoptr (InroadPdf) self = g_new0 (InroadPdf, 1);
  g_autoptr (GError) local_error = NULL;

  g_queue_init (&self->kept);
  self->document = open_document (fd, password, &local_error);
  if (self->document == NULL)
    {
      g_debug ("Poppler: %s", local_error->message);
      g_propagate_error (error, inroad_document_error_new (translate (local_error)));
      return NULL;
    }

  self->n_pages = (guint) MAX (poppler_document_get_n_pages (self->document), 0);
  if (self->n_pages == 0)
    {
      g_propagate_error (error, inroad_document_error_new (INROAD_DOCUMENT_ERROR_EMPTY));
      return NULL;
    }

  return g_steal_pointer (&self);
}

void
inroad_pdf_free (InroadPdf *self)
{
  g_queue_clear_full (&self->kept, g_object_unref);
  g_clear_object (&self->document);
  g_free (self);
}

guint
inroad_pdf_get_n_pages (InroadPdf *self)
{
  return self->n_pages;
}

char *
inroad_pdf_dup_title (InroadPdf *self)
{
  g_autofree char *title = poppler_document_get_title (self->document);

  return title != NULL ? g_utf8_make_valid (title, -1) : g_strdup ("");
}

static gboolean
is_length (double length)
{
  return isfinite (length) && length > 0;
}

static PopplerPage *
open_page (InroadPdf  *self,
           guint       page,
           GError    **error)
{
  PopplerPage *opened = NULL;

  if (page < self->n_pages)
    opened = poppler_document_get_page (self->document, (int) page);
  if (opened == NULL)
    g_propagate_error (error, inroad_document_error_new (INROAD_DOCUMENT_ERROR_DAMAGED));

  return opened;
}

static GList *
find_kept (InroadPdf *self,
           guint      page)
{
  for (GList *link = self->kept.head; link != NULL; link = link->next)
    if (poppler_page_get_index (link->data) == (int) page)
      return link;

  return NULL;
}

PopplerPage *
inroad_pdf_open_page (InroadPdf  *self,
                      guint       page,
                      GError    **error)
{
  GList *link = find_kept (self, page);
  PopplerPage *opened;

  if (link != NULL)
    {
      g_queue_unlink (&self->kept, link);
      g_queue_push_head_link (&self->kept, link);
      return g_object_ref (link->data);
    }

  opened = open_page (self, page, error);
  if (opened == NULL)
    return NULL;

  g_queue_push_head (&self->kept, g_object_ref (opened));
  if (self->kept.length > N_KEPT)
    g_object_unref (g_queue_pop_tail (&self->kept));
  return opened;
}

void
inroad_pdf_get_page_size (InroadPdf *self,
                          guint      page,
                          double    *width,
                          double    *height)
{
  PopplerPage *opened = open_page (self, page, NULL);

  *width = *height = 0;
  if (opened != NULL)
    poppler_page_get_size (opened, width, height);
  g_clear_object (&opened);

  if (!is_length (*width) || !is_length (*height))
    {
      *width = PAPER_WIDTH;
      *height = PAPER_HEIGHT;
    }
}

char *
inroad_pdf_dup_page_label (InroadPdf *self,
                           guint      page)
{
  PopplerPage *opened = open_page (self, page, NULL);
  g_autofree char *label = NULL;

  if (opened != NULL)
    label = poppler_page_get_label (opened);
  g_clear_object (&opened);

  return label != NULL && *label != '\0' ? g_utf8_make_valid (label, -1) : g_strdup_printf ("%u", page + 1);
}

guint
inroad_pdf_find_label (InroadPdf  *self,
                       const char *label)
{
  PopplerPage *found = poppler_document_get_page_by_label (self->document, label);
  guint page = found != NULL ? (guint) poppler_page_get_index (found) : G_MAXUINT32;

  g_clear_object (&found);
  return page;
}

PopplerDest *
inroad_pdf_find_dest (InroadPdf  *self,
                      const char *name)
{
  return name != NULL ? poppler_document_find_dest (self->document, name) : NULL;
}

PopplerIndexIter *
inroad_pdf_open_outline (InroadPdf *self)
{
  return poppler_index_iter_new (self->document);
}

PopplerStructureElementIter *
inroad_pdf_open_structure (InroadPdf *self)
{
  return poppler_structure_element_iter_new (self->document);
}

GTree *
inroad_pdf_list_dests (InroadPdf *self)
{
  return poppler_document_create_dests_tree (self->document);
}
