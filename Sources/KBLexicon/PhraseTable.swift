public import KBText

/// Phrases of word lists, found in a text token by token, the longest first.
///
/// Case and accents are folded, but a word that the list writes with a capital needs one in the text, and one in
/// capitals only (`UAE`) needs capitals only: `polish` is not `Polish`.
public struct PhraseTable: Sendable {
  private struct Node {
    var parent: Int32
    var start: Int32
    var count: Int32
    var value: Int32
    /// Bit n: word n begins with a capital, or is in capitals only.
    var capitals: UInt32
    var acronyms: UInt32
  }

  private var arena: [UInt8] = []
  private var nodes: [Node] = []
  private var slots: [Int32] = Array(repeating: -1, count: 64)

  public init() {}

  /// Adds `phrase`; one that is there already, shape apart, keeps its value.
  ///
  /// - Parameters:
  ///   - phrase: words as the tokenizer cuts them, at most 32.
  ///   - value: not negative.
  public mutating func insert(_ phrase: String, value: Int) {
    let document = Document(phrase)
    let words = document.utf8.span
    var (node, capitals, acronyms): (Int32, UInt32, UInt32) = (-1, 0, 0)
    for (index, token) in document.tokens.prefix(32).enumerated() {
      let word = words.extracting(token.range.offsets)
      if word.beginsWithCapital { capitals |= 1 << index }
      if word.isAllCapitals { acronyms |= 1 << index }
      node = child(of: node, word)
    }
    guard node >= 0, nodes[Int(node)].value < 0 else { return }
    nodes[Int(node)].value = Int32(value)
    nodes[Int(node)].capitals = capitals
    nodes[Int(node)].acronyms = acronyms
  }

  /// The value of the longest phrase that begins at token `first` and ends before token `end`, and its tokens.
  public func longestMatch(
    in document: Document, at first: Int, before end: Int
  ) -> (value: Int, tokens: Range<Int>)? {
    let bytes = document.utf8.span
    let tokens = document.tokens.span
    var node: Int32 = -1
    var (capitals, acronyms): (UInt32, UInt32) = (0, 0)
    var found: (Int, Range<Int>)?
    for i in first..<min(end, first + 32) {
      let word = bytes.extracting(tokens[i].range.offsets)
      guard let next = find(node, word).node else { break }
      node = next
      if word.beginsWithCapital { capitals |= 1 << (i - first) }
      if word.isAllCapitals { acronyms |= 1 << (i - first) }
      let entry = nodes[Int(node)]
      if entry.value >= 0, capitals & entry.capitals == entry.capitals,
        acronyms & entry.acronyms == entry.acronyms
      {
        found = (Int(entry.value), first..<(i + 1))
      }
    }
    return found
  }

  /// The value of a phrase of one word; its capitals count as in a longer one.
  public func value(of word: borrowing Span<UInt8>) -> Int? {
    guard let node = find(-1, word).node else { return nil }
    let entry = nodes[Int(node)]
    guard entry.value >= 0, entry.capitals == 0 || word.beginsWithCapital,
      entry.acronyms == 0 || word.isAllCapitals
    else { return nil }
    return Int(entry.value)
  }

  private mutating func child(of parent: Int32, _ word: borrowing Span<UInt8>) -> Int32 {
    let (node, slot) = find(parent, word)
    if let node { return node }
    let start = arena.count
    var offset = 0
    while offset < word.count {
      let (byte, next) = word.folded(at: offset)
      arena.append(byte)
      offset = next
    }
    nodes.append(
      Node(
        parent: parent, start: Int32(start), count: Int32(arena.count - start), value: -1,
        capitals: 0, acronyms: 0))
    slots[slot] = Int32(nodes.count - 1)
    if nodes.count * 2 > slots.count { grow() }
    return Int32(nodes.count - 1)
  }

  /// The node of `word` behind `parent`, or nil and the free slot where it belongs.
  private func find(_ parent: Int32, _ word: borrowing Span<UInt8>) -> (node: Int32?, slot: Int) {
    var hash = Self.seed(parent)
    var offset = 0
    while offset < word.count {
      let (byte, next) = word.folded(at: offset)
      hash = Self.mix(hash, byte)
      offset = next
    }
    var slot = Int(truncatingIfNeeded: hash >> 32) & (slots.count - 1)
    while slots[slot] >= 0 {
      let node = nodes[Int(slots[slot])]
      if node.parent == parent, equals(node, word) { return (slots[slot], slot) }
      slot = (slot + 1) & (slots.count - 1)
    }
    return (nil, slot)
  }

  private func equals(_ node: Node, _ word: borrowing Span<UInt8>) -> Bool {
    var (offset, index) = (0, Int(node.start))
    let end = index + Int(node.count)
    while offset < word.count {
      let (byte, next) = word.folded(at: offset)
      guard index < end, arena[index] == byte else { return false }
      index += 1
      offset = next
    }
    return index == end
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for (index, node) in nodes.enumerated() {
      var hash = Self.seed(node.parent)
      for i in Int(node.start)..<Int(node.start + node.count) { hash = Self.mix(hash, arena[i]) }
      var slot = Int(truncatingIfNeeded: hash >> 32) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(index)
    }
  }

  // FNV-1a, started from the parent so that one table holds all edges.
  private static func seed(_ parent: Int32) -> UInt64 {
    0xCBF2_9CE4_8422_2325 ^ UInt64(truncatingIfNeeded: Int(parent) &* 0x9E37_79B9)
  }

  private static func mix(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x100_0000_01B3
  }
}

extension Span where Element == UInt8 {
  /// The first letter is a capital of ASCII or of Latin-1.
  @inlinable
  public var beginsWithCapital: Bool {
    guard count > 0 else { return false }
    if self[0] == 0xC3, count > 1 { return self[1] < 0x9F && self[1] != 0x97 }
    return self[0].isASCIIUpper
  }

  /// Two capitals or more and no small letter.
  @inlinable
  public var isAllCapitals: Bool {
    var capitals = 0
    for i in indices {
      if self[i].isASCIILower { return false }
      if self[i].isASCIIUpper { capitals += 1 }
    }
    return capitals > 1
  }
}
