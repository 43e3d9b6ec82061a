# Third-party packages. Each is a package of Debian, Homebrew and vcpkg; scripts/setup names them all,
# and docs/adr/ has the reason for each.

find_package(Threads REQUIRED)
find_package(OpenSSL REQUIRED COMPONENTS Crypto)
find_package(ZLIB REQUIRED)
find_package(SQLite3 REQUIRED)
find_package(CURL REQUIRED)
find_package(nlohmann_json 3.11 REQUIRED)
find_package(tl-expected REQUIRED)
find_package(CLI11 REQUIRED)

find_package(PkgConfig REQUIRED)
# pkg-config first: the CMake package of Debian's libturbojpeg0-dev names static libraries of a package it does not need.
pkg_check_modules(TURBOJPEG QUIET IMPORTED_TARGET libturbojpeg)
if(TURBOJPEG_FOUND)
    add_library(libjpeg-turbo::turbojpeg ALIAS PkgConfig::TURBOJPEG)
else()
    find_package(libjpeg-turbo CONFIG REQUIRED)
endif()

pkg_check_modules(LIBZIP REQUIRED IMPORTED_TARGET libzip)
pkg_check_modules(MICROHTTPD REQUIRED IMPORTED_TARGET libmicrohttpd)

if(REVISIT_GUI)
    find_package(Qt6 6.4 REQUIRED COMPONENTS Core Gui Widgets LinguistTools)
    if(UNIX AND NOT APPLE)
        find_package(Qt6DBus 6.4 QUIET)
    endif()
endif()
if(REVISIT_TESTS OR (REVISIT_BENCHMARKS AND REVISIT_GUI))
    find_package(Qt6 6.4 REQUIRED COMPONENTS Core Test)
endif()
if(REVISIT_BENCHMARKS)
    find_package(benchmark REQUIRED)
endif()
