/// What the dictionary knows of a word, in 32 bits.
///
/// From the lowest bit on: its forms (11 bits), the class of its first sense as a noun (5), as a verb (4) and as an
/// adjective (2), and the set of sentence frames that its verb has (10); each 0 where there is none.
package struct DictionaryEntry: RawRepresentable, Hashable, Sendable {
  package let rawValue: UInt32
  @inlinable package init(rawValue: UInt32) { self.rawValue = rawValue }

  package init(forms: WordForms, noun: UInt32, verb: UInt32, adjective: UInt32, frames: UInt32) {
    rawValue =
      UInt32(forms.rawValue) & 0x7FF | (noun & 31) << 11 | (verb & 15) << 16
      | (adjective & 3) << 20 | frames << 22
  }

  package var forms: WordForms { WordForms(rawValue: UInt16(rawValue & 0x7FF)) }

  /// The class of the word's first sense in the part of speech that its tag names, another number in each; 0 for none.
  @inline(__always)
  package func sense(of tag: PartOfSpeech) -> UInt64 {
    let (noun, verb, adjective) = (rawValue &>> 11 & 31, rawValue &>> 16 & 15, rawValue &>> 20 & 3)
    return switch Self.parts[Int(tag.rawValue)] {
    case .noun: UInt64(noun)
    case .verb: verb == 0 ? 0 : UInt64(verb) + 32
    case .adjective: adjective == 0 ? 0 : UInt64(adjective) + 48
    case .adverb: forms.contains(.adverb) ? 52 : 0
    case .other: 0
    }
  }

  /// The set of the word's frames where its tag makes it a verb.
  @inline(__always)
  package func frames(of tag: PartOfSpeech) -> UInt64 {
    Self.parts[Int(tag.rawValue)] == .verb ? UInt64(rawValue &>> 22) : 0
  }

  private enum Part { case noun, verb, adjective, adverb, other }

  /// By tag.
  private static let parts: [Part] = PartOfSpeech.names.map { name in
    switch name {
    case "NN", "NNS", "NNP": .noun
    case "VB", "VBD", "VBG", "VBN", "VBP", "VBZ": .verb
    case "JJ", "JJR", "JJS": .adjective
    case "RB", "RBR", "RBS": .adverb
    default: .other
    }
  }
}
