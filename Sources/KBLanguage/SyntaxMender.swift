package import KBText

/// Corrects what tagger and parser get wrong together, which only the whole tree shows.
///
/// A regular verb's past tense and participle are one form. Which of them it is, its subject, object and auxiliaries tell;
/// the tagger goes by its neighbours.
package struct SyntaxMender {
  private static let finite = Set(["VBD", "VBZ", "VBP", "MD"].compactMap { PartOfSpeech($0) })
  private static let past = PartOfSpeech("VBD")
  private static let participle = PartOfSpeech("VBN")
  private static let subject = Relation("nsubj")
  private static let passiveSubject = Relation("nsubj:pass")
  private static let object = Relation("obj")
  private static let auxiliaries = Set(["aux", "aux:pass", "cop"].compactMap { Relation($0) })

  /// Participles that are no past tense: `taken`, `given`.
  private static let participles: Set<[UInt8]> = {
    let rows = DataList.rows("irregular-verbs").filter { $0.count == 3 }
    let pasts = Set(rows.map { $0[1] })
    return Set(rows.map { $0[2] }.filter { !pasts.contains($0) }.map { Array($0.utf8) })
  }()

  /// O(n) in the tokens.
  package static func mend(_ syntax: inout Syntax, of document: Document) {
    for sentence in document.sentences where sentence.tokens.count > 2 {
      for verb in sentence.tokens where syntax.tags[verb] == participle {
        mendPast(verb, &syntax, document, sentence.tokens)
      }
      for verb in sentence.tokens where finite.contains(syntax.tags[verb]) {
        mendObject(verb, &syntax, sentence.tokens)
      }
    }
  }

  /// `Moscow, which has a base there, [rejected] the plan`: with a subject, an object and no auxiliary it is the past.
  private static func mendPast(
    _ verb: Int, _ syntax: inout Syntax, _ document: Document, _ sentence: Range<Int>
  ) {
    guard let past, let subject,
      !participles.contains(Array(document.utf8[document.tokens[verb].range.offsets]))
    else { return }
    var (own, hasObject): (Int?, Bool) = (nil, false)
    for i in sentence where Int(syntax.heads[i]) == verb {
      let relation = syntax.relations[i]
      if auxiliaries.contains(relation) { return }
      if relation == object { hasObject = true }
      if i < verb, relation == subject || relation == passiveSubject { own = i }
    }
    guard hasObject, let own else { return }
    syntax.tags[verb] = past
    syntax.relations[own] = subject
  }

  /// `The opposition criticized [Lode Maes]`: of two subjects the one behind the verb is its object.
  private static func mendObject(_ verb: Int, _ syntax: inout Syntax, _ sentence: Range<Int>) {
    guard let subject, let object else { return }
    var (before, behind): (Bool, Int?) = (false, nil)
    for i in sentence where Int(syntax.heads[i]) == verb {
      let relation = syntax.relations[i]
      if relation == object || auxiliaries.contains(relation) { return }
      guard relation == subject else { continue }
      if i < verb { before = true } else if behind == nil { behind = i } else { return }
    }
    if before, let behind { syntax.relations[behind] = object }
  }
}
