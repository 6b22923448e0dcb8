/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-state-ring"

#include "config.h"

#include "ui/drawing/inroad-state-ring.h"

#include "ui/drawing/inroad-pen.h"

#include <math.h>

#define SIZE 16

struct _InroadStateRing
{
  GtkWidget parent_instance;

  double    fraction;
};

typedef enum
{
  PROP_FRACTION = 1,
} InroadStateRingProperty;

static GParamSpec *properties[PROP_FRACTION + 1];

G_DEFINE_FINAL_TYPE (InroadStateRing, inroad_state_ring, GTK_TYPE_WIDGET)

static void
inroad_state_ring_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline,
                           int            *natural_baseline)
{
  *minimum = *natural = SIZE;
}

/* From twelve o'clock on, clockwise. */
static void
draw_part (InroadPen *pen,
           double     fraction,
           float      centre,
           float      radius,
           float      line)
{
  double angle = 2 * G_PI * fraction;
  double x = centre + radius * sin (angle);
  double y = centre - radius * cos (angle);
  GskPathBuilder *builder = gsk_path_builder_new ();
  GskStroke *stroke = gsk_stroke_new (line);
  g_autoptr (GskPath) arc = NULL;

  gsk_path_builder_move_to (builder, centre, centre - radius);
  gsk_path_builder_svg_arc_to (builder, radius, radius, 0, fraction > 0.5, TRUE, (float) x, (float) y);
  arc = gsk_path_builder_free_to_path (builder);

  gsk_stroke_set_line_cap (stroke, GSK_LINE_CAP_ROUND);
  gtk_snapshot_append_stroke (pen->snapshot, arc, stroke, &pen->inks[INROAD_INK_ACCENT]);
  gsk_stroke_free (stroke);
}

static void
inroad_state_ring_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  InroadStateRing *self = INROAD_STATE_RING (widget);
  float size = (float) MIN (gtk_widget_get_width (widget), gtk_widget_get_height (widget));
  float centre = size / 2, line = size / 8, radius = centre - line / 2 - 0.5f;
  InroadPen pen;

  inroad_pen_init (&pen, widget, snapshot);

  if (self->fraction >= 1)
    {
      gtk_snapshot_save (snapshot);
      gtk_snapshot_scale (snapshot, size / SIZE, size / SIZE);
      inroad_pen_dot (&pen, INROAD_INK_ACCENT, 8, 8, 7.5f);
      gdk_rgba_parse (&pen.inks[INROAD_INK_TEXT], "#ffffff");
      inroad_pen_stroke (&pen, INROAD_INK_TEXT, 2, "M 4.8 8.2 L 7.1 10.5 L 11.2 5.8");
      gtk_snapshot_restore (snapshot);
      return;
    }

  pen.inks[INROAD_INK_FAINT].alpha = MAX (pen.inks[INROAD_INK_FAINT].alpha, 0.35f);
  inroad_pen_ring (&pen, INROAD_INK_FAINT, line, centre, centre, radius);
  if (self->fraction > 0)
    draw_part (&pen, self->fraction, centre, radius, line);
}

static void
inroad_state_ring_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  InroadStateRing *self = INROAD_STATE_RING (object);

  switch ((InroadStateRingProperty) prop_id)
    {
    case PROP_FRACTION:
      g_value_set_double (value, self->fraction);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inroad_state_ring_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  InroadStateRing *self = INROAD_STATE_RING (object);

  switch ((InroadStateRingProperty) prop_id)
    {
    case PROP_FRACTION:
      inroad_state_ring_set_fraction (self, g_value_get_double (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inroad_state_ring_class_init (InroadStateRingClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = inroad_state_ring_get_property;
  object_class->set_property = inroad_state_ring_set_property;
  widget_class->measure = inroad_state_ring_measure;
  widget_class->snapshot = inroad_state_ring_snapshot;

  properties[PROP_FRACTION] =
    g_param_spec_double ("fraction", NULL, NULL, 0, 1, 0,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_css_name (widget_class, "statering");
  /* The words beside it say the same. */
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
inroad_state_ring_init (InroadStateRing *self)
{
}

GtkWidget *
inroad_state_ring_new (void)
{
  return g_object_new (INROAD_TYPE_STATE_RING, NULL);
}

double
inroad_state_ring_get_fraction (InroadStateRing *self)
{
  g_return_val_if_fail (INROAD_IS_STATE_RING (self), 0);

  return self->fraction;
}

/**
 * inroad_state_ring_set_fraction:
 * @self: a ring
 * @fraction: from 0, empty, to 1, full
 *
 * Fills the ring.
 */
void
inroad_state_ring_set_fraction (InroadStateRing *self,
                                double           fraction)
{
  g_return_if_fail (INROAD_IS_STATE_RING (self));

  fraction = CLAMP (fraction, 0, 1);
  if (self->fraction == fraction)
    return;

  self->fraction = fraction;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FRACTION]);
}
