// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableExperimentalFeature("Lifetimes"),
  .treatAllWarnings(as: .error),
]
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

func module(_ name: String, _ imports: [Target.Dependency], strict: Bool = false) -> Target {
  .target(
    name: name, dependencies: imports,
    swiftSettings: settings + (strict ? [.strictMemorySafety()] : []))
}

func program(_ name: String, _ imports: [Target.Dependency]) -> Target {
  .executableTarget(name: name, dependencies: imports, swiftSettings: settings)
}

func tests(_ name: String, _ imports: [Target.Dependency]) -> Target {
  .testTarget(
    name: name, dependencies: imports + ["TestSupport"], exclude: exclusions[name] ?? [],
    swiftSettings: settings)
}

// Folders of example files that tests read by path, beside the tests.
let exclusions: [String: [String]] = [
  "CommandTests": ["Transcripts"],
  "KBExtractTests": ["Corpus"],
  "KBLexiconTests": ["Corpus"],
  "KBQueryTests": ["Corpus"],
  "KBReadTests": ["Corpus"],
  "KBStoreTests": ["Corpus", "schema.sql"],
  "KBTextTests": ["Corpus"],
]

// In dependency order: a target imports only from the lines above its own.
let package = Package(
  name: "kb",
  products: [
    .executable(name: "kb", targets: ["kb"]),
    .library(name: "KBRead", targets: ["KBRead"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0")
  ],
  targets: [
    .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(name: "CXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .target(name: "CData", exclude: ["lists", "models"]),
    module("KBText", ["CData"]),
    module("SQLite", ["CSQLite"], strict: true),
    module("KBModel", ["KBText"]),
    module("KBLexicon", ["CData", "KBText"]),
    module("KBLanguage", ["CData", "KBText", "KBModel", "KBLexicon"]),
    module("KBExtract", ["KBText", "KBModel", "KBLexicon", "KBLanguage"]),
    module("KBRead", ["CXML2", "CYAML", "CZlib", "KBText", "KBModel"]),
    module("KBStore", ["SQLite", "CData", "KBText", "KBModel", "KBLexicon"]),
    module("KBIngest", ["SQLite", "KBText", "KBModel", "KBRead", "KBExtract", "KBStore"]),
    module("KBQuery", ["SQLite", "KBModel", "KBLexicon", "KBStore"]),
    program(
      "kb",
      [
        "SQLite", "KBText", "KBModel", "KBRead", "KBExtract", "KBStore", "KBIngest", "KBQuery",
        arguments,
      ]),
    program("kb-bench", ["KBText", "KBModel", "KBLanguage", "KBExtract", "KBRead", arguments]),
    program("kb-train", ["KBText", "KBModel", "KBLexicon", "KBLanguage", "KBExtract", arguments]),
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: settings),
    tests("KBTextTests", ["KBText"]),
    tests("SQLiteTests", ["SQLite"]),
    tests("KBLexiconTests", ["KBLexicon", "KBText"]),
    tests("KBLanguageTests", ["KBLanguage", "KBLexicon", "KBText", "KBModel"]),
    tests("KBExtractTests", ["KBExtract", "KBLanguage", "KBLexicon", "KBText", "KBModel"]),
    tests("KBReadTests", ["KBRead", "KBText", "KBModel"]),
    tests("KBStoreTests", ["KBStore", "SQLite", "KBText", "KBModel", "CData"]),
    tests(
      "KBIngestTests",
      ["KBIngest", "KBRead", "KBExtract", "KBStore", "SQLite", "KBText", "KBModel"]),
    tests("KBQueryTests", ["KBQuery", "KBStore", "SQLite", "KBText", "KBModel"]),
    tests("CommandTests", ["KBStore", "SQLite"]),
  ],
  cLanguageStandard: .c2x
)
