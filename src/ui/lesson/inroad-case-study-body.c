/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-case-study-body"

#include "config.h"

#include "ui/lesson/inroad-case-study-body.h"

#include "core/module/inroad-beat.h"
#include "core/module/inroad-reading.h"
#include "ui/lesson/inroad-beat-box.h"
#include "ui/reader/inroad-document-card.h"

struct _InroadCaseStudyBody
{
  InroadSectionBody  parent_instance;

  /* Template */
  GtkBox            *story;
};

G_DEFINE_FINAL_TYPE (InroadCaseStudyBody, inroad_case_study_body, INROAD_TYPE_SECTION_BODY)

static void
inroad_case_study_body_fill (InroadSectionBody *body,
                             InroadSession     *session,
                             GListModel        *blocks)
{
  InroadCaseStudyBody *self = INROAD_CASE_STUDY_BODY (body);
  guint n_fixes = 0;

  for (guint i = 0; i < g_list_model_get_n_items (blocks); i++)
    {
      g_autoptr (InroadBlock) block = g_list_model_get_item (blocks, i);

      if (INROAD_IS_BEAT (block))
        {
          gboolean fix = inroad_beat_get_kind (INROAD_BEAT (block)) == INROAD_BEAT_FIX;

          gtk_box_append (self->story, inroad_beat_box_new (session, INROAD_BEAT (block), fix ? ++n_fixes : 0));
        }
      else if (INROAD_IS_READING (block))
        {
          gtk_box_append (self->story, inroad_document_card_new (session, INROAD_READING (block)));
        }
      else
        {
          inroad_section_body_append_flow (body, self->story, block);
        }
    }
}

static void
inroad_case_study_body_class_init (InroadCaseStudyBodyClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  INROAD_SECTION_BODY_CLASS (klass)->fill = inroad_case_study_body_fill;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               INROAD_RESOURCE_PATH "/ui/lesson/inroad-case-study-body.ui");
  gtk_widget_class_bind_template_child (widget_class, InroadCaseStudyBody, story);
  gtk_widget_class_set_css_name (widget_class, "casestudybody");
}

static void
inroad_case_study_body_init (InroadCaseStudyBody *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
