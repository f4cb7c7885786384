/// The words of `lists/abbreviations.tsv`: which of them keep their stop, and which may end a sentence.
struct Abbreviations: Sendable {
  enum Class: Sendable {
    /// A name follows: `Mr.`, `Gen.`; never ends a sentence.
    case title
    /// A number follows: `No. 10`.
    case number
    /// A day follows or precedes: `Aug. 20`.
    case month
    /// Stands inside a sentence: `vs.`
    case general
    /// Stands after a number: `20 km.`
    case unit
    /// May end a sentence: `Inc.`, `U.S.`
    case final
    /// A name of one letter, which is no initial behind a small word: `wrote on X.`
    case name
  }

  static let shared = Abbreviations()
  private let classes: [String: Class]
  private static let longest = 8

  private init() {
    var classes: [String: Class] = [:]
    for row in DataList.rows("abbreviations") where row.count >= 2 {
      let kind: Class =
        switch row[1] {
        case "title": .title
        case "number": .number
        case "month": .month
        case "unit": .unit
        case "final": .final
        case "name": .name
        default: .general
        }
      classes[row[0]] = kind
    }
    self.classes = classes
  }

  func classOf(_ word: borrowing Span<UInt8>) -> Class? {
    guard word.count <= Self.longest else { return nil }
    return classes[word.key]
  }

  /// True where the stop behind `word` belongs to it: what follows decides for words that are also plain ones.
  func keepsStop(_ word: borrowing Span<UInt8>, before next: UInt8) -> Bool {
    switch classOf(word) {
    case .number: next.isASCIIDigit
    case .month: next.isASCIIDigit || next == UInt8(ascii: ",")
    case .unit: next != 0 && !next.isASCIIUpper
    case .title: next != 0
    case .final: next != 0
    case .general: true
    case .name, nil: false
    }
  }
}
