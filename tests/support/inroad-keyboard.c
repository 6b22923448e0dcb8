/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

/* A keyboard for tests under a compositor that takes virtual ones. It lives as long as its input, since a client
 * must have learnt of a device before it can get an event of it. It says "ok" when it is plugged in; then it takes
 * a command a line, and says "ok" when the compositor has it:
 *
 *   key [MODIFIER+]...KEY   modifiers ctrl, shift, alt and logo; a key as xkbcommon-keysyms.h calls it
 *   type WORDS              what a keyboard of the United States has */

#define _GNU_SOURCE

#include "virtual-keyboard-client.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <time.h>
#include <unistd.h>
#include <xkbcommon/xkbcommon.h>

/* The kernel's numbers are as much less than X's. */
#define EVDEV_OFFSET 8

typedef struct
{
  struct wl_display                      *display;
  struct wl_seat                         *seat;
  struct zwp_virtual_keyboard_manager_v1 *manager;
  struct zwp_virtual_keyboard_v1         *keys;
  struct xkb_keymap                      *keymap;
} Keyboard;

static const struct
{
  const char *name;
  const char *modifier;
} modifiers[] = {
  { "ctrl", XKB_MOD_NAME_CTRL },
  { "shift", XKB_MOD_NAME_SHIFT },
  { "alt", XKB_MOD_NAME_ALT },
  { "logo", XKB_MOD_NAME_LOGO },
};

static void
global (void               *data,
        struct wl_registry *registry,
        uint32_t            name,
        const char         *interface,
        uint32_t            version)
{
  Keyboard *self = data;

  if (strcmp (interface, "wl_seat") == 0)
    self->seat = wl_registry_bind (registry, name, &wl_seat_interface, 1);
  else if (strcmp (interface, "zwp_virtual_keyboard_manager_v1") == 0)
    self->manager = wl_registry_bind (registry, name, &zwp_virtual_keyboard_manager_v1_interface, 1);
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

static uint32_t
get_mask (Keyboard   *self,
          const char *modifier)
{
  return 1u << xkb_keymap_mod_get_index (self->keymap, modifier);
}

/* Where on the keyboard it is, and whether it takes Shift; 0 if it is nowhere. */
static xkb_keycode_t
find_key (Keyboard     *self,
          xkb_keysym_t  symbol,
          uint32_t     *mask)
{
  for (xkb_level_index_t level = 0; level < 2; level++)
    {
      for (xkb_keycode_t key = xkb_keymap_min_keycode (self->keymap); key <= xkb_keymap_max_keycode (self->keymap); key++)
        {
          const xkb_keysym_t *symbols;

          if (xkb_keymap_key_get_syms_by_level (self->keymap, key, 0, level, &symbols) != 1 || *symbols != symbol)
            continue;
          if (level == 1)
            *mask |= get_mask (self, XKB_MOD_NAME_SHIFT);
          return key;
        }
    }

  return 0;
}

static int
press (Keyboard     *self,
       xkb_keysym_t  symbol,
       uint32_t      mask)
{
  xkb_keycode_t key = find_key (self, symbol, &mask);

  if (key == 0)
    return 0;

  zwp_virtual_keyboard_v1_modifiers (self->keys, mask, 0, 0, 0);
  zwp_virtual_keyboard_v1_key (self->keys, now (), key - EVDEV_OFFSET, 1);
  zwp_virtual_keyboard_v1_key (self->keys, now (), key - EVDEV_OFFSET, 0);
  zwp_virtual_keyboard_v1_modifiers (self->keys, 0, 0, 0, 0);

  return 1;
}

static int
press_named (Keyboard *self,
             char     *keys)
{
  uint32_t mask = 0;
  char *plus;

  while ((plus = strchr (keys, '+')) != NULL)
    {
      uint32_t before = mask;

      *plus = '\0';
      for (size_t i = 0; i < sizeof modifiers / sizeof modifiers[0]; i++)
        mask |= strcmp (keys, modifiers[i].name) == 0 ? get_mask (self, modifiers[i].modifier) : 0;
      if (mask == before)
        return 0;
      keys = plus + 1;
    }

  return press (self, xkb_keysym_from_name (keys, XKB_KEYSYM_NO_FLAGS), mask);
}

static int
type (Keyboard   *self,
      const char *words)
{
  int all = 1;

  for (; *words != '\0'; words++)
    all &= press (self, xkb_utf32_to_keysym ((unsigned char) *words), 0);

  return all;
}

static int
plug_in (Keyboard *self)
{
  struct xkb_context *context = xkb_context_new (XKB_CONTEXT_NO_FLAGS);
  const struct xkb_rule_names layout = { .layout = "us" };
  char *text;
  size_t size;
  int fd;

  self->keymap = xkb_keymap_new_from_names (context, &layout, XKB_KEYMAP_COMPILE_NO_FLAGS);
  xkb_context_unref (context);
  text = self->keymap != NULL ? xkb_keymap_get_as_string (self->keymap, XKB_KEYMAP_FORMAT_TEXT_V1) : NULL;
  if (text == NULL)
    return 0;

  size = strlen (text) + 1;
  fd = memfd_create ("keymap", MFD_CLOEXEC);
  if (fd < 0 || write (fd, text, size) != (ssize_t) size)
    return 0;

  self->keys = zwp_virtual_keyboard_manager_v1_create_virtual_keyboard (self->manager, self->seat);
  zwp_virtual_keyboard_v1_keymap (self->keys, WL_KEYBOARD_KEYMAP_FORMAT_XKB_V1, fd, (uint32_t) size);
  wl_display_roundtrip (self->display);
  close (fd);
  free (text);

  return 1;
}

static void
obey (Keyboard *self,
      char     *line)
{
  line[strcspn (line, "\n")] = '\0';
  if (!(strncmp (line, "key ", 4) == 0 && press_named (self, line + 4)) &&
      !(strncmp (line, "type ", 5) == 0 && type (self, line + 5)))
    {
      fprintf (stderr, "inroad-keyboard: not on this keyboard: %s\n", line);
      exit (EXIT_FAILURE);
    }
  wl_display_roundtrip (self->display);
}

int
main (void)
{
  const struct wl_registry_listener listener = { global, global_remove };
  Keyboard self = { .display = wl_display_connect (NULL) };
  struct wl_registry *registry;
  char line[256];

  if (self.display == NULL)
    {
      fprintf (stderr, "inroad-keyboard: no compositor: %s\n", strerror (errno));
      return EXIT_FAILURE;
    }

  registry = wl_display_get_registry (self.display);
  wl_registry_add_listener (registry, &listener, &self);
  wl_display_roundtrip (self.display);
  if (self.manager == NULL || self.seat == NULL || !plug_in (&self))
    {
      fputs ("inroad-keyboard: this compositor takes no virtual keyboards\n", stderr);
      return EXIT_FAILURE;
    }

  setvbuf (stdout, NULL, _IOLBF, 0);
  puts ("ok");
  while (fgets (line, sizeof line, stdin) != NULL)
    {
      obey (&self, line);
      puts ("ok");
    }
  xkb_keymap_unref (self.keymap);
  wl_display_disconnect (self.display);

  return EXIT_SUCCESS;
}
