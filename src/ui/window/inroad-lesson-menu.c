/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-lesson-menu"

#include "config.h"

#include "ui/window/inroad-lesson-menu.h"

#include <glib/gi18n.h>

static void
append_lesson (GMenu        *menu,
               InroadModule *module)
{
  g_autoptr (GMenuItem) item = NULL;

  item = g_menu_item_new (inroad_text_get_plain (inroad_module_get_title (module)), NULL);
  g_menu_item_set_action_and_target (item, "app.lesson", "s", inroad_module_get_id (module));
  g_menu_append_item (menu, item);
}

/**
 * inroad_lesson_menu_new:
 * @catalog: the lessons that were found
 *
 * Returns: (transfer full) (nullable): the lessons to choose from, with the action "app.lesson"; %NULL if there is
 *   no choice
 */
GMenuModel *
inroad_lesson_menu_new (InroadModuleCatalog *catalog)
{
  GListModel *modules;
  g_autoptr (GMenu) lessons = NULL;
  g_autoptr (GMenu) menu = NULL;

  g_return_val_if_fail (INROAD_IS_MODULE_CATALOG (catalog), NULL);

  modules = inroad_module_catalog_get_modules (catalog);
  if (g_list_model_get_n_items (modules) < 2)
    return NULL;

  lessons = g_menu_new ();
  for (guint i = 0; i < g_list_model_get_n_items (modules); i++)
    {
      g_autoptr (InroadModule) module = g_list_model_get_item (modules, i);

      append_lesson (lessons, module);
    }
  menu = g_menu_new ();
  g_menu_append_submenu (menu, _("_Lesson"), G_MENU_MODEL (lessons));

  return G_MENU_MODEL (g_steal_pointer (&menu));
}
