package import KBText

/// What the models look at in one token: hashes of its form and parts, and what the lexicon knows of it.
package struct WordFeatures: Sendable {
  /// The form as written, with digits as `0`.
  package var form: UInt64
  /// The form in lower case (ASCII), with digits as `0`.
  package var lower: UInt64
  /// `Xx`, `X.X.`, `00`: runs of one kind are two characters long at most.
  package var shape: UInt64
  /// The first one to four bytes in lower case.
  package var prefixes: SIMD4<UInt64>
  /// The last one to four bytes in lower case.
  package var suffixes: SIMD4<UInt64>
  /// The first and the last five bytes of a word of six or more; else 0.
  package var longPrefix: UInt64 = 0
  package var longSuffix: UInt64 = 0
  /// The shape with each run as one character: `Xx`, `X.X`.
  package var runs: UInt64
  /// Where white space stands around it, and what only the tagger asks.
  package var setting: WordSetting
  /// What the lexicon knows, and the case of the word and of its sentence.
  package var traits: WordTraits
  /// What stands around any occurrence of the word in the document; for capitalised words only.
  package var surroundings: NameSurroundings = []

  package init(_ token: Token, of utf8: borrowing Span<UInt8>) {
    (form, lower, shape) = (FeatureHash.empty, FeatureHash.empty, FeatureHash.empty)
    (prefixes, suffixes, runs) = (.zero, .zero, FeatureHash.empty)
    setting = token.spaceBefore ? .spaceBefore : []
    if token.kind == .link { setting.insert(.link) }
    traits = []
    var last: UInt8 = 0
    var run = 0
    var hasLower = false
    var uppers = 0
    let count = token.range.byteCount
    for i in 0..<count {
      var byte = utf8[token.range.start + i]
      var kind = byte
      if byte.isASCIIUpper {
        kind = UInt8(ascii: "X")
        uppers += 1
      } else if byte.isASCIILower || byte >= 0x80 {
        kind = UInt8(ascii: "x")
        hasLower = true
      } else if byte.isASCIIDigit {
        kind = UInt8(ascii: "0")
        byte = kind
      }
      form = FeatureHash.append(byte, to: form)
      lower = FeatureHash.append(byte.lowercasedASCII, to: lower)
      run = kind == last ? run + 1 : 1
      if run <= 2 { shape = FeatureHash.append(kind, to: shape) }
      if run == 1 { runs = FeatureHash.append(kind, to: runs) }
      last = kind
      if i < 4 { prefixes[i] = lower } else if i == 4, count > 5 { longPrefix = lower }
    }
    var suffix = FeatureHash.empty
    for i in 0..<min(count, count > 5 ? 5 : 4) {
      let byte = utf8[token.range.end - 1 - i]
      suffix = FeatureHash.append(
        byte.isASCIIDigit ? UInt8(ascii: "0") : byte.lowercasedASCII, to: suffix)
      if i < 4 { suffixes[i] = suffix } else { longSuffix = suffix }
    }
    if token.kind == .word {
      traits.insert(.word)
      if Self.beginsUpper(token, of: utf8) { traits.insert(.capitalized) }
      if uppers > 1, !hasLower { traits.insert(.allCapitals) }
    }
    if token.kind == .number { traits.insert(.number) }
  }

  private static func beginsUpper(_ token: Token, of utf8: borrowing Span<UInt8>) -> Bool {
    let byte = utf8[token.range.start]
    if byte < 0x80 { return byte.isASCIIUpper }
    // Latin-1 capitals, the even half of Latin Extended-A, Greek and Cyrillic capitals.
    let scalar = utf8.scalar(at: token.range.start).value
    switch scalar {
    case 0xC0...0xDE, 0x386...0x3AB, 0x400...0x42F: return true
    case 0x139...0x148, 0x179...0x17E: return scalar & 1 == 1
    case 0x100...0x17F: return scalar & 1 == 0
    default: return false
    }
  }
}
