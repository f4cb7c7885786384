// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "kb-fuzz",
  dependencies: [.package(name: "kb", path: "..")],
  targets: [
    .systemLibrary(name: "CFuzzer"),
    .executableTarget(
      name: "fuzz-reader", dependencies: ["CFuzzer", .product(name: "KBRead", package: "kb")]),
  ]
)
