/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

/* The commands of the reader. Those of "reader" anybody may give; those of "document" reach out of the program
 * and are there only if they are permitted. */

#define G_LOG_DOMAIN "inroad-reader-actions"

#include "config.h"

#include "ui/reader/inroad-reader-private.h"

#include "ui/reader/inroad-portal.h"
#include "ui/reader/inroad-print.h"
#include "ui/reader/inroad-save-copy.h"

#define ZOOM_STEP 1.2

/* -------------------------------------------------------------------------------------------------- zoom */

static void
zoom_in (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  inroad_page_view_zoom_by (INROAD_READER (widget)->view, ZOOM_STEP);
}

static void
zoom_out (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  inroad_page_view_zoom_by (INROAD_READER (widget)->view, 1 / ZOOM_STEP);
}

static void
zoom_to_paper (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  InroadReader *self = INROAD_READER (widget);

  inroad_page_view_zoom_by (self->view, 1 / inroad_page_view_get_zoom (self->view));
}

static void
fit_width (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  inroad_page_view_set_fit (INROAD_READER (widget)->view, INROAD_FIT_WIDTH);
}

static void
fit_page (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  inroad_page_view_set_fit (INROAD_READER (widget)->view, INROAD_FIT_PAGE);
}

/* What lies across is read whole, what stands is read from its top. */
static void
fit_automatic (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  InroadReader *self = INROAD_READER (widget);
  InroadPageGeometry *geometry = inroad_page_view_get_geometry (self->view);
  InroadViewArea page;

  if (self->document == NULL || geometry == NULL)
    return;

  inroad_page_geometry_get_page_area (geometry, inroad_page_view_get_page (self->view), &page);
  inroad_page_view_set_fit (self->view, page.width > page.height ? INROAD_FIT_PAGE : INROAD_FIT_WIDTH);
}

static void
turn_left (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  inroad_page_view_turn (INROAD_READER (widget)->view, 270);
}

static void
turn_right (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  inroad_page_view_turn (INROAD_READER (widget)->view, 90);
}

/* ------------------------------------------------------------------------------------------------ places */

static void
go_back (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  inroad_reader_go_back (INROAD_READER (widget));
}

static void
go_forward (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  inroad_reader_go_forward (INROAD_READER (widget));
}

/* Pages, or pairs of them; as in Papers. */
#define FAST 10

static void
step_page (InroadReader *self,
           int           step)
{
  InroadPageGeometry *geometry = inroad_page_view_get_geometry (self->view);
  guint page = inroad_page_view_get_page (self->view);

  if (self->document != NULL && geometry != NULL)
    inroad_page_view_go_to (self->view, inroad_page_geometry_step (geometry, page, step), 0);
}

static void
next_page (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  step_page (INROAD_READER (widget), 1);
}

static void
previous_page (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  step_page (INROAD_READER (widget), -1);
}

static void
next_pages (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  step_page (INROAD_READER (widget), FAST);
}

static void
previous_pages (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  step_page (INROAD_READER (widget), -FAST);
}

static void
enter_page (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  InroadReader *self = INROAD_READER (widget);

  gtk_widget_grab_focus (GTK_WIDGET (self->page_entry));
  gtk_editable_select_region (self->page_entry, 0, -1);
}

static void
toggle_pane (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  InroadReader *self = INROAD_READER (widget);

  adw_overlay_split_view_set_show_sidebar (self->split_view, !adw_overlay_split_view_get_show_sidebar (self->split_view));
}

static void
reload (GtkWidget  *widget,
        const char *action,
        GVariant   *parameter)
{
  inroad_reader_reload (INROAD_READER (widget));
}

/* ------------------------------------------------------------------------------------------------ search */

static void
find (GtkWidget  *widget,
      const char *action,
      GVariant   *parameter)
{
  inroad_reader_find (INROAD_READER (widget), NULL);
}

static void
find_everywhere (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  inroad_find_bar_find_everywhere (INROAD_READER (widget)->find_bar);
}

static void
find_next (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  inroad_find_bar_step (INROAD_READER (widget)->find_bar, 1);
}

static void
find_previous (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  inroad_find_bar_step (INROAD_READER (widget)->find_bar, -1);
}

/* First what is open in the reader, then the reader. */
static void
escape (GtkWidget  *widget,
        const char *action,
        GVariant   *parameter)
{
  InroadReader *self = INROAD_READER (widget);
  InroadSelection *selection = inroad_page_view_get_selection (self->view);

  if (gtk_search_bar_get_search_mode (self->find_revealer))
    gtk_search_bar_set_search_mode (self->find_revealer, FALSE);
  else if (selection != NULL && !inroad_selection_is_empty (selection))
    inroad_selection_clear (selection);
  else if (adw_overlay_split_view_get_collapsed (self->split_view) &&
           adw_overlay_split_view_get_show_sidebar (self->split_view))
    adw_overlay_split_view_set_show_sidebar (self->split_view, FALSE);
  else
    gtk_widget_activate_action (widget, "session.close-document", NULL);
}

static void
select_all (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  InroadSelection *selection = inroad_page_view_get_selection (INROAD_READER (widget)->view);

  if (selection != NULL)
    inroad_selection_select_all (selection);
}

void
inroad_reader_install_actions (GtkWidgetClass *widget_class)
{
  static const struct { const char *name; GtkWidgetActionActivateFunc activate; } actions[] = {
    { "reader.back", go_back },
    { "reader.enter-page", enter_page },
    { "reader.escape", escape },
    { "reader.find", find },
    { "reader.find-everywhere", find_everywhere },
    { "reader.find-next", find_next },
    { "reader.find-previous", find_previous },
    { "reader.fit-automatic", fit_automatic },
    { "reader.fit-page", fit_page },
    { "reader.fit-width", fit_width },
    { "reader.forward", go_forward },
    { "reader.next-page", next_page },
    { "reader.next-pages", next_pages },
    { "reader.previous-page", previous_page },
    { "reader.previous-pages", previous_pages },
    { "reader.reload", reload },
    { "reader.select-all", select_all },
    { "reader.toggle-pane", toggle_pane },
    { "reader.turn-left", turn_left },
    { "reader.turn-right", turn_right },
    { "reader.zoom-in", zoom_in },
    { "reader.zoom-out", zoom_out },
    { "reader.zoom-paper", zoom_to_paper },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, NULL, actions[i].activate);
}

void
inroad_reader_update_actions (InroadReader *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "reader.back",
                                 inroad_reading_history_can_go_back (self->history));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "reader.forward",
                                 inroad_reading_history_can_go_forward (self->history));
}

/* -------------------------------------------------------------------------------- what reaches out of here */

static void
on_words (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GdkClipboard) clipboard = user_data;
  g_autofree char *text = inroad_selection_get_text_finish (INROAD_SELECTION (object), result, NULL);

  if (text != NULL && *text != '\0')
    gdk_clipboard_set_text (clipboard, text);
}

static void
copy_to (InroadReader *self,
         GdkClipboard *clipboard)
{
  InroadSelection *selection = inroad_page_view_get_selection (self->view);

  if (selection != NULL && !inroad_selection_is_empty (selection))
    inroad_selection_get_text_async (selection, self->cancellable, on_words, g_object_ref (clipboard));
}

static void
copy (GSimpleAction *action,
      GVariant      *parameter,
      gpointer       user_data)
{
  copy_to (user_data, gtk_widget_get_clipboard (GTK_WIDGET (user_data)));
}

static void
copy_to_primary (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  copy_to (user_data, gtk_widget_get_primary_clipboard (GTK_WIDGET (user_data)));
}

static void
save (GSimpleAction *action,
      GVariant      *parameter,
      gpointer       user_data)
{
  InroadReader *self = user_data;

  if (self->attachment != NULL)
    inroad_save_copy (GTK_WIDGET (self), self->attachment, self->document);
}

static void
print (GSimpleAction *action,
       GVariant      *parameter,
       gpointer       user_data)
{
  InroadReader *self = user_data;

  if (self->document != NULL)
    inroad_print_document (GTK_WIDGET (self), self->document, inroad_page_view_get_page (self->view),
                           adw_window_title_get_title (self->title));
}

static void
present (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  InroadReader *self = user_data;

  if (self->settled)
    g_signal_emit_by_name (self, "present", self->document, inroad_page_view_get_page (self->view));
}

GSimpleActionGroup *
inroad_reader_commands_new (InroadReader *self)
{
  static const struct
  {
    const char        *name;
    InroadPermissions  permission;
    void            (* activate) (GSimpleAction *, GVariant *, gpointer);
  } commands[] = {
    { "copy", INROAD_PERMISSION_COPY, copy },
    { "copy-to-primary", INROAD_PERMISSION_COPY, copy_to_primary },
    { "present", INROAD_PERMISSION_PRESENT, present },
    { "print", INROAD_PERMISSION_PRINT, print },
    { "save", INROAD_PERMISSION_SAVE_COPY, save },
  };
  GSimpleActionGroup *group = g_simple_action_group_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_autoptr (GSimpleAction) action = NULL;

      if ((inroad_session_get_permissions (self->session) & commands[i].permission) == 0)
        continue;
      action = g_simple_action_new (commands[i].name, NULL);
      g_signal_connect_object (action, "activate", G_CALLBACK (commands[i].activate), self, G_CONNECT_DEFAULT);
      g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
    }

  return group;
}

/* ----------------------------------------------------------------------------------------------- portals */

typedef struct
{
  InroadReader *reader;    /* owned */
  const char   *command;
  const char   *missing;   /* says in the menu that it is */
} Check;

static void
check_free (Check *self)
{
  g_object_unref (self->reader);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Check, check_free)

static void
on_checked (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (Check) check = user_data;
  GActionMap *commands = G_ACTION_MAP (check->reader->commands);
  g_autoptr (GSimpleAction) missing = NULL;

  if (inroad_portal_check_finish (result) || commands == NULL ||
      g_action_map_lookup_action (commands, check->command) == NULL)
    return;

  g_action_map_remove_action (commands, check->command);
  missing = g_simple_action_new (check->missing, NULL);
  g_simple_action_set_enabled (missing, FALSE);
  g_action_map_add_action (commands, G_ACTION (missing));
}

/* In a sandbox the desktop saves and prints. Where it does not, the menu says so. */
void
inroad_reader_check_portals (InroadReader *self)
{
  static const struct { const char *interface; const char *command; const char *missing; } portals[] = {
    { INROAD_PORTAL_PRINT, "print", "no-print" },
    { INROAD_PORTAL_SAVE, "save", "no-save" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (portals); i++)
    {
      Check *check = g_new0 (Check, 1);

      check->reader = g_object_ref (self);
      check->command = portals[i].command;
      check->missing = portals[i].missing;
      inroad_portal_check_async (portals[i].interface, NULL, on_checked, check);
    }
}
