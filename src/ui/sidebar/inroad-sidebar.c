/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-sidebar"

#include "config.h"

#include "ui/sidebar/inroad-sidebar.h"

#include "ui/drawing/inroad-state-ring.h"
#include "ui/inroad-children.h"
#include "ui/sidebar/inroad-sidebar-row.h"

#include <adwaita.h>
#include <glib/gi18n.h>

struct _InroadSidebar
{
  GtkWidget           parent_instance;

  /* Owned */
  InroadSession      *session;
  GtkSingleSelection *selection;

  /* Template */
  GtkListView        *list;
  GtkLabel           *module;
  GtkLabel           *progress;
  InroadStateRing    *ring;
};

enum
{
  SIGNAL_ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (InroadSidebar, inroad_sidebar, GTK_TYPE_WIDGET)

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item)
{
  gtk_list_item_set_child (item, inroad_sidebar_row_new ());
}

static void
update_item_label (GtkListItem *item)
{
  InroadChapter *chapter = gtk_list_item_get_item (item);
  InroadSection *section;
  g_autofree char *label = NULL;

  if (chapter == NULL)
    return;

  section = inroad_chapter_get_section (chapter);
  label = g_strdup_printf (_("%u. %s, %s"), inroad_chapter_get_number (chapter),
                           inroad_text_get_plain (inroad_section_get_title (section)),
                           inroad_section_state_describe (inroad_chapter_get_state (chapter)));
  gtk_list_item_set_accessible_label (item, label);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item)
{
  InroadChapter *chapter = gtk_list_item_get_item (item);

  inroad_sidebar_row_set_chapter (INROAD_SIDEBAR_ROW (gtk_list_item_get_child (item)), chapter);
  g_signal_connect_object (chapter, "notify::state", G_CALLBACK (update_item_label), item, G_CONNECT_SWAPPED);
  update_item_label (item);
}

static void
unbind_cb (GtkSignalListItemFactory *factory,
           GtkListItem              *item)
{
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (item), update_item_label, item);
  inroad_sidebar_row_set_chapter (INROAD_SIDEBAR_ROW (gtk_list_item_get_child (item)), NULL);
}

static void
activate_cb (InroadSidebar *self,
             guint          position)
{
  g_autoptr (InroadChapter) chapter = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (chapter != NULL)
    inroad_session_set_current (self->session, chapter);
  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0);
}

/* One click is enough, as with single-click-activate; but that selects what the pointer is moved over, too, and
 * then the lesson would jump to it. The row was selected before this is heard. */
static void
released_cb (InroadSidebar   *self,
             int              n_press,
             double           x,
             double           y,
             GtkGestureClick *gesture)
{
  if (gtk_widget_pick (GTK_WIDGET (self->list), x, y, GTK_PICK_DEFAULT) != GTK_WIDGET (self->list))
    g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0);
}

static void
update_selection (InroadSidebar *self)
{
  guint position = inroad_chapter_get_number (inroad_session_get_current (self->session)) - 1;

  gtk_single_selection_set_selected (self->selection, position);
  /* Arrow keys go on from where the keyboard is. */
  if (gtk_widget_get_focus_child (GTK_WIDGET (self->list)) != NULL)
    gtk_list_view_scroll_to (self->list, position, GTK_LIST_SCROLL_FOCUS, NULL);
}

/* Arrow keys move the selection without activating. */
static void
selected_cb (InroadSidebar *self)
{
  InroadChapter *chapter = gtk_single_selection_get_selected_item (self->selection);

  if (chapter != NULL)
    inroad_session_set_current (self->session, chapter);
}

static void
update_progress (InroadSidebar *self)
{
  guint n = g_list_model_get_n_items (inroad_session_get_chapters (self->session));
  guint n_done = inroad_session_get_n_done (self->session);
  /* Translators: how many sections are done, of how many */
  g_autofree char *text = g_strdup_printf (_("%u of %u sections done"), n_done, n);

  gtk_label_set_label (self->progress, text);
  inroad_state_ring_set_fraction (self->ring, (double) n_done / MAX (n, 1));
}

static void
inroad_sidebar_dispose (GObject *object)
{
  InroadSidebar *self = INROAD_SIDEBAR (object);

  inroad_dispose_template (GTK_WIDGET (self), INROAD_TYPE_SIDEBAR);
  g_clear_object (&self->selection);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (inroad_sidebar_parent_class)->dispose (object);
}

static void
inroad_sidebar_class_init (InroadSidebarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inroad_sidebar_dispose;

  signals[SIGNAL_ACTIVATED] =
    g_signal_new ("activated", INROAD_TYPE_SIDEBAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               INROAD_RESOURCE_PATH "/ui/sidebar/inroad-sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, InroadSidebar, list);
  gtk_widget_class_bind_template_child (widget_class, InroadSidebar, module);
  gtk_widget_class_bind_template_child (widget_class, InroadSidebar, progress);
  gtk_widget_class_bind_template_child (widget_class, InroadSidebar, ring);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, released_cb);
  gtk_widget_class_set_css_name (widget_class, "lessonsidebar");
}

static void
inroad_sidebar_init (InroadSidebar *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_type_ensure (INROAD_TYPE_STATE_RING);
  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);
  gtk_list_view_set_factory (self->list, factory);
}

/**
 * inroad_sidebar_set_session:
 * @self: a sidebar without a session
 * @session: the session
 *
 * Shows the sections of the session's lesson. Called once.
 */
void
inroad_sidebar_set_session (InroadSidebar *self,
                            InroadSession *session)
{
  g_return_if_fail (INROAD_IS_SIDEBAR (self));
  g_return_if_fail (INROAD_IS_SESSION (session));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  gtk_label_set_label (self->module,
                       inroad_text_get_plain (inroad_module_get_title (inroad_session_get_module (session))));

  self->selection = gtk_single_selection_new (g_object_ref (inroad_session_get_chapters (session)));
  update_selection (self);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::current", G_CALLBACK (update_selection), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::n-done", G_CALLBACK (update_progress), self, G_CONNECT_SWAPPED);
  update_progress (self);
}
