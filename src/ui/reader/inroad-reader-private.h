/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "document/inroad-document.h"
#include "ui/reader/inroad-citation-button.h"
#include "ui/reader/inroad-find-bar.h"
#include "ui/reader/inroad-hit-rail.h"
#include "ui/reader/inroad-link-preview.h"
#include "ui/reader/inroad-page-view.h"
#include "ui/reader/inroad-reader-pane.h"
#include "ui/reader/inroad-reader.h"
#include "ui/reader/inroad-reading-history.h"
#include "ui/reader/inroad-return-bar.h"

#include <adwaita.h>

G_BEGIN_DECLS

struct _InroadReader
{
  GtkWidget             parent_instance;

  /* Owned */
  InroadSession        *session;
  InroadAttachment     *attachment;     /* what is shown, or is being opened */
  InroadDocument       *document;
  GCancellable         *cancellable;
  InroadReadingHistory *history;
  GFileMonitor         *monitor;        /* of a file that can change */
  GSimpleActionGroup   *commands;       /* those that are permitted, as "document" */
  char                 *identity;       /* of the document, among the places; NULL if it has none */
  char                 *awaited_quote;  /* to be shown once the document is open */
  guint                 awaited_page;   /* counted from 1 */
  guint                 watch_source;
  InroadPagePlace       kept_place;     /* where a document stood that is loaded again */
  gboolean              keeps_place;
  gboolean              settled;        /* shows the document where it was read last: what moves now is the reader */

  /* Template */
  AdwBanner            *change_banner;
  InroadCitationButton *citation_button;
  GMenuModel           *document_menu;
  AdwStatusPage        *failure;
  InroadFindBar        *find_bar;
  GtkSearchBar         *find_revealer;
  InroadLinkPreview    *link_preview;
  GtkLabel             *n_pages;
  InroadCitationButton *narrow_citation_button;
  GtkEditable          *page_entry;
  InroadReaderPane     *pane;
  GtkEditable          *password;
  AdwStatusPage        *password_page;
  InroadHitRail        *rail;
  InroadReturnBar      *return_bar;
  AdwOverlaySplitView  *split_view;
  GtkStack             *stack;
  AdwWindowTitle       *title;
  GtkWidget            *tools;
  InroadPageView       *view;
  GtkLabel             *zoom;
};

/* inroad-reader.c */
void                inroad_reader_show_page       (InroadReader   *self);
void                inroad_reader_show_zoom       (InroadReader   *self);
/* Where the pane lies over the pages, it goes. */
void                inroad_reader_uncover_pages   (InroadReader   *self);

/* inroad-reader-open.c: what the session has open, and its end */
void                inroad_reader_take_document   (InroadReader   *self);
void                inroad_reader_take_passage    (InroadReader     *self,
                                                   InroadAttachment *attachment,
                                                   guint             page,
                                                   const char       *quote);
void                inroad_reader_take_password   (InroadReader   *self);
void                inroad_reader_reload          (InroadReader   *self);
void                inroad_reader_let_go          (InroadReader   *self);

/* inroad-reader-watch.c */
void                inroad_reader_begin_watch     (InroadReader   *self);
void                inroad_reader_end_watch       (InroadReader   *self);

/* inroad-reader-actions.c */
void                inroad_reader_install_actions (GtkWidgetClass *widget_class);
/* Only those commands that the session permits. */
GSimpleActionGroup *inroad_reader_commands_new    (InroadReader   *self) G_GNUC_WARN_UNUSED_RESULT;
void                inroad_reader_update_actions  (InroadReader   *self);
void                inroad_reader_check_portals   (InroadReader   *self);

/* inroad-reader-places.c: before a jump, so that there is a way back */
void                inroad_reader_get_place       (InroadReader          *self,
                                                   InroadPagePlace       *place);
void                inroad_reader_go_to_place     (InroadReader          *self,
                                                   const InroadPagePlace *place);
void                inroad_reader_leave           (InroadReader   *self);
void                inroad_reader_go_back         (InroadReader   *self);
void                inroad_reader_go_forward      (InroadReader   *self);
void                inroad_reader_go_to           (InroadReader   *self,
                                                   guint           page,
                                                   double          y);
void                inroad_reader_enter_page      (InroadReader   *self,
                                                   const char     *label);
void                inroad_reader_show_label      (InroadReader   *self);

/* inroad-reader-layout.c: as for one child, which is never given less than it needs */
GtkLayoutManager   *inroad_reader_make_layout     (void) G_GNUC_WARN_UNUSED_RESULT;

/* inroad-reader-links.c */
void                inroad_reader_install_links   (GtkWidgetClass *widget_class);
void                inroad_reader_follow_link     (InroadReader         *self,
                                                   const InroadPageLink *link);

G_END_DECLS
