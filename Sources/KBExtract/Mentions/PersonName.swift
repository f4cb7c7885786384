import KBText

/// A person's name in parts, folded, as the joining of names compares them.
struct PersonName: Equatable {
  /// All parts in order, without suffixes, hyphens and stops: `vladimir`, `putin`.
  var parts: [String]
  /// Index of the part that the family name begins with: particles (`van`, `bin`) belong to it.
  var familyStart: Int

  init(_ parts: [String]) {
    self.parts = parts
    var start = max(parts.count - 1, 0)
    while start > 1, Self.isParticle(parts[start - 1]) { start -= 1 }
    familyStart = start
  }

  init(_ words: Words, _ tokens: Range<Int>) {
    var parts: [String] = []
    for token in tokens where words.isWord(token) {
      var part = words.folded(token)
      while part.utf8.last == UInt8(ascii: ".") { part.removeLast() }
      if NameParts.suffix.contains(part), !parts.isEmpty { continue }
      if !part.isEmpty, !words.isPossessive(token) { parts.append(part) }
    }
    self.init(parts)
  }

  var isFull: Bool { parts.count > 1 }
  var given: String? { isFull ? parts.first : nil }
  var family: String { parts.last ?? "" }

  /// Two full names that may be one person's: the same family name, and first names of which one is the other or its
  /// initial; middle initials that differ keep them apart.
  func agrees(with other: PersonName) -> Bool {
    guard isFull, other.isFull, family == other.family, let given, let otherGiven = other.given,
      given == otherGiven || Self.isInitial(given, of: otherGiven)
        || Self.isInitial(otherGiven, of: given)
    else { return false }
    let (middle, otherMiddle) = (parts.dropFirst().dropLast(), other.parts.dropFirst().dropLast())
    guard let a = middle.first, let b = otherMiddle.first else { return true }
    return a == b || Self.isInitial(a, of: b) || Self.isInitial(b, of: a)
  }

  /// This is the end of `full`: `Suu Kyi` of `Aung San Suu Kyi`.
  func isEnd(of full: PersonName) -> Bool {
    parts.count < full.parts.count && Array(full.parts.suffix(parts.count)) == parts
  }

  /// This is how `full` begins: `Xi` of `Xi Jinping`, `Zardusht` of `Zardusht Alizade`.
  func isBeginning(of full: PersonName) -> Bool {
    parts.count < full.parts.count && Array(full.parts.prefix(parts.count)) == parts
  }

  /// `van`, `bin`, folded.
  static func isParticle(_ part: String) -> Bool { NameParts.particle.contains(part) }

  private static func isInitial(_ a: String, of b: String) -> Bool {
    a.utf8.count == 1 && a.utf8.first == b.utf8.first
  }
}
