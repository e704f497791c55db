// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/geo/proj_context.h"

namespace yike {

ProjContextPtr makeProjContext()
{
    ProjContextPtr context(proj_context_create());
    proj_context_set_enable_network(context.get(), 0);
    proj_log_level(context.get(), PJ_LOG_NONE);
    return context;
}

PJ_CONTEXT* threadProjContext()
{
    thread_local const ProjContextPtr context = makeProjContext();
    return context.get();
}

} // namespace yike
