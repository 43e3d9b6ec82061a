#include "viewer/ports/account_control.h"
#include "viewer/ports/notes_writer.h"
#include "viewer/ports/pipeline_control.h"
#include "viewer/ports/sync_control.h"
