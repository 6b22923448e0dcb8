/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

/* A pointer for tests under a wlroots compositor: a device (inroad-device.h) that takes the commands
 *
 *   move X Y       in thousandths of the output
 *   down [BUTTON]  up [BUTTON]   1, 2 or 3
 *   scroll LINES */

#include "inroad-device.h"
#include "virtual-pointer-client.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define LINE_HEIGHT 15
/* As linux/input-event-codes.h numbers left, middle and right. */
static const uint32_t buttons[] = { 0, 0x110, 0x112, 0x111 };

static int
press (struct zwlr_virtual_pointer_v1 *pointer,
       const char                     *number,
       uint32_t                        state)
{
  unsigned int button = 1;

  if (*number != '\0' && (sscanf (number, "%u", &button) != 1 || button < 1 || button > 3))
    return 0;

  zwlr_virtual_pointer_v1_button (pointer, inroad_device_now (), buttons[button], state);

  return 1;
}

static int
obey (void *data,
      char *line)
{
  struct zwlr_virtual_pointer_v1 *pointer = data;
  unsigned int x, y;
  int lines, understood = 1;

  if (sscanf (line, "move %u %u", &x, &y) == 2)
    zwlr_virtual_pointer_v1_motion_absolute (pointer, inroad_device_now (), x, y, 1000, 1000);
  else if (sscanf (line, "scroll %d", &lines) == 1)
    zwlr_virtual_pointer_v1_axis (pointer, inroad_device_now (), 0, wl_fixed_from_int (lines * LINE_HEIGHT));
  else if (strncmp (line, "down", 4) == 0)
    understood = press (pointer, line + 4, 1);
  else
    understood = strncmp (line, "up", 2) == 0 && press (pointer, line + 2, 0);

  zwlr_virtual_pointer_v1_frame (pointer);

  return understood;
}

int
main (void)
{
  InroadDevice device = { NULL, };

  inroad_device_connect (&device, &zwlr_virtual_pointer_manager_v1_interface);
  inroad_device_serve (&device, obey,
                       zwlr_virtual_pointer_manager_v1_create_virtual_pointer (device.manager, device.seat));

  return EXIT_SUCCESS;
}
