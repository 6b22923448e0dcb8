/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#include "inroad-device.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static void
global (void               *data,
        struct wl_registry *registry,
        uint32_t            name,
        const char         *interface,
        uint32_t            version)
{
  InroadDevice *self = data;

  if (strcmp (interface, "wl_seat") == 0)
    self->seat = wl_registry_bind (registry, name, &wl_seat_interface, 1);
  else if (strcmp (interface, self->kind->name) == 0)
    self->manager = wl_registry_bind (registry, name, self->kind, 1);
}

static void
global_remove (void               *data,
               struct wl_registry *registry,
               uint32_t            name)
{
}

static const struct wl_registry_listener listener = { global, global_remove };

void
inroad_device_connect (InroadDevice              *self,
                       const struct wl_interface *kind)
{
  self->kind = kind;
  self->display = wl_display_connect (NULL);
  if (self->display == NULL)
    {
      fprintf (stderr, "no compositor: %s\n", strerror (errno));
      exit (EXIT_FAILURE);
    }

  wl_registry_add_listener (wl_display_get_registry (self->display), &listener, self);
  wl_display_roundtrip (self->display);
  if (self->manager == NULL || self->seat == NULL)
    {
      fprintf (stderr, "this compositor has no %s\n", kind->name);
      exit (EXIT_FAILURE);
    }
}

void
inroad_device_serve (InroadDevice     *self,
                     InroadDeviceObey  obey,
                     void             *data)
{
  char line[256];

  wl_display_roundtrip (self->display);
  setvbuf (stdout, NULL, _IOLBF, 0);
  puts ("ok");
  while (fgets (line, sizeof line, stdin) != NULL)
    {
      line[strcspn (line, "\n")] = '\0';
      if (!obey (data, line))
        {
          fprintf (stderr, "not understood: %s\n", line);
          exit (EXIT_FAILURE);
        }
      wl_display_roundtrip (self->display);
      puts ("ok");
    }
  wl_display_disconnect (self->display);
}

uint32_t
inroad_device_now (void)
{
  struct timespec time;

  clock_gettime (CLOCK_MONOTONIC, &time);

  return (uint32_t) (time.tv_sec * 1000 + time.tv_nsec / 1000000);
}
