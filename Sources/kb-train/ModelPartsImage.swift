import Foundation
import KBLanguage

/// A file of parts as it is embedded. The layout stands at `ModelParts`.
struct ModelPartsImage {
  private var parts: [[UInt8]] = []

  /// Appends a part, little-endian.
  mutating func append<Number: FixedWidthInteger>(_ numbers: [Number]) {
    parts.append(
      numbers.flatMap { number in
        stride(from: 0, to: Number.bitWidth, by: 8).map { UInt8(truncatingIfNeeded: number >> $0) }
      })
  }

  func bytes() -> [UInt8] {
    let sizes = parts.map(\.count)
    let (starts, _) = ModelParts.starts(of: sizes)
    var header = Self()
    header.append([ModelParts.magic, UInt32(parts.count)] + sizes.map(UInt32.init))
    var image = header.parts[0]
    for (part, start) in zip(parts, starts) {
      image += [UInt8](repeating: 0, count: start - image.count) + part
    }
    return image + [UInt8](repeating: 0, count: ModelParts.tailBytes)
  }
}
