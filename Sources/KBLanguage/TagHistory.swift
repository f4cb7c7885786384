/// What the tags before a word of a sentence tell.
package struct TagHistory: Sendable {
  /// The tags of the word before and of the one before that; `none` where the sentence begins.
  package private(set) var tag = Self.none
  package private(set) var tag2 = Self.none
  /// The last verb, modal or `to` of the sentence, by the hash of its lower case: `has` of `has often been`.
  package private(set) var verb: UInt64 = 1

  private static let none: UInt64 = 100

  package init() {}

  /// Goes on to the word behind `word`.
  @inline(__always)
  package mutating func append(_ next: PartOfSpeech, _ word: UInt64) {
    (tag, tag2) = (UInt64(next.rawValue), tag)
    if Self.verbs &>> tag & 1 == 1 { verb = word }
  }

  /// A bit for each tag of verbs.
  private static let verbs: UInt64 = PartOfSpeech.names.enumerated().reduce(0) { bits, tag in
    tag.element.hasPrefix("VB") || tag.element == "MD" || tag.element == "TO"
      ? bits | 1 << UInt64(tag.offset) : bits
  }
}
