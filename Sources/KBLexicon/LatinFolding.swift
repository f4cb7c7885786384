public import KBText

extension Span where Element == UInt8 {
  /// The byte that stands for the letter at `offset` when case and accents are dropped, and the offset of the next.
  ///
  /// ASCII capitals become small, Latin letters of U+00C0 to U+017F their base letter (`é` is `e`, `ß` is `s`), the
  /// typographic apostrophe the plain one; of all else each byte stands for itself.
  @inlinable
  public func folded(at offset: Int) -> (byte: UInt8, next: Int) {
    let byte = self[offset]
    if byte < 0x80 { return (byte.lowercasedASCII, offset + 1) }
    if byte >= 0xC3 && byte <= 0xC5, offset + 1 < count {
      let index = Int(byte - 0xC3) * 64 + Int(self[offset + 1] & 0x3F)
      let base = LatinBase.letters.utf8Start[index]
      return base == UInt8(ascii: ".") ? (byte, offset + 1) : (base, offset + 2)
    }
    if byte == 0xE2, offset + 2 < count, self[offset + 1] == 0x80, self[offset + 2] == 0x99 {
      return (UInt8(ascii: "'"), offset + 3)
    }
    return (byte, offset + 1)
  }
}

@usableFromInline
enum LatinBase {
  /// Base letters of U+00C0 to U+017F in order; a stop where there is none.
  @usableFromInline
  static let letters: StaticString = """
    aaaaaaaceeeeiiiidnooooo.ouuuuytsaaaaaaaceeeeiiiidnooooo.ouuuuyty\
    aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll\
    lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs
    """
}
