/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * InroadPermissions:
 * @INROAD_PERMISSION_QUIT: end the program, close its window, leave the full screen
 * @INROAD_PERMISSION_FOLLOW_LINKS: open addresses outside the program
 * @INROAD_PERMISSION_SAVE_COPY: save a copy of a document
 * @INROAD_PERMISSION_PRINT: print a document
 * @INROAD_PERMISSION_COPY: copy words of a document to the clipboard
 * @INROAD_PERMISSION_UNLOCK: give the password of a document
 * @INROAD_PERMISSION_PRESENT: show a document on all of the screen, page by page
 * @INROAD_PERMISSION_ABOUT: see what the program is, with its links
 * @INROAD_PERMISSION_SEE_PROGRESS: see where progress is kept, and save a copy of it
 * @INROAD_PERMISSION_CHANGE_PROGRESS: begin a lesson anew, and go back to an earlier state
 * @INROAD_PERMISSION_LEARNERS: learn as somebody else; add, name and remove learners
 *
 * What the person at the screen may do. A command that is not permitted is not registered at all.
 */
typedef enum
{
  INROAD_PERMISSION_NONE            = 0,
  INROAD_PERMISSION_QUIT            = 1 << 0,
  INROAD_PERMISSION_FOLLOW_LINKS    = 1 << 1,
  INROAD_PERMISSION_SAVE_COPY       = 1 << 2,
  INROAD_PERMISSION_ABOUT           = 1 << 3,
  INROAD_PERMISSION_PRINT           = 1 << 4,
  INROAD_PERMISSION_COPY            = 1 << 5,
  INROAD_PERMISSION_UNLOCK          = 1 << 6,
  INROAD_PERMISSION_PRESENT         = 1 << 7,
  INROAD_PERMISSION_SEE_PROGRESS    = 1 << 8,
  INROAD_PERMISSION_CHANGE_PROGRESS = 1 << 9,
  INROAD_PERMISSION_LEARNERS        = 1 << 10,
  INROAD_PERMISSION_ALL             = (1 << 11) - 1,
} InroadPermissions;

G_END_DECLS
