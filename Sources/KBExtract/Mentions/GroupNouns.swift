import KBLexicon
import KBText

/// Nouns that name an organization or a country by its kind: `lists/group-nouns.tsv`.
struct GroupNouns {
  enum Noun: String {
    /// `country`, `nation`.
    case country
    /// Of a kind that the name tells: `ministry`, `court`.
    case named
    /// Any organization: `company`, `group`.
    case general
  }

  static let shared = GroupNouns()
  private let table: PhraseTable
  private let nouns: [Noun]

  private init() {
    var table = PhraseTable()
    var nouns: [Noun] = []
    for row in DataList.rows("group-nouns") where row.count == 2 {
      guard let noun = Noun(rawValue: row[1]) else { continue }
      table.insert(row[0], value: nouns.count)
      nouns.append(noun)
    }
    (self.table, self.nouns) = (table, nouns)
  }

  func noun(_ words: Words, _ token: Int) -> Noun? {
    table.value(
      of: words.document.utf8.span.extracting(words.document.tokens[token].range.offsets)
    ).map { nouns[$0] }
  }
}
