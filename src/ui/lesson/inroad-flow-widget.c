/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#define G_LOG_DOMAIN "inroad-flow-widget"

#include "config.h"

#include "ui/lesson/inroad-flow-widget.h"

#include "core/module/inroad-bars.h"
#include "core/module/inroad-heading.h"
#include "core/module/inroad-note.h"
#include "core/module/inroad-paragraph.h"
#include "ui/lesson/inroad-bars-chart.h"
#include "ui/lesson/inroad-block-box.h"
#include "ui/lesson/inroad-text-label.h"

#include <glib/gi18n.h>

/**
 * inroad_heading_label_new:
 * @text: its words
 * @level: its level, 1 being the title of the section
 * @css_class: (nullable): how it looks
 *
 * Returns: (transfer floating): a heading
 */
GtkWidget *
inroad_heading_label_new (InroadText *text,
                          int         level,
                          const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                                   "label", inroad_text_get_plain (text),
                                   "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "xalign", 0.0,
                                   NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LEVEL, level, -1);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

static GtkWidget *
make_paragraph (InroadSession *session,
                InroadBlock   *block)
{
  GtkWidget *box = inroad_block_box_new (block, "paragraph");

  gtk_box_append (GTK_BOX (box),
                  inroad_text_label_new (session, inroad_paragraph_get_text (INROAD_PARAGRAPH (block))));

  return box;
}

static GtkWidget *
make_heading (InroadBlock *block)
{
  GtkWidget *box = inroad_block_box_new (block, "heading");

  gtk_box_append (GTK_BOX (box),
                  inroad_heading_label_new (inroad_heading_get_text (INROAD_HEADING (block)), 2, "title-3"));

  return box;
}

static GtkWidget *
make_passage_button (InroadBlock *note)
{
  GtkWidget *button = gtk_button_new_with_label (_("Show in the Document"));

  gtk_button_set_can_shrink (GTK_BUTTON (button), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "session.show-passage");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", inroad_block_get_id (note));
  gtk_widget_set_halign (button, GTK_ALIGN_START);

  return button;
}

static GtkWidget *
make_note (InroadSession *session,
           InroadNote    *note)
{
  GtkWidget *box = inroad_block_box_new (INROAD_BLOCK (note), "note");
  GListModel *paragraphs = inroad_note_get_paragraphs (note);

  gtk_box_set_spacing (GTK_BOX (box), 6);
  gtk_box_append (GTK_BOX (box), inroad_heading_label_new (inroad_note_get_title (note), 3, "note-title"));
  for (guint i = 0; i < g_list_model_get_n_items (paragraphs); i++)
    {
      g_autoptr (InroadBlock) paragraph = g_list_model_get_item (paragraphs, i);

      gtk_box_append (GTK_BOX (box), make_paragraph (session, paragraph));
    }

  if (inroad_note_get_passage (note) != NULL)
    gtk_box_append (GTK_BOX (box), make_passage_button (INROAD_BLOCK (note)));

  return box;
}

static GtkWidget *
make_bars (InroadSession *session,
           InroadBars    *bars)
{
  GtkWidget *box = inroad_block_box_new (INROAD_BLOCK (bars), "bars");

  gtk_box_set_spacing (GTK_BOX (box), 12);
  gtk_box_append (GTK_BOX (box), inroad_heading_label_new (inroad_bars_get_title (bars), 3, "heading"));
  gtk_box_append (GTK_BOX (box), inroad_bars_chart_new (bars));

  if (inroad_bars_get_caption (bars) != NULL)
    {
      GtkWidget *caption = inroad_text_label_new (session, inroad_bars_get_caption (bars));

      gtk_widget_add_css_class (caption, "caption");
      gtk_widget_add_css_class (caption, "dimmed");
      gtk_box_append (GTK_BOX (box), caption);
    }

  return box;
}

/**
 * inroad_flow_widget_new:
 * @session: the session
 * @block: a block of its lesson
 *
 * Returns: (transfer floating) (nullable): a widget for a heading, a paragraph, a note or bars; %NULL for
 *   what does not flow with the text
 */
GtkWidget *
inroad_flow_widget_new (InroadSession *session,
                        InroadBlock   *block)
{
  g_return_val_if_fail (INROAD_IS_SESSION (session), NULL);
  g_return_val_if_fail (INROAD_IS_BLOCK (block), NULL);

  if (INROAD_IS_PARAGRAPH (block))
    return make_paragraph (session, block);
  if (INROAD_IS_HEADING (block))
    return make_heading (block);
  if (INROAD_IS_NOTE (block))
    return make_note (session, INROAD_NOTE (block));
  if (INROAD_IS_BARS (block))
    return make_bars (session, INROAD_BARS (block));

  return NULL;
}
