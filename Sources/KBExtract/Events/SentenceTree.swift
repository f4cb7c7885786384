import KBLanguage
import KBLexicon
import KBText

/// One sentence with its dependencies the other way round: from a head to what depends on it.
///
/// Tokens are indices into the document's tokens. All look-ups are safe for every tree, also for a wrong one.
struct SentenceTree {
  let document: Document
  let syntax: Syntax
  let tokens: Range<Int>
  private var below: [[Int]]
  private let words: [String]
  private var heads: [Int]
  private var tags: [PartOfSpeech]
  private var relations: [Relation]

  /// - Parameters:
  ///   - names: a name is a noun, whatever the tagger took it for, and may be a subject.
  ///   - timed: tokens of dates and times, which are nobody's subject or object.
  init(
    _ sentence: Sentence, of document: Document, _ syntax: Syntax, names: MentionIndex,
    timed: Set<Int> = []
  ) {
    self.document = document
    self.syntax = syntax
    tokens = sentence.tokens
    words = sentence.tokens.map { document.text(document.tokens[$0]).lowercased() }
    tags = Array(syntax.tags[sentence.tokens])
    relations = Array(syntax.relations[sentence.tokens])
    heads = syntax.heads[sentence.tokens].map(Int.init)
    below = []
    listChildren()
    for i in timed where tokens.contains(i) { mendTime(i) }
    for i in tokens where names.isName(i) { mendName(i) }
    if let first = words.first, tags[0].name.hasPrefix("VB"), EventLexicon.shared.isPlural(first) {
      mendName(tokens.lowerBound)
    }
    for i in tokens { mendCompound(i, names) }
    listChildren()
  }

  private mutating func listChildren() {
    below = [[Int]](repeating: [], count: tokens.count)
    for i in tokens {
      if let head = head(i) { below[head - tokens.lowerBound].append(i) }
    }
  }

  /// `freed [this week]` is no subject.
  private mutating func mendTime(_ i: Int) {
    let index = i - tokens.lowerBound
    if [.nsubj, .nsubjPass, .obj, .iobj].contains(relations[index]) {
      relations[index] = .oblUnmarked
    }
  }

  /// Makes a name of a word that the tagger or parser, which know no names, took for something else.
  private mutating func mendName(_ i: Int) {
    let index = i - tokens.lowerBound
    guard !tags[index].name.hasPrefix("NN"), let properNoun = PartOfSpeech("NNP") else { return }
    tags[index] = properNoun
    guard let head = head(i), i < head, isVerb(head),
      Self.strayRelations.contains(relations[index]),
      child(head, .nsubj, .nsubjPass) == nil
    else { return }
    relations[index] = .nsubj
  }

  /// `NATO troops`, `Beijing police`: a name before a noun that the parser made a subject of its own.
  private mutating func mendCompound(_ i: Int, _ names: MentionIndex) {
    let (index, next) = (i - tokens.lowerBound, i + 1)
    guard tokens.contains(next), names.isName(i), !names.isName(next), tag(next).hasPrefix("NN"),
      [.nsubj, .nsubjPass].contains(relations[index]), let verb = head(i), verb > next,
      head(next) == i || head(next) == verb && [.nsubj, .nsubjPass].contains(relation(next))
    else { return }
    (heads[index + 1], relations[index + 1]) = (verb, relations[index])
    (heads[index], relations[index]) = (next, .compound)
  }

  private static let strayRelations: Set<Relation> = [
    .discourse, .advmod, .dep, .amod, .vocative, .parataxis, .oblUnmarked, .advcl,
  ]

  /// Dependents of `i`, in text order.
  func children(_ i: Int) -> [Int] { tokens.contains(i) ? below[i - tokens.lowerBound] : [] }

  func children(_ i: Int, _ relations: Relation...) -> [Int] {
    children(i).filter { relations.contains(relation($0)) }
  }

  func child(_ i: Int, _ relations: Relation...) -> Int? {
    children(i).first { relations.contains(relation($0)) }
  }

  /// The token in lower case.
  func word(_ i: Int) -> String { tokens.contains(i) ? words[i - tokens.lowerBound] : "" }

  func relation(_ i: Int) -> Relation {
    tokens.contains(i) ? relations[i - tokens.lowerBound] : .dep
  }

  func tag(_ i: Int) -> String { tokens.contains(i) ? tags[i - tokens.lowerBound].name : "" }

  /// The head of `i` within the sentence; nil for its root.
  func head(_ i: Int) -> Int? {
    guard tokens.contains(i) else { return nil }
    let head = heads[i - tokens.lowerBound]
    return tokens.contains(head) && head != i ? head : nil
  }

  func isVerb(_ i: Int) -> Bool { tag(i).hasPrefix("VB") }

  func isNoun(_ i: Int) -> Bool {
    tag(i).hasPrefix("NN") || tag(i).hasPrefix("PRP") || tag(i) == "CD"
  }

  /// The preposition before a phrase: `on` of `on Monday`; of several words the first.
  func preposition(_ i: Int) -> String? {
    child(i, .case).map(word)
  }

  /// `i` and what is joined to it by `and`, `or` or a comma.
  func conjuncts(_ i: Int) -> [Int] {
    var found = [i]
    var next = 0
    while next < found.count, found.count < 32 {
      found += children(found[next], .conj).filter { !found.contains($0) }
      next += 1
    }
    return found
  }

  /// The first and last token under `i`; what depends on `i` itself by one of `relations` is left out.
  func phrase(_ i: Int, without relations: Set<Relation> = []) -> ClosedRange<Int> {
    var (first, last) = (i, i)
    for child in children(i) where !relations.contains(relation(child)) {
      let under = subtree(child)
      first = min(first, under.first ?? i)
      last = max(last, under.last ?? i)
    }
    return first...last
  }

  /// Every token under `i`, in text order, `i` included; each once also where the heads form a ring.
  func subtree(_ i: Int) -> [Int] {
    var (found, seen, stack): ([Int], Set<Int>, [Int]) = ([], [], [i])
    while let token = stack.popLast() {
      guard seen.insert(token).inserted else { continue }
      found.append(token)
      stack += children(token)
    }
    return found.sorted()
  }

  func range(_ tokens: ClosedRange<Int>) -> TextRange {
    TextRange(
      start: document.tokens[tokens.lowerBound].range.start,
      end: document.tokens[tokens.upperBound].range.end)
  }
}
