import KBLexicon
import KBText

/// A personal pronoun: whom it may mean and where it stands.
struct Pronoun: Equatable {
  enum Kind: String { case he, she, it, they, i, we }
  enum Form: String { case subject, object, possessive, reflexive }

  var kind: Kind
  var form: Form

  /// True for she, false for he.
  var isFemale: Bool? { kind == .she ? true : kind == .he ? false : nil }

  /// Whoever speaks, alone or with others.
  var isFirstPerson: Bool { kind == .i || kind == .we }

  /// The pronoun that a word is, in any case.
  init?(_ words: Words, _ token: Int) {
    guard words.isWord(token), words.document.tokens[token].range.byteCount <= 10,
      let index = Self.list.table.value(
        of: words.document.utf8.span.extracting(words.document.tokens[token].range.offsets))
    else { return nil }
    self = Self.list.pronouns[index]
    if form == .possessive, words.equals(token, "her") || words.equals(token, "his"),
      words.isTagged(token, "PRP$") == false
    {
      form = .object
    }
    // "US" and "IT" are no pronouns here, "I" is one only in capitals: a list item's i is not.
    let isLetter = words.document.tokens[token].range.byteCount == 1
    guard isLetter ? words.isCapitalized(token) : !words.isAllCapitals(token) else { return nil }
  }

  private init(kind: Kind, form: Form) {
    self.kind = kind
    self.form = form
  }

  private static let list: (table: PhraseTable, pronouns: [Pronoun]) = {
    var table = PhraseTable()
    var pronouns: [Pronoun] = []
    for row in DataList.rows("pronouns") where row.count == 3 {
      guard let kind = Kind(rawValue: row[1]), let form = Form(rawValue: row[2]) else { continue }
      table.insert(row[0], value: pronouns.count)
      pronouns.append(Pronoun(kind: kind, form: form))
    }
    return (table, pronouns)
  }()
}
