# SPDX-License-Identifier: GPL-3.0-or-later
# yike_options: the flags every target of ours is built with, and the helper that makes a test program.

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE_PROGRAM})
endif()

add_library(yike_options INTERFACE)
target_compile_features(yike_options INTERFACE cxx_std_20)
target_include_directories(yike_options INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_options(yike_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion
                       -Wformat=2 -Werror=format-security -ffp-contract=off)
if(YIKE_SANITIZE)
  target_compile_options(yike_options INTERFACE -fsanitize=${YIKE_SANITIZE} -fno-omit-frame-pointer)
  target_link_options(yike_options INTERFACE -fsanitize=${YIKE_SANITIZE})
endif()
if(YIKE_JTHREAD_PARALLEL)
  target_compile_definitions(yike_options INTERFACE YIKE_JTHREAD_PARALLEL)
endif()
set(CMAKE_CXX_EXTENSIONS OFF)

# yike_library(core a.cpp b.cpp): static library yike_core with alias yike::core and our options.
function(yike_library name)
  add_library(yike_${name} STATIC ${ARGN})
  add_library(yike::${name} ALIAS yike_${name})
  target_link_libraries(yike_${name} PUBLIC yike_options)
endfunction()
