/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-section-body"

#include "config.h"

#include "ui/lesson/inroad-section-body.h"

#include "ui/check/inroad-check-body.h"
#include "ui/inroad-children.h"
#include "ui/lesson/inroad-case-study-body.h"
#include "ui/lesson/inroad-comparison-body.h"
#include "ui/lesson/inroad-flow-widget.h"
#include "ui/lesson/inroad-patterns-body.h"
#include "ui/lesson/inroad-prose-body.h"

typedef struct
{
  /* Owned */
  InroadSession *session;
} InroadSectionBodyPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (InroadSectionBody, inroad_section_body, GTK_TYPE_WIDGET)

static void
inroad_section_body_dispose (GObject *object)
{
  InroadSectionBodyPrivate *priv = inroad_section_body_get_instance_private (INROAD_SECTION_BODY (object));

  inroad_dispose_template (GTK_WIDGET (object), G_OBJECT_TYPE (object));
  g_clear_object (&priv->session);

  G_OBJECT_CLASS (inroad_section_body_parent_class)->dispose (object);
}

static void
inroad_section_body_class_init (InroadSectionBodyClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = inroad_section_body_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
inroad_section_body_init (InroadSectionBody *self)
{
}

static GType
get_body_type (InroadSectionKind kind)
{
  switch (kind)
    {
    case INROAD_SECTION_PROSE:
      return INROAD_TYPE_PROSE_BODY;
    case INROAD_SECTION_PATTERNS:
      return INROAD_TYPE_PATTERNS_BODY;
    case INROAD_SECTION_COMPARISON:
      return INROAD_TYPE_COMPARISON_BODY;
    case INROAD_SECTION_CASE_STUDY:
      return INROAD_TYPE_CASE_STUDY_BODY;
    case INROAD_SECTION_CHECK:
      return INROAD_TYPE_CHECK_BODY;
    default:
      g_return_val_if_reached (G_TYPE_INVALID);
    }
}

/**
 * inroad_section_body_new:
 * @session: the session
 * @chapter: one of its chapters
 *
 * Returns: (transfer floating): the body of the chapter's kind
 */
GtkWidget *
inroad_section_body_new (InroadSession *session,
                         InroadChapter *chapter)
{
  InroadSectionBody *self;
  InroadSectionBodyPrivate *priv;
  InroadSection *section;

  g_return_val_if_fail (INROAD_IS_SESSION (session), NULL);
  g_return_val_if_fail (INROAD_IS_CHAPTER (chapter), NULL);

  section = inroad_chapter_get_section (chapter);
  self = g_object_new (get_body_type (inroad_section_get_kind (section)), NULL);
  priv = inroad_section_body_get_instance_private (self);
  priv->session = g_object_ref (session);
  INROAD_SECTION_BODY_GET_CLASS (self)->fill (self, session, inroad_section_get_blocks (section));

  return GTK_WIDGET (self);
}

/**
 * inroad_section_body_get_session:
 * @self: the body of a section
 *
 * Returns: (transfer none): the session
 */
InroadSession *
inroad_section_body_get_session (InroadSectionBody *self)
{
  InroadSectionBodyPrivate *priv = inroad_section_body_get_instance_private (self);

  g_return_val_if_fail (INROAD_IS_SECTION_BODY (self), NULL);

  return priv->session;
}

void
inroad_section_body_append_flow (InroadSectionBody *self,
                                 GtkBox            *box,
                                 InroadBlock       *block)
{
  InroadSectionBodyPrivate *priv = inroad_section_body_get_instance_private (self);
  GtkWidget *widget = inroad_flow_widget_new (priv->session, block);

  if (widget != NULL)
    gtk_box_append (box, widget);
  gtk_widget_set_visible (GTK_WIDGET (box), gtk_widget_get_first_child (GTK_WIDGET (box)) != NULL);
}
