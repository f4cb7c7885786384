import KBText

/// The nouns of `lists/reporting-nouns.tsv` and the verbs that go with them.
public struct ReportingNouns: Sendable {
  public enum Kind: Sendable {
    /// Something said: `claim`.
    case noun
    /// A verb that utters it: `made`.
    case light
    /// What a named body is, or what speaks: `agency`, `letters`.
    case body
  }

  public static let shared = ReportingNouns()
  private let kinds: [String: (kind: Kind, stance: String)]
  private static let longest = 12

  private init() {
    var kinds: [String: (kind: Kind, stance: String)] = [:]
    for row in DataList.rows("reporting-nouns") where row.count >= 3 {
      // "statement" is both: what somebody says comes first in the list.
      guard kinds[row[0]] == nil else { continue }
      let kind: Kind = row[1] == "noun" ? .noun : row[1] == "light" ? .light : .body
      kinds[row[0]] = (kind, row[2])
      if kind == .body, kinds[row[0].plural] == nil { kinds[row[0].plural] = (kind, row[2]) }
    }
    self.kinds = kinds
  }

  /// What the word is, capitals folded, and its stance, a raw value of `Statement.Stance`; nil for other words.
  public func kind(of word: borrowing Span<UInt8>) -> (kind: Kind, stance: String)? {
    guard word.count <= Self.longest, word.count > 3 else { return nil }
    var key = ""
    for i in word.indices {
      guard word[i].isASCIILetter else { return nil }
      key.unicodeScalars.append(Unicode.Scalar(word[i].lowercasedASCII))
    }
    return kinds[key]
  }
}
