#include "app/cli/problem_output.h"

#include <nlohmann/json.hpp>

namespace revisit::cli {

nlohmann::ordered_json problemJson(const Problem& problem)
{
    return {{"code", problem.code}, {"severity", name(problem.severity)}, {"offset", problem.offset},
        {"offsetIn", problem.space == OffsetSpace::Inflated ? "inflated" : "stored"}, {"message", problem.message}};
}

std::string problemLine(const std::string& path, const Problem& problem)
{
    const char* bytes = problem.space == OffsetSpace::Inflated ? " at inflated byte " : " at byte ";
    return path + ": " + std::string(name(problem.severity)) + ": " + problem.code + bytes
        + std::to_string(problem.offset) + ": " + problem.message;
}

} // namespace revisit::cli
