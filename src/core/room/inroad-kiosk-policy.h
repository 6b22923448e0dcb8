/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * InroadKioskPolicyError:
 * @INROAD_KIOSK_POLICY_ERROR_UNREADABLE: the file is not there, is no regular file or cannot be read
 * @INROAD_KIOSK_POLICY_ERROR_UNSAFE: somebody other than root could have written it
 * @INROAD_KIOSK_POLICY_ERROR_SYNTAX: it is no key file
 * @INROAD_KIOSK_POLICY_ERROR_UNKNOWN: it has a group or key that means nothing
 * @INROAD_KIOSK_POLICY_ERROR_VALUE: a value that cannot be
 * @INROAD_KIOSK_POLICY_ERROR_MISSING: a key that must be there is not
 */
typedef enum
{
  INROAD_KIOSK_POLICY_ERROR_UNREADABLE,
  INROAD_KIOSK_POLICY_ERROR_UNSAFE,
  INROAD_KIOSK_POLICY_ERROR_SYNTAX,
  INROAD_KIOSK_POLICY_ERROR_UNKNOWN,
  INROAD_KIOSK_POLICY_ERROR_VALUE,
  INROAD_KIOSK_POLICY_ERROR_MISSING,
} InroadKioskPolicyError;

#define INROAD_KIOSK_POLICY_ERROR (inroad_kiosk_policy_error_quark ())
GQuark inroad_kiosk_policy_error_quark (void);

/**
 * InroadKioskPolicy:
 * @module: (nullable): the id of the lesson; %NULL for the built-in one
 * @section: (nullable): the id of the section that a session starts with; %NULL for the first
 * @idle_seconds: after how long without input a session is over
 * @warning_seconds: how long before that a warning counts down
 * @wait_for_screen_reader: whether no session is ended as idle while a screen reader runs
 * @label: (nullable): the name under which progress is kept; %NULL for guests, of whom nothing is kept
 * @text_sizes: (array length=n_text_sizes): the text sizes offered, in per cent; a session starts with the first
 * @languages: the languages offered, as locale names without encoding ("de", "pt_BR"); a session starts with
 *   the first; empty: that of the system
 * @pin_hash: what crypt(3) made of the trainer's PIN by yescrypt
 * @results_directory: (nullable): where the results of the room are kept; %NULL if none are
 *
 * What a training room's owner has decided. Immutable. Read from a key file by a strict reader: whatever is not
 * understood is an error, since a policy that means less than was written would leave the room open.
 */
typedef struct
{
  char     *module;
  char     *section;
  guint     idle_seconds;
  guint     warning_seconds;
  gboolean  wait_for_screen_reader;
  char     *label;
  guint    *text_sizes;
  gsize     n_text_sizes;
  char    **languages;
  char     *pin_hash;
  char     *results_directory;
} InroadKioskPolicy;

char              *inroad_kiosk_policy_default_path (void) G_GNUC_WARN_UNUSED_RESULT;
InroadKioskPolicy *inroad_kiosk_policy_read         (const char         *path,
                                                     GError            **error) G_GNUC_WARN_UNUSED_RESULT;
/* Without a look at who owns it: for what was read already. */
InroadKioskPolicy *inroad_kiosk_policy_parse        (const char         *text,
                                                     gsize               length,
                                                     GError            **error) G_GNUC_WARN_UNUSED_RESULT;
/* Returns: (transfer full) (nullable): the folder of a kept session's profile; NULL for guests */
char              *inroad_kiosk_policy_get_kept_folder (const InroadKioskPolicy *self) G_GNUC_WARN_UNUSED_RESULT;
void               inroad_kiosk_policy_free         (InroadKioskPolicy  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InroadKioskPolicy, inroad_kiosk_policy_free)

G_END_DECLS
