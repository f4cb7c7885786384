import KBLexicon
import KBModel
import KBText

/// How sure a statement is: `lists/statement-confidence.tsv`.
struct StatementConfidence {
  /// How the speaker stands in the text.
  private enum Standing: String {
    case named, pronoun, unnamed, nobody
  }

  private struct Key: Hashable {
    var rule: String
    var standing: String
  }

  private static let measured: [Key: Double] = {
    var measured: [Key: Double] = [:]
    for row in DataList.rows("statement-confidence") where row.count == 5 {
      measured[Key(rule: row[0], standing: row[1])] = Double(row[2])
    }
    return measured
  }()

  private let text: StatementText

  init(_ text: StatementText) { self.text = text }

  /// - Returns: 0 to 1, that content and speaker are right; that of the rule where its speaker's standing was not measured.
  func confidence(of statement: Statement) -> Double {
    let standing = standing(of: statement.speaker).rawValue
    return Self.measured[Key(rule: statement.rule, standing: standing)]
      ?? Self.measured[Key(rule: statement.rule, standing: "")] ?? 0.5
  }

  private func standing(of speaker: Statement.Speaker?) -> Standing {
    guard let speaker else { return .nobody }
    guard speaker.entity != nil else { return .unnamed }
    let words = text.document.tokens(in: speaker.range)
    guard words.count == 1, let word = words.first else { return .named }
    return text.wordClass(word) == .pronoun || text.word(word, in: .relative) ? .pronoun : .named
  }
}
