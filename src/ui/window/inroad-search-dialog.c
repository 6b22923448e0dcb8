/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-search-dialog"

#include "config.h"

#include "ui/window/inroad-search-dialog.h"

#include "core/session/inroad-lesson-hit.h"
#include "document/inroad-document-search.h"
#include "ui/reader/inroad-pane-rows.h"

#include <glib/gi18n.h>

struct _InroadSearchDialog
{
  AdwDialog            parent_instance;

  /* Owned */
  InroadSession       *session;
  GCancellable        *cancellable;
  GHashTable          *documents;   /* borrowed InroadAttachment → owned InroadDocument */
  GHashTable          *attachments; /* borrowed InroadDocumentSearch → borrowed InroadAttachment */
  GListStore          *models;      /* of GListModel: the lesson's hits, then each document's */

  GtkEditable         *entry;
  GtkFlattenListModel *hits;
  GtkListView         *list;
  GtkStack            *stack;
};

G_DEFINE_FINAL_TYPE (InroadSearchDialog, inroad_search_dialog, ADW_TYPE_DIALOG)

/* -------------------------------------------------------------------------------------------------- rows */

static void
set_up_row (GtkSignalListItemFactory *factory,
            GtkListItem              *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  for (guint i = 0; i < 2; i++)
    {
      GtkWidget *label = gtk_label_new (NULL);

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
      gtk_box_append (GTK_BOX (box), label);
    }

  gtk_widget_add_css_class (gtk_widget_get_last_child (box), "caption");
  gtk_widget_add_css_class (gtk_widget_get_last_child (box), "dimmed");
  gtk_list_item_set_child (item, box);
}

static InroadAttachment *
find_attachment (InroadSearchDialog *self,
                 guint               position)
{
  GListModel *model = gtk_flatten_list_model_get_model_for_item (self->hits, position);

  return g_hash_table_lookup (self->attachments, model);
}

static char *
dup_place (InroadSearchDialog *self,
           GtkListItem        *item)
{
  gpointer hit = gtk_list_item_get_item (item);
  InroadAttachment *attachment;

  if (INROAD_IS_LESSON_HIT (hit))
    return g_strdup (inroad_text_get_plain (inroad_section_get_title (inroad_lesson_hit_get_section (hit))));

  attachment = find_attachment (self, gtk_list_item_get_position (item));
  /* Translators: a document of the lesson, and a page in it */
  return g_strdup_printf (_("%s, page %u"), inroad_text_get_plain (inroad_attachment_get_title (attachment)),
                          inroad_search_hit_get_page (hit) + 1);
}

static void
bind_row (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          InroadSearchDialog       *self)
{
  GtkWidget *box = gtk_list_item_get_child (item);
  gpointer hit = gtk_list_item_get_item (item);
  g_autofree char *place = dup_place (self, item);
  g_autofree char *markup = NULL;

  if (INROAD_IS_LESSON_HIT (hit))
    markup = inroad_pane_rows_mark_up (inroad_lesson_hit_get_before (hit), inroad_lesson_hit_get_match (hit),
                                       inroad_lesson_hit_get_after (hit));
  else
    markup = inroad_pane_rows_mark_up (inroad_search_hit_get_before (hit), inroad_search_hit_get_match (hit),
                                       inroad_search_hit_get_after (hit));
  gtk_label_set_markup (GTK_LABEL (gtk_widget_get_first_child (box)), markup);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (box)), place);
}

/* ---------------------------------------------------------------------------------------------- searching */

static void
update_stack (InroadSearchDialog *self)
{
  gboolean any = g_list_model_get_n_items (G_LIST_MODEL (self->hits)) > 0;
  gboolean asked = *gtk_editable_get_text (self->entry) != '\0';

  gtk_stack_set_visible_child_name (self->stack, any ? "hits" : asked ? "none" : "empty");
}

static void
add_document_search (InroadSearchDialog *self,
                     InroadAttachment   *attachment)
{
  InroadDocument *document = g_hash_table_lookup (self->documents, attachment);
  g_autoptr (InroadDocumentSearch) search = NULL;

  if (document == NULL || *gtk_editable_get_text (self->entry) == '\0')
    return;

  search = inroad_document_search_new (document, gtk_editable_get_text (self->entry), INROAD_SEARCH_FLAGS_NONE, 0);
  g_hash_table_insert (self->attachments, search, attachment);
  g_list_store_append (self->models, search);
}

/* What was found for the last needle goes, and with it the searches still at work. */
static void
search_changed_cb (InroadSearchDialog *self)
{
  InroadModule *module = inroad_session_get_module (self->session);
  GListModel *attachments = inroad_module_get_attachments (module);
  g_autoptr (GListModel) lesson = inroad_lesson_search (module, gtk_editable_get_text (self->entry));

  g_list_store_remove_all (self->models);
  g_hash_table_remove_all (self->attachments);
  g_list_store_append (self->models, lesson);
  for (guint i = 0; i < g_list_model_get_n_items (attachments); i++)
    {
      g_autoptr (InroadAttachment) attachment = g_list_model_get_item (attachments, i);

      add_document_search (self, attachment);
    }
  update_stack (self);
}

typedef struct
{
  InroadSearchDialog *dialog;     /* owned */
  InroadAttachment   *attachment; /* owned */
} Opening;

static void
opening_free (Opening *self)
{
  g_object_unref (self->dialog);
  g_object_unref (self->attachment);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Opening, opening_free)

/* In a document that cannot be opened nothing is found; who opens it is told why. */
static void
on_opened (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (Opening) opening = user_data;
  InroadDocument *document = inroad_document_open_finish (result, NULL);

  if (document == NULL || opening->dialog->entry == NULL)
    {
      g_clear_object (&document);
      return;
    }

  inroad_document_set_n_renderers (document, 1);
  g_hash_table_insert (opening->dialog->documents, opening->attachment, document);
  search_changed_cb (opening->dialog);
}

static void
open_documents (InroadSearchDialog *self)
{
  GListModel *attachments = inroad_module_get_attachments (inroad_session_get_module (self->session));

  for (guint i = 0; i < g_list_model_get_n_items (attachments); i++)
    {
      Opening *opening = g_new0 (Opening, 1);

      opening->dialog = g_object_ref (self);
      opening->attachment = g_list_model_get_item (attachments, i);
      inroad_document_open_async (inroad_attachment_get_file (opening->attachment), NULL, self->cancellable,
                                  on_opened, opening);
    }
}

/* ---------------------------------------------------------------------------------------------- opening it */

static void
show_lesson_hit (InroadSession   *session,
                 InroadLessonHit *hit)
{
  InroadSection *section = inroad_lesson_hit_get_section (hit);

  if (inroad_lesson_hit_get_block_id (hit) != NULL)
    inroad_session_show_block (session, inroad_lesson_hit_get_block_id (hit));
  else
    inroad_session_set_current (session, inroad_session_find_chapter (session,
                                                                      inroad_block_get_id (INROAD_BLOCK (section))));
}

/* Marked with the words around it, which tell it from others like it on the page. */
static void
show_document_hit (InroadSession    *session,
                   InroadAttachment *attachment,
                   InroadSearchHit  *hit)
{
  g_autofree char *quote = g_strconcat (inroad_search_hit_get_before (hit), inroad_search_hit_get_match (hit),
                                        inroad_search_hit_get_after (hit), NULL);

  inroad_session_show_quote (session, attachment, inroad_search_hit_get_page (hit) + 1, quote);
}

static void
activate_cb (InroadSearchDialog *self,
             guint               position)
{
  g_autoptr (GObject) hit = g_list_model_get_item (G_LIST_MODEL (self->hits), position);
  g_autoptr (InroadSession) session = g_object_ref (self->session);
  g_autoptr (InroadAttachment) attachment = NULL;

  if (hit == NULL)
    return;

  if (INROAD_IS_SEARCH_HIT (hit))
    attachment = g_object_ref (find_attachment (self, position));
  adw_dialog_close (ADW_DIALOG (self));
  if (attachment != NULL)
    show_document_hit (session, attachment, INROAD_SEARCH_HIT (hit));
  else
    show_lesson_hit (session, INROAD_LESSON_HIT (hit));
}

static void
entry_activate_cb (InroadSearchDialog *self)
{
  activate_cb (self, 0);
}

/* ------------------------------------------------------------------------------------------------- class */

static void
inroad_search_dialog_dispose (GObject *object)
{
  InroadSearchDialog *self = INROAD_SEARCH_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  self->entry = NULL;
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->attachments, g_hash_table_unref);
  g_clear_pointer (&self->documents, g_hash_table_unref);
  g_clear_object (&self->models);
  g_clear_object (&self->hits);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (inroad_search_dialog_parent_class)->dispose (object);
}

/* Documents that are still being opened hold the dialog until they are. */
static void
inroad_search_dialog_closed (AdwDialog *dialog)
{
  g_cancellable_cancel (INROAD_SEARCH_DIALOG (dialog)->cancellable);
}

static void
inroad_search_dialog_class_init (InroadSearchDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = inroad_search_dialog_dispose;
  ADW_DIALOG_CLASS (klass)->closed = inroad_search_dialog_closed;
}

static void
inroad_search_dialog_init (InroadSearchDialog *self)
{
  self->cancellable = g_cancellable_new ();
  self->documents = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);
  self->attachments = g_hash_table_new (NULL, NULL);
  self->models = g_list_store_new (G_TYPE_LIST_MODEL);
  self->hits = gtk_flatten_list_model_new (g_object_ref (G_LIST_MODEL (self->models)));
}

static GtkWidget *
make_list (InroadSearchDialog *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkSingleSelection *selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->hits)));
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *list;

  g_signal_connect (factory, "setup", G_CALLBACK (set_up_row), NULL);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_row), self, G_CONNECT_DEFAULT);
  list = gtk_list_view_new (GTK_SELECTION_MODEL (selection), factory);
  gtk_list_view_set_single_click_activate (GTK_LIST_VIEW (list), TRUE);
  gtk_widget_add_css_class (list, "navigation-sidebar");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Found"), -1);
  g_signal_connect_object (list, "activate", G_CALLBACK (activate_cb), self, G_CONNECT_SWAPPED);
  self->list = GTK_LIST_VIEW (list);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), list);
  return scrolled;
}

static GtkWidget *
make_status (const char *title)
{
  return g_object_new (ADW_TYPE_STATUS_PAGE, "icon-name", "edit-find-symbolic", "title", title, NULL);
}

static void
fill (InroadSearchDialog *self)
{
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *entry = gtk_search_entry_new ();
  GtkWidget *stack = gtk_stack_new ();

  self->entry = GTK_EDITABLE (entry);
  self->stack = GTK_STACK (stack);
  gtk_search_entry_set_placeholder_text (GTK_SEARCH_ENTRY (entry), _("Find in the lesson and its documents"));
  gtk_widget_set_hexpand (entry, TRUE);
  g_signal_connect_object (entry, "search-changed", G_CALLBACK (search_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (entry, "activate", G_CALLBACK (entry_activate_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (entry, "stop-search", G_CALLBACK (adw_dialog_close), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->hits, "items-changed", G_CALLBACK (update_stack), self, G_CONNECT_SWAPPED);

  gtk_stack_add_named (self->stack, make_status (_("Find in the Lesson")), "empty");
  gtk_stack_add_named (self->stack, make_status (_("Nothing Found")), "none");
  gtk_stack_add_named (self->stack, make_list (self), "hits");
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (header), entry);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), header);
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), stack);
  adw_dialog_set_child (ADW_DIALOG (self), view);
  adw_dialog_set_focus (ADW_DIALOG (self), entry);
}

/**
 * inroad_search_dialog_find:
 * @self: a dialog
 * @needle: what to look for
 */
void
inroad_search_dialog_find (InroadSearchDialog *self,
                           const char         *needle)
{
  g_return_if_fail (INROAD_IS_SEARCH_DIALOG (self));
  g_return_if_fail (needle != NULL);

  gtk_editable_set_text (self->entry, needle);
  gtk_editable_select_region (self->entry, 0, -1);
}

/**
 * inroad_search_dialog_new:
 * @session: the session
 *
 * Returns: (transfer floating): a dialog that looks through all of its lesson
 */
AdwDialog *
inroad_search_dialog_new (InroadSession *session)
{
  InroadSearchDialog *self;

  g_return_val_if_fail (INROAD_IS_SESSION (session), NULL);

  self = g_object_new (INROAD_TYPE_SEARCH_DIALOG, "title", _("Find"), "content-width", 560, "content-height", 620, NULL);
  self->session = g_object_ref (session);
  fill (self);
  open_documents (self);

  return ADW_DIALOG (self);
}
