/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-renderer-service"

#include "config.h"

#include "document/renderer/inroad-renderer-service.h"

#include "document/inroad-document-error.h"
#include "document/renderer/inroad-painter.h"
#include "document/renderer/inroad-passage.h"
#include "document/renderer/inroad-renderer-contract.h"
#include "inroad-renderer1.h"

#include <gio/gunixfdlist.h>
#include <math.h>
#include <poppler.h>

/* Poppler defines no cleanup for its pages; a later version that does would clash with one of the same name. */
typedef PopplerPage HeldPage;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeldPage, g_object_unref)

struct _InroadRendererService
{
  GObject          parent_instance;

  /* Owned */
  InroadRenderer1 *skeleton;
  PopplerDocument *document;    /* NULL until it is opened */
};

G_DEFINE_FINAL_TYPE (InroadRendererService, inroad_renderer_service, G_TYPE_OBJECT)

static void
refuse (GDBusMethodInvocation *invocation,
        InroadDocumentError    code)
{
  g_dbus_method_invocation_take_error (invocation, inroad_document_error_new (code));
}

/* ------------------------------------------------------------------------------------------------- opening */

static InroadDocumentError
translate_error (const GError *error)
{
  if (g_error_matches (error, POPPLER_ERROR, POPPLER_ERROR_ENCRYPTED))
    return INROAD_DOCUMENT_ERROR_ENCRYPTED;

  return INROAD_DOCUMENT_ERROR_DAMAGED;
}

static PopplerDocument *
open_document (GUnixFDList          *fds,
               GVariant             *handle,
               InroadDocumentError  *code)
{
  g_autoptr (GError) error = NULL;
  int fd = g_unix_fd_list_get (fds, g_variant_get_handle (handle), &error);
  PopplerDocument *document;

  *code = INROAD_DOCUMENT_ERROR_DAMAGED;
  if (fd < 0)
    return NULL;

  /* Takes the descriptor. */
  document = poppler_document_new_from_fd (fd, NULL, &error);
  if (document == NULL)
    *code = translate_error (error);

  return document;
}

static gboolean
handle_open (InroadRendererService *self,
             GDBusMethodInvocation *invocation,
             GUnixFDList           *fds,
             GVariant              *handle)
{
  g_autofree char *title = NULL;
  InroadDocumentError code;
  int n_pages;

  if (self->document != NULL || fds == NULL)
    {
      refuse (invocation, INROAD_DOCUMENT_ERROR_UNAVAILABLE);
      return G_DBUS_METHOD_INVOCATION_HANDLED;
    }

  self->document = open_document (fds, handle, &code);
  if (self->document == NULL)
    {
      refuse (invocation, code);
      return G_DBUS_METHOD_INVOCATION_HANDLED;
    }

  n_pages = poppler_document_get_n_pages (self->document);
  if (n_pages < 1)
    {
      refuse (invocation, INROAD_DOCUMENT_ERROR_EMPTY);
      return G_DBUS_METHOD_INVOCATION_HANDLED;
    }

  title = poppler_document_get_title (self->document);
  inroad_renderer1_complete_open (self->skeleton, invocation, NULL, (guint) n_pages,
                                  title != NULL && g_utf8_validate (title, -1, NULL) ? title : "");

  return G_DBUS_METHOD_INVOCATION_HANDLED;
}

/* --------------------------------------------------------------------------------------------------- pages */

/* Answers the call itself where there is no such page, or it cannot be read. */
static PopplerPage *
get_page (InroadRendererService *self,
          GDBusMethodInvocation *invocation,
          guint                  number)
{
  PopplerPage *page = NULL;

  if (self->document != NULL && number < (guint) poppler_document_get_n_pages (self->document))
    page = poppler_document_get_page (self->document, (int) number);
  if (page == NULL)
    refuse (invocation, INROAD_DOCUMENT_ERROR_DAMAGED);

  return page;
}

static gboolean
handle_page_sizes (InroadRendererService *self,
                   GDBusMethodInvocation *invocation,
                   guint                  first,
                   guint                  count)
{
  GVariantBuilder sizes = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a(dd)"));
  guint n_pages = self->document != NULL ? (guint) poppler_document_get_n_pages (self->document) : 0;
  guint end;

  count = MIN (count, INROAD_RENDERER_MAX_SIZES);
  end = first < n_pages ? first + MIN (count, n_pages - first) : first;

  for (guint number = first; number < end; number++)
    {
      g_autoptr (HeldPage) page = get_page (self, invocation, number);
      double width, height;

      if (page == NULL)
        {
          g_variant_builder_clear (&sizes);
          return G_DBUS_METHOD_INVOCATION_HANDLED;
        }
      poppler_page_get_size (page, &width, &height);
      g_variant_builder_add (&sizes, "(dd)", width, height);
    }

  inroad_renderer1_complete_page_sizes (self->skeleton, invocation, g_variant_builder_end (&sizes));

  return G_DBUS_METHOD_INVOCATION_HANDLED;
}

static gboolean
is_drawable (const InroadTile *tile)
{
  return isfinite (tile->scale) &&
         tile->scale >= INROAD_RENDERER_MIN_SCALE && tile->scale <= INROAD_RENDERER_MAX_SCALE &&
         (tile->rotation == 0 || tile->rotation == 90 || tile->rotation == 180 || tile->rotation == 270) &&
         ABS ((gint64) tile->x) <= INROAD_RENDERER_MAX_OFFSET && ABS ((gint64) tile->y) <= INROAD_RENDERER_MAX_OFFSET &&
         tile->width > 0 && tile->width <= INROAD_RENDERER_MAX_EDGE &&
         tile->height > 0 && tile->height <= INROAD_RENDERER_MAX_EDGE;
}

static void
complete_render (InroadRendererService *self,
                 GDBusMethodInvocation *invocation,
                 PopplerPage           *page,
                 const InroadTile      *tile)
{
  g_autoptr (GUnixFDList) fds = NULL;
  g_autoptr (GError) error = NULL;
  guint stride;
  int fd = inroad_paint_tile (page, tile, &stride, &error);

  if (fd < 0)
    {
      g_dbus_method_invocation_take_error (invocation, g_steal_pointer (&error));
      return;
    }

  fds = g_unix_fd_list_new_from_array (&fd, 1);
  inroad_renderer1_complete_render (self->skeleton, invocation, fds, g_variant_new_handle (0), stride);
}

static gboolean
handle_render (InroadRendererService *self,
               GDBusMethodInvocation *invocation,
               GUnixFDList           *fds,
               guint                  number,
               double                 scale,
               guint                  rotation,
               GVariant              *area)
{
  InroadTile tile = { .page = number, .scale = scale, .rotation = rotation };
  g_autoptr (HeldPage) page = NULL;

  g_variant_get (area, "(iiii)", &tile.x, &tile.y, &tile.width, &tile.height);
  if (!is_drawable (&tile))
    {
      refuse (invocation, INROAD_DOCUMENT_ERROR_TOO_LARGE);
      return G_DBUS_METHOD_INVOCATION_HANDLED;
    }

  page = get_page (self, invocation, number);
  if (page != NULL)
    complete_render (self, invocation, page, &tile);

  return G_DBUS_METHOD_INVOCATION_HANDLED;
}

static gboolean
handle_find_quote (InroadRendererService *self,
                   GDBusMethodInvocation *invocation,
                   guint                  number,
                   const char            *quote)
{
  GVariantBuilder builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a(dddd)"));
  g_autoptr (HeldPage) page = get_page (self, invocation, number);
  g_autoptr (GArray) areas = NULL;

  if (page == NULL)
    {
      g_variant_builder_clear (&builder);
      return G_DBUS_METHOD_INVOCATION_HANDLED;
    }

  areas = inroad_passage_find (page, quote);
  for (guint i = 0; i < areas->len; i++)
    {
      PopplerRectangle *area = &g_array_index (areas, PopplerRectangle, i);

      g_variant_builder_add (&builder, "(dddd)", area->x1, area->y1, area->x2 - area->x1, area->y2 - area->y1);
    }
  inroad_renderer1_complete_find_quote (self->skeleton, invocation, g_variant_builder_end (&builder));

  return G_DBUS_METHOD_INVOCATION_HANDLED;
}

static gboolean
handle_text (InroadRendererService *self,
             GDBusMethodInvocation *invocation,
             guint                  number)
{
  g_autoptr (HeldPage) page = get_page (self, invocation, number);
  g_autofree char *text = NULL;

  if (page == NULL)
    return G_DBUS_METHOD_INVOCATION_HANDLED;

  text = poppler_page_get_text (page);
  inroad_renderer1_complete_text (self->skeleton, invocation, text != NULL ? text : "");

  return G_DBUS_METHOD_INVOCATION_HANDLED;
}

/* --------------------------------------------------------------------------------------------------- class */

static void
inroad_renderer_service_finalize (GObject *object)
{
  InroadRendererService *self = INROAD_RENDERER_SERVICE (object);

  g_clear_object (&self->skeleton);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (inroad_renderer_service_parent_class)->finalize (object);
}

static void
inroad_renderer_service_class_init (InroadRendererServiceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = inroad_renderer_service_finalize;
}

static void
inroad_renderer_service_init (InroadRendererService *self)
{
  self->skeleton = inroad_renderer1_skeleton_new ();

  g_signal_connect_object (self->skeleton, "handle-open", G_CALLBACK (handle_open), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->skeleton, "handle-page-sizes", G_CALLBACK (handle_page_sizes), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->skeleton, "handle-render", G_CALLBACK (handle_render), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->skeleton, "handle-find-quote", G_CALLBACK (handle_find_quote), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->skeleton, "handle-text", G_CALLBACK (handle_text), self, G_CONNECT_SWAPPED);
}

InroadRendererService *
inroad_renderer_service_new (void)
{
  return g_object_new (INROAD_TYPE_RENDERER_SERVICE, NULL);
}

gboolean
inroad_renderer_service_export (InroadRendererService  *self,
                                GDBusConnection        *connection,
                                GError                **error)
{
  g_return_val_if_fail (INROAD_IS_RENDERER_SERVICE (self), FALSE);

  return g_dbus_interface_skeleton_export (G_DBUS_INTERFACE_SKELETON (self->skeleton), connection,
                                           INROAD_RENDERER_OBJECT_PATH, error);
}
