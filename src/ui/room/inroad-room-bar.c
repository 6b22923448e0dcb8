/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-room-bar"

#include "config.h"

#include "ui/room/inroad-room-bar.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* Each in itself, to be found by those who read no other. */
static const struct
{
  const char *code;
  const char *name;
} languages[] = {
  { "de", "Deutsch" },
  { "en", "English" },
};

static const char *
get_language_name (const char *code)
{
  for (gsize i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      if (g_str_equal (languages[i].code, code))
        return languages[i].name;
    }

  return code;
}

/* Not linked, so that they can stand below each other where text is large and the screen is not. */
static GtkWidget *
make_group (const char *label)
{
  GtkWidget *group = adw_wrap_box_new ();

  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (group), 6);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (group), 6);
  gtk_accessible_update_property (GTK_ACCESSIBLE (group), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);

  return group;
}

static void
add_choice (GtkWidget  *group,
            const char *label,
            const char *action,
            GVariant   *target)
{
  GtkWidget *button = gtk_toggle_button_new_with_label (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), target);
  adw_wrap_box_append (ADW_WRAP_BOX (group), button);
}

/* One is no choice. */
static GtkWidget *
make_text_sizes (const InroadKioskPolicy *policy)
{
  GtkWidget *group = make_group (_("Text size"));

  for (gsize i = 0; i < policy->n_text_sizes; i++)
    {
      /* Translators: a text size, such as "120 %" */
      g_autofree char *label = g_strdup_printf (_("%u %%"), policy->text_sizes[i]);

      add_choice (group, label, "room.text-size", g_variant_new_uint32 (policy->text_sizes[i]));
    }
  gtk_widget_set_visible (group, policy->n_text_sizes > 1);

  return group;
}

static GtkWidget *
make_languages (const InroadKioskPolicy *policy)
{
  GtkWidget *group = make_group (_("Language"));

  for (gsize i = 0; policy->languages[i] != NULL; i++)
    add_choice (group, get_language_name (policy->languages[i]), "room.language",
                g_variant_new_string (policy->languages[i]));
  gtk_widget_set_visible (group, g_strv_length (policy->languages) > 1);

  return group;
}

static GtkWidget *
make_code (const char *code)
{
  g_autofree char *text = NULL;
  GtkWidget *label;

  /* Translators: something that the trainer of the room looks up, such as "Code M1" */
  text = g_strdup_printf (_("Code %s"), code);
  label = gtk_label_new (text);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dimmed");

  return label;
}

static GtkWidget *
make_end (void)
{
  GtkWidget *end = gtk_button_new_with_mnemonic (_("_End Session"));
  g_autoptr (GtkShortcutTrigger) trigger = gtk_shortcut_trigger_parse_string (INROAD_ROOM_END_KEYS);
  g_autofree char *keys = gtk_shortcut_trigger_to_label (trigger, gdk_display_get_default ());

  gtk_actionable_set_action_name (GTK_ACTIONABLE (end), "room.end-session");
  gtk_widget_set_tooltip_text (end, keys);

  return end;
}

static GtkWidget *
make_choices (const InroadKioskPolicy *policy)
{
  GtkWidget *choices = adw_wrap_box_new ();

  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (choices), 18);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (choices), 6);
  adw_wrap_box_append (ADW_WRAP_BOX (choices), make_text_sizes (policy));
  adw_wrap_box_append (ADW_WRAP_BOX (choices), make_languages (policy));

  return choices;
}

/* From side to side where there is room; else in lines. */
GtkWidget *
inroad_room_bar_new (const InroadKioskPolicy *policy,
                     const char              *code)
{
  AdwWrapBox *bar = ADW_WRAP_BOX (adw_wrap_box_new ());

  adw_wrap_box_set_child_spacing (bar, 12);
  adw_wrap_box_set_line_spacing (bar, 6);
  adw_wrap_box_set_justify (bar, ADW_JUSTIFY_SPREAD);
  adw_wrap_box_set_justify_last_line (bar, TRUE);
  adw_wrap_box_append (bar, make_choices (policy));
  if (code != NULL)
    adw_wrap_box_append (bar, make_code (code));
  adw_wrap_box_append (bar, make_end ());
  gtk_widget_add_css_class (GTK_WIDGET (bar), "toolbar");

  return GTK_WIDGET (bar);
}
