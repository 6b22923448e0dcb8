/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include <poppler.h>

G_BEGIN_DECLS

/**
 * InroadPdf:
 *
 * A document as Poppler reads it. Not for two threads at once.
 */
typedef struct _InroadPdf InroadPdf;

/* The descriptor is taken over; the password is empty where there is none. Errors: INROAD_DOCUMENT_ERROR. */
InroadPdf   *inroad_pdf_new           (int          fd,
                                       const char  *password,
                                       GError     **error) G_GNUC_WARN_UNUSED_RESULT;
void         inroad_pdf_free          (InroadPdf   *self);

guint        inroad_pdf_get_n_pages   (InroadPdf   *self);
/* Never NULL, always UTF-8. */
char        *inroad_pdf_dup_title     (InroadPdf   *self) G_GNUC_WARN_UNUSED_RESULT;
/* In points; that of A4 for a page that is damaged. */
void         inroad_pdf_get_page_size (InroadPdf   *self,
                                       guint        page,
                                       double      *width,
                                       double      *height);
/* Returns: (transfer full): NULL with INROAD_DOCUMENT_ERROR_DAMAGED if there is no such page, or it cannot be
 * read. */
PopplerPage *inroad_pdf_open_page     (InroadPdf   *self,
                                       guint        page,
                                       GError     **error) G_GNUC_WARN_UNUSED_RESULT;

/* What a page is called: its number where the document has no name for it. */
char        *inroad_pdf_dup_page_label (InroadPdf  *self,
                                       guint        page) G_GNUC_WARN_UNUSED_RESULT;
/* The page that is called so, or G_MAXUINT32. */
guint        inroad_pdf_find_label    (InroadPdf   *self,
                                       const char  *label);
/* Returns: (transfer full) (nullable) */
PopplerDest *inroad_pdf_find_dest     (InroadPdf   *self,
                                       const char  *name) G_GNUC_WARN_UNUSED_RESULT;
/* Returns: (transfer full): the table of contents; NULL if there is none */
PopplerIndexIter *inroad_pdf_open_outline (InroadPdf *self) G_GNUC_WARN_UNUSED_RESULT;
/* Returns: (transfer full): its named destinations, each a PopplerDest by its name; NULL if there are none */
GTree *inroad_pdf_list_dests (InroadPdf *self) G_GNUC_WARN_UNUSED_RESULT;
/* Returns: (transfer full): its tags; NULL if there are none */
PopplerStructureElementIter *inroad_pdf_open_structure (InroadPdf *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InroadPdf, inroad_pdf_free)

G_END_DECLS
