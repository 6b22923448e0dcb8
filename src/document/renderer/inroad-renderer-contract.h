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
