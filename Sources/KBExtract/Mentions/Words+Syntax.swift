import KBLanguage
import KBLexicon
import KBText

extension Words {
  /// The token of `tokens` whose head lies outside them: the head of the phrase; without syntax the last word.
  ///
  /// Parsers hang a name on the title before it: `Fisheries` heads `Fisheries Minister Torvald Hjelm`.
  func head(of tokens: Range<Int>) -> Int {
    guard hasTree, let syntax else { return tokens.upperBound - 1 }
    for token in tokens where !tokens.contains(Int(syntax.heads[token])) && isWord(token) {
      return titleHead(above: token, before: tokens.lowerBound) ?? token
    }
    return tokens.upperBound - 1
  }

  /// The first noun of a title that stands right before a name and that the name hangs on.
  private func titleHead(above token: Int, before name: Int) -> Int? {
    guard let relation = relation(token),
      relation == "appos" || relation == "flat" || relation.hasPrefix("nmod:desc"),
      let head = governor(token), head < name, isTagged(head, "NN") != false,
      (head..<name).allSatisfy({ isWord($0) })
    else { return nil }
    return titleHead(above: head, before: name) ?? head
  }

  /// UD relation of the token, without its subtype; nil without syntax.
  func relation(_ token: Int) -> String? {
    guard hasTree, let syntax, token >= 0, token < syntax.relations.count else { return nil }
    return syntax.relations[token].name
  }

  /// Subject of a clause; without dependencies: a finite verb follows, with tags, or the sentence begins so.
  func isSubject(_ tokens: Range<Int>) -> Bool {
    let head = head(of: tokens)
    if let relation = relation(head) { return relation.hasPrefix("nsubj") }
    guard syntax != nil else {
      return document.sentences[sentence(head)].tokens.lowerBound + 1 >= tokens.lowerBound
    }
    if isTagged(tokens.lowerBound - 1, "IN") == true { return false }
    var next = tokens.upperBound
    while isTagged(next, "RB") == true { next += 1 }
    return isTagged(next, "MD") == true || isTagged(next, "VBD") == true
      || isTagged(next, "VBZ") == true
      || isTagged(next, "VBP") == true
  }

  /// The verb or predicate that the token depends on, conjuncts and auxiliaries passed over; nil without syntax.
  func governor(_ token: Int) -> Int? {
    guard hasTree, let syntax, token >= 0, token < syntax.heads.count else { return nil }
    let head = Int(syntax.heads[token])
    return head >= 0 ? head : nil
  }

  /// `It` that means nothing: parsed so, or before `is clear that`, or between `made` and `hard to`.
  func isExpletive(_ token: Int) -> Bool {
    if relation(token) == "expl" { return true }
    guard
      let verb = (token + 1..<min(token + 4, count)).first(where: { isTagged($0, "VB") == true })
    else { return isTagged(token + 1, "JJ") == true }
    let behind = verb + 1..<min(verb + 5, count)
    guard let adjective = behind.first(where: { isTagged($0, "JJ") == true || tag($0) == "VBN" })
    else { return false }
    return (adjective + 1..<min(adjective + 3, count)).contains { isAny($0, ["that", "to"]) }
  }

  /// The token is the subject of a reporting verb: `he said`.
  func isSpeaking(_ token: Int) -> Bool {
    let verb = relation(token)?.hasPrefix("nsubj") == true ? governor(token) : token + 1
    return verb.map(isReporting) ?? false
  }

  /// A verb of the list of those that report.
  func isReporting(_ token: Int) -> Bool {
    guard isWord(token) else { return false }
    let word = document.utf8.span.extracting(document.tokens[token].range.offsets)
    return !ReportingVerbs.shared.readings(of: word).isEmpty
  }
}
