/// Turns the bytes of a text into valid UTF-8, whatever they were written in.
///
/// The order: a byte order mark; the encoding that the input declares; UTF-8 where the bytes are valid; UTF-16 where
/// every second byte of Western text is zero; else Windows-1252, in which every byte is a character.
enum TextDecoder {
  /// - Parameter declared: an encoding's name as in a header or a meta element.
  /// - Returns: valid UTF-8 without a byte order mark. O(n).
  static func utf8(_ bytes: [UInt8], declared: String? = nil) -> [UInt8] {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return repaired(Array(bytes.dropFirst(3))) }
    if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes.dropFirst(2), bigEndian: false) }
    if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes.dropFirst(2), bigEndian: true) }
    if isValidUTF8(bytes) {
      return bigEndianUTF16(bytes).map { utf16(bytes[...], bigEndian: $0) } ?? bytes
    }
    if let declared, let utf8 = CodePage.utf8(bytes, from: declared) { return utf8 }
    if let bigEndian = bigEndianUTF16(bytes) { return utf16(bytes[...], bigEndian: bigEndian) }
    return isNearlyUTF8(bytes) ? repaired(bytes) : CodePage.windows1252(bytes)
  }

  static func isValidUTF8(_ bytes: [UInt8]) -> Bool {
    (try? UTF8Span(validating: bytes.span)) != nil
  }

  /// Ill-formed sequences replaced by U+FFFD.
  static func repaired(_ bytes: [UInt8]) -> [UInt8] {
    isValidUTF8(bytes) ? bytes : Array(String(decoding: bytes, as: UTF8.self).utf8)
  }

  /// True where nine in ten of the sequences beyond ASCII are UTF-8: a text with a few broken characters.
  private static func isNearlyUTF8(_ bytes: [UInt8]) -> Bool {
    var (good, bad, i) = (0, 0, 0)
    while i < bytes.count {
      let byte = bytes[i]
      let length =
        byte < 0x80 ? 1 : byte < 0xC2 ? 0 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : byte < 0xF5 ? 4 : 0
      if length == 1 {
        i += 1
      } else if length > 1, i + length <= bytes.count,
        bytes[(i + 1)..<(i + length)].allSatisfy({ $0 & 0xC0 == 0x80 })
      {
        good += 1
        i += length
      } else {
        bad += 1
        i += 1
      }
    }
    return good > 9 * bad
  }

  /// The byte order of UTF-16 without a mark, told by the zero bytes of its Latin letters; nil for other texts.
  private static func bigEndianUTF16(_ bytes: [UInt8]) -> Bool? {
    let sample = bytes.prefix(1024)
    guard sample.count >= 8, bytes.count % 2 == 0 else { return nil }
    var (even, odd) = (0, 0)
    for (i, byte) in sample.enumerated() where byte == 0 {
      if i % 2 == 0 { even += 1 } else { odd += 1 }
    }
    let half = sample.count / 2
    if even > half * 2 / 3, odd < half / 10 { return true }
    if odd > half * 2 / 3, even < half / 10 { return false }
    return nil
  }

  private static func utf16(_ bytes: ArraySlice<UInt8>, bigEndian: Bool) -> [UInt8] {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var i = bytes.startIndex
    while i + 1 < bytes.endIndex {
      let (first, second) = (UInt16(bytes[i]), UInt16(bytes[i + 1]))
      units.append(bigEndian ? first << 8 | second : second << 8 | first)
      i += 2
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }
}
