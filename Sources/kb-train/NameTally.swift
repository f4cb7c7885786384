import KBLanguage
import KBModel
import KBText

/// Counts names found: exact span and class, of the four classes that all sets know.
struct NameTally: CustomStringConvertible {
  private var (found, wanted, right, spans) = (0, 0, 0, 0)

  /// - Parameter classes: how many of the four classes the set has; names of others do not count.
  mutating func add(found: [NameSpan], wanted: [NameSpan], classes: Int) {
    let found = found.filter { Self.coarse($0.type) < classes }
    self.found += found.count
    self.wanted += wanted.count
    var types: [TextRange: Mention.NameType] = [:]
    for name in wanted { types[name.range] = name.type }
    for name in found {
      guard let type = types[name.range] else { continue }
      spans += 1
      if Self.coarse(type) == Self.coarse(name.type) { right += 1 }
    }
  }

  var description: String {
    "precision \(percent(right, found)) recall \(percent(right, wanted))"
      + " F1 \(percent(2 * right, found + wanted)) span F1 \(percent(2 * spans, found + wanted))"
  }

  static func spans(_ gold: NamedDocument) -> [NameSpan] {
    var names: [NameSpan] = []
    for sentence in gold.document.sentences {
      NameTagger.append(
        Array(gold.labels[sentence.tokens]), sentence.tokens, gold.document.tokens, &names)
    }
    return names
  }

  private static func coarse(_ type: Mention.NameType) -> Int {
    switch type {
    case .person: 0
    case .organization: 1
    case .country, .place: 2
    case .nationality, .other: 3
    }
  }
}
