package import KBText

/// The features of every word of a document, with what the document as a whole tells of each.
package struct DocumentFeatures: Sendable {
  package var words: [WordFeatures]

  /// O(n) in bytes.
  package init(_ document: Document, lexicon: NameLexicon?) {
    let bytes = document.utf8.span
    words = []
    words.reserveCapacity(document.tokens.count)
    for token in document.tokens { words.append(WordFeatures(token, of: bytes)) }
    for sentence in document.sentences {
      lexicon?.mark(&words, in: sentence.tokens)
      markCase(in: sentence.tokens, of: document)
      markSetting(in: sentence.tokens, of: document)
    }
    markElsewhere(in: document)
    markSurroundings(in: document)
  }

  /// Marks what white space follows, and what stands behind an odd quotation mark.
  private mutating func markSetting(in sentence: Range<Int>, of document: Document) {
    var isQuoted = false
    for i in sentence {
      if i + 1 == sentence.upperBound || document.tokens[i + 1].spaceBefore {
        words[i].setting.insert(.spaceAfter)
      }
      if isQuoted { words[i].setting.insert(.quoted) }
      let token = document.tokens[i]
      if token.kind == .quote, document.utf8[token.range.start] == UInt8(ascii: "\"") {
        isQuoted.toggle()
      }
    }
  }

  /// Marks the first word, and all words of a sentence that has hardly a lower-case word: a headline.
  private mutating func markCase(in sentence: Range<Int>, of document: Document) {
    var (upper, lower, atStart) = (0, 0, true)
    for i in sentence where words[i].traits.contains(.word) {
      if atStart { words[i].traits.insert(.sentenceStart) }
      atStart = false
      guard document.tokens[i].range.byteCount > 3 else { continue }
      if words[i].traits.contains(.capitalized) { upper += 1 } else { lower += 1 }
    }
    // Three words of four capitalised, of four or more: tuned on nothing, a plain sentence has one of four.
    guard upper >= 4, lower * 3 <= upper else { return }
    for i in sentence { words[i].traits.insert(.headline) }
  }

  /// Marks capitalised words that the document also writes small, or capitalised inside a sentence.
  private mutating func markElsewhere(in document: Document) {
    let bits = 12
    var small = [Bool](repeating: false, count: 1 << bits)
    var large = small
    let shift = UInt64(64 - bits)
    func slot(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: FeatureHash.of(2, hash) &>> shift) }
    for word in words where word.traits.contains(.word) && !word.traits.contains(.headline) {
      if !word.traits.contains(.capitalized) {
        small[slot(word.lower)] = true
      } else if !word.traits.contains(.sentenceStart) {
        large[slot(word.lower)] = true
      }
    }
    for i in words.indices where words[i].traits.contains(.capitalized) {
      let slot = slot(words[i].lower)
      if small[slot] { words[i].traits.insert(.lowerElsewhere) }
      if large[slot] { words[i].traits.insert(.upperElsewhere) }
    }
  }

  /// Gives each capitalised word what stands around any of its occurrences in the document: one "President Putin"
  /// tells what the other Putins are.
  private mutating func markSurroundings(in document: Document) {
    let bits = 12
    let shift = UInt64(64 - bits)
    var found = [NameSurroundings](repeating: [], count: 1 << bits)
    func slot(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: FeatureHash.of(3, hash) &>> shift) }
    for sentence in document.sentences {
      for i in sentence.tokens where words[i].traits.contains(.capitalized) {
        found[slot(words[i].lower)].formUnion(NameSurroundings(of: i, in: sentence.tokens, words))
      }
    }
    for i in words.indices where words[i].traits.contains(.capitalized) {
      words[i].surroundings = found[slot(words[i].lower)]
    }
  }
}
