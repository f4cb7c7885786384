import KBLexicon
import KBText

/// Nouns that name an organization or a country by its kind: `lists/group-nouns.tsv`.
struct GroupNouns {
  enum Kind: String {
    /// `country`, `nation`.
    case country
    /// Of a kind that the name tells: `ministry`, `court`.
    case named
    /// Any organization: `company`, `group`.
    case general
  }

  struct Noun {
    var kind: Kind
    /// Words of names that it fits, folded, itself first: `newspaper`, `times`.
    var names: [String]
  }

  static let shared = GroupNouns()
  private let table: PhraseTable
  private let nouns: [Noun]

  private init() {
    var table = PhraseTable()
    var nouns: [Noun] = []
    for row in DataList.rows("group-nouns") where row.count == 3 {
      guard let kind = Kind(rawValue: row[1]) else { continue }
      table.insert(row[0], value: nouns.count)
      let names = [row[0]] + row[2].split(separator: "|").map(String.init)
      nouns.append(Noun(kind: kind, names: names))
    }
    (self.table, self.nouns) = (table, nouns)
  }

  func noun(_ words: Words, _ token: Int) -> Noun? {
    noun(words.document.utf8.span.extracting(words.document.tokens[token].range.offsets))
  }

  func noun(_ word: borrowing Span<UInt8>) -> Noun? {
    table.value(of: word).map { nouns[$0] }
  }
}
