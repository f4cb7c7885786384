public import KBText

/// Words and phrases of a list, found by the bytes of tokens in place: flat open addressing, no string a look-up.
///
/// A phrase is its tokens with one space between them (`per cent`, `u.s. $`), whatever the text has there.
public struct PhraseIndex: Sendable {
  private var slots: [Int32]
  private var entries: [Entry] = []
  private var bytes: [UInt8] = []
  /// By the first byte of the first token: one bit a length of it, the last for that and longer.
  private var firstLengths: [UInt32]
  /// Open addressing by the hash of a first token: the tokens of the longest phrase that begins with it.
  private var firsts: [First]
  private let foldsCase: Bool
  /// Tokens of the longest phrase.
  public private(set) var longest = 0

  private struct Entry {
    var hash: UInt64
    var start: Int32
    var count: Int32
    var index: Int32
  }

  private struct First {
    var hash: UInt64 = 0
    var longest: Int32 = 0
  }

  /// - Parameters:
  ///   - phrases: in lower case where case is folded; of equal phrases the first counts. The index of a phrase is
  ///     its place here.
  ///   - foldsCase: ASCII capitals of the text are read as small letters.
  public init(_ phrases: [String], foldsCase: Bool = true) {
    var size = 16
    while size < phrases.count * 2 { size *= 2 }
    slots = [Int32](repeating: -1, count: size)
    firstLengths = [UInt32](repeating: 0, count: 256)
    firsts = [First](repeating: First(), count: size)
    self.foldsCase = foldsCase
    for (index, phrase) in phrases.enumerated() { insert(Array(phrase.utf8), index) }
  }

  private mutating func insert(_ phrase: [UInt8], _ index: Int) {
    guard let first = phrase.first else { return }
    var hash = Self.seed
    for byte in phrase { hash = Self.step(hash, byte) }
    let length = phrase.firstIndex(of: UInt8(ascii: " ")) ?? phrase.count
    firstLengths[Int(first)] |= 1 << UInt32(min(length, 31))
    let tokens = phrase.count(where: { $0 == UInt8(ascii: " ") }) + 1
    longest = max(longest, tokens)
    insertFirst(phrase.prefix(length), tokens)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let other = entries[Int(slots[slot])]
      if other.hash == hash,
        bytes[Int(other.start)..<Int(other.start + other.count)].elementsEqual(phrase)
      {
        return
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = Int32(entries.count)
    entries.append(
      Entry(hash: hash, start: Int32(bytes.count), count: Int32(phrase.count), index: Int32(index)))
    bytes += phrase
  }

  private mutating func insertFirst(_ word: ArraySlice<UInt8>, _ tokens: Int) {
    var hash = Self.seed
    for byte in word { hash = Self.step(hash, byte) }
    var slot = Int(truncatingIfNeeded: hash) & (firsts.count - 1)
    while firsts[slot].longest > 0, firsts[slot].hash != hash {
      slot = (slot + 1) & (firsts.count - 1)
    }
    firsts[slot].hash = hash
    firsts[slot].longest = max(firsts[slot].longest, Int32(tokens))
  }

  /// Tokens of the longest phrase that begins with the word, 0 where none does.
  private func longest(after word: TextRange, in utf8: borrowing Span<UInt8>) -> Int {
    guard mayBegin(word, utf8) else { return 0 }
    var hash = Self.seed
    for i in word.offsets { hash = Self.step(hash, folded(utf8[i])) }
    let firsts = firsts.span
    var slot = Int(truncatingIfNeeded: hash) & (firsts.count - 1)
    while firsts[slot].longest > 0 {
      if firsts[slot].hash == hash { return Int(firsts[slot].longest) }
      slot = (slot + 1) & (firsts.count - 1)
    }
    return 0
  }

  private static let seed: UInt64 = 0xcbf2_9ce4_8422_2325

  /// FNV-1a, with the high bits folded down, as slots are chosen by the low ones.
  @inline(__always)
  private static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    let product = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    return product ^ (product >> 32)
  }

  /// Index of the word that covers `range`, nil where there is none.
  public func index(of range: TextRange, in utf8: borrowing Span<UInt8>) -> Int? {
    guard mayBegin(range, utf8) else { return nil }
    var hash = Self.seed
    for i in range.offsets { hash = Self.step(hash, folded(utf8[i])) }
    return find(hash) { entry in matches(entry, range, utf8) }
  }

  /// Index of the phrase that the tokens `range` make, nil where there is none.
  public func index(ofTokens range: Range<Int>, in document: borrowing Document) -> Int? {
    guard let first = range.first, range.count <= longest else { return nil }
    let utf8 = document.utf8.span
    let tokens = document.tokens.span
    guard mayBegin(tokens[first].range, utf8) else { return nil }
    var hash = Self.seed
    for token in range {
      if token > first { hash = Self.step(hash, UInt8(ascii: " ")) }
      for i in tokens[token].range.offsets { hash = Self.step(hash, folded(utf8[i])) }
    }
    return find(hash) { entry in matches(entry, range, utf8, tokens) }
  }

  /// The longest phrase that begins at the token `start` and ends before `end`.
  public func longestMatch(
    at start: Int, before end: Int, in document: borrowing Document
  ) -> (index: Int, end: Int)? {
    guard start < min(end, document.tokens.count) else { return nil }
    let first = document.tokens[start].range
    var last = min(end, start + longest(after: first, in: document.utf8.span))
    while last > start {
      if let index = index(ofTokens: start..<last, in: document) { return (index, last) }
      last -= 1
    }
    return nil
  }

  /// A phrase may begin with the word, by its first byte and length: a cheap no for most words.
  public func mayBegin(_ range: TextRange, _ utf8: borrowing Span<UInt8>) -> Bool {
    let first = Int(folded(utf8[range.start]))
    return firstLengths.span[first] & (1 << UInt32(min(range.byteCount, 31))) != 0
  }

  @inline(__always)
  private func folded(_ byte: UInt8) -> UInt8 { foldsCase ? byte.lowercasedASCII : byte }

  private func find(_ hash: UInt64, _ isEqual: (Entry) -> Bool) -> Int? {
    let slots = slots.span
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let entry = entries[Int(slots[slot])]
      if entry.hash == hash, isEqual(entry) { return Int(entry.index) }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private func matches(_ entry: Entry, _ range: TextRange, _ utf8: borrowing Span<UInt8>) -> Bool {
    guard range.byteCount == Int(entry.count) else { return false }
    let bytes = bytes.span
    var offset = Int(entry.start)
    for i in range.offsets {
      if bytes[offset] != folded(utf8[i]) { return false }
      offset += 1
    }
    return true
  }

  private func matches(
    _ entry: Entry, _ range: Range<Int>, _ utf8: borrowing Span<UInt8>,
    _ tokens: borrowing Span<Token>
  ) -> Bool {
    let bytes = bytes.span
    var offset = Int(entry.start)
    let end = offset + Int(entry.count)
    for token in range {
      if token > range.lowerBound {
        guard offset < end, bytes[offset] == UInt8(ascii: " ") else { return false }
        offset += 1
      }
      for i in tokens[token].range.offsets {
        guard offset < end, bytes[offset] == folded(utf8[i]) else { return false }
        offset += 1
      }
    }
    return offset == end
  }
}
