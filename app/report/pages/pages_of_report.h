// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The chapters of the report in their order. Each starts where the cursor is or on a new page, and leaves the
// cursor behind itself.

#include "app/report/page.h"
#include "app/report/report_context.h"

namespace yike::report {

void coverPage(Pages& pages, const Context& context);
void indicatorPages(Pages& pages, const Context& context);
void gapPages(Pages& pages, const Context& context);
void unitPages(Pages& pages, const Context& context);
void scenarioPages(Pages& pages, const Context& context);
void methodPage(Pages& pages, const Context& context);
void provenancePage(Pages& pages, const Context& context);

} // namespace yike::report
