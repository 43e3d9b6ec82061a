# The program's texts in other languages. revisit_en.ts holds nothing but English plurals ("1 frame", "2 frames").
#   cmake --build build/dev --target update_translations     takes new texts from the sources into the .ts files
# Compiled files go into the program as :/i18n/revisit_<language>.qm.

set(REVISIT_LANGUAGES en de ar)

function(revisit_add_translations TARGET)
    set(FOLDER "${PROJECT_SOURCE_DIR}/translations")
    set(OUTPUTS)
    set(UPDATES)
    foreach(LANGUAGE IN LISTS REVISIT_LANGUAGES)
        set(TS "${FOLDER}/revisit_${LANGUAGE}.ts")
        set(QM "${PROJECT_BINARY_DIR}/translations/revisit_${LANGUAGE}.qm")
        add_custom_command(OUTPUT "${QM}"
            COMMAND ${CMAKE_COMMAND} -E make_directory "${PROJECT_BINARY_DIR}/translations"
            COMMAND Qt6::lrelease -silent "${TS}" -qm "${QM}"
            DEPENDS "${TS}" VERBATIM)
        list(APPEND OUTPUTS "${QM}")
        set(PLURALS)
        if(LANGUAGE STREQUAL "en")
            set(PLURALS -pluralonly)
        endif()
        list(APPEND UPDATES COMMAND Qt6::lupdate ${PLURALS} -silent -no-obsolete -locations none -source-language en
            "${PROJECT_SOURCE_DIR}/viewer" "${PROJECT_SOURCE_DIR}/app/desktop" -I "${PROJECT_SOURCE_DIR}"
            -target-language ${LANGUAGE} -ts "${TS}")
    endforeach()
    qt_add_resources(${TARGET} revisit_translations PREFIX "/i18n" BASE "${PROJECT_BINARY_DIR}/translations" FILES ${OUTPUTS})
    add_custom_target(update_translations ${UPDATES} VERBATIM COMMENT "Updating translations")
endfunction()
