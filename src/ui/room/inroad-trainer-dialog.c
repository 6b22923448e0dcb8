/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-trainer-dialog"

#include "config.h"

#include "ui/room/inroad-trainer-dialog.h"

#include "core/module/inroad-question.h"
#include "core/room/inroad-boot-clock.h"
#include "core/room/inroad-room-results.h"

#include <glib/gi18n.h>

#define LONGEST_PIN 32

struct _InroadTrainerDialog
{
  AdwDialog          parent_instance;

  /* Owned */
  InroadRoom        *room;

  /* Template */
  GtkWidget         *entry;
  GtkListBox        *list;
  GtkGrid           *pad;
  AdwNavigationView *pages;
  GtkWidget         *results;
  GtkWidget         *unlock;
  GtkLabel          *verdict;

  gboolean           trying;
};

G_DEFINE_FINAL_TYPE (InroadTrainerDialog, inroad_trainer_dialog, ADW_TYPE_DIALOG)

/* --------------------------------------------------------------------------------------------------- PIN */

static char *
describe_wrong (InroadTrainerDialog *self)
{
  guint left = inroad_pin_get_tries_left (inroad_room_get_pin (self->room));

  return g_strdup_printf (ngettext ("That is not the PIN. %u more try.", "That is not the PIN. %u more tries.", left), left);
}

static char *
describe_lock (InroadTrainerDialog *self)
{
  guint seconds = inroad_pin_get_seconds_locked (inroad_room_get_pin (self->room), inroad_boot_clock_now ());
  guint minutes = (seconds + 59) / 60;

  if (seconds == 0)
    return g_strdup (_("The PIN cannot be looked at now."));

  return g_strdup_printf (ngettext ("Too many wrong PINs. Try again in %u minute.",
                                    "Too many wrong PINs. Try again in %u minutes.", minutes),
                          minutes);
}

static void
show_verdict (InroadTrainerDialog *self,
              char                *text)
{
  g_autofree char *owned = text;

  gtk_label_set_label (self->verdict, owned);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), owned, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
}

static void
on_tried (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (InroadTrainerDialog) self = user_data;
  InroadPinVerdict verdict = inroad_pin_try_finish (INROAD_PIN (object), result);

  self->trying = FALSE;
  gtk_widget_set_sensitive (self->unlock, TRUE);
  if (verdict == INROAD_PIN_RIGHT)
    {
      adw_navigation_view_replace_with_tags (self->pages, (const char *[]) { "commands" }, 1);
      return;
    }

  show_verdict (self, verdict == INROAD_PIN_LOCKED ? describe_lock (self) : describe_wrong (self));
  gtk_widget_grab_focus (self->entry);
}

static void
try_cb (InroadTrainerDialog *self)
{
  g_autofree char *digits = NULL;

  if (self->trying || *gtk_editable_get_text (GTK_EDITABLE (self->entry)) == '\0')
    return;

  digits = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  self->trying = TRUE;
  gtk_widget_set_sensitive (self->unlock, FALSE);
  inroad_pin_try_async (inroad_room_get_pin (self->room), digits, on_tried, g_object_ref (self));
}

static void
digit_cb (InroadTrainerDialog *self,
          GtkButton           *button)
{
  GtkEditable *entry = GTK_EDITABLE (self->entry);
  int position = -1;

  if (g_utf8_strlen (gtk_editable_get_text (entry), -1) < LONGEST_PIN)
    gtk_editable_insert_text (entry, gtk_button_get_label (button), -1, &position);
  gtk_editable_set_position (entry, -1);
}

/* For screens without a keyboard: one on the screen would be another window. */
static void
fill_pad (InroadTrainerDialog *self)
{
  for (int i = 0; i < 10; i++)
    {
      g_autofree char *digit = g_strdup_printf ("%d", (i + 1) % 10);
      GtkWidget *button = gtk_button_new_with_label (digit);

      gtk_widget_set_size_request (button, 64, 48);
      g_signal_connect_object (button, "clicked", G_CALLBACK (digit_cb), self, G_CONNECT_SWAPPED);
      gtk_grid_attach (self->pad, button, i < 9 ? i % 3 : 1, i / 3, 1, 1);
    }
}

/* ----------------------------------------------------------------------------------------------- results */

typedef struct
{
  char              *folder;
  InroadRoomResults *results;
} Reading;

static void
reading_free (gpointer data)
{
  Reading *reading = data;

  g_free (reading->folder);
  g_object_unref (reading->results);
  g_free (reading);
}

static void
read_in_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  Reading *reading = task_data;
  g_autoptr (GPtrArray) complaints = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = g_dir_open (reading->folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (reading->folder, name, NULL);
      g_autofree char *text = NULL;

      if (g_str_has_suffix (name, ".jsonl") && g_file_get_contents (path, &text, NULL, NULL))
        inroad_room_results_add (reading->results, text, name, complaints);
    }

  for (guint i = 0; i < complaints->len; i++)
    g_message ("%s", (char *) g_ptr_array_index (complaints, i));
  g_task_return_boolean (task, TRUE);
}

static char *
describe_item (const InroadRoomItem *item)
{
  if (item->hidden)
    return g_strdup_printf (_("Fewer than %u sessions: not shown"), INROAD_ROOM_SMALLEST_GROUP);

  /* Translators: of how many sessions how many per cent were right with their first answer */
  return g_strdup_printf (ngettext ("%u session, %.0f %% right at first", "%u sessions, %.0f %% right at first", item->n),
                          item->n, 100.0 * item->n_right / item->n);
}

static void
add_row (InroadTrainerDialog  *self,
         const InroadRoomItem *item)
{
  InroadModule *module = inroad_session_get_module (inroad_room_get_session (self->room));
  InroadBlock *block = inroad_module_find_block (module, item->question);
  g_autofree char *subtitle = describe_item (item);
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 INROAD_IS_QUESTION (block) && g_str_equal (item->module, inroad_module_get_id (module))
                                 ? inroad_text_get_plain (inroad_question_get_stem (INROAD_QUESTION (block)))
                                 : item->question);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_list_box_append (self->list, row);
}

static void
add_nothing (InroadTrainerDialog *self)
{
  GtkWidget *label = gtk_label_new (_("No answers yet"));

  gtk_widget_add_css_class (label, "dimmed");
  gtk_widget_set_margin_top (label, 24);
  gtk_widget_set_margin_bottom (label, 24);
  gtk_list_box_append (self->list, label);
}

static void
on_read (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  InroadTrainerDialog *self = INROAD_TRAINER_DIALOG (object);
  Reading *reading = g_task_get_task_data (G_TASK (result));
  g_autoptr (GPtrArray) items = inroad_room_results_list_items (reading->results);

  gtk_list_box_remove_all (self->list);
  for (guint i = 0; i < items->len; i++)
    add_row (self, g_ptr_array_index (items, i));
  if (items->len == 0)
    add_nothing (self);
  adw_navigation_view_push_by_tag (self->pages, "results");
}

static void
results_cb (InroadTrainerDialog *self)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, on_read, NULL);
  Reading *reading = g_new0 (Reading, 1);

  reading->folder = g_strdup (inroad_room_get_results_directory (self->room));
  reading->results = inroad_room_results_new ();
  g_task_set_task_data (task, reading, reading_free);
  g_task_run_in_thread (task, read_in_thread);
}

/* ---------------------------------------------------------------------------------------------- commands */

static void
end_session_cb (InroadTrainerDialog *self)
{
  inroad_room_reset (self->room);
}

static void
leave_cb (InroadTrainerDialog *self)
{
  inroad_room_leave (self->room);
}

static void
inroad_trainer_dialog_dispose (GObject *object)
{
  InroadTrainerDialog *self = INROAD_TRAINER_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), INROAD_TYPE_TRAINER_DIALOG);
  g_clear_object (&self->room);

  G_OBJECT_CLASS (inroad_trainer_dialog_parent_class)->dispose (object);
}

static void
inroad_trainer_dialog_class_init (InroadTrainerDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inroad_trainer_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               INROAD_RESOURCE_PATH "/ui/room/inroad-trainer-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, InroadTrainerDialog, entry);
  gtk_widget_class_bind_template_child (widget_class, InroadTrainerDialog, list);
  gtk_widget_class_bind_template_child (widget_class, InroadTrainerDialog, pad);
  gtk_widget_class_bind_template_child (widget_class, InroadTrainerDialog, pages);
  gtk_widget_class_bind_template_child (widget_class, InroadTrainerDialog, results);
  gtk_widget_class_bind_template_child (widget_class, InroadTrainerDialog, unlock);
  gtk_widget_class_bind_template_child (widget_class, InroadTrainerDialog, verdict);
  gtk_widget_class_bind_template_callback (widget_class, end_session_cb);
  gtk_widget_class_bind_template_callback (widget_class, leave_cb);
  gtk_widget_class_bind_template_callback (widget_class, results_cb);
  gtk_widget_class_bind_template_callback (widget_class, try_cb);
}

static void
inroad_trainer_dialog_init (InroadTrainerDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_pad (self);
}

InroadTrainerDialog *
inroad_trainer_dialog_new (InroadRoom *room)
{
  InroadTrainerDialog *self;

  g_return_val_if_fail (INROAD_IS_ROOM (room), NULL);

  self = g_object_new (INROAD_TYPE_TRAINER_DIALOG, NULL);
  self->room = g_object_ref (room);
  gtk_widget_set_visible (self->results, inroad_room_get_results_directory (room) != NULL);

  return self;
}
