/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Inroad authors
 */

#pragma once

/* What the program and the renderer have agreed on beside the interface. */

/* The renderer's end of the socket pair. */
#define INROAD_RENDERER_SOCKET_FD 3

#define INROAD_RENDERER_OBJECT_PATH "/io/github/inroad_app/Inroad/Renderer"

/* Pages that one call of PageSizes tells of at most: some milliseconds of work. */
#define INROAD_RENDERER_MAX_SIZES 1024

/* Longest edge of one picture, in device pixels: 64 MiB at most. */
#define INROAD_RENDERER_MAX_EDGE 4096

/* Device pixels a point: 64 is a letter as high as a screen. */
#define INROAD_RENDERER_MIN_SCALE 0.001
#define INROAD_RENDERER_MAX_SCALE 64.0

/* Where on a page a picture may start, in device pixels. */
#define INROAD_RENDERER_MAX_OFFSET (1 << 24)

/* Hits of a search on one page, links and pictures of one page, items of an outline and their depth, figures of a document
 * and the tags that are looked through for them: beyond what anybody
 * reads, and a limit to what a damaged file can ask for. */
#define INROAD_RENDERER_MAX_HITS 10000
#define INROAD_RENDERER_MAX_LINKS 10000
#define INROAD_RENDERER_MAX_IMAGES 1000
#define INROAD_RENDERER_MAX_OUTLINE 10000
#define INROAD_RENDERER_MAX_DEPTH 32
#define INROAD_RENDERER_MAX_FIGURES 1000
#define INROAD_RENDERER_MAX_ELEMENTS 200000

/* Flags of Search. */
#define INROAD_SEARCH_MATCH_CASE 1u
#define INROAD_SEARCH_WHOLE_WORDS 2u

/* Of Extract: how many spans of pages, and how many bytes come of them at most (what a renderer may write, inroad-sandbox.c,
 * is a little more). */
#define INROAD_RENDERER_MAX_SPANS 1000
#define INROAD_RENDERER_MAX_EXTRACT (90u * 1024 * 1024)

/* In the place of a page: there is none. */
#define INROAD_RENDERER_NO_PAGE G_MAXUINT32
