/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "core/module/inroad-element.h"

G_BEGIN_DECLS

/**
 * InroadModuleBuilder:
 * @folder: the folder that the lesson's documents are in
 * @digest: the digest of the file's bytes
 * @domain: (nullable): the gettext domain of the lesson's text
 * @report: tells the reader that an element breaks a rule, as an error
 * @warn: the same as a warning
 * @user_data: for both
 *
 * For the reader of lesson files alone: makes objects from elements, each from its children that are made
 * already.
 */
struct _InroadModuleBuilder
{
  GFile      *folder;
  char       *digest;
  char       *domain;

  void     (* report) (gpointer       user_data,
                       InroadElement *element,
                       const char    *rule,
                       const char    *text);
  void     (* warn)   (gpointer       user_data,
                       InroadElement *element,
                       const char    *rule,
                       const char    *text);
  gpointer    user_data;
};

void     inroad_module_builder_choose_domain (InroadModuleBuilder *self,
                                              InroadElement       *module);

GObject *inroad_build_aspect     (InroadModuleBuilder *builder, InroadElement *element);
GObject *inroad_build_bars       (InroadModuleBuilder *builder, InroadElement *element);
GObject *inroad_build_because    (InroadModuleBuilder *builder, InroadElement *element);
GObject *inroad_build_case_study (InroadModuleBuilder *builder, InroadElement *element);
GObject *inroad_build_check      (InroadModuleBuilder *builder, InroadElement *element);
GObject *inroad_build_compare    (InroadModuleBuilder *builder, InroadElement *element);
GObject *inroad_build_comparison (InroadModuleBuilder *builder, InroadElement *element);
GObject *inroad_build_document   (InroadModuleBuilder *builder, InroadElement *element);
GObject *inroad_build_documents  (InroadModuleBuilder *builder, InroadElement *element);
GObject *inroad_build_fix        (InroadModuleBuilder *builder, InroadElement *element);
GObject *inroad_build_heading    (InroadModuleBuilder *builder, InroadElement *element);
GObject *inroad_build_inline     (InroadModuleBuilder *builder, InroadElement *element);
GObject *inroad_build_module     (InroadModuleBuilder *builder, InroadElement *element);
GObject *inroad_build_note       (InroadModuleBuilder *builder, InroadElement *element);
GObject *inroad_build_option     (InroadModuleBuilder *builder, InroadElement *element);
GObject *inroad_build_paragraph  (InroadModuleBuilder *builder, InroadElement *element);
GObject *inroad_build_passage    (InroadModuleBuilder *builder, InroadElement *element);
GObject *inroad_build_pattern    (InroadModuleBuilder *builder, InroadElement *element);
GObject *inroad_build_patterns   (InroadModuleBuilder *builder, InroadElement *element);
GObject *inroad_build_plain      (InroadModuleBuilder *builder, InroadElement *element);
GObject *inroad_build_problem    (InroadModuleBuilder *builder, InroadElement *element);
GObject *inroad_build_prose      (InroadModuleBuilder *builder, InroadElement *element);
GObject *inroad_build_question   (InroadModuleBuilder *builder, InroadElement *element);
GObject *inroad_build_reading    (InroadModuleBuilder *builder, InroadElement *element);
GObject *inroad_build_result     (InroadModuleBuilder *builder, InroadElement *element);
GObject *inroad_build_row        (InroadModuleBuilder *builder, InroadElement *element);
GObject *inroad_build_side       (InroadModuleBuilder *builder, InroadElement *element);
GObject *inroad_build_source     (InroadModuleBuilder *builder, InroadElement *element);
GObject *inroad_build_sources    (InroadModuleBuilder *builder, InroadElement *element);

G_END_DECLS
