#include "decoder/stack_parsers.h"

#include <algorithm>
#include <array>
#include <span>

namespace revisit {

namespace {

using Names = std::span<const std::string_view>;

/// Java and Kotlin packages of the platform, the runtime, the frameworks around an app and this SDK.
constexpr auto kJavaPackages = std::to_array<std::string_view>(
    {"java.", "javax.", "jdk.", "sun.", "libcore.", "dalvik.", "android.", "androidx.", "kotlin.", "kotlinx.",
        "com.android.", "com.sun.", "com.google.android.", "com.facebook.react.", "com.facebook.jni.",
        "com.facebook.hermes.", "com.facebook.soloader.", "io.flutter.", "okhttp3.", "okio.", "com.rejourney."});

/// Images of iOS that carry no "lib" prefix, and the runtimes that apps embed.
constexpr auto kAppleImages = std::to_array<std::string_view>({"UIKit", "UIKitCore", "Foundation", "CoreFoundation",
    "CFNetwork", "QuartzCore", "CoreGraphics", "CoreData", "CoreText", "CoreLocation", "CoreMotion", "GraphicsServices",
    "SwiftUI", "SwiftUICore", "Combine", "WebKit", "JavaScriptCore", "AVFoundation", "AVFAudio", "MapKit", "VectorKit",
    "Metal", "IOKit", "Security", "Network", "RunningBoardServices", "FrontBoardServices", "BaseBoard",
    "BackBoardServices", "AttributeGraph", "UIFoundation", "TextInput", "TextInputUI", "dyld", "dyld_sim", "hermes",
    "React", "Flutter", "Rejourney", "rejourney", "???"});

/// Shared libraries that are part of an APK but not of the app.
constexpr auto kNativeLibraries = std::to_array<std::string_view>(
    {"libreactnative", "libreact", "libhermes", "libjsi", "libjsc", "libfbjni", "libfolly", "libyoga", "libglog",
        "libflutter", "libc++_shared", "libturbomodule", "libfabricjni", "libhermes_executor"});

constexpr auto kNativeFolders = std::to_array<std::string_view>(
    {"/system/", "/system_ext/", "/apex/", "/vendor/", "/product/", "/odm/", "[vdso", "[anon", "<anonymous", "linker"});

constexpr auto kScriptMarks = std::to_array<std::string_view>({"/node_modules/", "node:", "chrome-extension://",
    "moz-extension://", "safari-extension://", "safari-web-extension://", "webpack/bootstrap", "internal/"});

constexpr auto kDartPackages
    = std::to_array<std::string_view>({"flutter", "flutter_test", "sky_engine", "stack_trace", "rejourney"});

bool startsWithAny(std::string_view text, Names names)
{
    return std::ranges::any_of(names, [&](std::string_view name) { return text.starts_with(name); });
}

bool isOneOf(std::string_view text, Names names) { return std::ranges::find(names, text) != names.end(); }

bool isAppImage(std::string_view image)
{
    const bool isLibrary
        = image.starts_with("lib") && (image.ends_with(".dylib") || image.find('.') == std::string_view::npos);
    return !image.empty() && !isLibrary && !isOneOf(image, kAppleImages);
}

bool isAppLibrary(std::string_view path)
{
    const auto slash = path.rfind('/');
    const std::string_view file = slash == std::string_view::npos ? path : path.substr(slash + 1);
    return !path.empty() && !startsWithAny(path, kNativeFolders) && !startsWithAny(file, kNativeLibraries);
}

bool isAppScript(const StackLine& frame)
{
    if (frame.line == 0) return false; // native and anonymous code
    return std::ranges::none_of(
        kScriptMarks, [&](std::string_view mark) { return frame.file.find(mark) != std::string::npos; });
}

bool isAppDart(const StackLine& frame)
{
    return !frame.module.starts_with("dart:") && !isOneOf(frame.module, kDartPackages)
        && frame.file.find("dart-sdk/") == std::string::npos;
}

} // namespace

bool isInAppCode(const StackLine& frame) noexcept
{
    switch (frame.format) {
    case StackFormat::Java:
        return !startsWithAny(frame.module, kJavaPackages);
    case StackFormat::Apple:
    case StackFormat::MetricKit:
        return isAppImage(frame.module);
    case StackFormat::Native:
        return isAppLibrary(frame.module);
    case StackFormat::JavaScript:
        return isAppScript(frame);
    case StackFormat::Dart:
        return isAppDart(frame);
    case StackFormat::Unknown:
        break;
    }
    return false;
}

} // namespace revisit
