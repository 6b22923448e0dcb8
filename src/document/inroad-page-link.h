/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "document/inroad-document.h"
#include "document/inroad-page-text.h"

G_BEGIN_DECLS

/**
 * InroadLinkKind:
 * @INROAD_LINK_PAGE: to a place in the same document
 * @INROAD_LINK_ADDRESS: to an address
 * @INROAD_LINK_OTHER_FILE: to another document
 * @INROAD_LINK_PROGRAM: starts a program
 * @INROAD_LINK_SCRIPT: runs a script
 * @INROAD_LINK_MEDIA: plays something
 * @INROAD_LINK_OTHER: anything else, and what leads nowhere
 *
 * What a link of a document would do. The same values travel from the renderer to the program.
 */
typedef enum
{
  INROAD_LINK_PAGE,
  INROAD_LINK_ADDRESS,
  INROAD_LINK_OTHER_FILE,
  INROAD_LINK_PROGRAM,
  INROAD_LINK_SCRIPT,
  INROAD_LINK_MEDIA,
  INROAD_LINK_OTHER,
} InroadLinkKind;

/**
 * InroadPageLink:
 * @area: where it is, in points from the top left of its page
 * @kind: what it would do
 * @address: owned; for INROAD_LINK_ADDRESS, as the document has it
 * @page: for INROAD_LINK_PAGE, counted from 0; always one that the document has
 * @y: for INROAD_LINK_PAGE, points from the top of that page
 */
typedef struct
{
  InroadPageArea  area;
  InroadLinkKind  kind;
  char           *address;
  guint           page;
  double          y;
} InroadPageLink;

void  inroad_page_link_free      (InroadPageLink       *self);
/* What its page says where the link is. */
char *inroad_page_link_dup_words (const InroadPageLink *self,
                                  InroadPageText       *text) G_GNUC_WARN_UNUSED_RESULT;

/* The links of a page, of InroadPageLink. */
void       inroad_document_get_links_async  (InroadDocument       *self,
                                             guint                 page,
                                             GCancellable         *cancellable,
                                             GAsyncReadyCallback   callback,
                                             gpointer              user_data);
GPtrArray *inroad_document_get_links_finish (InroadDocument       *self,
                                             GAsyncResult         *result,
                                             GError              **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InroadPageLink, inroad_page_link_free)

G_END_DECLS
