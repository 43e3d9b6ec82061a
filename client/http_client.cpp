#include "client/http_client.h"
