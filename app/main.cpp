// SPDX-License-Identifier: GPL-3.0-or-later
// yike [FILE...]: the desktop.
#include "app/desktop/window/launch.h"

int main(int argc, char** argv)
{
    return yike::launch(argc, argv);
}
