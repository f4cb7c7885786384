import KBLanguage
import KBText

extension Words {
  /// The token of `tokens` whose head lies outside them: the head of the phrase; without syntax the last word.
  func head(of tokens: Range<Int>) -> Int {
    guard let syntax else { return tokens.upperBound - 1 }
    for token in tokens where !tokens.contains(Int(syntax.heads[token])) && isWord(token) {
      return token
    }
    return tokens.upperBound - 1
  }

  /// UD relation of the token, without its subtype; nil without syntax.
  func relation(_ token: Int) -> String? {
    guard let syntax, token >= 0, token < syntax.relations.count else { return nil }
    return syntax.relations[token].name
  }

  /// Subject of a clause; without syntax: at the beginning of a sentence.
  func isSubject(_ tokens: Range<Int>) -> Bool {
    let head = head(of: tokens)
    if let relation = relation(head) { return relation.hasPrefix("nsubj") }
    return document.sentences[sentence(head)].tokens.lowerBound + 1 >= tokens.lowerBound
  }

  /// The verb or predicate that the token depends on, conjuncts and auxiliaries passed over; nil without syntax.
  func governor(_ token: Int) -> Int? {
    guard let syntax, token >= 0, token < syntax.heads.count else { return nil }
    let head = Int(syntax.heads[token])
    return head >= 0 ? head : nil
  }
}
