#include "decoder/event.h"
