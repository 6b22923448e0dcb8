/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include <stdint.h>
#include <wayland-client.h>

/* What a keyboard and a pointer for tests have in common: a compositor, which makes them at a manager's request, and
 * commands. A device lives as long as its input, since a client must have learnt of it before it can get an event of it.
 * It says "ok" when it is plugged in; then it takes a command a line, and says "ok" when the compositor has it. */
typedef struct
{
  const struct wl_interface *kind;      /* of the manager */
  struct wl_display         *display;
  struct wl_seat            *seat;
  void                      *manager;
} InroadDevice;

/* Returns: whether it understood the line, which is without its end */
typedef int (* InroadDeviceObey) (void *data,
                                  char *line);

/* Ends the program if there is no compositor, or none that has such a manager. */
void     inroad_device_connect (InroadDevice              *self,
                                const struct wl_interface *kind);
/* Until the input ends; ends the program with a failure if a line is not understood. */
void     inroad_device_serve   (InroadDevice              *self,
                                InroadDeviceObey           obey,
                                void                      *data);
/* Milliseconds, as events have them. */
uint32_t inroad_device_now     (void);
