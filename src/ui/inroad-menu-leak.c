/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-menu-leak"

#include "config.h"

#include "ui/inroad-menu-leak.h"

/* Every menu button of GTK 4.18 keeps the sections of its menu for good: what follows the menu for it forgets to
 * give back one reference to each. That is 10 KiB for each window, and a kiosk goes through many. */

static GMenuModel *
get_section (GMenuModel *menu,
             int         position)
{
  return g_menu_model_get_item_link (menu, position, G_MENU_LINK_SECTION);
}

/* Whether the GTK that runs does so is tried, since a later one may not. */
static gboolean
try_leak (void)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  GMenu *section = g_menu_new ();
  gpointer watched = section;
  gboolean leaks;

  g_object_add_weak_pointer (G_OBJECT (section), &watched);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
  g_object_unref (section);

  g_object_unref (g_object_ref_sink (gtk_popover_menu_new_from_model (G_MENU_MODEL (menu))));
  g_menu_remove_all (menu);
  leaks = watched != NULL;
  if (leaks)
    g_object_unref (watched);
  g_assert (watched == NULL);

  return leaks;
}

static gboolean
is_leaking (void)
{
  static gsize answer = 0;

  if (g_once_init_enter (&answer))
    g_once_init_leave (&answer, try_leak () ? 1 : 2);

  return answer == 1;
}

/**
 * inroad_menu_leak_mend:
 * @menu: a menu that was given to one menu button, or to one popover
 *
 * Gives back what GTK forgot to. To be called once for each button that got the menu.
 */
void
inroad_menu_leak_mend (GMenuModel *menu)
{
  g_return_if_fail (G_IS_MENU_MODEL (menu));

  if (!is_leaking ())
    return;

  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      g_autoptr (GMenuModel) section = get_section (menu, i);

      if (section != NULL)
        g_object_unref (section);
    }
}
