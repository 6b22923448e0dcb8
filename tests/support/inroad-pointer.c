/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

/* A pointer for tests under a wlroots compositor. It lives as long as its input, since a client must have learnt
 * of a device before it can get an event of it. An "ok" when it is plugged in, then a command a line, and an "ok"
 * for each when the compositor has it:
 *
 *   move X Y       in thousandths of the output
 *   down [BUTTON]  up [BUTTON]   1, 2 or 3
 *   scroll LINES */

#include "virtual-pointer-client.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define LINE_HEIGHT 15
/* As linux/input-event-codes.h numbers left, middle and right. */
static const uint32_t buttons[] = { 0, 0x110, 0x112, 0x111 };

typedef struct
{
  struct wl_seat                         *seat;
  struct zwlr_virtual_pointer_manager_v1 *manager;
} Globals;

static void
global (void               *data,
        struct wl_registry *registry,
        uint32_t            name,
        const char         *interface,
        uint32_t            version)
{
  Globals *globals = data;

  if (strcmp (interface, "wl_seat") == 0)
    globals->seat = wl_registry_bind (registry, name, &wl_seat_interface, 1);
  else if (strcmp (interface, "zwlr_virtual_pointer_manager_v1") == 0)
    globals->manager = wl_registry_bind (registry, name, &zwlr_virtual_pointer_manager_v1_interface, 1);
}

static void
global_remove (void               *data,
               struct wl_registry *registry,
               uint32_t            name)
{
}

static uint32_t
now (void)
{
  struct timespec time;

  clock_gettime (CLOCK_MONOTONIC, &time);

  return (uint32_t) (time.tv_sec * 1000 + time.tv_nsec / 1000000);
}

static int
obey (struct zwlr_virtual_pointer_v1 *pointer,
      const char                     *line)
{
  unsigned int x, y, button = 1;
  int lines;

  if (sscanf (line, "move %u %u", &x, &y) == 2)
    zwlr_virtual_pointer_v1_motion_absolute (pointer, now (), x, y, 1000, 1000);
  else if (strncmp (line, "down", 4) == 0 && (sscanf (line, "down %u", &button) == 1 || line[4] == '\n') && button <= 3)
    zwlr_virtual_pointer_v1_button (pointer, now (), buttons[button], 1);
  else if (strncmp (line, "up", 2) == 0 && (sscanf (line, "up %u", &button) == 1 || line[2] == '\n') && button <= 3)
    zwlr_virtual_pointer_v1_button (pointer, now (), buttons[button], 0);
  else if (sscanf (line, "scroll %d", &lines) == 1)
    zwlr_virtual_pointer_v1_axis (pointer, now (), 0, wl_fixed_from_int (lines * LINE_HEIGHT));
  else
    return 0;

  zwlr_virtual_pointer_v1_frame (pointer);

  return 1;
}

int
main (void)
{
  const struct wl_registry_listener listener = { global, global_remove };
  struct wl_display *display = wl_display_connect (NULL);
  Globals globals = { NULL, NULL };
  struct zwlr_virtual_pointer_v1 *pointer;
  struct wl_registry *registry;
  char line[256];

  if (display == NULL)
    {
      fprintf (stderr, "inroad-pointer: no compositor: %s\n", strerror (errno));
      return EXIT_FAILURE;
    }

  registry = wl_display_get_registry (display);
  wl_registry_add_listener (registry, &listener, &globals);
  wl_display_roundtrip (display);
  if (globals.manager == NULL)
    {
      fputs ("inroad-pointer: this compositor takes no virtual pointers\n", stderr);
      return EXIT_FAILURE;
    }

  pointer = zwlr_virtual_pointer_manager_v1_create_virtual_pointer (globals.manager, globals.seat);
  wl_display_roundtrip (display);
  setvbuf (stdout, NULL, _IOLBF, 0);
  puts ("ok");
  while (fgets (line, sizeof line, stdin) != NULL)
    {
      if (!obey (pointer, line))
        fprintf (stderr, "inroad-pointer: ? %s", line);
      wl_display_roundtrip (display);
      puts ("ok");
    }
  wl_display_disconnect (display);

  return EXIT_SUCCESS;
}
