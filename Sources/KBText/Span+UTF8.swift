extension Span where Element == UInt8 {
  /// Equal to `word`, byte by byte.
  @inlinable
  public func equals(_ word: StaticString) -> Bool {
    guard count == word.utf8CodeUnitCount else { return false }
    for i in indices where self[i] != word.utf8Start[i] { return false }
    return true
  }

  /// Equal to `word`, which is lower case, when ASCII capitals are folded.
  @inlinable
  public func equalsFolded(_ word: StaticString) -> Bool {
    guard count == word.utf8CodeUnitCount else { return false }
    for i in indices where self[i].lowercasedASCII != word.utf8Start[i] { return false }
    return true
  }

  /// The bytes of `range` without ASCII white space and no-break spaces around them.
  @inlinable
  public func trimmed(_ range: TextRange) -> TextRange {
    var (start, end) = (range.start, range.end)
    while start < end {
      let length = spaceLength(at: start)
      if length == 0 { break }
      start += length
    }
    trailing: while start < end {
      if self[end - 1].isASCIISpace {
        end -= 1
        continue
      }
      for length in [2, 3] where end - length >= start && spaceLength(at: end - length) == length {
        end -= length
        continue trailing
      }
      break
    }
    return TextRange(start: Swift.min(start, end), end: end)
  }

  /// Bytes of the white space character at `offset`, 0 where there is none: ASCII, NEL, no-break, en to hair,
  /// zero width, narrow no-break, line and paragraph separator, ideographic, byte order mark.
  @inlinable
  public func spaceLength(at offset: Int) -> Int {
    let byte = self[offset]
    if byte < 0x80 { return byte.isASCIISpace ? 1 : 0 }
    if byte == 0xC2 {
      return offset + 1 < count && (self[offset + 1] == 0xA0 || self[offset + 1] == 0x85) ? 2 : 0
    }
    guard byte == 0xE2 || byte == 0xE3 || byte == 0xEF, offset + 2 < count else { return 0 }
    let (second, third) = (self[offset + 1], self[offset + 2])
    switch (byte, second) {
    case (0xE2, 0x80):
      return third <= 0x8B && third >= 0x80 || third == 0xA8 || third == 0xA9 || third == 0xAF
        ? 3 : 0
    case (0xE2, 0x81): return third == 0x9F ? 3 : 0
    case (0xE3, 0x80): return third == 0x80 ? 3 : 0
    case (0xEF, 0xBB): return third == 0xBF ? 3 : 0
    default: return 0
    }
  }

  /// The Unicode scalar at `offset` of valid UTF-8 and the number of its bytes.
  @inlinable
  public func scalar(at offset: Int) -> (value: UInt32, byteCount: Int) {
    let byte = UInt32(self[offset])
    if byte < 0x80 { return (byte, 1) }
    let second = UInt32(offset + 1 < count ? self[offset + 1] & 0x3F : 0)
    if byte < 0xE0 { return ((byte & 0x1F) << 6 | second, Swift.min(2, count - offset)) }
    let third = UInt32(offset + 2 < count ? self[offset + 2] & 0x3F : 0)
    if byte < 0xF0 {
      return ((byte & 0x0F) << 12 | second << 6 | third, Swift.min(3, count - offset))
    }
    let fourth = UInt32(offset + 3 < count ? self[offset + 3] & 0x3F : 0)
    return (
      (byte & 0x07) << 18 | second << 12 | third << 6 | fourth, Swift.min(4, count - offset)
    )
  }

  /// The bytes as a string, a character each: the key of an ASCII word.
  var key: String {
    var key = ""
    for i in indices { key.unicodeScalars.append(Unicode.Scalar(self[i])) }
    return key
  }
}

extension UInt8 {
  @inlinable public var isASCIIDigit: Bool { self &- 48 < 10 }
  @inlinable public var isASCIIUpper: Bool { self &- 65 < 26 }
  @inlinable public var isASCIILower: Bool { self &- 97 < 26 }
  @inlinable public var isASCIILetter: Bool { (self | 32) &- 97 < 26 }
  @inlinable public var isASCIISpace: Bool { self == 32 || (self >= 9 && self <= 13) }
  @inlinable public var lowercasedASCII: UInt8 { isASCIIUpper ? self + 32 : self }
}
