/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-page-view"

#include "config.h"

#include "ui/reader/inroad-page-view.h"

#include "ui/reader/inroad-page-view-input.h"
#include "ui/reader/inroad-page-view-private.h"

typedef enum
{
  PROP_ZOOM = 1,
  PROP_FIT_WIDTH,
  PROP_FIT_PAGE,
  PROP_NIGHT,
  PROP_ODD_LEFT,
  PROP_PAGE,
  PROP_TWO_PAGES,
  /* Of GtkScrollable */
  PROP_HADJUSTMENT,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
} InroadPageViewProperty;

static GParamSpec *properties[PROP_TWO_PAGES + 1];

enum
{
  SIGNAL_LINK_ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE_WITH_CODE (InroadPageView, inroad_page_view, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

void
inroad_page_view_activate_link (InroadPageView       *self,
                                const InroadPageLink *link)
{
  g_signal_emit (self, signals[SIGNAL_LINK_ACTIVATED], 0, link);
}

void
inroad_page_view_set_page (InroadPageView *self,
                           guint           page)
{
  if (self->page == page)
    return;

  self->page = page;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGE]);
}

/* The scale changes when the window goes to another screen, or the screen is set otherwise. */
static void
inroad_page_view_realize (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (inroad_page_view_parent_class)->realize (widget);
  g_signal_connect_object (gtk_native_get_surface (gtk_widget_get_native (widget)), "notify::scale",
                           G_CALLBACK (inroad_page_view_wait_for_frame), widget, G_CONNECT_SWAPPED);
  inroad_page_view_wait_for_frame (INROAD_PAGE_VIEW (widget));
}

/* ------------------------------------------------------------------------------------------------- class */

static void
rendered_cb (InroadPageView   *self,
             const InroadTile *tile,
             InroadPixels     *pixels)
{
  InroadPageWidget *widget = inroad_page_view_find_page_widget (self, tile->page);

  if (widget != NULL)
    inroad_page_widget_take_pixels (widget, tile, pixels);
  inroad_page_view_ask_for_more (self);
}

static void
loaded_cb (InroadPageView *self,
           guint           page)
{
  InroadPageWidget *widget = inroad_page_view_find_page_widget (self, page);

  if (widget == NULL)
    return;

  inroad_page_view_update_contents (self, widget);
  inroad_page_view_mark_page (self, widget);
}

static void
failed_cb (InroadPageView *self,
           guint           page)
{
  InroadPageWidget *widget = inroad_page_view_find_page_widget (self, page);

  if (widget != NULL)
    inroad_page_widget_update_failure (widget);
}

static void
retried_cb (InroadPageView *self,
            guint           page)
{
  inroad_page_contents_forget (self->contents, page);
}

/* The words of what is on screen and next to it are enough while nothing moves. */
static void
rested_cb (InroadPageView *self)
{
  guint first, last;

  if (self->pages->len == 0)
    return;

  first = inroad_page_widget_get_page (g_ptr_array_index (self->pages, 0));
  last = inroad_page_widget_get_page (g_ptr_array_index (self->pages, self->pages->len - 1));
  inroad_page_contents_keep (self->contents, first - MIN (first, 1), last + 1);
}

static void
let_go (InroadPageView *self)
{
  g_cancellable_cancel (self->searching);
  g_clear_object (&self->searching);
  g_hash_table_remove_all (self->asked_sizes);
  self->drag.begun = FALSE;
  self->awaits = INROAD_AWAITS_NOTHING;
  inroad_page_view_remove_pages (self);
  if (self->queue != NULL)
    g_signal_handlers_disconnect_by_data (self->queue, self);
  inroad_page_view_clear_marks (self);
  g_clear_object (&self->queue);
  g_clear_object (&self->selection);
  g_clear_object (&self->contents);
  g_clear_object (&self->citations);
  g_clear_object (&self->geometry);
  g_clear_object (&self->document);
}

static void
inroad_page_view_dispose (GObject *object)
{
  InroadPageView *self = INROAD_PAGE_VIEW (object);

  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
  self->tick = 0;
  inroad_page_view_select_end (self);
  let_go (self);
  g_clear_object (&self->adjustments[GTK_ORIENTATION_HORIZONTAL]);
  g_clear_object (&self->adjustments[GTK_ORIENTATION_VERTICAL]);

  G_OBJECT_CLASS (inroad_page_view_parent_class)->dispose (object);
}

static void
inroad_page_view_finalize (GObject *object)
{
  InroadPageView *self = INROAD_PAGE_VIEW (object);

  g_ptr_array_unref (self->pages);
  g_array_unref (self->passage);
  g_hash_table_unref (self->asked_sizes);

  G_OBJECT_CLASS (inroad_page_view_parent_class)->finalize (object);
}

static void
inroad_page_view_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  InroadPageView *self = INROAD_PAGE_VIEW (object);

  switch ((InroadPageViewProperty) prop_id)
    {
    case PROP_ZOOM:
      g_value_set_double (value, inroad_page_view_get_zoom (self));
      break;
    case PROP_FIT_WIDTH:
      g_value_set_boolean (value, self->fit == INROAD_FIT_WIDTH);
      break;
    case PROP_FIT_PAGE:
      g_value_set_boolean (value, self->fit == INROAD_FIT_PAGE);
      break;
    case PROP_NIGHT:
      g_value_set_boolean (value, self->night);
      break;
    case PROP_ODD_LEFT:
      g_value_set_boolean (value, self->odd_left);
      break;
    case PROP_PAGE:
      g_value_set_uint (value, self->page);
      break;
    case PROP_TWO_PAGES:
      g_value_set_boolean (value, self->two_pages);
      break;
    case PROP_HADJUSTMENT:
      g_value_set_object (value, self->adjustments[GTK_ORIENTATION_HORIZONTAL]);
      break;
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->adjustments[GTK_ORIENTATION_VERTICAL]);
      break;
    case PROP_HSCROLL_POLICY:
      g_value_set_enum (value, self->policies[GTK_ORIENTATION_HORIZONTAL]);
      break;
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, self->policies[GTK_ORIENTATION_VERTICAL]);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inroad_page_view_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  InroadPageView *self = INROAD_PAGE_VIEW (object);

  switch ((InroadPageViewProperty) prop_id)
    {
    case PROP_FIT_WIDTH:
      inroad_page_view_set_fit (self, g_value_get_boolean (value) ? INROAD_FIT_WIDTH : INROAD_FIT_NONE);
      break;
    case PROP_FIT_PAGE:
      inroad_page_view_set_fit (self, g_value_get_boolean (value) ? INROAD_FIT_PAGE : INROAD_FIT_NONE);
      break;
    case PROP_NIGHT:
      inroad_page_view_set_night (self, g_value_get_boolean (value));
      break;
    case PROP_ODD_LEFT:
      inroad_page_view_set_odd_left (self, g_value_get_boolean (value));
      break;
    case PROP_TWO_PAGES:
      inroad_page_view_set_two_pages (self, g_value_get_boolean (value));
      break;
    case PROP_HADJUSTMENT:
      inroad_page_view_set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, g_value_get_object (value));
      break;
    case PROP_VADJUSTMENT:
      inroad_page_view_set_adjustment (self, GTK_ORIENTATION_VERTICAL, g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
      self->policies[GTK_ORIENTATION_HORIZONTAL] = g_value_get_enum (value);
      break;
    case PROP_VSCROLL_POLICY:
      self->policies[GTK_ORIENTATION_VERTICAL] = g_value_get_enum (value);
      break;
    case PROP_ZOOM:
    case PROP_PAGE:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inroad_page_view_class_init (InroadPageViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = inroad_page_view_dispose;
  object_class->finalize = inroad_page_view_finalize;
  object_class->get_property = inroad_page_view_get_property;
  object_class->set_property = inroad_page_view_set_property;
  widget_class->measure = inroad_page_view_measure;
  widget_class->realize = inroad_page_view_realize;
  widget_class->size_allocate = inroad_page_view_allocate;

  properties[PROP_ZOOM] =
    g_param_spec_double ("zoom", NULL, NULL, 0, INROAD_ZOOM_MAX, 1,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_FIT_WIDTH] =
    g_param_spec_boolean ("fit-width", NULL, NULL, TRUE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_FIT_PAGE] =
    g_param_spec_boolean ("fit-page", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_NIGHT] =
    g_param_spec_boolean ("night", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_ODD_LEFT] =
    g_param_spec_boolean ("odd-left", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_TWO_PAGES] =
    g_param_spec_boolean ("two-pages", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_PAGE] =
    g_param_spec_uint ("page", NULL, NULL, 0, G_MAXUINT, 0,
                       G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");

  signals[SIGNAL_LINK_ACTIVATED] = g_signal_new ("link-activated", INROAD_TYPE_PAGE_VIEW, G_SIGNAL_RUN_LAST, 0,
                                                 NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);

  inroad_page_view_input_bind_keys (widget_class);
  gtk_widget_class_set_css_name (widget_class, "pageview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
inroad_page_view_init (InroadPageView *self)
{
  self->pages = g_ptr_array_new ();
  self->passage = g_array_new (FALSE, FALSE, sizeof (InroadPageArea));
  self->asked_sizes = g_hash_table_new (NULL, NULL);
  self->downwards = TRUE;
  self->fit = INROAD_FIT_WIDTH;
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  inroad_page_view_input_add (self);
  inroad_page_view_select_add (self);
}

/**
 * inroad_page_view_set_document:
 * @self: a view
 * @document: (nullable): what to show; NULL lets go of what was shown
 * @sizes: (nullable) (array length=n_sizes): of its first pages, in points, with a document
 * @n_sizes: how many of them; the others are learnt as they come near
 *
 * Shows a document from its first page on, with nothing selected.
 */
void
inroad_page_view_set_document (InroadPageView       *self,
                               InroadDocument       *document,
                               const InroadPageSize *sizes,
                               gsize                 n_sizes)
{
  g_return_if_fail (INROAD_IS_PAGE_VIEW (self));
  g_return_if_fail (document == NULL || (INROAD_IS_DOCUMENT (document) && n_sizes > 0));

  let_go (self);
  if (document == NULL)
    return;

  self->document = g_object_ref (document);
  self->geometry = inroad_page_geometry_new (inroad_document_get_n_pages (document), sizes);
  inroad_page_geometry_set_page_sizes (self->geometry, 0, sizes, n_sizes);
  inroad_page_view_apply_spread (self);
  self->fitted_width = 0;
  self->queue = inroad_render_queue_new (document);
  self->contents = inroad_page_contents_new (document);
  self->selection = inroad_selection_new (self->contents);
  g_signal_connect_object (self->contents, "loaded", G_CALLBACK (loaded_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "changed", G_CALLBACK (inroad_page_view_update_marks), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->queue, "rendered", G_CALLBACK (rendered_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->queue, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->queue, "retried", G_CALLBACK (retried_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->queue, "rested", G_CALLBACK (rested_cb), self, G_CONNECT_SWAPPED);

  self->page = 0;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGE]);
  inroad_page_view_wait_for_frame (self);
}

InroadDocument *
inroad_page_view_get_document (InroadPageView *self)
{
  g_return_val_if_fail (INROAD_IS_PAGE_VIEW (self), NULL);

  return self->document;
}

guint
inroad_page_view_get_page (InroadPageView *self)
{
  g_return_val_if_fail (INROAD_IS_PAGE_VIEW (self), 0);

  return self->page;
}

/**
 * inroad_page_view_set_night:
 * @self: a view
 * @night: whether paper is dark and print light; pictures stay as they are
 */
void
inroad_page_view_set_night (InroadPageView *self,
                            gboolean        night)
{
  g_return_if_fail (INROAD_IS_PAGE_VIEW (self));

  if (self->night == night)
    return;

  self->night = night;
  for (guint i = 0; i < self->pages->len; i++)
    inroad_page_widget_set_night (g_ptr_array_index (self->pages, i), night);
  inroad_page_view_wait_for_frame (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NIGHT]);
}

/**
 * inroad_page_view_set_may_leave:
 * @self: a view without a document
 * @may_leave: whether links to addresses may be followed; without that they are text like any other
 */
void
inroad_page_view_set_may_leave (InroadPageView *self,
                                gboolean        may_leave)
{
  g_return_if_fail (INROAD_IS_PAGE_VIEW (self));

  self->may_leave = may_leave;
}

InroadSelection *
inroad_page_view_get_selection (InroadPageView *self)
{
  g_return_val_if_fail (INROAD_IS_PAGE_VIEW (self), NULL);

  return self->selection;
}

InroadPageGeometry *
inroad_page_view_get_geometry (InroadPageView *self)
{
  g_return_val_if_fail (INROAD_IS_PAGE_VIEW (self), NULL);

  return self->geometry;
}

void
inroad_page_view_notify_zoom (InroadPageView *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ZOOM]);
}

void
inroad_page_view_notify_fit (InroadPageView *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FIT_WIDTH]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FIT_PAGE]);
}

void
inroad_page_view_notify_spread (InroadPageView *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ODD_LEFT]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TWO_PAGES]);
}
