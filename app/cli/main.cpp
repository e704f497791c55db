// SPDX-License-Identifier: GPL-3.0-or-later
// yike-cli: hands arguments and standard streams to runCli().
#include "app/cli/run_cli.h"
#include "gis/platform/terminal.h"

#include <iostream>

int main(int argc, char** argv)
{
    yike::reportWriteErrors();
    const yike::InterruptWatch interrupts;
    return yike::cli::runCli({argv + 1, argv + argc},
                             {std::cout, std::cerr, yike::isErrorOutputTerminal(), interrupts.token()});
}
