#include "pipeline/read/anonymous_name.h"

#include "base/digest.h"
#include "base/encoding.h"

#include <array>
#include <charconv>

namespace revisit {

namespace {

constexpr std::array<std::string_view, 30> kAdjectives{"Amber", "Brisk", "Calm", "Dapper", "Eager", "Fleet", "Gentle",
    "Hazel", "Ivory", "Jolly", "Keen", "Lively", "Mellow", "Nimble", "Opal", "Placid", "Quick", "Rustic", "Silver",
    "Tidy", "Umber", "Vivid", "Witty", "Young", "Zesty", "Bold", "Cosy", "Deft", "Early", "Frosty"};
constexpr std::array<std::string_view, 30> kAnimals{"Otter", "Badger", "Crane", "Dingo", "Egret", "Ferret", "Gecko",
    "Heron", "Ibis", "Jackal", "Kestrel", "Lynx", "Marten", "Newt", "Ocelot", "Puffin", "Quail", "Raven", "Stoat",
    "Tapir", "Urchin", "Vole", "Walrus", "Yak", "Zebra", "Bison", "Civet", "Dormouse", "Elk", "Finch"};

std::size_t hexNumber(std::string_view digits)
{
    std::size_t value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
    return value;
}

} // namespace

std::string anonymousName(std::string_view deviceId)
{
    const std::string digest = sha256Hex(asBytes(deviceId));
    const std::string_view digits{digest};
    std::string name{kAdjectives[hexNumber(digits.substr(0, 4)) % kAdjectives.size()]};
    name += kAnimals[hexNumber(digits.substr(4, 4)) % kAnimals.size()];
    for (const char c : digits.substr(8, 6)) name += c >= 'a' ? static_cast<char>(c - 'a' + 'A') : c;
    return name;
}

} // namespace revisit
