/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

/* A keyboard for tests under a compositor that takes virtual ones: a device (inroad-device.h) with the commands
 *
 *   key [MODIFIER+]...KEY   modifiers ctrl, shift, alt and logo; a key as xkbcommon-keysyms.h calls it
 *   type WORDS              what a keyboard of the United States has */

#include "inroad-device.h"
#include "virtual-keyboard-client.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>
#include <xkbcommon/xkbcommon.h>

/* The kernel's numbers are as much less than X's. */
#define EVDEV_OFFSET 8

typedef struct
{
  InroadDevice                    device;
  struct zwp_virtual_keyboard_v1 *keys;
  struct xkb_keymap              *keymap;
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
  zwp_virtual_keyboard_v1_key (self->keys, inroad_device_now (), key - EVDEV_OFFSET, 1);
  zwp_virtual_keyboard_v1_key (self->keys, inroad_device_now (), key - EVDEV_OFFSET, 0);
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

  self->keys = zwp_virtual_keyboard_manager_v1_create_virtual_keyboard (self->device.manager, self->device.seat);
  zwp_virtual_keyboard_v1_keymap (self->keys, WL_KEYBOARD_KEYMAP_FORMAT_XKB_V1, fd, (uint32_t) size);
  wl_display_roundtrip (self->device.display);
  close (fd);
  free (text);

  return 1;
}

static int
obey (void *data,
      char *line)
{
  if (strncmp (line, "key ", 4) == 0)
    return press_named (data, line + 4);

  return strncmp (line, "type ", 5) == 0 && type (data, line + 5);
}

int
main (void)
{
  Keyboard self = { .keymap = NULL };

  inroad_device_connect (&self.device, &zwp_virtual_keyboard_manager_v1_interface);
  if (!plug_in (&self))
    {
      fputs ("there is no layout for a keyboard\n", stderr);
      return EXIT_FAILURE;
    }
  inroad_device_serve (&self.device, obey, &self);
  xkb_keymap_unref (self.keymap);

  return EXIT_SUCCESS;
}
