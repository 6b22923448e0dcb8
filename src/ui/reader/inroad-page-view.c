/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-page-view"

#include "config.h"

#include "ui/reader/inroad-page-view.h"

#include "document/inroad-page-geometry.h"
#include "document/inroad-render-queue.h"
#include "ui/reader/inroad-page-view-input.h"
#include "ui/reader/inroad-page-widget.h"

#include <math.h>

/* Rendered ahead, above and below what is in sight, in heights of the view. */
#define AHEAD 0.5

struct _InroadPageView
{
  GtkWidget             parent_instance;

  /* Owned */
  InroadDocument       *document;
  InroadPageGeometry   *geometry;
  InroadRenderQueue    *queue;
  GtkAdjustment        *adjustments[2];    /* by GtkOrientation */
  GPtrArray            *pages;             /* of borrowed InroadPageWidget, in order: those in sight */
  GCancellable         *searching;
  GArray               *passage;           /* of InroadPageArea */

  GtkScrollablePolicy   policies[2];
  guint                 passage_page;
  guint                 tick;
  guint                 page;
  gboolean              fit_width;
  /* Where to go once there is a size. */
  gboolean              awaits_place;
  guint                 awaited_page;
  double                awaited_offset;
};

typedef enum
{
  PROP_ZOOM = 1,
  PROP_FIT_WIDTH,
  PROP_PAGE,
  /* Of GtkScrollable */
  PROP_HADJUSTMENT,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
} InroadPageViewProperty;

static GParamSpec *properties[PROP_PAGE + 1];

G_DEFINE_FINAL_TYPE_WITH_CODE (InroadPageView, inroad_page_view, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

static void wait_for_frame (InroadPageView *self);

static double
get_device_scale (InroadPageView *self)
{
  GtkNative *native = gtk_widget_get_native (GTK_WIDGET (self));
  GdkSurface *surface = native != NULL ? gtk_native_get_surface (native) : NULL;

  return surface != NULL ? gdk_surface_get_scale (surface) : 1;
}

/* To whole device pixels: tiles are drawn without being resampled. */
static double
get_scroll (InroadPageView *self,
            GtkOrientation  orientation)
{
  double scale = get_device_scale (self);
  GtkAdjustment *adjustment = self->adjustments[orientation];

  return adjustment != NULL ? round (gtk_adjustment_get_value (adjustment) * scale) / scale : 0;
}

/* ------------------------------------------------------------------------------------------------- pages */

static void
get_sight (InroadPageView *self,
           InroadViewArea *sight)
{
  sight->x = get_scroll (self, GTK_ORIENTATION_HORIZONTAL);
  sight->y = get_scroll (self, GTK_ORIENTATION_VERTICAL);
  sight->width = gtk_widget_get_width (GTK_WIDGET (self));
  sight->height = gtk_widget_get_height (GTK_WIDGET (self));
}

static InroadPageWidget *
find_page_widget (InroadPageView *self,
                  guint           page)
{
  for (guint i = 0; i < self->pages->len; i++)
    {
      InroadPageWidget *widget = g_ptr_array_index (self->pages, i);

      if (inroad_page_widget_get_page (widget) == page)
        return widget;
    }

  return NULL;
}

static void
remove_pages (InroadPageView *self,
              guint           first,
              guint           last)
{
  for (guint i = self->pages->len; i > 0; i--)
    {
      InroadPageWidget *widget = g_ptr_array_index (self->pages, i - 1);
      guint page = inroad_page_widget_get_page (widget);

      if (page >= first && page <= last)
        continue;
      g_ptr_array_remove_index (self->pages, i - 1);
      gtk_widget_unparent (GTK_WIDGET (widget));
    }
}

static void
add_page (InroadPageView *self,
          guint           page,
          guint           position)
{
  GtkWidget *widget = inroad_page_widget_new (self->geometry, self->queue, page);
  GtkWidget *previous = position > 0 ? g_ptr_array_index (self->pages, position - 1) : NULL;

  gtk_widget_insert_after (widget, GTK_WIDGET (self), previous);
  g_ptr_array_insert (self->pages, (int) position, widget);
  if (self->passage->len > 0 && self->passage_page == page)
    inroad_page_widget_set_passage (INROAD_PAGE_WIDGET (widget),
                                    (const InroadPageArea *) self->passage->data, self->passage->len);
}

/* In reading order among the children, which is the order of a screen reader. */
static void
update_page_widgets (InroadPageView       *self,
                     const InroadViewArea *sight)
{
  guint first, last;

  inroad_page_geometry_get_visible (self->geometry, sight->y, sight->height, &first, &last);
  remove_pages (self, first, last);

  for (guint page = first; page <= last; page++)
    {
      if (find_page_widget (self, page) == NULL)
        add_page (self, page, page - first);
    }
}

static void
append_tiles (InroadPageView       *self,
              guint                 page,
              const InroadViewArea *area,
              GArray               *wanted)
{
  g_autoptr (GArray) tiles = inroad_page_geometry_list_tiles (self->geometry, page, area, get_device_scale (self));

  g_array_append_vals (wanted, tiles->data, tiles->len);
}

static void
append_ahead (InroadPageView       *self,
              const InroadViewArea *sight,
              double                from,
              GArray               *wanted)
{
  InroadViewArea ahead = { sight->x, from, sight->width, sight->height * AHEAD };
  guint first, last;

  if (ahead.y + ahead.height < 0 || ahead.y > inroad_page_geometry_get_height (self->geometry))
    return;

  inroad_page_geometry_get_visible (self->geometry, ahead.y, ahead.height, &first, &last);
  for (guint page = first; page <= last; page++)
    append_tiles (self, page, &ahead, wanted);
}

static void
update_tiles (InroadPageView       *self,
              const InroadViewArea *sight)
{
  g_autoptr (GArray) wanted = g_array_new (FALSE, FALSE, sizeof (InroadTile));

  for (guint i = 0; i < self->pages->len; i++)
    {
      InroadPageWidget *widget = g_ptr_array_index (self->pages, i);
      guint before = wanted->len;

      append_tiles (self, inroad_page_widget_get_page (widget), sight, wanted);
      inroad_page_widget_set_tiles (widget, &g_array_index (wanted, InroadTile, before), wanted->len - before,
                                    get_device_scale (self));
    }

  append_ahead (self, sight, sight->y + sight->height, wanted);
  append_ahead (self, sight, sight->y - sight->height * AHEAD, wanted);
  inroad_render_queue_set_wanted (self->queue, (const InroadTile *) wanted->data, wanted->len);
}

/* The page of which most is in sight, the first of several: the last page is often too short to reach the top. */
static guint
find_main_page (InroadPageView       *self,
                const InroadViewArea *sight)
{
  guint first, last, main_page;
  double most = 0;

  inroad_page_geometry_get_visible (self->geometry, sight->y, sight->height, &first, &last);
  main_page = first;
  for (guint page = first; page <= last; page++)
    {
      InroadViewArea area;
      double height;

      inroad_page_geometry_get_page_area (self->geometry, page, &area);
      height = MIN (area.y + area.height, sight->y + sight->height) - MAX (area.y, sight->y);
      if (height > most + 1)
        {
          most = height;
          main_page = page;
        }
    }

  return main_page;
}

static void
update_page (InroadPageView       *self,
             const InroadViewArea *sight)
{
  guint page = find_main_page (self, sight);

  if (self->page == page)
    return;

  self->page = page;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGE]);
}

/* ------------------------------------------------------------------------------------------- adjustments */

static void
configure_adjustment (InroadPageView *self,
                      GtkOrientation  orientation,
                      double          upper,
                      double          page_size)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];

  if (adjustment == NULL)
    return;

  upper = MAX (upper, page_size);
  gtk_adjustment_configure (adjustment,
                            CLAMP (gtk_adjustment_get_value (adjustment), 0, upper - page_size),
                            0, upper, page_size * 0.1, page_size * 0.9, page_size);
}

static void
update_adjustments (InroadPageView *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self));

  configure_adjustment (self, GTK_ORIENTATION_HORIZONTAL, inroad_page_geometry_get_width (self->geometry), width);
  configure_adjustment (self, GTK_ORIENTATION_VERTICAL, inroad_page_geometry_get_height (self->geometry), height);
}

static void
set_scroll (InroadPageView *self,
            GtkOrientation  orientation,
            double          value)
{
  if (self->adjustments[orientation] != NULL)
    gtk_adjustment_set_value (self->adjustments[orientation], value);
}

static void
value_changed_cb (InroadPageView *self)
{
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  wait_for_frame (self);
}

static void
set_adjustment (InroadPageView *self,
                GtkOrientation  orientation,
                GtkAdjustment  *adjustment)
{
  if (adjustment != NULL && self->adjustments[orientation] == adjustment)
    return;

  if (self->adjustments[orientation] != NULL)
    g_signal_handlers_disconnect_by_func (self->adjustments[orientation], value_changed_cb, self);
  g_clear_object (&self->adjustments[orientation]);

  if (adjustment == NULL)
    adjustment = gtk_adjustment_new (0, 0, 0, 0, 0, 0);
  self->adjustments[orientation] = g_object_ref_sink (adjustment);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (value_changed_cb), self, G_CONNECT_SWAPPED);
  wait_for_frame (self);
}

/* -------------------------------------------------------------------------------------------------- zoom */

/* The line at the top stays at the top, whatever becomes of the heights above it. */
static void
set_zoom_keeping (InroadPageView *self,
                  double          zoom,
                  double          x,
                  double          y)
{
  double view_x = get_scroll (self, GTK_ORIENTATION_HORIZONTAL) + x;
  double view_y = get_scroll (self, GTK_ORIENTATION_VERTICAL) + y;
  guint page = inroad_page_geometry_find_page (self->geometry, view_y, NULL);
  InroadPageArea point = { 0, };
  InroadViewArea after;

  zoom = CLAMP (zoom, INROAD_ZOOM_MIN, INROAD_ZOOM_MAX);
  if (zoom == inroad_page_geometry_get_zoom (self->geometry))
    return;

  inroad_page_geometry_to_page (self->geometry, page, view_x, view_y, &point.x, &point.y);
  inroad_page_geometry_set_zoom (self->geometry, zoom);
  inroad_page_geometry_to_view (self->geometry, page, &point, &after);

  update_adjustments (self);
  set_scroll (self, GTK_ORIENTATION_HORIZONTAL, after.x - x);
  set_scroll (self, GTK_ORIENTATION_VERTICAL, after.y - y);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  wait_for_frame (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ZOOM]);
}

static void
set_fits (InroadPageView *self,
          gboolean        fit_width)
{
  if (self->fit_width == fit_width)
    return;

  self->fit_width = fit_width;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FIT_WIDTH]);
}

/* ------------------------------------------------------------------------------------------------- frame */

static void
go_to_awaited (InroadPageView *self)
{
  InroadViewArea area;

  if (!self->awaits_place)
    return;

  self->awaits_place = FALSE;
  inroad_page_geometry_get_page_area (self->geometry, self->awaited_page, &area);
  set_scroll (self, GTK_ORIENTATION_VERTICAL,
              area.y + self->awaited_offset * area.height - (self->awaited_offset > 0 ? 0 : INROAD_PAGE_GAP));
}

/* Before layout, so that allocation only ever follows the model. */
static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  InroadPageView *self = INROAD_PAGE_VIEW (widget);
  int width = gtk_widget_get_width (widget);
  InroadViewArea sight;

  if (self->geometry == NULL || width == 0)
    {
      self->tick = 0;
      return G_SOURCE_REMOVE;
    }

  inroad_page_geometry_set_column_width (self->geometry, width);
  if (self->fit_width)
    set_zoom_keeping (self, inroad_page_geometry_get_fit_width (self->geometry, width), 0, 0);
  update_adjustments (self);
  go_to_awaited (self);

  get_sight (self, &sight);
  update_page_widgets (self, &sight);
  update_tiles (self, &sight);
  update_page (self, &sight);
  gtk_widget_queue_allocate (widget);
  self->tick = 0;

  return G_SOURCE_REMOVE;
}

static void
wait_for_frame (InroadPageView *self)
{
  if (self->tick == 0 && self->geometry != NULL)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
}

static void
inroad_page_view_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  *minimum = *natural = 0;
}

static void
inroad_page_view_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline)
{
  InroadPageView *self = INROAD_PAGE_VIEW (widget);

  for (guint i = 0; i < self->pages->len; i++)
    {
      InroadPageWidget *page = g_ptr_array_index (self->pages, i);
      InroadViewArea area;
      GskTransform *transform;

      inroad_page_geometry_get_page_area (self->geometry, inroad_page_widget_get_page (page), &area);
      transform = gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT
                                           ((float) (area.x - get_scroll (self, GTK_ORIENTATION_HORIZONTAL)),
                                            (float) (area.y - get_scroll (self, GTK_ORIENTATION_VERTICAL))));
      gtk_widget_allocate (GTK_WIDGET (page), MAX ((int) area.width, 1), MAX ((int) area.height, 1), -1, transform);
    }

  wait_for_frame (self);
}

/* ------------------------------------------------------------------------------------------------- class */

static void
rendered_cb (InroadPageView   *self,
             const InroadTile *tile,
             InroadPixels     *pixels)
{
  InroadPageWidget *widget = find_page_widget (self, tile->page);

  if (widget != NULL)
    inroad_page_widget_take_pixels (widget, tile, pixels);
}

static void
failed_cb (InroadPageView *self,
           guint           page)
{
  InroadPageWidget *widget = find_page_widget (self, page);

  if (widget != NULL)
    inroad_page_widget_update_failure (widget);
}

static void
let_go (InroadPageView *self)
{
  g_cancellable_cancel (self->searching);
  g_clear_object (&self->searching);
  remove_pages (self, G_MAXUINT, 0);
  if (self->queue != NULL)
    g_signal_handlers_disconnect_by_data (self->queue, self);
  g_clear_object (&self->queue);
  g_clear_object (&self->geometry);
  g_clear_object (&self->document);
  g_array_set_size (self->passage, 0);
}

static void
inroad_page_view_dispose (GObject *object)
{
  InroadPageView *self = INROAD_PAGE_VIEW (object);

  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
  self->tick = 0;
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
      g_value_set_boolean (value, self->fit_width);
      break;
    case PROP_PAGE:
      g_value_set_uint (value, self->page);
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
      inroad_page_view_set_fit_width (self, g_value_get_boolean (value));
      break;
    case PROP_HADJUSTMENT:
      set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, g_value_get_object (value));
      break;
    case PROP_VADJUSTMENT:
      set_adjustment (self, GTK_ORIENTATION_VERTICAL, g_value_get_object (value));
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
  widget_class->size_allocate = inroad_page_view_size_allocate;

  properties[PROP_ZOOM] =
    g_param_spec_double ("zoom", NULL, NULL, 0, INROAD_ZOOM_MAX, 1,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_FIT_WIDTH] =
    g_param_spec_boolean ("fit-width", NULL, NULL, TRUE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_PAGE] =
    g_param_spec_uint ("page", NULL, NULL, 0, G_MAXUINT, 0,
                       G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");

  inroad_page_view_input_bind_keys (widget_class);
  gtk_widget_class_set_css_name (widget_class, "pageview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
inroad_page_view_init (InroadPageView *self)
{
  self->pages = g_ptr_array_new ();
  self->passage = g_array_new (FALSE, FALSE, sizeof (InroadPageArea));
  self->fit_width = TRUE;
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  inroad_page_view_input_add (self);
}

void
inroad_page_view_set_document (InroadPageView       *self,
                               InroadDocument       *document,
                               const InroadPageSize *sizes,
                               gsize                 n_sizes)
{
  g_return_if_fail (INROAD_IS_PAGE_VIEW (self));
  g_return_if_fail (INROAD_IS_DOCUMENT (document));
  g_return_if_fail (n_sizes > 0);

  let_go (self);
  self->document = g_object_ref (document);
  self->geometry = inroad_page_geometry_new (inroad_document_get_n_pages (document), sizes);
  inroad_page_geometry_set_page_sizes (self->geometry, 0, sizes, n_sizes);
  self->queue = inroad_render_queue_new (document);
  g_signal_connect_object (self->queue, "rendered", G_CALLBACK (rendered_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->queue, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);

  self->page = 0;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGE]);
  wait_for_frame (self);
}

/**
 * inroad_page_view_learn_sizes:
 * @self: a view with a document
 * @first: a page
 * @sizes: the sizes of the pages from there on
 * @n_sizes: how many there are
 *
 * Puts the true sizes in the place of those that were assumed. What is in sight stays where it is.
 */
void
inroad_page_view_learn_sizes (InroadPageView       *self,
                              guint                 first,
                              const InroadPageSize *sizes,
                              gsize                 n_sizes)
{
  InroadViewArea before, after;
  guint page;

  g_return_if_fail (INROAD_IS_PAGE_VIEW (self));
  g_return_if_fail (self->geometry != NULL);

  page = inroad_page_geometry_find_page (self->geometry, get_scroll (self, GTK_ORIENTATION_VERTICAL), NULL);
  inroad_page_geometry_get_page_area (self->geometry, page, &before);
  inroad_page_geometry_set_page_sizes (self->geometry, first, sizes, n_sizes);
  inroad_page_geometry_get_page_area (self->geometry, page, &after);

  update_adjustments (self);
  set_scroll (self, GTK_ORIENTATION_VERTICAL, get_scroll (self, GTK_ORIENTATION_VERTICAL) + after.y - before.y);
  wait_for_frame (self);
}

double
inroad_page_view_get_zoom (InroadPageView *self)
{
  g_return_val_if_fail (INROAD_IS_PAGE_VIEW (self), 1);

  return self->geometry != NULL ? inroad_page_geometry_get_zoom (self->geometry) : 1;
}

void
inroad_page_view_zoom_at (InroadPageView *self,
                          double          zoom,
                          double          x,
                          double          y)
{
  g_return_if_fail (INROAD_IS_PAGE_VIEW (self));

  if (self->geometry == NULL)
    return;

  set_fits (self, FALSE);
  set_zoom_keeping (self, zoom, x, y);
}

/**
 * inroad_page_view_zoom_by:
 * @self: a view
 * @factor: above 1 to see less of it larger
 *
 * Zooms about the middle of the view.
 */
void
inroad_page_view_zoom_by (InroadPageView *self,
                          double          factor)
{
  inroad_page_view_zoom_at (self, inroad_page_view_get_zoom (self) * factor,
                            gtk_widget_get_width (GTK_WIDGET (self)) / 2.0,
                            gtk_widget_get_height (GTK_WIDGET (self)) / 2.0);
}

gboolean
inroad_page_view_get_fit_width (InroadPageView *self)
{
  g_return_val_if_fail (INROAD_IS_PAGE_VIEW (self), FALSE);

  return self->fit_width;
}

void
inroad_page_view_set_fit_width (InroadPageView *self,
                                gboolean        fit_width)
{
  g_return_if_fail (INROAD_IS_PAGE_VIEW (self));

  set_fits (self, fit_width);
  wait_for_frame (self);
}

guint
inroad_page_view_get_page (InroadPageView *self)
{
  g_return_val_if_fail (INROAD_IS_PAGE_VIEW (self), 0);

  return self->page;
}

/**
 * inroad_page_view_get_place:
 * @self: a view
 * @offset: (out): how much of the page is above the view, in the page's heights
 *
 * Returns: the page at the top of the view, or that will be there with the next frame, counted from 0
 */
guint
inroad_page_view_get_place (InroadPageView *self,
                            double         *offset)
{
  g_return_val_if_fail (INROAD_IS_PAGE_VIEW (self), 0);
  g_return_val_if_fail (offset != NULL, 0);

  *offset = 0;
  if (self->geometry == NULL)
    return 0;

  if (self->awaits_place)
    {
      *offset = self->awaited_offset;
      return self->awaited_page;
    }

  return inroad_page_geometry_find_page (self->geometry, get_scroll (self, GTK_ORIENTATION_VERTICAL), offset);
}

/**
 * inroad_page_view_go_to:
 * @self: a view with a document
 * @page: a page, counted from 0; the last one if there are fewer
 * @offset: how much of it is above the view, in the page's heights
 *
 * Scrolls there.
 */
void
inroad_page_view_go_to (InroadPageView *self,
                        guint           page,
                        double          offset)
{
  g_return_if_fail (INROAD_IS_PAGE_VIEW (self));

  if (self->geometry == NULL)
    return;

  self->awaits_place = TRUE;
  self->awaited_page = MIN (page, inroad_page_geometry_get_n_pages (self->geometry) - 1);
  self->awaited_offset = CLAMP (offset, 0, 1);
  wait_for_frame (self);
}

/* ----------------------------------------------------------------------------------------------- passage */

static void
show_areas (InroadPageView       *self,
            const InroadPageArea *areas,
            gsize                 n_areas)
{
  InroadPageWidget *widget = find_page_widget (self, self->passage_page);
  InroadViewArea page, area;

  g_array_set_size (self->passage, 0);
  g_array_append_vals (self->passage, areas, (guint) n_areas);
  if (widget != NULL)
    inroad_page_widget_set_passage (widget, areas, n_areas);
  if (n_areas == 0)
    return;

  /* A third of the view above it: what leads to a passage is read first. */
  inroad_page_geometry_get_page_area (self->geometry, self->passage_page, &page);
  inroad_page_geometry_to_view (self->geometry, self->passage_page, areas, &area);
  self->awaits_place = TRUE;
  self->awaited_page = self->passage_page;
  self->awaited_offset = MAX (area.y - page.y - gtk_widget_get_height (GTK_WIDGET (self)) / 3.0, 0) / page.height;
  wait_for_frame (self);
}

static void
on_quote_found (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (InroadPageView) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree InroadPageArea *areas = NULL;
  gsize n_areas = 0;

  areas = inroad_document_find_quote_finish (INROAD_DOCUMENT (object), result, &n_areas, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->geometry == NULL)
    return;

  /* The page is in sight already; without the passage it shows at least where to look. */
  if (error != NULL)
    g_message ("%s", error->message);
  else
    show_areas (self, areas, n_areas);
}

/**
 * inroad_page_view_show_passage:
 * @self: a view with a document
 * @page: a page, counted from 0
 * @quote: what it says there, to the letter
 *
 * Goes to the page and marks the passage on it.
 */
void
inroad_page_view_show_passage (InroadPageView *self,
                               guint           page,
                               const char     *quote)
{
  g_return_if_fail (INROAD_IS_PAGE_VIEW (self));
  g_return_if_fail (quote != NULL);

  if (self->document == NULL)
    return;

  inroad_page_view_go_to (self, page, 0);
  g_cancellable_cancel (self->searching);
  g_clear_object (&self->searching);
  self->searching = g_cancellable_new ();
  self->passage_page = self->awaited_page;
  inroad_document_find_quote_async (self->document, self->passage_page, quote, self->searching,
                                    on_quote_found, g_object_ref (self));
}
