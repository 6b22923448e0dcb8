/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

#include "ui/lesson/inroad-section-body.h"

G_BEGIN_DECLS

#define INROAD_TYPE_CASE_STUDY_BODY (inroad_case_study_body_get_type ())
G_DECLARE_FINAL_TYPE (InroadCaseStudyBody, inroad_case_study_body, INROAD, CASE_STUDY_BODY, InroadSectionBody)

G_END_DECLS
