import KBLanguage
import KBText

extension StatementText {
  private static let subjects = Set(
    ["nsubj", "nsubj:pass", "nsubj:outer"].compactMap(Relation.init))
  private static let clauseLinks = Set(
    ["advcl", "xcomp", "conj", "acl", "parataxis"].compactMap(Relation.init))
  private static let complements = Set(["ccomp", "parataxis"].compactMap(Relation.init))
  private static let nameParts = Set(
    ["det", "det:predet", "amod", "compound", "nmod:poss", "nummod", "flat", "nmod:desc"]
      .compactMap(Relation.init))

  /// The subject of the verb at `verb` as parsed: its own, else that of the clause which it hangs on.
  func parsedSubject(of verb: Int, in sentence: Range<Int>) -> Range<Int>? {
    var verb = verb
    for _ in 0..<3 {
      if let head = dependent(of: verb, in: sentence, among: Self.subjects),
        quotation(at: head) == nil
      {
        return parsedPhrase(head, in: sentence)
      }
      guard Self.clauseLinks.contains(syntax.relations[verb]), let head = head(of: verb),
        sentence.contains(head)
      else {
        return nil
      }
      verb = head
    }
    return nil
  }

  /// The verb has a clausal complement that begins among the tokens.
  func hasClause(under verb: Int, in content: Range<Int>) -> Bool {
    content.contains { head(of: $0) == verb && Self.complements.contains(syntax.relations[$0]) }
  }

  /// The verb is parsed as a clause that tells which of them the phrase means.
  func isModified(_ phrase: Range<Int>, by verb: Int) -> Bool {
    syntax.relations[verb].name.hasPrefix("acl") && head(of: verb).map(phrase.contains) ?? false
  }

  /// The noun phrase around its head: what hangs on it directly as part of its name, without relative clauses.
  func parsedPhrase(_ head: Int, in sentence: Range<Int>) -> Range<Int> {
    var (first, last) = (head, head)
    for i in sentence
    where i != head && self.head(of: i) == head && Self.nameParts.contains(syntax.relations[i]) {
      if i < head, quotation(at: i) == nil {
        first = min(first, i)
      } else if syntax.relations[i].name == "flat" {
        last = max(last, i)
      }
    }
    // The words of a possessor: the ministry's spokesman.
    for i in sentence
    where i < first && self.head(of: i).map({ $0 >= first && $0 < head }) ?? false
      && Self.nameParts.contains(syntax.relations[i])
    { first = min(first, i) }
    guard last - first < 24 else { return head..<head + 1 }
    return first..<last + 1
  }

  /// The parsed head of a token.
  func head(of i: Int) -> Int? {
    guard i >= 0, i < syntax.heads.count, syntax.heads[i] >= 0 else { return nil }
    return Int(syntax.heads[i])
  }

  private func dependent(of head: Int, in sentence: Range<Int>, among relations: Set<Relation>)
    -> Int?
  {
    sentence.last {
      $0 < head && self.head(of: $0) == head && relations.contains(syntax.relations[$0])
    }
      ?? sentence.first { self.head(of: $0) == head && relations.contains(syntax.relations[$0]) }
  }
}
