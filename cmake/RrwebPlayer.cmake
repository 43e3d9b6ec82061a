# The public rrweb player that plays web recordings in Qt WebEngine: which one, and that it is that one. It is fetched
# with npm when a build with REVISIT_WEBENGINE needs it, checked against this digest, and never committed.
set(REVISIT_RRWEB_PLAYER_VERSION 2.1.7)
set(REVISIT_RRWEB_PLAYER_SHA512
    8d8ea8bd3abe2e5f6787cb34584525f5a6cd298f5440ee76e2515285aa126a442c1a8a18506bf3c60d311561109fba98e2b3f9439052455d2f6ed456df9fa8e8)
