# Puts rrweb-player.js and rrweb-player.css into a folder: cmake -DFOLDER=<folder> -P cmake/FetchRrwebPlayer.cmake
# The package is kept in the folder and fetched once; a package with another digest is refused.
include("${CMAKE_CURRENT_LIST_DIR}/RrwebPlayer.cmake")
set(PACKAGE "rrweb-player-${REVISIT_RRWEB_PLAYER_VERSION}.tgz")

function(revisit_check_package)
    file(SHA512 "${FOLDER}/${PACKAGE}" DIGEST)
    if(NOT DIGEST STREQUAL REVISIT_RRWEB_PLAYER_SHA512)
        file(REMOVE "${FOLDER}/${PACKAGE}")
        message(FATAL_ERROR "${PACKAGE} is not the package that cmake/RrwebPlayer.cmake names (SHA-512 ${DIGEST}); removed")
    endif()
endfunction()

file(MAKE_DIRECTORY "${FOLDER}")
if(NOT EXISTS "${FOLDER}/${PACKAGE}")
    find_program(NPM NAMES npm npm.cmd)
    if(NOT NPM)
        message(FATAL_ERROR "npm is needed to fetch ${PACKAGE} (scripts/setup --web installs it), or put that file into ${FOLDER}")
    endif()
    execute_process(COMMAND "${NPM}" pack --silent "rrweb-player@${REVISIT_RRWEB_PLAYER_VERSION}"
        WORKING_DIRECTORY "${FOLDER}" RESULT_VARIABLE STATUS OUTPUT_QUIET)
    if(NOT STATUS EQUAL 0 OR NOT EXISTS "${FOLDER}/${PACKAGE}")
        message(FATAL_ERROR "npm could not fetch ${PACKAGE}")
    endif()
endif()
revisit_check_package()
file(ARCHIVE_EXTRACT INPUT "${FOLDER}/${PACKAGE}" DESTINATION "${FOLDER}"
    PATTERNS "package/umd/rrweb-player.min.js" "package/dist/style.min.css")
file(COPY_FILE "${FOLDER}/package/umd/rrweb-player.min.js" "${FOLDER}/rrweb-player.js")
file(COPY_FILE "${FOLDER}/package/dist/style.min.css" "${FOLDER}/rrweb-player.css")
