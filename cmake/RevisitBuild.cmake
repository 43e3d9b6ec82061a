# Compiler settings shared by every target, and the functions that declare modules and tests.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
# moc 6.4 stumbles over libstdc++'s <concepts> ("Parse error at std"); their include guards keep them out of its sight.
set(CMAKE_AUTOMOC_MOC_OPTIONS "--no-notes;-D_GLIBCXX_CONCEPTS;-D_GLIBCXX_COMPARE")

if(NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
    set(CMAKE_BUILD_TYPE Release CACHE STRING "Build type" FORCE)
endif()

# A compiler cache and a fast linker where they are installed; neither changes what is built.
if(NOT CMAKE_CXX_COMPILER_LAUNCHER)
    find_program(REVISIT_CCACHE ccache)
    if(REVISIT_CCACHE)
        set(CMAKE_C_COMPILER_LAUNCHER "${REVISIT_CCACHE}")
        set(CMAKE_CXX_COMPILER_LAUNCHER "${REVISIT_CCACHE}")
    endif()
endif()
find_program(REVISIT_LLD NAMES ld.lld ld.lld-14)
if(REVISIT_LLD AND NOT APPLE AND NOT MSVC)
    get_filename_component(REVISIT_LLD_FOLDER "${REVISIT_LLD}" DIRECTORY)
    if(EXISTS "${REVISIT_LLD_FOLDER}/ld.lld")
        add_link_options(-fuse-ld=lld)
    endif()
endif()

add_library(revisit_warnings INTERFACE)
add_library(revisit::warnings ALIAS revisit_warnings)
if(MSVC)
    target_compile_options(revisit_warnings INTERFACE /W4 /permissive- $<$<BOOL:${REVISIT_WARNINGS_AS_ERRORS}>:/WX>)
else()
    target_compile_options(revisit_warnings INTERFACE
        -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast -Wcast-qual
        -Wnon-virtual-dtor -Woverloaded-virtual -Wformat=2 -Wundef -Wimplicit-fallthrough
        # GCC 12 invents overlapping copies inside std::string's operator+ (its bug 105651).
        $<$<AND:$<CXX_COMPILER_ID:GNU>,$<VERSION_LESS:$<CXX_COMPILER_VERSION>,13>>:-Wno-restrict>
        $<$<CXX_COMPILER_ID:Clang,AppleClang>:-Wthread-safety -Werror=thread-safety>
        $<$<BOOL:${REVISIT_WARNINGS_AS_ERRORS}>:-Werror>)
endif()

# Sanitizers and hardening concern every object file, ours or a test's.
if(REVISIT_FUZZ)
    # The coverage counters that libFuzzer steers by, in the libraries too; fuzz targets link its main().
    add_compile_options(-fsanitize=fuzzer-no-link,address,undefined -fno-omit-frame-pointer -fno-sanitize-recover=all)
    # Edges are counted after inlining: without this each copy of std::string's and std::vector's growth is new ground,
    # and a search never comes to rest. So an edge is one of the source, wherever its code is called from.
    add_compile_options(-fno-inline)
    # Without the tracing of every comparison, which costs as much as half of the executions in JSON and finds no more
    # there; dictionaries name the magic values.
    add_compile_options(-fno-sanitize-coverage=trace-cmp)
    add_link_options(-fsanitize=address,undefined)
elseif(REVISIT_SANITIZE)
    add_compile_options(-fsanitize=${REVISIT_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    add_link_options(-fsanitize=${REVISIT_SANITIZE})
elseif(NOT MSVC)
    add_compile_options(-fstack-protector-strong)
    add_compile_definitions($<$<CONFIG:Release,RelWithDebInfo>:_GLIBCXX_ASSERTIONS>)
    add_compile_options($<$<CONFIG:Release,RelWithDebInfo>:-U_FORTIFY_SOURCE> $<$<CONFIG:Release,RelWithDebInfo>:-D_FORTIFY_SOURCE=2>)
endif()

set(REVISIT_QT_DEFINITIONS
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_KEYWORDS QT_NO_FOREACH
    QT_NO_CONTEXTLESS_CONNECT QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_STRICT_ITERATORS)

# revisit_module(<folder> SOURCES … [PUBLIC …] [PRIVATE …]): the library revisit::<folder>.
# Sources are listed, never globbed. Includes start at the project's root.
function(revisit_module NAME)
    cmake_parse_arguments(ARG "QT" "" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
    add_library(revisit_${NAME} STATIC ${ARG_SOURCES})
    add_library(revisit::${NAME} ALIAS revisit_${NAME})
    target_include_directories(revisit_${NAME} PUBLIC "${PROJECT_SOURCE_DIR}")
    target_link_libraries(revisit_${NAME} PUBLIC ${ARG_PUBLIC} PRIVATE revisit::warnings ${ARG_PRIVATE})
    set_target_properties(revisit_${NAME} PROPERTIES POSITION_INDEPENDENT_CODE ON)
    if(ARG_QT)
        set_target_properties(revisit_${NAME} PROPERTIES AUTOMOC ON)
        target_compile_definitions(revisit_${NAME} PRIVATE ${REVISIT_QT_DEFINITIONS})
        target_compile_options(revisit_${NAME} PRIVATE $<$<NOT:$<CXX_COMPILER_ID:MSVC>>:-Wno-sign-conversion>)
    endif()
endfunction()

# revisit_test(<tst_name> [GUI] LIBRARIES …): a Qt Test program made of <tst_name>.cpp, run by CTest.
# GUI tests link Qt Widgets and run on the offscreen platform; they are left out where REVISIT_GUI is off.
# Every test gets its own temporary folder from QTemporaryDir and touches no real network.
function(revisit_test NAME)
    cmake_parse_arguments(ARG "GUI" "TIMEOUT" "LIBRARIES;SOURCES" ${ARGN})
    if(NOT REVISIT_TESTS OR (ARG_GUI AND NOT REVISIT_GUI))
        return()
    endif()
    add_executable(${NAME} ${NAME}.cpp ${ARG_SOURCES})
    set_target_properties(${NAME} PROPERTIES AUTOMOC ON)
    target_include_directories(${NAME} PRIVATE "${PROJECT_SOURCE_DIR}")
    target_link_libraries(${NAME} PRIVATE ${ARG_LIBRARIES} revisit::test_support Qt6::Test revisit::warnings
        $<$<BOOL:${ARG_GUI}>:Qt6::Widgets>)
    if("revisit::viewer" IN_LIST ARG_LIBRARIES OR "revisit::desktop" IN_LIST ARG_LIBRARIES)
        target_sources(${NAME} PRIVATE $<TARGET_OBJECTS:revisit_test_painting>)
    endif()
    target_compile_options(${NAME} PRIVATE $<$<NOT:$<CXX_COMPILER_ID:MSVC>>:-Wno-sign-conversion>)
    add_test(NAME ${NAME} COMMAND ${NAME})
    if(NOT ARG_TIMEOUT)
        set(ARG_TIMEOUT 120)
    endif()
    set_tests_properties(${NAME} PROPERTIES TIMEOUT ${ARG_TIMEOUT}
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;TZ=UTC;REVISIT_SOURCE_DIR=${PROJECT_SOURCE_DIR};REVISIT_BINARY_DIR=${PROJECT_BINARY_DIR}")
endfunction()

# revisit_benchmark(<bench_name> LIBRARIES …): a Google Benchmark program made of <bench_name>.cpp.
function(revisit_benchmark NAME)
    cmake_parse_arguments(ARG "" "" "LIBRARIES;SOURCES" ${ARGN})
    if(NOT REVISIT_BENCHMARKS)
        return()
    endif()
    add_executable(${NAME} ${NAME}.cpp ${ARG_SOURCES})
    target_include_directories(${NAME} PRIVATE "${PROJECT_SOURCE_DIR}")
    target_link_libraries(${NAME} PRIVATE ${ARG_LIBRARIES} benchmark::benchmark revisit::warnings)
endfunction()
