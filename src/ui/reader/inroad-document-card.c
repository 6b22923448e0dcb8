/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-document-card"

#include "config.h"

#include "ui/reader/inroad-document-card.h"

#include "document/inroad-document.h"
#include "ui/inroad-children.h"
#include "ui/lesson/inroad-block-widget.h"
#include "ui/lesson/inroad-text-label.h"
#include "ui/reader/inroad-pixels-texture.h"
#include "ui/reader/inroad-portal.h"
#include "ui/reader/inroad-save-copy.h"

#include <glib/gi18n.h>
#include <math.h>

/* Twice the size at which it is shown, so that it is sharp on dense displays. */
#define THUMBNAIL_HEIGHT 272

struct _InroadDocumentCard
{
  GtkWidget         parent_instance;

  /* Owned */
  InroadReading    *reading;
  InroadAttachment *attachment;
  InroadDocument   *document;     /* until its first page is drawn */
  GCancellable     *cancellable;

  /* Template */
  GtkLabel         *detail;
  GtkWidget        *read;
  GtkButton        *save;
  InroadTextLabel  *text;
  GtkPicture       *thumbnail;
  GtkLabel         *title;
};

static InroadBlock *
get_block (InroadBlockWidget *widget)
{
  return INROAD_BLOCK (INROAD_DOCUMENT_CARD (widget)->reading);
}

static void
block_widget_iface_init (InroadBlockWidgetInterface *iface)
{
  iface->get_block = get_block;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (InroadDocumentCard, inroad_document_card, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (INROAD_TYPE_BLOCK_WIDGET, block_widget_iface_init))

static void
save_cb (InroadDocumentCard *self)
{
  inroad_save_copy (GTK_WIDGET (self), self->attachment, NULL);
}

static gboolean
is_gone (const GError *error)
{
  return g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
show_error (InroadDocumentCard *self,
            const GError       *error)
{
  gtk_label_set_label (self->detail, error->message);
  g_clear_object (&self->document);
}

static void
on_rendered (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (InroadDocumentCard) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (InroadPixels) pixels = inroad_document_render_finish (INROAD_DOCUMENT (object), result, &error);
  g_autoptr (GdkTexture) texture = NULL;

  if (pixels == NULL)
    {
      if (!is_gone (error))
        show_error (self, error);
      return;
    }

  texture = inroad_pixels_make_texture (pixels);
  gtk_picture_set_paintable (self->thumbnail, GDK_PAINTABLE (texture));
  /* Its renderer has no more to do. */
  g_clear_object (&self->document);
}

static void
on_sizes (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (InroadDocumentCard) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree InroadPageSize *sizes = NULL;
  gsize n_sizes = 0;
  InroadTile tile = { 0, };

  sizes = inroad_document_get_page_sizes_finish (INROAD_DOCUMENT (object), result, &n_sizes, &error);
  if (sizes == NULL || n_sizes == 0)
    {
      if (error != NULL && !is_gone (error))
        show_error (self, error);
      return;
    }

  inroad_tile_fit (&tile, &(InroadPageArea) { .width = sizes[0].width, .height = sizes[0].height }, G_MAXDOUBLE,
                   THUMBNAIL_HEIGHT);
  inroad_document_render_async (INROAD_DOCUMENT (object), &tile, self->cancellable, on_rendered, g_object_ref (self));
}

static void
show_document (InroadDocumentCard *self)
{
  guint n_pages = inroad_document_get_n_pages (self->document);
  goffset size = inroad_document_get_size (self->document);
  g_autofree char *words = g_format_size ((guint64) size);
  g_autofree char *pages = g_strdup_printf (ngettext ("%u page", "%u pages", n_pages), n_pages);
  g_autofree char *save = inroad_save_copy_label (size);
  /* Translators: the kind, pages and size of a document */
  g_autofree char *detail = g_strdup_printf (_("PDF · %s · %s"), pages, words);

  if (inroad_attachment_is_supplied (self->attachment))
    {
      g_autofree char *supplied = g_strconcat (_("Supplied by your trainer"), " · ", detail, NULL);

      g_set_str (&detail, supplied);
    }
  gtk_label_set_label (self->detail, detail);
  gtk_button_set_label (self->save, save);
}

/* In a sandbox the desktop saves; where it does not, the button says so. */
static void
on_checked (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (InroadDocumentCard) self = user_data;
  const char *words = _("Nothing on this system can save files for Inroad.");

  if (inroad_portal_check_finish (result) || self->save == NULL)
    return;

  gtk_widget_set_sensitive (GTK_WIDGET (self->save), FALSE);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->save), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->save), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
}

static void
on_opened (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (InroadDocumentCard) self = user_data;
  g_autoptr (GError) error = NULL;

  self->document = inroad_document_open_finish (result, &error);
  if (self->document == NULL)
    {
      if (!is_gone (error))
        show_error (self, error);
      return;
    }

  inroad_document_set_n_renderers (self->document, 1);
  show_document (self);
  inroad_document_get_page_sizes_async (self->document, 0, 1, self->cancellable, on_sizes, g_object_ref (self));
}

static void
inroad_document_card_dispose (GObject *object)
{
  InroadDocumentCard *self = INROAD_DOCUMENT_CARD (object);

  inroad_dispose_template (GTK_WIDGET (self), INROAD_TYPE_DOCUMENT_CARD);
  g_clear_object (&self->attachment);
  g_clear_object (&self->document);
  g_clear_object (&self->reading);

  G_OBJECT_CLASS (inroad_document_card_parent_class)->dispose (object);
}

static void
inroad_document_card_finalize (GObject *object)
{
  InroadDocumentCard *self = INROAD_DOCUMENT_CARD (object);

  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (inroad_document_card_parent_class)->finalize (object);
}

/* Answers that are still to come would keep a card alive that nobody sees. */
static void
inroad_document_card_unroot (GtkWidget *widget)
{
  g_cancellable_cancel (INROAD_DOCUMENT_CARD (widget)->cancellable);

  GTK_WIDGET_CLASS (inroad_document_card_parent_class)->unroot (widget);
}

static void
inroad_document_card_class_init (InroadDocumentCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = inroad_document_card_dispose;
  object_class->finalize = inroad_document_card_finalize;
  widget_class->unroot = inroad_document_card_unroot;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               INROAD_RESOURCE_PATH "/ui/reader/inroad-document-card.ui");
  gtk_widget_class_bind_template_child (widget_class, InroadDocumentCard, detail);
  gtk_widget_class_bind_template_child (widget_class, InroadDocumentCard, read);
  gtk_widget_class_bind_template_child (widget_class, InroadDocumentCard, save);
  gtk_widget_class_bind_template_child (widget_class, InroadDocumentCard, text);
  gtk_widget_class_bind_template_child (widget_class, InroadDocumentCard, thumbnail);
  gtk_widget_class_bind_template_child (widget_class, InroadDocumentCard, title);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_set_css_name (widget_class, "documentcard");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
inroad_document_card_init (InroadDocumentCard *self)
{
  g_type_ensure (INROAD_TYPE_TEXT_LABEL);
  gtk_widget_init_template (GTK_WIDGET (self));
  self->cancellable = g_cancellable_new ();
}

/**
 * inroad_document_card_new:
 * @session: the session
 * @reading: what its lesson offers to be read
 *
 * Returns: (transfer floating): a card; the first page appears as soon as it is rendered
 */
GtkWidget *
inroad_document_card_new (InroadSession *session,
                          InroadReading *reading)
{
  InroadDocumentCard *self;
  const char *id;

  g_return_val_if_fail (INROAD_IS_SESSION (session), NULL);
  g_return_val_if_fail (INROAD_IS_READING (reading), NULL);

  self = g_object_new (INROAD_TYPE_DOCUMENT_CARD, NULL);
  id = inroad_reading_get_document_id (reading);
  self->reading = g_object_ref (reading);
  self->attachment = g_object_ref (inroad_module_find_attachment (inroad_session_get_module (session), id));

  gtk_label_set_label (self->title, inroad_text_get_plain (inroad_attachment_get_title (self->attachment)));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->title), GTK_ACCESSIBLE_PROPERTY_LEVEL, 2, -1);
  inroad_text_label_set_session (self->text, session);
  inroad_text_label_set_text (self->text, inroad_reading_get_text (reading));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->read), "s", id);
  gtk_widget_set_visible (GTK_WIDGET (self->save),
                          (inroad_session_get_permissions (session) & INROAD_PERMISSION_SAVE_COPY) != 0);
  gtk_button_set_label (self->save, _("Save a Copy…"));
  inroad_portal_check_async (INROAD_PORTAL_SAVE, NULL, on_checked, g_object_ref (self));

  inroad_document_open_async (inroad_attachment_get_file (self->attachment), NULL, self->cancellable,
                              on_opened, g_object_ref (self));

  return GTK_WIDGET (self);
}
