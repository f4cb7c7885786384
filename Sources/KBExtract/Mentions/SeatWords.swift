import KBLexicon
import KBText

/// Words that tell a town from a government: `lists/seat-words.tsv`.
struct SeatWords {
  enum Role: String {
    /// Before a place: `in`, `near`.
    case locative
    /// Before a party to something: `with`, `against`.
    case relational
    /// What a town has: `streets`, `mayor`.
    case city
  }

  static let shared = SeatWords()
  private let table: PhraseTable
  private let roles: [Role]

  private init() {
    var table = PhraseTable()
    var roles: [Role] = []
    for row in DataList.rows("seat-words") where row.count == 2 {
      guard let role = Role(rawValue: row[1]) else { continue }
      table.insert(row[0], value: roles.count)
      roles.append(role)
    }
    (self.table, self.roles) = (table, roles)
  }

  func role(_ words: Words, _ token: Int) -> Role? {
    guard words.isWord(token) else { return nil }
    return table.value(
      of: words.document.utf8.span.extracting(words.document.tokens[token].range.offsets)
    ).map { roles[$0] }
  }
}
