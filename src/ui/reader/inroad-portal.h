/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define INROAD_PORTAL_SAVE "org.freedesktop.portal.FileChooser"
#define INROAD_PORTAL_PRINT "org.freedesktop.portal.Print"

/* Whether the desktop does such things for us: of course outside of a sandbox, and in one if it has a portal for
 * them. */
void     inroad_portal_check_async  (const char           *interface,
                                     GCancellable         *cancellable,
                                     GAsyncReadyCallback   callback,
                                     gpointer              user_data);
gboolean inroad_portal_check_finish (GAsyncResult         *result);

/**
 * InroadPortalCall:
 *
 * A dialog of GTK that a portal shows. Of a desktop that refuses GTK 4.18 tells nothing at all, and of one that
 * fails in the words that it has for a person who changed their mind. So what comes from the portal is looked at on
 * its way.
 */
typedef struct _InroadPortalCall InroadPortalCall;

/* Before GTK is asked for the dialog; and when it has answered: NULL unless the desktop refused or failed. */
InroadPortalCall *inroad_portal_call_begin (const char       *interface) G_GNUC_WARN_UNUSED_RESULT;
/* To be given to GTK: what the desktop refuses ends with it. */
GCancellable     *inroad_portal_call_get_cancellable (InroadPortalCall *self);
GError           *inroad_portal_call_end   (InroadPortalCall *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
