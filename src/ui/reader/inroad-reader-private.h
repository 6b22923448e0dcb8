/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "document/inroad-document.h"
#include "ui/reader/inroad-find-bar.h"
#include "ui/reader/inroad-hit-rail.h"
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
  GSimpleActionGroup   *commands;       /* those that are permitted, as "document" */
  char                 *awaited_quote;  /* to be shown once the document is open */
  guint                 awaited_page;   /* counted from 1 */

  /* Template */
  GMenuModel           *document_menu;
  AdwStatusPage        *failure;
  InroadFindBar        *find_bar;
  GtkSearchBar         *find_revealer;
  GtkLabel             *n_pages;
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

/* inroad-reader-actions.c */
void                inroad_reader_install_actions (GtkWidgetClass *widget_class);
/* Only those commands that the session permits. */
GSimpleActionGroup *inroad_reader_commands_new    (InroadReader   *self) G_GNUC_WARN_UNUSED_RESULT;
void                inroad_reader_update_actions  (InroadReader   *self);

/* inroad-reader-places.c: before a jump, so that there is a way back */
void                inroad_reader_leave           (InroadReader   *self);
void                inroad_reader_go_back         (InroadReader   *self);
void                inroad_reader_go_forward      (InroadReader   *self);
void                inroad_reader_go_to           (InroadReader   *self,
                                                   guint           page,
                                                   double          y);
void                inroad_reader_enter_page      (InroadReader   *self,
                                                   const char     *label);
void                inroad_reader_show_label      (InroadReader   *self);
void                inroad_reader_follow_link     (InroadReader         *self,
                                                   const InroadPageLink *link);

G_END_DECLS
