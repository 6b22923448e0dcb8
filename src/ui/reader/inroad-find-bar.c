/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-find-bar"

#include "config.h"

#include "ui/reader/inroad-find-bar.h"

#include "ui/inroad-children.h"

#include <glib/gi18n.h>

struct _InroadFindBar
{
  GtkWidget             parent_instance;

  /* Owned */
  InroadPageView       *view;
  InroadDocument       *document;
  InroadDocumentSearch *search;
  InroadSearchHit      *hit;          /* where the reader is; its number changes as others come */
  guint                 start_page;
  gboolean              awaits_first; /* goes to the first hit as soon as there is one */
  gboolean              is_at_work;   /* between begin and clear */

  /* Template */
  GtkLabel             *count;
  GtkEditable          *entry;
  GtkCheckButton       *match_case;
  GtkPopover           *popover;
  GtkCheckButton       *whole_words;
};

typedef enum
{
  PROP_SEARCH = 1,
} InroadFindBarProperty;

static GParamSpec *properties[PROP_SEARCH + 1];

enum
{
  SIGNAL_STOPPED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (InroadFindBar, inroad_find_bar, GTK_TYPE_WIDGET)

static guint
get_n_hits (InroadFindBar *self)
{
  return self->search != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->search)) : 0;
}

/* G_MAXUINT if the reader is at none. */
static guint
find_position (InroadFindBar *self)
{
  guint n_hits = get_n_hits (self);

  if (self->hit == NULL)
    return G_MAXUINT;

  for (guint i = inroad_document_search_find_page (self->search, inroad_search_hit_get_page (self->hit)); i < n_hits; i++)
    {
      g_autoptr (InroadSearchHit) hit = g_list_model_get_item (G_LIST_MODEL (self->search), i);

      if (hit == self->hit)
        return i;
    }

  return G_MAXUINT;
}

static gboolean
is_capped (InroadFindBar *self)
{
  return self->search != NULL && inroad_document_search_is_capped (self->search);
}

static char *
dup_total (InroadFindBar *self)
{
  /* Translators: so many hits, and there are more, as in "10,000+" */
  return is_capped (self) ? g_strdup_printf (_("%'u+"), get_n_hits (self)) : g_strdup_printf ("%u", get_n_hits (self));
}

/* Why there are no more, for who wonders. */
static void
explain_count (InroadFindBar *self)
{
  g_autofree char *words = NULL;

  if (is_capped (self))
    words = g_strdup_printf (_("There are more. Only the first %'u are listed."), get_n_hits (self));

  gtk_widget_set_tooltip_text (GTK_WIDGET (self->count), words);
}

static void
update_count (InroadFindBar *self)
{
  guint n_hits = get_n_hits (self);
  guint position = find_position (self);
  gboolean none = self->search != NULL && n_hits == 0 && inroad_document_search_get_done (self->search);
  g_autofree char *total = dup_total (self);
  g_autofree char *text = NULL;

  if (none)
    text = g_strdup (_("None"));
  else if (position != G_MAXUINT)
    /* Translators: the number of the hit that is shown, of how many; "3 of 7" or "3 of 10,000+" */
    text = g_strdup_printf (_("%u of %s"), position + 1, total);
  else if (n_hits > 0)
    text = g_steal_pointer (&total);

  gtk_label_set_label (self->count, text != NULL ? text : "");
  explain_count (self);
  if (none)
    gtk_widget_add_css_class (GTK_WIDGET (self->entry), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");
}

static void
show (InroadFindBar *self,
      guint          position)
{
  if (position >= get_n_hits (self))
    return;

  g_clear_object (&self->hit);
  self->hit = g_list_model_get_item (G_LIST_MODEL (self->search), position);
  inroad_page_view_show_hit (self->view, position, TRUE);
  update_count (self);
}

void
inroad_find_bar_show (InroadFindBar *self,
                      guint          position)
{
  g_return_if_fail (INROAD_IS_FIND_BAR (self));

  self->awaits_first = FALSE;
  show (self, position);
}

/* The search begins where the reader was; several pages are searched at once, so that the nearest hit is not always
 * the first to come. */
static void
show_nearest (InroadFindBar *self)
{
  guint nearest = inroad_document_search_find_page (self->search, self->start_page);

  if (nearest >= get_n_hits (self))
    nearest = 0;
  if (nearest != find_position (self))
    show (self, nearest);
}

static void
items_changed_cb (InroadFindBar *self)
{
  guint position = find_position (self);

  if (self->awaits_first && get_n_hits (self) > 0)
    show_nearest (self);
  else if (position != G_MAXUINT)
    {
      inroad_page_view_show_hit (self->view, position, FALSE);
    }
  update_count (self);
}

static void
set_search (InroadFindBar        *self,
            InroadDocumentSearch *search)
{
  if (self->search != NULL)
    g_signal_handlers_disconnect_by_data (self->search, self);
  g_clear_object (&self->hit);
  g_set_object (&self->search, search);
  self->awaits_first = search != NULL;
  if (self->view != NULL)
    inroad_page_view_set_search (self->view, search);

  if (search != NULL)
    {
      g_signal_connect_object (search, "items-changed", G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (search, "notify::done", G_CALLBACK (update_count), self, G_CONNECT_SWAPPED);
    }
  update_count (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SEARCH]);
}

static InroadSearchFlags
get_flags (InroadFindBar *self)
{
  InroadSearchFlags flags = INROAD_SEARCH_FLAGS_NONE;

  if (gtk_check_button_get_active (self->match_case))
    flags |= INROAD_SEARCH_FLAGS_MATCH_CASE;
  if (gtk_check_button_get_active (self->whole_words))
    flags |= INROAD_SEARCH_FLAGS_WHOLE_WORDS;

  return flags;
}

/* The old search ends with the new needle. The entry tells of one a while after it was typed, and so of one, too, that
 * is looked for already, or is not any more. */
static void
search_changed_cb (InroadFindBar *self)
{
  const char *needle = gtk_editable_get_text (self->entry);
  g_autoptr (InroadDocumentSearch) search = NULL;
  InroadSearchFlags flags = get_flags (self);

  if (!self->is_at_work ||
      (self->search != NULL && inroad_document_search_is_for (self->search, needle, flags)))
    return;

  if (self->view != NULL)
    self->start_page = inroad_page_view_get_page (self->view);
  if (self->document != NULL && *needle != '\0')
    search = inroad_document_search_new (self->document, needle, flags, self->start_page);
  set_search (self, search);
}

void
inroad_find_bar_step (InroadFindBar *self,
                      int            steps)
{
  guint n_hits, position;

  g_return_if_fail (INROAD_IS_FIND_BAR (self));

  n_hits = get_n_hits (self);
  position = find_position (self);
  if (n_hits == 0)
    gtk_widget_error_bell (GTK_WIDGET (self));
  else if (position == G_MAXUINT)
    inroad_find_bar_show (self, 0);
  else
    inroad_find_bar_show (self, (guint) (((int) position + steps + (int) n_hits) % (int) n_hits));
}

static void
next_cb (InroadFindBar *self)
{
  inroad_find_bar_step (self, 1);
}

static void
previous_cb (InroadFindBar *self)
{
  inroad_find_bar_step (self, -1);
}

/* The one list over the lesson and all its documents. */
static void
find_everywhere_cb (InroadFindBar *self)
{
  gtk_popover_popdown (self->popover);
  inroad_find_bar_find_everywhere (self);
}

static void
stop_cb (InroadFindBar *self)
{
  g_signal_emit (self, signals[SIGNAL_STOPPED], 0);
}

static void
inroad_find_bar_dispose (GObject *object)
{
  InroadFindBar *self = INROAD_FIND_BAR (object);

  if (self->search != NULL)
    g_signal_handlers_disconnect_by_data (self->search, self);
  g_clear_object (&self->hit);
  g_clear_object (&self->search);
  g_clear_object (&self->document);
  g_clear_object (&self->view);
  inroad_dispose_template (GTK_WIDGET (self), INROAD_TYPE_FIND_BAR);

  G_OBJECT_CLASS (inroad_find_bar_parent_class)->dispose (object);
}

static void
inroad_find_bar_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  switch ((InroadFindBarProperty) prop_id)
    {
    case PROP_SEARCH:
      g_value_set_object (value, INROAD_FIND_BAR (object)->search);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inroad_find_bar_class_init (InroadFindBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = inroad_find_bar_dispose;
  object_class->get_property = inroad_find_bar_get_property;

  properties[PROP_SEARCH] = g_param_spec_object ("search", NULL, NULL, INROAD_TYPE_DOCUMENT_SEARCH,
                                                 G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  signals[SIGNAL_STOPPED] = g_signal_new ("stopped", INROAD_TYPE_FIND_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                          NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               INROAD_RESOURCE_PATH "/ui/reader/inroad-find-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, InroadFindBar, count);
  gtk_widget_class_bind_template_child (widget_class, InroadFindBar, entry);
  gtk_widget_class_bind_template_child (widget_class, InroadFindBar, match_case);
  gtk_widget_class_bind_template_child (widget_class, InroadFindBar, whole_words);
  gtk_widget_class_bind_template_child (widget_class, InroadFindBar, popover);
  gtk_widget_class_bind_template_callback (widget_class, find_everywhere_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_bind_template_callback (widget_class, previous_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_cb);
  gtk_widget_class_set_css_name (widget_class, "findbar");
}

static void
inroad_find_bar_init (InroadFindBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
inroad_find_bar_set_document (InroadFindBar  *self,
                              InroadPageView *view,
                              InroadDocument *document)
{
  g_return_if_fail (INROAD_IS_FIND_BAR (self));

  g_set_object (&self->view, view);
  g_set_object (&self->document, document);
  set_search (self, NULL);
}

InroadDocumentSearch *
inroad_find_bar_get_search (InroadFindBar *self)
{
  g_return_val_if_fail (INROAD_IS_FIND_BAR (self), NULL);

  return self->search;
}

/**
 * inroad_find_bar_begin:
 * @self: a bar
 * @needle: (nullable): what to look for; NULL leaves what is there
 *
 * Puts the keyboard into the entry.
 */
void
inroad_find_bar_begin (InroadFindBar *self,
                       const char    *needle)
{
  g_return_if_fail (INROAD_IS_FIND_BAR (self));

  if (needle != NULL)
    gtk_editable_set_text (self->entry, needle);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_select_region (self->entry, 0, -1);
  self->is_at_work = TRUE;
  search_changed_cb (self);
}

void
inroad_find_bar_find_everywhere (InroadFindBar *self)
{
  g_return_if_fail (INROAD_IS_FIND_BAR (self));

  gtk_widget_activate_action (GTK_WIDGET (self), "win.search-for", "s", gtk_editable_get_text (self->entry));
}

void
inroad_find_bar_clear (InroadFindBar *self)
{
  g_return_if_fail (INROAD_IS_FIND_BAR (self));

  self->is_at_work = FALSE;
  set_search (self, NULL);
}
