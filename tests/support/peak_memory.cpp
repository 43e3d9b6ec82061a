#include "tests/support/peak_memory.h"

#include <fstream>
#include <string>

namespace revisit::test {

std::optional<Bytes> peakMemory()
{
#if !defined(__SANITIZE_THREAD__) // it holds several bytes of its own for each of the program's
    std::ifstream status("/proc/self/status");
    for (std::string word; status >> word;) {
        std::uint64_t kibibytes = 0;
        if (word == "VmHWM:" && status >> kibibytes) return Bytes{kibibytes * 1024};
    }
#endif
    return std::nullopt;
}

bool restartPeakMemory()
{
    std::ofstream clear("/proc/self/clear_refs");
    clear << "5" << std::flush;
    return clear.good() && peakMemory().has_value();
}

} // namespace revisit::test
