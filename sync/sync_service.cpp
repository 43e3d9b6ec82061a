#include "sync/sync_service.h"
