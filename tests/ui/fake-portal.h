/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  FAKE_PORTAL_DONE,        /* as the person at the screen would answer */
  FAKE_PORTAL_CANCELLED,   /* who changes their mind */
  FAKE_PORTAL_REFUSED,     /* the desktop is locked down: an error, and no dialog */
  FAKE_PORTAL_FAILED,      /* the dialog was shown and ended for some other reason */
} FakePortalAnswer;

/* What a desktop has for programs in a sandbox, on the bus of the test: it saves to the folder under the name that
 * is proposed, prints there to "printed.pdf", and remembers the address that it would open. Answers in a thread of its own, as another process would. */
typedef struct _FakePortal FakePortal;

FakePortal *fake_portal_new        (const char       *folder);
void        fake_portal_free       (FakePortal       *self);
void        fake_portal_set_answer (FakePortal       *self,
                                    FakePortalAnswer  answer);
/* When the dialog was answered and the document comes. */
void        fake_portal_set_document_answer (FakePortal       *self,
                                             FakePortalAnswer  answer);
/* What is chosen in the dialog of printing, as the portal tells it: "1-2,4" are the second, third and fifth page. NULL
 * for all. */
void        fake_portal_set_pages  (FakePortal       *self,
                                    const char       *pages);
/* How often a dialog was asked for. */
guint       fake_portal_get_n_asked (FakePortal      *self);
/* How many answers it has given: to be asked, and to be handed a document. */
guint       fake_portal_get_n_answered (FakePortal   *self);
/* What a browser would have been started with since this was called last; or NULL. */
char       *fake_portal_take_address (FakePortal     *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
